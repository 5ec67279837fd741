/** "members of his family", "a friend of hers": people described by whose they are are one mention, not two. */
import type { Document } from '../text/document.ts';
import type { Found } from './found.ts';

const PART = /^(?:members?|relatives?|part|parts|most|some|one|two|three|several|friends?|sons?|daughters?|children)$/;
const KIN = /\b(?:family|families|relatives|household|kin|clan|children|sons|daughters|brothers|sisters)$/i;

/** Joins a part with the family it belongs to, in the order of the text. */
export function joinKin(doc: Document, found: readonly Found[]): readonly Found[] {
  const kin = new Map(
    found.filter(({ actor, name }) => actor === null && KIN.test(name)).map((mention) => [mention.first, mention]),
  );
  if (!kin.size) return found;
  const joined = new Set<Found>();
  const whole = found.map((mention) => {
    const family = kin.get(mention.last + 1);
    if (
      !family ||
      mention.actor !== null ||
      doc.tokens[mention.last]?.lower !== 'of' ||
      !PART.test(mention.name.toLowerCase())
    )
      return mention;
    joined.add(family);
    return {
      ...mention,
      last: family.last,
      name: doc.text.slice(doc.tokens[mention.first]!.start, doc.tokens[family.last - 1]!.end).replace(/\s+/g, ' '),
      why: 'a part of a family',
    };
  });
  return whole.filter((mention) => !joined.has(mention));
}
