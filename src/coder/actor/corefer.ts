/** Short forms of names met before in the same text: a surname, part of a long name, "the brigade". */

import { foldName } from '../name/fold.ts';
import type { Document } from '../text/document.ts';
import { wordMap } from '../text/word-map.ts';
import type { Claimed, Found } from './found.ts';
import type { ActorLexicon } from './lexicon.ts';
import { isNameToken } from './proper.ts';
import { MEMBER_HEADS, NAME_JOINTS, ORG_HEADS } from './vocabulary.ts';

/** Nouns that take up the nearest name of a class when no name ends in the noun itself. */
const GENERIC: ReadonlyMap<string, readonly Found['class'][]> = wordMap<readonly Found['class'][]>({
  group: ['group', 'coalition', 'party'],
  organisation: ['group', 'institution', 'mission', 'party'],
  organization: ['group', 'institution', 'mission', 'party'],
  militia: ['group', 'force'],
  movement: ['group', 'party'],
  alliance: ['coalition'],
  coalition: ['coalition'],
  faction: ['group', 'party'],
  sect: ['group'],
  gang: ['group'],
  agency: ['institution'],
  institution: ['institution'],
  mission: ['mission'],
  company: ['company'],
  tribe: ['tribe'],
  party: ['party'],
});
/** Nouns that only take up a name that holds them. */
const HEADS = new Set(
  'brigade battalion council army front ministry force forces committee command party movement militia coalition government parliament guard house bank corporation directorate assembly court militia shura regiment division legion column gathering room shield wing office centre center staff operations'.split(
    ' ',
  ),
);
/** Sentences back in which "the brigade" may find its name. */
const REACH = 4;
/** Names tried for one short form, from the nearest back. */
const MENTIONS_TRIED = 60;

/** Adds mentions for short forms; every one says what it took up. Runs in text order, so that a name is known before its short form. */
export function findShortForms(
  doc: Document,
  found: readonly Found[],
  claimed: Claimed,
  isPlace: (token: number) => boolean,
  lexicon: ActorLexicon,
): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.first - b.first);
  const surnames = new Map<string, Found>();
  const out: Found[] = [];
  const past: Named[] = [];
  const parts: PartIndex = new Map();
  /** "Kestrel" of "Task Force Kestrel". */
  const lasts = new Map<string, Found>();
  /** "Halbous" of "Halbous Brigade", for "Halbous fighters". */
  const units = new Map<string, Found>();
  let at = 0;
  for (const token of doc.tokens) {
    while (at < sorted.length && sorted[at]!.first <= token.i) {
      const mention = linkPart(doc, sorted[at++]!, parts, surnames, lasts);
      out.push(mention);
      if (!mention.proper) continue;
      past.push({ mention, folded: ` ${foldName(mention.name)} ` });
      if (mention.class !== 'person') {
        indexParts(doc, mention, parts);
        const opening = doc.tokens[mention.first]!;
        if (mention.last - mention.first > 1 && opening.pos === 'PROPN') units.set(opening.lower, mention);
        const closing = lastWord(doc, mention);
        if (closing) lasts.set(closing, mention);
      }
      if (mention.class === 'person') remember(doc, mention, surnames);
    }
    if (!claimed.free(token.i, token.i + 1)) continue;
    // Most words begin small and can only be "the" before a head.
    const head = token.text.charCodeAt(0);
    const small = !doc.upper && head >= 97 && head <= 122;
    const surname = small ? undefined : surnames.get(token.lower);
    if (surname && isNameToken(doc, token) && !isPlace(token.i) && !nameBefore(doc, token.i)) {
      claimed.take(token.i, token.i + 1);
      out.push({
        ...surname,
        first: token.i,
        last: token.i + 1,
        number: null,
        why: `surname of ${surname.name}, named before`,
      });
      continue;
    }
    const whole = small ? undefined : lasts.get(token.lower);
    if (whole && isNameToken(doc, token) && !isPlace(token.i) && !nameBefore(doc, token.i)) {
      claimed.take(token.i, token.i + 1);
      out.push({
        ...whole,
        first: token.i,
        last: token.i + 1,
        number: null,
        why: `last word of ${whole.name}, named before`,
      });
      continue;
    }
    const unit = small ? undefined : units.get(token.lower);
    if (
      unit &&
      MEMBER_HEADS.has(doc.tokens[token.i + 1]?.lower ?? '') &&
      isNameToken(doc, token) &&
      !isPlace(token.i)
    ) {
      claimed.take(token.i, token.i + 1);
      out.push({
        ...unit,
        first: token.i,
        last: token.i + 1,
        number: null,
        why: `first word of ${unit.name}, named before`,
      });
      continue;
    }
    const definite = definiteHead(doc, token.i, past, lexicon);
    if (definite && claimed.free(token.i, token.i + 2)) {
      claimed.take(token.i, token.i + 2);
      out.push(definite);
    }
  }
  return out;
}

