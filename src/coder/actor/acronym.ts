/** Acronyms defined in the text: "Harbour Workers Front (HWF)", "HWF (Harbour Workers Front)", and what they stand for later on. */
import type { Document } from '../text/document.ts';
import type { Claimed, Found } from './found.ts';
import { isNameToken, nameOf } from './proper.ts';
import { NAME_JOINTS, ORG_HEADS } from './vocabulary.ts';

const CAPITALS = /^[A-Z][A-Z0-9&-]{1,8}$|^[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,3}$/;
const OPENS_NAME: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'NUM', 'X']);
const LONGEST_NAME = 14;

const isOpen = (text: string | undefined): boolean => text === '(' || text === '[';
const isClose = (text: string | undefined): boolean => text === ')' || text === ']';

/** Joins a name with the acronym in brackets behind it into one mention, and reads names nobody knew from their acronym. */
export function joinAcronyms(
  doc: Document,
  found: readonly Found[],
  claimed: Claimed,
): { readonly found: readonly Found[]; readonly defined: ReadonlyMap<string, Found> } {
  const byLast = new Map(found.map((mention) => [mention.last - 1, mention]));
  const byFirst = new Map(found.map((mention) => [mention.first, mention]));
  const gone = new Set<Found>();
  const made: Found[] = [];
  const defined = new Map<string, Found>();
  const { tokens } = doc;
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (!isOpen(tokens[i]!.text) || !isClose(tokens[i + 2]!.text)) continue;
    const acronym = tokens[i + 1]!;
    if (!CAPITALS.test(acronym.text)) continue;
    const inner = byFirst.get(i + 1);
    const before = byLast.get(i - 1);
    if (
      before &&
      !gone.has(before) &&
      (initialsFit(doc, before.first, i, acronym.text) ||
        (inner !== undefined && inner.actor === before.actor && before.actor !== null) ||
        (!inner && before.actor !== null) ||
        (before.class !== 'person' &&
          before.actor === null &&
          (!inner || inner.actor === null) &&
          sharesLetters(doc, before.first, i, acronym.text)))
    ) {
      if (inner) gone.add(inner);
      gone.add(before);
      const joined = {
        ...before,
        actor: before.actor ?? inner?.actor ?? null,
        proposed: before.proposed && !inner?.actor,
        name: before.actor ? before.name : inner?.actor ? inner.name : before.name,
        last: i + 3,
        why: `${before.why}; acronym ${acronym.text} defined here`,
      };
      claimed.take(joined.first, joined.last);
      made.push(joined);
      if (!defined.has(acronym.text)) defined.set(acronym.text, joined);
      continue;
    }
    const first = walkBack(doc, i, acronym.text, claimed, byLast) ?? headBack(doc, i);
    if (first === null) continue;
    for (let t = first; t < i; t++) {
      const inside = byFirst.get(t);
      if (inside && inside.last <= i) gone.add(inside);
    }
    if (inner) gone.add(inner);
    const name = nameOf(doc, doc.text.slice(tokens[first]!.start, tokens[i - 1]!.end));
    const head = tokens
      .slice(first, i)
      .map((token) => ORG_HEADS.get(token.lower))
      .find((kind) => kind !== undefined);
    const joined: Found = inner?.actor
      ? { ...inner, first, last: i + 3, why: `${inner.why}; written out before it` }
      : {
          first,
          last: i + 3,
          name,
          actor: null,
          class: head ?? 'group',
          proposed: true,
          number: null,
          proper: true,
          why: `words whose first letters are ${acronym.text}`,
        };
    claimed.take(first, i + 3);
    made.push(joined);
    if (!defined.has(acronym.text)) defined.set(acronym.text, joined);
  }
  return { found: [...found.filter((mention) => !gone.has(mention)), ...made], defined };
}

/** Whether the first letters of the words spell the acronym; joints may be left out of it, and one letter of it may be of another language. */
function initialsFit(doc: Document, first: number, last: number, acronym: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
  const words = doc.tokens
    .slice(first, last)
    .filter((token) => token.pos !== 'PUNCT' && token.lower !== "'s")
    .map((token) => token.lower);
  return spells(words, letters);
}

