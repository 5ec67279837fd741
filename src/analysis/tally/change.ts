/** A stated change over a window equals the difference of the totals at its ends. */
import { addDays } from '../../model/day.ts';
import type { TallyCheck, TallyStep } from '../../model/tally.ts';
import { range, runningOf, type SeriesRule, windowOf, wordsOf } from './rule.ts';

export const changes: SeriesRule = {
  name: 'change',
  asks: 'Do the stated changes equal the differences of the totals?',
  check({ tally }) {
    const running = runningOf(tally.steps);
    const parts = tally.steps.filter((step) => !running.includes(step) && step.since !== null && step.until !== null);
    return parts.flatMap((part) =>
      running.flatMap((before) =>
        running.flatMap((after): readonly TallyCheck[] => {
          if (before.since !== after.since || !endsAt(before, addDays(part.since!, -1)) || !endsAt(after, part.until!))
            return [];
          const [a, b, stated] = [range(before.value), range(after.value), range(part.value)];
          const [least, most] = [Math.max(0, b.least - a.most), b.most - a.least];
          const passed = stated.least <= most && stated.most >= least;
          const bounds = Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`;
          const sentence = `${wordsOf(part.value)} ${tally.what} ${windowOf(part)} are stated; the totals ${wordsOf(before.value)} and ${wordsOf(after.value)} leave ${bounds}`;
          return [{ rule: 'change', passed, sentence, claims: [before.claim, after.claim, part.claim] }];
        }),
      ),
    );
  },
};

const endsAt = (step: TallyStep, day: string): boolean => (step.until ?? step.on) === day;
