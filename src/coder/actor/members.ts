/** "His men", "its fighters", "their forces": the men act for the organisation of whoever is named before. */
import type { Document } from '../text/document.ts';
import type { Found } from './found.ts';
import { MEMBER_HEADS } from './vocabulary.ts';

const ORGANISED = new Set(['force', 'group', 'coalition', 'party', 'tribe', 'mission']);
/** Sentences back in which the owner may stand. */
const REACH = 1;

/** Gives such descriptions the name of the organisation they belong to, where it can be told. */
export function linkMembers(doc: Document, found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.first - b.first);
  return sorted.map((mention, i) => {
    const word = doc.tokens[mention.first]!;
    if (mention.proper || !/^(?:his|her|its|their)$/.test(word.lower)) return mention;
    const head = doc.tokens[mention.last - 1]!.lower;
    if ((!MEMBER_HEADS.has(head) && head !== 'men') || /^cells?$/.test(head)) return mention;
    const owner = ownerOf(doc, sorted, i, word.lower);
    if (!owner) return mention;
    return {
      ...mention,
      name: owner.name,
      actor: owner.actor,
      class: owner.class,
      proposed: owner.proposed,
      why: `"${word.lower} ${head}": ${owner.name}, named before`,
    };
  });
}

/** The nearest actor before that fits the pronoun; of a person, the organisation. Null where another stands between. */
function ownerOf(doc: Document, sorted: readonly Found[], i: number, pronoun: string): Found | null {
  const { sentence } = doc.tokens[sorted[i]!.first]!;
  const personal = pronoun === 'his' || pronoun === 'her';
  let best: Found | null = null;
  let at = -1;
  for (let p = i - 1; p >= 0; p--) {
    const mention = sorted[p]!;
    const back = doc.tokens[mention.first]!.sentence;
    // The first one named in a sentence is mostly what the sentence is about.
    if (sentence - back > REACH || (best && back !== at)) break;
    if (personal ? mention.class !== 'person' : !ORGANISED.has(mention.class) || !(mention.proper || mention.actor))
      continue;
    const owner = personal ? (mention.belongs ?? null) : mention;
    if (personal && !owner) return null;
    best = owner;
    at = back;
    if (personal) break;
  }
  return best;
}
