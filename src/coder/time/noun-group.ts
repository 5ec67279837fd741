/** How far a noun group reaches: "three days after [the landing at dawn]" belongs to its time as far as "landing". */
import type { Token } from '../text/document.ts';

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON']);
const ENDS = new Set(['NOUN', 'PROPN', 'NUM']);
/** The longest group taken, in words: longer ones are clauses. */
const LIMIT = 9;

/** The token after the group that begins at `first`, or `first` itself when none begins there. */
export function nounGroupEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  const sentence = tokens[first]?.sentence;
  for (let i = first; i < tokens.length && i - first < LIMIT; i++) {
    const token = tokens[i]!;
    if (token.sentence !== sentence) break;
    const next = tokens[i + 1];
    if (token.pos === 'DET' && i > first && ENDS.has(tokens[i - 1]!.pos)) break;
    const goes =
      INSIDE.has(token.pos) ||
      (token.pos === 'VERB' && token.lower.endsWith('ing') && (i === first || tokens[i - 1]!.pos === 'ADJ')) ||
      (token.lower === 'of' && i > first) ||
      token.lower === '"' ||
      ((token.lower === 'and' || token.lower === '-') &&
        i > first &&
        next !== undefined &&
        (ENDS.has(next.pos) || next.pos === 'ADJ'));
    if (!goes || (i > first && (token.lower === 'that' || token.lower === 'which' || token.lower === 'who'))) break;
    if (ENDS.has(token.pos) || token.pos === 'VERB') end = i + 1;
  }
  return end;
}
