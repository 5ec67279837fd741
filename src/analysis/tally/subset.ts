/** A part is at most its whole: "653 deaths, 41 of them civilians"; "150 of these strikes". */
import type { TallyCheck } from '../../model/tally.ts';
import { range, type SeriesRule, wordsOf } from './rule.ts';

export const subsets: SeriesRule = {
  name: 'subset',
  asks: 'Is every part at most its whole?',
  check({ claims: own }, claims) {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    return own.flatMap((claim): readonly TallyCheck[] => {
      const whole = claim.tally!.subsetOf ? byId.get(claim.tally!.subsetOf)?.tally : undefined;
      if (!whole) return [];
      const passed = range(claim.tally!.value).least <= range(whole.value).most;
      const sentence = `${wordsOf(claim.tally!.value)} ${claim.tally!.what} are told as a part of ${wordsOf(whole.value)} ${whole.what}, which is ${passed ? 'possible' : 'more than the whole'}`;
      return [{ rule: 'subset', passed, sentence, claims: [claim.tally!.subsetOf!, claim.id] }];
    });
  },
};
