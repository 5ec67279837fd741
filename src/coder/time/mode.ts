/** How a text tells time: a report speaks from its day of publication, a narrative from the date it last spoke of. */
import type { Day } from '../../model/record.ts';
import { dayNumber, dayOf } from './calendar.ts';
import type { Found } from './find.ts';
import type { Meaning } from './meaning.ts';

export type Mode = 'report' | 'narrative';

/** Characters in which a report shows itself: its dateline, or the day of its news. */
const LEAD = 500;
/** A full date so few days from publication is as good as "today". */
const FRESH = 10;

/** Counted from publication: "yesterday", "last week", "on Friday". */
const isDeictic = (means: Meaning): boolean =>
  means.kind === 'point'
    ? means.weekday !== undefined && means.month === undefined
    : means.kind === 'around'
      ? means.base === 'publication' && !means.told
      : means.kind === 'shift' && means.base === 'publication';

/**
 * Years far from publication speak for a narrative; years near it, "yesterday" and weekdays for a report, and in the lead they
 * decide. Without a day of publication there is nothing to count from: narrative.
 */
export function modeOf(found: readonly Found[], published: Day | null): Mode {
  if (published === null) return 'narrative';
  const year = Number(published.slice(0, 4));
  let far = 0;
  let near = 0;
  for (const { means, start } of found) {
    if (isDeictic(means)) {
      if (start < LEAD) return 'report';
      near += means.kind === 'around' ? 2 : 1;
    } else if (means.kind === 'point') {
      const told = means.year ?? (means.decade !== undefined ? means.decade * 10 : undefined);
      if (told === undefined) continue;
      if (Math.abs(told - year) > 1) far += means.month === undefined ? 1 : 2;
      else {
        const at = means.month === undefined || means.day === undefined ? null : dayOf(told, means.month, means.day);
        if (start < LEAD && at !== null && Math.abs(dayNumber(at) - dayNumber(published)) <= FRESH) return 'report';
        near += means.month === undefined ? 1 : 2;
      }
    }
  }
  return far > near && far >= (near === 0 ? 3 : 6) ? 'narrative' : 'report';
}
