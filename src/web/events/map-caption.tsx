/** Under the map: what its shapes mean, and what is not on it, each with a way to its list. */
import { memo } from 'react';
import type { EventSums } from '../../server/api.ts';
import { Legend } from '../marks/legend.tsx';
import { plural } from '../words/count-words.ts';

/** Lists that the lines under the map open. */
export type Missing = 'place' | 'time';

interface Props {
  readonly sums: EventSums;
  readonly missing: Missing | undefined;
  readonly onShow: (which: Missing | undefined) => void;
}

export const MapCaption = memo(function Caption({ sums, missing, onShow }: Props) {
  const door = (which: Missing, n: number, without: string) =>
    n === 0 ? null : (
      <button
        type="button"
        className="quiet"
        aria-pressed={missing === which}
        onClick={() => onShow(missing === which ? undefined : which)}
      >
        {plural(n, 'event')} without {without}
      </button>
    );
  return (
    <figcaption>
      <Legend counts={sums.families} />
      <span className="not-drawn">
        {door('place', sums.placeless, 'a place')}
        {door('time', sums.timeless, 'a day')}
      </span>
    </figcaption>
  );
});
