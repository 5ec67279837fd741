/** Places that digests put before a note: "Raqqa: …", "- 22/02, Goma: …", "Diyala – …"; what stands in the paragraph is told of there. */
import type { PlaceMention } from '../../model/mention.ts';
import type { Document } from '../text/document.ts';
import type { MentionIndex } from '../text/mention-index.ts';

/** Tokens of a label, with its bullet and its day. */
const LONGEST = 10;
/** A dash after a town is mostly a dateline; where several notes begin so, it is a label. */
const DIGEST = 2;

/** Paragraph -> the place that labels it. */
export function paragraphLabels(doc: Document, index: MentionIndex): ReadonlyMap<number, PlaceMention> {
  const colons = new Map<number, PlaceMention>();
  const dashes = new Map<number, PlaceMention>();
  let last = -1;
  for (const sentence of doc.sentences) {
    if (sentence.paragraph === last) continue;
    last = sentence.paragraph;
    const label = labelAt(doc, index, sentence.first);
    if (label) (label.colon ? colons : dashes).set(sentence.paragraph, label.place);
  }
  return dashes.size >= DIGEST ? new Map([...dashes, ...colons]) : colons;
}

function labelAt(
  { tokens, text }: Document,
  index: MentionIndex,
  first: number,
): { place: PlaceMention; colon: boolean } | null {
  let place: PlaceMention | null = null;
  for (let i = first; i < Math.min(first + LONGEST, tokens.length); i++) {
    const token = tokens[i]!;
    if (text.slice(tokens[first]!.start, token.start).includes('\n')) return null;
    if (place) {
      if (token.start < place.span.end) continue;
      if (token.text === ':') return { place, colon: true };
      if (/^[-–—]$/.test(token.text) && text[token.start - 1] === ' ' && text[token.end] === ' ')
        return { place, colon: false };
      // "Raqqa, eastern countryside:", "Mayadin, held by nobody:": what is said of the place, but no clause.
      if ((token.pos === 'VERB' && token.lower !== 'held') || token.pos === 'AUX' || token.text === '.') return null;
      if (token.pos === 'PROPN' && !index.place[i] && token.text !== '#') return null;
      continue;
    }
    const found = index.place[i];
    if (found && found.span.start === token.start) {
      if (found.demonym || found.precision === 'country') return null;
      place = found;
    } else if (
      !(token.pos === 'PUNCT' || token.pos === 'SYM' || token.pos === 'NUM' || index.time[i] || BULLET.test(token.text))
    )
      return null;
  }
  return null;
}
const BULLET = /^[#*•·\d./()-]+$/;
