/** The stage that reads every count. "No casualties" is left to the harms: as a count it would number whoever stands beside it. */
import type { Stage } from '../reading.ts';
import { findCounts } from './find-counts.ts';

export const countStage: Stage = {
  name: 'counts',
  run: ({ doc, times }, { codebook }) => {
    const inTime = new Set<number>();
    let t = 0;
    for (const token of doc.tokens) {
      while (t < times.length && times[t]!.span.end <= token.start) t++;
      if (t < times.length && times[t]!.span.start <= token.start) inTime.add(token.i);
    }
    return {
      counts: findCounts(doc, codebook, (token) => inTime.has(token))
        .filter(({ count }) => count.max !== 0)
        .map(({ rule: _, ...mention }) => mention),
    };
  },
};