/** Remembers the last word of a person's name, without its title. */
function remember(doc: Document, mention: Found, surnames: Map<string, Found>): void {
  const words = doc.tokens.slice(mention.first, mention.last).filter((token) => /\p{L}{3,}/u.test(token.text));
  const last = words[words.length - 1];
  if (last && last.text.length > 3 && (words.length > 1 || mention.proposed)) surnames.set(last.lower, mention);
}

/** The last word of an organisation's name that may stand for it alone: no head, and no part of "al-X" or "of X". */
function lastWord(doc: Document, mention: Found): string | null {
  const { tokens } = doc;
  const word = tokens[mention.last - 1]!;
  const before = tokens[mention.last - 2];
  if (mention.last - mention.first < 2 || !mention.proposed || !before || doc.upper) return null;
  if (!/^\p{Lu}\p{L}{4,}$/u.test(word.text) || before.pos === 'PUNCT' || NAME_JOINTS.has(before.lower)) return null;
  return ORG_HEADS.has(word.lower) || ORG_HEADS.has(word.lower.replace(/s$/, '')) ? null : word.lower;
}

const nameBefore = (doc: Document, i: number): boolean => {
  const before = doc.tokens[i - 1];
  return (
    before !== undefined &&
    before.sentence === doc.tokens[i]!.sentence &&
    before.pos === 'PROPN' &&
    isNameToken(doc, before)
  );
};

/** A name met before, with spaces around its folded words. */
interface Named {
  readonly mention: Found;
  readonly folded: string;
}

