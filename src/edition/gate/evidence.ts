/** A sentence of fact has references, and each leads to words that still stand in the report. */
import { openSpanHolds } from '../../model/span.ts';
import { holdsAny } from '../safety/withhold.ts';
import type { GateRule } from './rule.ts';

const noReference: GateRule = {
  name: 'no-reference',
  asks: 'Does every sentence of fact, total or assessment rest on a claim?',
  check: ({ sentence, input: { edition } }) =>
    sentence.kind === 'note' ||
    sentence.references.length ||
    // The author of an analysis judges in his own name; what is a fact in it is found by the other rules.
    (sentence.kind === 'assessment' && edition.kind === 'analysis' && edition.by.length > 0)
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

const referenceGone: GateRule = {
  name: 'reference-gone',
  asks: 'Does each reference lead to a claim that stands and may be told?',
  check: ({ sentence, input: { view } }) =>
    sentence.references
      .filter(({ claim }) => !view.claims.has(claim))
      .map(({ claim }) => ({
        weight: 'refuse' as const,
        words: '',
        expected: 'a claim that stands, and that the safety policy lets be told now',
        came: `claim ${claim}, withdrawn or held back`,
        todo: 'Take the sentence out, or rest it on another claim.',
      })),
};

const quoteHolds: GateRule = {
  name: 'quote-moved',
  asks: 'Does each quote still stand in its report?',
  check: ({ sentence, input }) =>
    sentence.references.flatMap(({ report, span, claim }) => {
      if (!report) return [];
      const text = input.textOf(report);
      if (text !== undefined && openSpanHolds(text, span)) return [];
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

const withheld: GateRule = {
  name: 'withheld',
  asks: 'Does the sentence keep silent on what the safety policy withholds?',
  check: ({ sentence, input }) =>
    (input.withheld ?? [])
      .filter((term) => holdsAny(sentence.text, [term]))
      .map((term) => ({
        weight: 'refuse' as const,
        words: term,
        expected: 'no value that the safety policy withholds',
        came: term,
        todo: 'Leave it out, or change the policy with a reason.',
      })),
};

export const evidenceRules: readonly GateRule[] = [noReference, referenceGone, quoteHolds, withheld];
