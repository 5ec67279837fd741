/** Names the packs know: the longest run of folded words in the trie, checked for case and for the dates of the alias. */

import type { Document, Token } from '../text/document.ts';
import { LIST } from '../text/word-lists.ts';
import type { Claimed, Found } from './found.ts';
import { type ActorLexicon, arabicForms, isWordAcronym, type KnownName, type TrieNode } from './lexicon.ts';
import { NO_NAMES, NOUN_ACRONYMS, TITLE_PARTS, TITLES } from './vocabulary.ts';

/** A folded word with the token it stands in. */
interface Piece {
  readonly word: string;
  readonly token: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const SKIPPED = new Set(['-', "'", '"', '.', '/']);

/** The folded words of a sentence: hyphens and quotes between them fall away, "al-Sadiq" gives two. */
export function piecesOf(doc: Document, first: number, last: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = first; i < last; i++) {
    const token = doc.tokens[i]!;
    if (token.pos === 'PUNCT' && token.lower.length === 1 && SKIPPED.has(token.lower)) continue;
    const folded = token.folded.includes("'") ? token.folded.replace(/'/g, '') : token.folded;
    if (!folded.includes(' ')) {
      const word = folded.includes('.') && folded.length > 1 ? folded.replace(/\./g, '') : folded;
      pieces.push({ word, token: i, opens: true, closes: true });
      continue;
    }
    const words = folded.split(' ');
    for (let n = 0; n < words.length; n++)
      pieces.push({ word: words[n]!, token: i, opens: n === 0, closes: n === words.length - 1 });
  }
  return pieces;
}

/** Finds known names in tokens `first` to `last` of one sentence and takes them. */
export function findKnown(
  doc: Document,
  first: number,
  last: number,
  lexicon: ActorLexicon,
  claimed: Claimed,
  refuse: (mention: Found) => boolean = () => false,
): readonly Found[] {
  let from = first;
  while (from < last && !mayBegin(doc, from)) from++;
  if (from === last) return NONE;
  const pieces = piecesOf(doc, from, last);
  const found: Found[] = [];
  for (let p = 0; p < pieces.length; p++) {
    const { opens, word, token } = pieces[p]!;
    if (!opens || !mayBegin(doc, token) || !step(lexicon.trie, word)) continue;
    const match = longest(doc, pieces, p, lexicon.trie);
    if (!match) continue;
    const { name, end } = match;
    const to = pieces[end]!.token + 1;
    if (!claimed.free(token, to)) continue;
    const mention: Found = {
      first: token,
      last: to,
      name: name.canonical,
      actor: name.actor,
      class: name.class,
      proposed: false,
      number: null,
      why: whyOf(name),
      proper: true,
    };
    if (refuse(mention)) continue;
    claimed.take(token, to);
    found.push(mention);
    p = end;
  }
  return found;
}

const NONE: readonly Found[] = [];

/** Whether the packs may have a name that begins with the token. */
const mayBegin = (doc: Document, i: number): boolean => (doc.tokens[i]!.lists & LIST.actor) !== 0;

const whyOf = (name: KnownName): string =>
  name.surname
    ? `surname of ${name.canonical}`
    : name.alias === name.canonical
      ? 'name in the pack'
      : `alias "${name.alias}" of ${name.canonical}`;

function longest(
  doc: Document,
  pieces: readonly Piece[],
  from: number,
  trie: TrieNode,
): { name: KnownName; end: number } | null {
  let at: TrieNode | undefined = trie;
  let best: { name: KnownName; end: number } | null = null;
  for (let p = from; p < pieces.length && at; p++) {
    at = step(at, pieces[p]!.word);
    if (!at) break;
    if (at.names.length === 0 || !pieces[p]!.closes) continue;
    const tokens = doc.tokens.slice(pieces[from]!.token, pieces[p]!.token + 1);
    const fitting = at.names.filter((name) => caseFits(doc, tokens, name));
    const name = pick(fitting, doc.published);
    if (name) best = { name, end: p };
  }
  return best;
}

/** The next node for a word; an Arabic word also without its article or a joined preposition. */
function step(at: TrieNode, word: string): TrieNode | undefined {
  const first = word.charCodeAt(0);
  if (first < 0x600 || first > 0x77f) return at.next.get(word);
  const [whole, bare] = arabicForms(word.replace(/[،؛؟]+$/, ''));
  return at.next.get(whole) ?? at.next.get(bare) ?? (/^[وبلف]/.test(whole) ? at.next.get(whole.slice(1)) : undefined);
}

/** Of several actors under one name: one whose alias held on the day; an alias not yet born is refused. */
function pick(names: readonly KnownName[], day: string | null): KnownName | null {
  const born = names.filter((name) => day === null || name.from === null || name.from <= day);
  const valid = born.filter((name) => day === null || name.to === null || day <= name.to);
  const choice = valid.length > 0 ? valid : born;
  return choice.find((name) => !name.surname) ?? choice[0] ?? null;
}

const startsUpper = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return (c >= 65 && c <= 90) || (c > 127 && text[0] !== text[0]!.toLowerCase());
};

