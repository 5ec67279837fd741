/** Quoted words: what stands between quotation marks stands so in a cited span. */
import type { Reference } from '../../model/edition.ts';
import { shownWords } from '../shown-words.ts';
import type { GateRule } from './rule.ts';
import { fold, quotesIn } from './text.ts';

/** Parts between ellipses and withheld passages are looked up one by one, in their order. */
const GAP = /\s*(?:\[withheld\]|\[…\]|…|\.\.\.)\s*/;

const quoteAltered: GateRule = {
  name: 'quote-altered',
  asks: 'Does everything between quotation marks stand so in the cited words?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const held = bare(
      fold(
        inOrder(told.sentence.references)
          .map(({ span }) => shownWords(span.quote))
          .join('\n'),
      ),
    );
    return quotesIn(told.sentence.text).flatMap((quote) => {
      let from = 0;
      for (const part of quote
        .split(GAP)
        .map((piece) => bare(fold(shownWords(piece))))
        .filter(Boolean)) {
        const at = held.indexOf(part, from);
        if (at < 0)
          return [
            {
              weight: 'refuse' as const,
              words: quote,
              expected: 'words that stand in a cited span',
              came: `“${quote}”`,
              todo: 'Quote exactly, or tell it in your own words.',
            },
          ];
        from = at + part.length;
      }
      return [];
    });
  },
};

/** The cited words of each report as they follow each other in it, whatever the order in which they are cited. */
function inOrder(references: readonly Reference[]): readonly Reference[] {
  const reports = [...new Set(references.map(({ report }) => report))];
  return references.toSorted(
    (a, b) => reports.indexOf(a.report) - reports.indexOf(b.report) || a.span.start - b.span.start,
  );
}

/** Without marks of quotation, for a quote inside a quote changes its marks; and without the stop at its end. */
const bare = (text: string): string =>
  text
    .replace(/["']/g, '')
    .replace(/[.,;:\s]+$/, '')
    .trim();

export const quoteRules: readonly GateRule[] = [quoteAltered];
