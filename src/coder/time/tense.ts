/** Whether the words around a time look ahead: then it may lie after publication, otherwise it must not. */
import type { Document } from '../text/document.ts';

/** How many words on either side belong to the clause. */
const BACK = 14;
const FORTH = 10;

const AHEAD: ReadonlySet<string> = new Set(
  "will shall 'll would scheduled planned plan plans planning expected upcoming forthcoming slated ahead deadline tomorrow expire expires postponed vowed pledged promised threatened".split(
    ' ',
  ),
);
const SAYING: ReadonlySet<string> = new Set(
  'said says told announced reported stated claimed added warned confirmed denied published released issued'.split(' '),
);

/** "is to meet", "set to", "due to begin", "going to" at token `i`. */
function looksAhead(doc: Document, i: number): boolean {
  const word = doc.tokens[i]!.lower;
  if (AHEAD.has(word)) return true;
  const next = doc.tokens[i + 1];
  const after = doc.tokens[i + 2];
  if (next?.lower !== 'to' || after === undefined || after.pos !== 'VERB')
    return word === 'due' && /^(?:in|on|next|by)$/.test(next?.lower ?? '');
  return /^(?:is|are|was|were|set|due|going)$/.test(word);
}

/** For the expression from token `first` to token `last`. */
export function isAhead(doc: Document, first: number, last: number): boolean {
  const { tokens } = doc;
  const { sentence } = tokens[first]!;
  for (let i = first - 1; i >= 0 && first - i <= BACK; i--) {
    const token = tokens[i]!;
    if (token.sentence !== sentence || token.lower === ';' || token.lower === ':') break;
    if (SAYING.has(token.lower) && first - i <= 5) return false;
    if (looksAhead(doc, i)) return true;
    if (token.lower === 'that' && first - i > 6) break;
  }
  const opens = first - doc.sentences[sentence]!.first <= 3;
  for (let i = last + 1; i < tokens.length && i - last <= FORTH; i++) {
    const token = tokens[i]!;
    if (token.sentence !== sentence || /^(?:that|;|:|said|told|announced)$/.test(token.lower)) break;
    if (token.lower === ',' && !(opens && i === last + 1)) break;
    if (/^(?:will|shall|'ll)$/.test(token.lower) || (looksAhead(doc, i) && token.lower !== 'would')) return true;
  }
  return false;
}