/** "Ahmed Serraj" is not Fayez Serraj: another capitalised word, no title, stands right before the surname. */
function otherFirstName(doc: Document, surname: Token): boolean {
  const before = doc.tokens[surname.i - 1];
  if (!before || before.sentence !== surname.sentence || before.pos !== 'PROPN' || !startsUpper(before.text))
    return false;
  return (
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    !TITLES.has(before.lower) &&
    !TITLE_PARTS.has(before.lower) &&
    !NO_NAMES.has(before.lower)
  );
}

/** "Houthi-style drones" are somebody else's: whether "-style" and the like stand at token `i`. */
export const onlyInStyle = (doc: Document, i: number): boolean =>
  doc.tokens[i]?.lower === '-' &&
  /^(?:style|like|era|inspired|designed|made|built)$/.test(doc.tokens[i + 1]?.lower ?? '');

/** Acronyms as written; names with a capital; Arabic has no capitals; in upper-case copy words that are also acronyms need grammar. */
function caseFits(doc: Document, tokens: readonly Token[], name: KnownName): boolean {
  const head = tokens[0]!;
  const before = doc.tokens[head.i - 1];
  const after = doc.tokens[tokens[tokens.length - 1]!.i + 1];
  // "anti-ISIS" is about its enemies.
  if (before?.lower === '-' && /^(?:anti|counter|pro|ex|non)$/.test(doc.tokens[head.i - 2]?.lower ?? '')) return false;
  if (onlyInStyle(doc, tokens[tokens.length - 1]!.i + 1)) return false;
  if (doc.upper) {
    // A name of one word may be an everyday word ("AMNESTY"): only the tagger's word for it tells.
    if (!name.acronym) return tokens.length > 1 || head.pos === 'PROPN' || !/[a-z]/i.test(head.text);
    if (tokens.length > 1 || !isWordAcronym(name.alias)) return true;
    return (
      head.text.includes('.') ||
      (before?.lower === 'the' && !NOUN_ACRONYMS.has(head.lower)) ||
      ((after?.pos === 'NOUN' || after?.pos === 'PROPN' || after?.pos === 'ADJ') &&
        head.lower === 'us' &&
        before?.pos !== 'VERB')
    );
  }
  if (name.acronym) {
    if (tokens.some((token) => startsUpper(token.text) && token.text === token.text.toUpperCase())) return true;
    return (
      tokens.length === 1 &&
      name.alias.length >= 4 &&
      startsUpper(head.text) &&
      !isWordAcronym(name.alias) &&
      head.pos === 'PROPN'
    );
  }
  if (tokens.length === 1 && name.class === 'person' && otherFirstName(doc, head)) return false;
  return tokens.some((token) => startsUpper(token.text)) || !/[a-z]/i.test(head.text) || !/\p{Lu}/u.test(name.alias);
}
