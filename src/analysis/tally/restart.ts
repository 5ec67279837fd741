/** A running total never falls; unless the count was begun again on a later day, which is a restart and is named. */
import type { TallyCheck } from '../../model/tally.ts';
import { range, runningOf, type SeriesRule, windowOf, wordsOf } from './rule.ts';

export const restarts: SeriesRule = {
  name: 'falls',
  asks: 'Does the total fall without a new start?',
  check({ tally }) {
    const steps = runningOf(tally.steps);
    return steps.slice(1).flatMap((step, i): readonly TallyCheck[] => {
      const before = steps[i]!;
      const claims = [before.claim, step.claim];
      if (step.since !== null && before.since !== null && step.since > before.since) {
        const sentence = `the count of ${tally.what} begins again on ${step.since}; before it ran ${windowOf(before)}, at ${wordsOf(before.value)}`;
        return [{ rule: 'restart', passed: true, sentence, claims }];
      }
      const fell = range(step.value).most < range(before.value).least;
      const told = `${wordsOf(before.value)} ${tally.what}${before.on ? ` on ${before.on}` : ''}, then ${wordsOf(step.value)}${step.on ? ` on ${step.on}` : ''}`;
      return [
        fell
          ? { rule: 'falls', passed: false, sentence: `the total falls, and no new start is declared: ${told}`, claims }
          : { rule: 'falls', passed: true, sentence: `the total does not fall: ${told}`, claims },
      ];
    });
  },
};
