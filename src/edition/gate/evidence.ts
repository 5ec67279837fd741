/** A sentence of fact has references, and each leads to words that still stand in the report. */
import { spanHolds } from '../../model/span.ts';
import type { GateRule } from './rule.ts';

const noReference: GateRule = {
  name: 'no-reference',
  asks: 'Does every sentence of fact, total or assessment rest on a claim?',
  check: ({ sentence }) =>
    sentence.kind === 'note' || sentence.references.length
      ? []
      : [
          {
            weight: 'refuse',
            words: '',
            expected: 'at least one reference to a claim',
            came: 'none',
            todo: 'Attach the claim it rests on, or take the sentence out.',
          },
        ],
};

const quoteHolds: GateRule = {
  name: 'quote-moved',
  asks: 'Does each quote still stand in its report?',
  check: ({ sentence, input }) =>
    sentence.references.flatMap(({ report, span, claim }) => {
      const text = input.textOf(report);
      if (text !== undefined && spanHolds(text, span)) return [];
      return [
        {
          weight: 'refuse' as const,
          words: span.quote,
          expected: `these words at ${span.start} of ${report}`,
          came:
            text === undefined
              ? 'a report that is not held'
              : JSON.stringify(text.slice(span.start, span.end).slice(0, 80)),
          todo: `Code the report again, or refer to another claim than ${claim}.`,
        },
      ];
    }),
};

export const evidenceRules: readonly GateRule[] = [noReference, quoteHolds];
