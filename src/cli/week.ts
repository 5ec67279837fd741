/** A week as the command line takes it. */
import { Misuse } from '../model/refusal.ts';

/** Checks `2016-W43`; throws `Misuse` otherwise. */
export function weekGiven(text: string): string {
  if (/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text)) return text;
  throw new Misuse({
    code: 'week',
    where: 'WEEK',
    expected: 'an ISO week such as 2016-W43 (Monday to Sunday)',
    came: text,
    todo: 'The week of 25 October 2016 is 2016-W43.',
  });
}

/** A week, or the id of a draft. */
export const draftGiven = (text: string): string => (/^d_[0-9a-z]{16}$/.test(text) ? text : weekGiven(text));