/** An acronym of another language or order ("Workers' Harbour Front (FOP)") still begins like the name or has half of its initials. */
function sharesLetters(doc: Document, first: number, last: number, acronym: string): boolean {
  const initials = new Set(doc.tokens.slice(first, last).map((token) => token.lower[0]));
  const letters = [...acronym.toLowerCase()].filter((letter) => /[a-z]/.test(letter));
  return letters.filter((letter) => initials.has(letter)).length * 2 >= letters.length;
}

function spells(words: readonly string[], letters: string): boolean {
  let at = 0;
  for (const word of words) {
    if (at < letters.length && word[0] === letters[at]) at++;
    else if (!NAME_JOINTS.has(word) && word !== 'in' && word !== 'on' && word !== 'to') return at >= letters.length;
  }
  return at === letters.length;
}

/** The first token of the words before the bracket that spell the acronym; null if none do. Starts on a name word. */
function walkBack(
  doc: Document,
  bracket: number,
  acronym: string,
  claimed: Claimed,
  byLast: ReadonlyMap<number, Found>,
): number | null {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length < 2) return null;
  const sentence = doc.tokens[bracket]!.sentence;
  for (let first = bracket - 2; first >= Math.max(0, bracket - LONGEST_NAME); first--) {
    const token = doc.tokens[first]!;
    if (token.sentence !== sentence) return null;
    if (token.lower[0] !== letters[0] || NAME_JOINTS.has(token.lower) || !OPENS_NAME.has(token.pos)) continue;
    if (!doc.upper && !isNameToken(doc, token) && token.text[0] === token.text[0]!.toLowerCase()) continue;
    if (initialsFit(doc, first, bracket, acronym) && (claimed.free(first, first + 1) || byLast.size > 0)) return first;
  }
  return null;
}

/** The noun group before the bracket, if an organisation's head is in it and (where capitals tell) it is written with capitals. */
function headBack(doc: Document, bracket: number): number | null {
  const sentence = doc.tokens[bracket]!.sentence;
  let first = bracket;
  let headed = false;
  while (first > 0 && bracket - first < LONGEST_NAME) {
    const token = doc.tokens[first - 1]!;
    const named =
      token.pos === 'PROPN' ||
      ((token.pos === 'NOUN' || token.pos === 'ADJ') && (doc.upper || /^\p{Lu}/u.test(token.text)));
    const joint =
      first < bracket &&
      (token.lower === 'of' ||
        token.lower === 'for' ||
        (token.lower === 'the' && doc.tokens[first - 2]?.lower === 'of'));
    if (token.sentence !== sentence || !(named || joint)) break;
    if (ORG_HEADS.has(token.lower)) headed = true;
    first--;
  }
  // "manager of the Harbour Institute (HI)": the name begins behind the joint.
  for (let i = first; i < bracket && !ORG_HEADS.has(doc.tokens[i]!.lower); i++)
    if (doc.tokens[i]!.lower === 'of') first = i + 1;
  while (first < bracket && NAME_JOINTS.has(doc.tokens[first]!.lower)) first++;
  return headed && bracket - first >= 2 ? first : null;
}

/** Later uses of what the text defined: a bare acronym becomes the actor it was defined for. */
export function applyAcronyms(
  doc: Document,
  found: readonly Found[],
  defined: ReadonlyMap<string, Found>,
  claimed: Claimed,
): readonly Found[] {
  if (defined.size === 0) return found;
  const out = found.map((mention) => {
    if (mention.last - mention.first !== 1) return mention;
    const stands = defined.get(doc.tokens[mention.first]!.text);
    return stands && (mention.actor === null || stands.actor !== mention.actor)
      ? {
          ...mention,
          name: stands.name,
          actor: stands.actor,
          class: stands.class,
          proposed: stands.proposed,
          why: `acronym defined in the text: ${stands.name}`,
        }
      : mention;
  });
  for (const token of doc.tokens) {
    const stands = defined.get(token.text);
    if (!stands || !claimed.free(token.i, token.i + 1)) continue;
    claimed.take(token.i, token.i + 1);
    out.push({ ...stands, first: token.i, last: token.i + 1, why: `acronym defined in the text: ${stands.name}` });
  }
  return out;
}