/** "the brigade" -> the nearest name before that ends in "brigade"; "the group" -> the nearest group. */
function definiteHead(doc: Document, i: number, past: readonly Named[], lexicon: ActorLexicon): Found | null {
  const determiner = doc.tokens[i]!;
  if (determiner.lower !== 'the' && determiner.lower !== 'this' && determiner.lower !== 'that') return null;
  const noun = doc.tokens[i + 1];
  const after = doc.tokens[i + 2];
  if (
    !noun ||
    noun.sentence !== determiner.sentence ||
    after?.lower === 'of' ||
    (after && after.start === noun.end && after.lower === '-')
  )
    return null;
  const further = after && (after.pos === 'NOUN' || after.pos === 'PROPN') && after.sentence === noun.sentence;
  // "the task force", "the operations room": two words of a name.
  const words = further ? [noun.lower, after.lower] : [noun.lower];
  if (further && (!HEADS.has(after.lower) || doc.tokens[i + 3]?.pos === 'NOUN')) return null;
  const word = noun.lower;
  const classes = further ? undefined : GENERIC.get(word);
  // "the Legion": the capital says that it is the one named before, however far.
  const capital = !doc.upper && /^\p{Lu}/u.test(noun.text) && ORG_HEADS.has(word);
  if (!classes && !capital && !HEADS.has(words[words.length - 1]!)) return null;
  const spoken = words.join(' ');
  const takeUp = (mention: Found): Found => ({
    ...mention,
    first: i,
    last: i + 1 + words.length,
    number: null,
    proper: false,
    why: `"${determiner.lower} ${spoken}": ${mention.name}, named before`,
  });
  let weaker: Found | null = null;
  let nearest = determiner.sentence;
  for (let p = past.length - 1; p >= Math.max(0, past.length - MENTIONS_TRIED); p--) {
    const { mention, folded } = past[p]!;
    if (!(capital || further) && determiner.sentence - doc.tokens[mention.first]!.sentence > REACH) break;
    if (mention.class === 'person' || mention.class === 'people') continue;
    if (folded.includes(` ${spoken} `)) return takeUp(mention);
    if (further) continue;
    if (!classes && doc.tokens.slice(mention.first, mention.last).some((token) => token.lower === word))
      return takeUp(mention);
    const held = mention.actor !== null && lexicon.heads.get(mention.actor)?.has(word);
    // "X attacked Y. The group …" is about X: of the nearest sentence that has any, the first one named.
    const sentence = doc.tokens[mention.first]!.sentence;
    if (!(held || classes?.includes(mention.class)) || (weaker && (held || sentence < nearest))) continue;
    weaker = mention;
    nearest = sentence;
  }
  if (weaker || further || !capital || determiner.lower !== 'the' || lexicon.nouns.has(word))
    return weaker && takeUp(weaker);
  return {
    first: i,
    last: i + 2,
    name: noun.text,
    actor: null,
    class: ORG_HEADS.get(word)!,
    proposed: true,
    number: null,
    why: `"the ${noun.text}", written as a name`,
    proper: true,
  };
}

/** Names met so far, by each of their words; so that a part finds its whole without walking through the text. */
type PartIndex = Map<string, { readonly mention: Found; readonly words: ReadonlySet<string> }[]>;
const WHOLES_TRIED = 8;

function indexParts(doc: Document, mention: Found, parts: PartIndex): void {
  const spoken = doc.text
    .slice(doc.tokens[mention.first]!.start, doc.tokens[mention.last - 1]!.end)
    .replace(/[()[\]]/g, ' ');
  const words = new Set(`${foldName(mention.name)} ${foldName(spoken)}`.split(' '));
  if (words.size < 2) return;
  for (const word of words) {
    const under = parts.get(word);
    if (under) under.push({ mention, words });
    else parts.set(word, [{ mention, words }]);
  }
}

/** A proposed name whose words all stand in an earlier, longer one is that one: "Sadiq Brigade" after "Abu Bakr al-Sadiq Brigade". */
function linkPart(
  doc: Document,
  mention: Found,
  parts: PartIndex,
  surnames: ReadonlyMap<string, Found>,
  lasts: ReadonlyMap<string, Found>,
): Found {
  if (!mention.proposed) return mention;
  if (mention.class === 'person') {
    if (mention.last - mention.first > 1) return mention;
    const word = doc.tokens[mention.first]!.lower;
    const whole = surnames.get(word) ?? lasts.get(word);
    const part = surnames.has(word) ? 'surname' : 'last word';
    return whole
      ? { ...whole, first: mention.first, last: mention.last, why: `${part} of ${whole.name}, named before` }
      : mention;
  }
  const words = foldName(mention.name).split(' ');
  if (words.length < 2) return mention;
  const wholes = parts.get(words[words.length - 1]!) ?? [];
  for (let p = wholes.length - 1; p >= Math.max(0, wholes.length - WHOLES_TRIED); p--) {
    const { mention: earlier, words: held } = wholes[p]!;
    if (held.size <= words.length || !words.every((word) => held.has(word))) continue;
    return {
      ...mention,
      name: earlier.name,
      actor: earlier.actor,
      class: earlier.class,
      proposed: earlier.proposed,
      why: `part of the name ${earlier.name}, named before`,
    };
  }
  return mention;
}
