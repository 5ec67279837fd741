/** How a text tells time: a report speaks from its day of publication, a narrative from the date it last spoke of. */
import type { Day } from '../../model/record.ts';
import type { Found } from './find.ts';

export type Mode = 'report' | 'narrative';

/**
 * Years far from publication speak for a narrative; years near it, "yesterday" and weekdays for a report.
 * Without a day of publication there is nothing to count from: narrative.
 */
export function modeOf(found: readonly Found[], published: Day | null): Mode {
  if (published === null) return 'narrative';
  const year = Number(published.slice(0, 4));
  let far = 0;
  let near = 0;
  for (const { means } of found) {
    if (means.kind === 'point') {
      const told = means.year ?? (means.decade !== undefined ? means.decade * 10 : undefined);
      if (told !== undefined) {
        const weight = means.month === undefined ? 1 : 2;
        if (Math.abs(told - year) > 1) far += weight;
        else near += weight;
      } else if (means.weekday !== undefined) near += 1;
    } else if (means.kind === 'around' && means.base === 'publication' && !means.told) near += 2;
    else if (means.kind === 'shift' && means.base === 'publication') near += 1;
  }
  return far > near && far >= (near === 0 ? 3 : 6) ? 'narrative' : 'report';
}
