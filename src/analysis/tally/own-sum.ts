/** The stated total against what our own claims add up to in its window; the gap is told, for totals always hold more than is reported. */
import type { Claim } from '../../model/claim.ts';
import type { TallyCheck } from '../../model/tally.ts';
import { stem } from '../resolve/words.ts';
import { range, runningOf, type SeriesRule, windowOf, wordsOf } from './rule.ts';

/** What a total counts, as claims of ours tell it. */
const COUNTED: readonly { readonly words: readonly string[]; readonly types: readonly string[] }[] = [
  { words: ['sorti', 'sorty', 'strike', 'strik', 'airstrike', 'airstrik', 'raid'], types: ['Air/drone strike'] },
  { words: ['clash'], types: ['Armed clash'] },
  { words: ['arrest'], types: ['Arrests'] },
  { words: ['kidnapp', 'kidnap', 'abduction'], types: ['Abduction/forced disappearance'] },
];

/** Whether a claim tells of something that totals count. */
export const isCounted = ({ type }: Claim): boolean => COUNTED.some(({ types }) => types.includes(type.acled ?? ''));

/** Whether any of these totals may count a claim, so that its coming or going may change a check. */
export function countedIn(totals: Iterable<Claim>): (claim: Claim) => boolean {
  const starts = [...totals].flatMap(({ tally }) => tally?.since ?? []).sort();
  const [earliest] = starts;
  return ({ tally, time }) => tally !== null || (earliest !== undefined && (time?.from ?? '') >= earliest);
}

export const ownSum: SeriesRule = {
  name: 'own-sum',
  asks: 'How much of the total do our own events account for?',
  check({ tally }, claims) {
    const last = runningOf(tally.steps).at(-1) ?? tally.steps.findLast(({ since }) => since !== null);
    const counted = COUNTED.find(({ words }) => words.includes(stem(tally.what.toLowerCase().split(' ').at(-1) ?? '')));
    if (!last || !counted) return [];
    const end = last.until ?? last.on ?? '9999-12-31';
    const ours = claims.filter(
      ({ type, time, stance, roles }) =>
        counted.types.includes(type.acled ?? '') &&
        stance !== 'denies' &&
        time?.from &&
        time.from >= last.since! &&
        time.from <= end &&
        (tally.by.length === 0 ||
          roles.some(({ role, actor }) => role === 'initiator' && actor !== null && tally.by.includes(actor))),
    );
    const { most } = range(last.value);
    const sentence = `${wordsOf(last.value)} ${tally.what} ${windowOf(last)} are stated; ${ours.length} claims of ours tell of one in that time${ours.length <= most ? '; the rest was not told one by one' : ', which is more than the total'}`;
    return [
      { rule: 'own-sum', passed: ours.length <= most, sentence, claims: [last.claim, ...ours.map(({ id }) => id)] },
    ] satisfies TallyCheck[];
  },
};
