/** Measures where claims' words and cards stand, and places the cards level with their words. Wide screens only. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Claim } from '../../model/claim.ts';
import { placeCards } from './card-places.ts';

const GAP = 10;
/** Below this width the cards stand under the text, in order. The same number stands in report.css. */
export const WIDE = '(min-width: 64rem)';

export interface CardPlaces {
  readonly tops: readonly (number | undefined)[];
  readonly height: number | null;
  /** Counts layouts, so that what is drawn beside the text is drawn again. */
  readonly layout: number;
}

export function useCardPlaces(
  body: RefObject<HTMLElement | null>,
  claims: readonly Claim[],
  selected: number | null,
  why: string | undefined,
): CardPlaces {
  const [places, setPlaces] = useState<CardPlaces>({ tops: [], height: null, layout: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `why` changes the height of a card
  useLayoutEffect(() => {
    const frame = body.current;
    if (!frame) return;
    const measure = () => {
      if (!matchMedia(WIDE).matches) {
        setPlaces(({ layout }) => ({ tops: [], height: null, layout: layout + 1 }));
        return;
      }
      const top = frame.getBoundingClientRect().top;
      const wanted = claims.map((claim, index) => {
        const words = frame.querySelector(`mark[data-claims~="${CSS.escape(claim.id)}"]`);
        const slot = frame.querySelector<HTMLElement>(`[data-slot="${index}"]`);
        return { at: (words?.getBoundingClientRect().top ?? top) - top, height: slot?.offsetHeight ?? 0 };
      });
      const tops = placeCards(wanted, GAP, selected);
      // Cards pushed above the text's top would be out of reach, so then all give way downwards.
      const safe = tops[0] !== undefined && tops[0] < -4 ? placeCards(wanted, GAP) : tops;
      const last = safe.length - 1;
      setPlaces(({ layout }) => ({
        tops: safe,
        height: last < 0 ? null : safe[last]! + wanted[last]!.height,
        layout: layout + 1,
      }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const slot of frame.querySelectorAll('[data-slot]')) watch.observe(slot);
    const text = frame.querySelector('.report-text');
    if (text) watch.observe(text);
    void document.fonts.ready.then(measure);
    return () => watch.disconnect();
  }, [body, claims, selected, why]);
  return places;
}
