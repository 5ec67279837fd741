/** The window's title: what the page shows, then the desk. */
import { useEffect } from 'react';

export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Marsad` : 'Marsad';
  }, [title]);
}
