/** What a withheld number could be worked out from: totals over its time, and numbers beside it whose difference it is. */
import type { Claim } from '../../model/claim.ts';
import type { Tally } from '../../model/tally.ts';
import type { Effect } from '../../model/vocabulary.ts';
import type { View } from '../view.ts';
import type { Restraint } from './policy.ts';

type Restraints = ReadonlyMap<string, Pick<Restraint, 'delayed' | 'redact'>>;

/** What a total counts, by a stem in its words. */
const COUNTS: readonly (readonly [RegExp, readonly Effect[]])[] = [
  [/casualt|victim|losses/i, ['killed', 'injured']],
  [/kill|death|dead|died|fatalit|martyr|bod(?:y|ies)/i, ['killed']],
  [/injur|wound/i, ['injured']],
  [/captur|arrest|detain|prisoner|abduct|hostage/i, ['captured']],
  [/displac|fled|refugee/i, ['displaced']],
  [/missing|disappear/i, ['missing']],
  [/freed|releas|rescu/i, ['freed']],
];

const isHidden = (claim: Claim, restraints: Restraints): boolean => {
  const restraint = restraints.get(claim.id);
  return claim.harms.length > 0 && restraint !== undefined && (restraint.delayed || restraint.redact.has('harms'));
};

/** Whether a total runs over a time in which a number of what it counts is withheld. What has no date may lie in any time. */
export function coversHidden(tally: Tally, restraints: Restraints, view: View): boolean {
  const effects = COUNTS.find(([words]) => words.test(tally.what))?.[1] ?? [];
  if (!effects.length) return false;
  const hidden = [...view.claims.values()].filter(
    (claim) => isHidden(claim, restraints) && claim.harms.some(({ effect }) => effects.includes(effect)),
  );
  return hidden.some(({ time }) =>
    tally.steps.some(({ since, until, on }) => {
      const end = until ?? on;
      return (
        (!since || !(time?.to ?? time?.from) || (time?.to ?? time?.from)! >= since) &&
        (!end || !(time?.from ?? time?.to) || (time?.from ?? time?.to)! <= end)
      );
    }),
  );
}

/** Claims of the same report whose number, less another one told there, is a number withheld there: ids of the greater ones. */
export function derivable(restraints: Restraints, view: View): ReadonlySet<string> {
  const hidden = new Map<string, Set<number>>();
  const open = new Map<string, { readonly claim: string; readonly n: number }[]>();
  for (const claim of view.claims.values()) {
    if (isHidden(claim, restraints)) {
      const held = hidden.get(claim.report) ?? new Set();
      for (const n of numbersOf(claim)) held.add(n);
      hidden.set(claim.report, held);
    }
  }
  if (!hidden.size) return new Set();
  for (const claim of view.claims.values()) {
    if (!hidden.has(claim.report) || isHidden(claim, restraints)) continue;
    const held = open.get(claim.report) ?? [];
    for (const n of numbersOf(claim)) held.push({ claim: claim.id, n });
    open.set(claim.report, held);
  }
  const found = new Set<string>();
  for (const [report, numbers] of hidden)
    for (const greater of open.get(report) ?? [])
      if ((open.get(report) ?? []).some(({ n }) => n < greater.n && numbers.has(greater.n - n)))
        found.add(greater.claim);
  return found;
}

const numbersOf = ({ harms, tally }: Claim): readonly number[] =>
  [...harms, ...(tally ? [tally.value] : [])].flatMap(({ min, max, about }) =>
    [min, max, about].filter((n): n is number => n !== null && n > 0),
  );
