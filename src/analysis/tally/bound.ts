/** What a whole and its part leave for the rest: "nearly 350 since 1 August, 150 of them in 1–18 October" leaves at most 200 outside. */
import type { TallyCheck } from '../../model/tally.ts';
import { isWithin, range, runningOf, type SeriesRule, wordsOf } from './rule.ts';

export const bounds: SeriesRule = {
  name: 'bound',
  asks: 'What is left outside the days of a part?',
  check({ tally, claims: own }) {
    const what = new Map(own.map((claim) => [claim.id, claim.tally!.what]));
    const running = runningOf(tally.steps);
    const whole = running.at(-1);
    if (!whole) return [];
    const parts = tally.steps.filter((step) => !running.includes(step) && isWithin(step, whole));
    const told = new Map(parts.map((part) => [`${part.since} ${part.until} ${wordsOf(part.value)}`, part]));
    return [...told.values()].flatMap((part): readonly TallyCheck[] => {
      const [all, some] = [range(whole.value), range(part.value)];
      const most = all.most - some.least;
      if (!Number.isFinite(most) || most < 0) return [];
      const [a, b] = [what.get(whole.claim)!, what.get(part.claim)!];
      const condition = a.toLowerCase() === b.toLowerCase() ? '' : `, if ${a} and ${b} are the same thing`;
      const sentence = `at most ${most} ${a} fall outside the days from ${part.since} to ${part.until}${condition}: ${wordsOf(whole.value)} since ${whole.since}, less ${wordsOf(part.value)}`;
      return [{ rule: 'bound', passed: true, sentence, claims: [whole.claim, part.claim] }];
    });
  },
};
