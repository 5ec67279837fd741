/** Moving through rows by `j` and `k`: the row's own link takes the focus, so Enter opens it. */
import { useKeys } from './use-keys.ts';

/** Rows are elements with `data-row`; each holds a link. */
export function useRows(): void {
  const move = (by: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
    next?.querySelector<HTMLElement>('a')?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
}
