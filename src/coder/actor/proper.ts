/** Proper names no pack knows: runs of capitalised words, read by their head as organisation or person, or left alone. */
import type { ActorClass } from '../../model/actor.ts';
import { compareNames } from '../name/compare.ts';
import { wholeKeysOf } from '../name/keys.ts';
import { readName, sameScore } from '../name/same-score.ts';
import type { Document, Token } from '../text/document.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Claimed, Found } from './found.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { onlyInStyle } from './known.ts';
import type { ActorLexicon, KnownName } from './lexicon.ts';
import {
  GROUP_NOUNS,
  GROUP_STARTS,
  MEDIA_NOUNS,
  NAME_JOINTS,
  NO_ACTOR_HEADS,
  NO_ACTOR_STARTS,
  NO_NAMES,
  ORG_HEADS,
  TITLE_PARTS,
  TITLES,
  WEAK_NAMES,
} from './vocabulary.ts';

const UNIT_HEADS = new Set('column front command brigade battalion division regiment legion army shield'.split(' '));

/** Whether a token looks like part of a proper name in this document. */
export function isNameToken(doc: Document, token: Token): boolean {
  if (token.pos === 'PUNCT' || token.pos === 'NUM') return false;
  const c = token.text.charCodeAt(0);
  const capital = (c >= 65 && c <= 90) || (c > 191 && token.text[0] !== token.text[0]!.toLowerCase());
  if (!doc.upper && !capital) return false;
  if (NO_NAMES.has(token.lower)) return false;
  if (WEAK_NAMES.has(token.lower)) {
    const next = doc.tokens[token.i + 1];
    // "THE SOUTHERN COLUMN": in upper-case copy only the head right behind tells a name.
    if (doc.upper && next?.sentence === token.sentence && UNIT_HEADS.has(next.lower)) return true;
    if (doc.upper || !/^\p{Lu}/u.test(token.text) || !next || next.sentence !== token.sentence) return false;
    return /^\p{Lu}/u.test(next.text) && !NO_NAMES.has(next.lower);
  }
  if (doc.upper) {
    if (token.pos === 'PROPN') return true;
    // "OSCAR ROMERO": a first name that the tagger took for a common word.
    return GIVEN_NAMES.has(token.lower) && doc.tokens[token.i + 1]?.pos === 'PROPN';
  }
  const opens = token.i === doc.sentences[token.sentence]?.first;
  return !opens || token.pos === 'PROPN';
}

/** "People's Army", "Workers' Party": the possessive is part of the name. */
export const PEOPLES = new Set(
  'people peoples workers worker farmers peasants women students teachers youth soldiers'.split(' '),
);
export const possessive = (doc: Document, i: number): boolean =>
  /^'s?$/.test(doc.tokens[i]?.lower ?? '') && doc.tokens[i]!.start === doc.tokens[i - 1]!.end;

/** "Sons of the Orchard", "Lions of the East": written with a capital, the head of a group's name. */
const BANDS = new Set(
  'sons lions knights soldiers guardians protectors defenders partisans falcons eagles hawks wolves heroes martyrs descendants companions youth giants servants swords men voice shield'.split(
    ' ',
  ),
);

/** The end of the run of name tokens that starts at `i`: joints ("of", "al-") only between two of them. */
function runEnd(doc: Document, i: number, last: number, claimed: Claimed): number {
  let end = i;
  while (end < last) {
    const token = doc.tokens[end]!;
    if (!claimed.free(end, end + 1)) break;
    if (
      isNameToken(doc, token) ||
      (end > i && doc.tokens[end - 1]!.lower === '-' && token.pos !== 'PUNCT' && token.pos !== 'VERB')
    ) {
      end++;
      continue;
    }
    if (
      end > i &&
      PEOPLES.has(doc.tokens[end - 1]!.lower) &&
      possessive(doc, end) &&
      end + 1 < last &&
      isNameToken(doc, doc.tokens[end + 1]!) &&
      claimed.free(end, end + 2)
    ) {
      end++;
      continue;
    }
    let over = end;
    while (
      over < last &&
      over - end < 3 &&
      NAME_JOINTS.has(doc.tokens[over]!.lower) &&
      doc.tokens[over]!.lower !== 'and'
    )
      over++;
    if (over === end || over >= last || !isNameToken(doc, doc.tokens[over]!) || !claimed.free(end, over + 1)) break;
    // "Army of X" goes on only after an organisation's head; "al-" and "bin" always.
    const joint = doc.tokens[end]!.lower;
    const heads =
      ORG_HEADS.has(doc.tokens[end - 1]!.lower) ||
      (joint === 'of' && end === i + 1 && !doc.upper && BANDS.has(doc.tokens[i]!.lower));
    if (/^(?:of|for|the|and)$/.test(joint) && !heads) break;
    if (joint === '-' && over === end + 1 && doc.tokens[end]!.start !== doc.tokens[end - 1]!.end) break;
    end = over;
  }
  return end;
}

/** Reads runs of capitalised words in one sentence. `isPlace` tells tokens that the place room took, `barred` others (dates, weapons). */
export function findProper(
  doc: Document,
  first: number,
  last: number,
  lexicon: ActorLexicon,
  claimed: Claimed,
  isPlace: (token: number) => boolean,
  barred: (token: number) => boolean,
): readonly Found[] {
  const found: Found[] = [];
  for (let i = first; i < last; i++) {
    const token = doc.tokens[i]!;
    if (!isNameToken(doc, token) || !claimed.free(i, i + 1) || barred(i)) continue;
    let end = runEnd(doc, i, last, claimed);
    if (end === i || onlyInStyle(doc, end)) continue;
    const from = afterTitle(doc, withArticle(doc, i, first, claimed), end, isPlace);
    if (from === null) {
      i = end - 1;
      continue;
    }
    const read = readRun(doc, from, end, lexicon, isPlace);
    if (read) {
      const numbered = withNumber(doc, read, first, last, claimed);
      claimed.take(numbered.first, numbered.last);
      found.push(numbered);
      end = Math.max(end, numbered.last);
    }
    i = Math.max(i, end - 1);
  }
  return found;
}

/** "4th Rifle Brigade", "Brigade 444": the number of a unit is part of its name. */
function withNumber(doc: Document, read: Found, from: number, to: number, claimed: Claimed): Found {
  if (!read.proposed || read.class === 'person') return read;
  let { first, last } = read;
  const [before, after] = [doc.tokens[first - 1], doc.tokens[last]];
  if (first > from && /^\d{1,3}(?:st|nd|rd|th)$/.test(before!.lower) && claimed.free(first - 1, first)) first--;
  const unit = UNIT_HEADS.has(doc.tokens[last - 1]!.lower) && after?.pos === 'NUM' && /^\d{1,4}$/.test(after.text);
  if (last < to && unit && claimed.free(last, last + 1)) last++;
  if (first === read.first && last === read.last) return read;
  const name = nameOf(doc, doc.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end));
  return { ...read, first, last, name };
}

/** "al-Wasl" begins at its article. */
function withArticle(doc: Document, i: number, first: number, claimed: Claimed): number {
  const joint = doc.tokens[i - 1];
  if (
    i - 2 < first ||
    joint?.lower !== '-' ||
    joint.start !== doc.tokens[i - 2]!.end ||
    joint.end !== doc.tokens[i]!.start
  )
    return i;
  return /^(?:al|el|an|ar|as|ash|at|ad|az)$/.test(doc.tokens[i - 2]!.lower) && claimed.free(i - 2, i) ? i - 2 : i;
}

/** "Abu Bakr …", "Umm Salim": no other sort of name begins so, once places and brigades are told apart. */
const KUNYA = new Set('abu umm ibn bin abd abdul abdel'.split(' '));

const isTitle = (word: string): boolean => TITLES.has(word.replace(/\.$/, ''));

/** Where the name begins behind "Italian Foreign Minister …"; null if the run is nothing but an office. */
function afterTitle(doc: Document, first: number, last: number, isPlace: (token: number) => boolean): number | null {
  // "Martyr Salim Brigade" begins with its title.
  if (last - first > 1 && ORG_HEADS.has(doc.tokens[last - 1]!.lower)) return first;
  let from = first;
  // "Secretary of State Ana Lund": the run begins behind the joint.
  if (doc.tokens[first - 1]?.lower === 'of' && isTitle(doc.tokens[first - 2]?.lower ?? ''))
    while (from < last - 1 && TITLE_PARTS.has(doc.tokens[from]!.lower)) from++;
  let onlyOffice = true;
  for (let i = first; i < last; i++) {
    const word = doc.tokens[i]!.lower;
    if (isTitle(word)) from = i + 1;
    else if (!(TITLE_PARTS.has(word) || word === '-' || word === '.' || isPlace(i))) onlyOffice = false;
  }
  if (from === last) return onlyOffice || last - first === 1 ? null : first;
  // "… for the Middle East Ana Lund": the place before a name is no part of it.
  while (from < last - 2 && isPlace(from) && !isPlace(last - 1)) from++;
  return from === last ? null : from;
}

function readRun(
  doc: Document,
  first: number,
  last: number,
  lexicon: ActorLexicon,
  isPlace: (token: number) => boolean,
): Found | null {
  const tokens = doc.tokens.slice(first, last);
  const name = doc.text.slice(tokens[0]!.start, tokens[tokens.length - 1]!.end);
  const start = tokens[0]!.lower;
  const head = tokens[tokens.length - 1]!.lower;
  const orgHead = headClass(tokens, doc, last);
  if (
    (NO_ACTOR_STARTS.has(start) && !(orgHead && GROUND_STARTS.has(start))) ||
    /^(?:operation|uss|hms)$/.test(doc.tokens[first - 1]?.lower ?? '')
  )
    return null;
  const band = !doc.upper && BANDS.has(start) && doc.tokens[first + 1]?.lower === 'of' && last - first > 2;
  const group = band || (GROUP_STARTS.has(start) && last - first > 1);
  if (NO_ACTOR_HEADS.has(head) && !orgHead && !group) return null;
  let allPlace = true;
  for (let i = first; i < last; i++) if (!isPlace(i) && doc.tokens[i]!.pos !== 'PUNCT') allPlace = false;
  if (!orgHead && doc.tokens[first - 1]?.lower === 'of' && SETTLED.has(doc.tokens[first - 2]?.lower ?? '')) return null;
  const kind = toldBefore(doc, first);
  if (allPlace && !kind) return null;
  const known = transliteration(name, lexicon, tokens.length);
  if (known)
    return {
      first,
      last,
      name: known.canonical,
      actor: known.actor,
      class: known.class,
      proposed: false,
      number: null,
      why: known.why,
      proper: true,
    };
  const base = { first, last, name: nameOf(doc, name), actor: null, proposed: true, number: null, proper: true };
  if (orgHead)
    return {
      ...base,
      last: orgHead.last,
      name: nameOf(doc, doc.text.slice(tokens[0]!.start, doc.tokens[orgHead.last - 1]!.end)),
      class: orgHead.class,
      why: `proper name, head "${orgHead.head}"`,
    };
  if (group) return { ...base, class: 'group', why: `begins with "${tokens[0]!.text}"` };
  const before = doc.tokens[first - 1];
  const titled = before !== undefined && TITLES.has(before.lower) && before.sentence === tokens[0]!.sentence;
  if (titled) return { ...base, class: 'person', why: `title "${before.text}" before a name` };
  const words = tokens.filter((token) => token.pos !== 'PUNCT' && !NAME_JOINTS.has(token.lower));
  if (words.length === 0 || words[words.length - 1]!.lower === 'no.') return null;
  const follows = doc.tokens[last]?.sentence === tokens[0]!.sentence ? doc.tokens[last]!.lower : '';
  if (MEDIA_NOUNS.has(follows) && words.length > 1)
    return { ...base, class: 'institution', guessed: true, why: `a name before "${follows}"` };
  if (kind && (words.length === 1 || tokens.some((t) => isPlace(t.i))))
    return { ...base, class: kind, guessed: true, why: `"${doc.tokens[first - 1]!.text}" before a name` };
  // "FOR IMMEDIATE RELEASE" in mixed-case text is a heading.
  const shouted = words.length > 1 && words.every((word) => /^\p{Lu}{2,}$/u.test(word.text));
  if (!doc.upper && shouted && words.some((word) => word.text.length > 8 || word.pos !== 'PROPN')) return null;
  if (words.length === 1) {
    const after = doc.tokens[last];
    const word = words[0]!;
    if (UNIT_HEADS.has(word.lower) && /^\d{1,4}$/.test(after?.text ?? '') && !doc.upper)
      return { ...base, class: ORG_HEADS.get(word.lower) ?? 'group', why: `"${word.text}" and a number` };
    if (ORG_HEADS.has(word.lower) || lexicon.nouns.has(word.lower)) return null;
    if (!doc.upper && /^[A-Z]{3,7}$/.test(word.text) && word.pos === 'PROPN' && !NO_ACRONYMS.has(word.text))
      return headsParagraph(doc, word) ? null : { ...base, class: 'group', why: 'an acronym no pack knows' };
    if (word.pos !== 'PROPN' || word.text.length < 3 || tokens.some((t) => isPlace(t.i))) return null;
    // "Zorin's Harbour Front" tells where the front is from; "Renda's decision" tells who decided.
    const further = doc.tokens[last + 1];
    const owns = after?.lower === "'s" && further !== undefined && !isNameToken(doc, further);
    const acts = after !== undefined && (after.pos === 'VERB' || after.pos === 'AUX' || owns);
    if (acts && !word.lower.endsWith('s')) return { ...base, class: 'person', why: 'a name that acts or speaks' };
    return null;
  }
  if (!doc.upper && words.every((word) => /^[A-Z0-9]{2,8}$/.test(word.text)))
    return words[0]!.pos === 'PROPN' ? { ...base, class: 'group', why: 'an acronym no pack knows' } : null;
  if ((GIVEN_NAMES.has(words[0]!.lower) || KUNYA.has(words[0]!.lower) || KUNYA.has(start)) && words.length <= 6)
    return { ...base, class: 'person', why: `first name "${words[0]!.text}"` };
  if (
    words.length > 5 ||
    tokens.some((t) => isPlace(t.i)) ||
    words.some((word) => word.text.length === 1 && word.pos !== 'PROPN')
  )
    return null;
  if (!words.every((word) => word.pos === 'PROPN' || word.pos === 'NOUN' || word.pos === 'ADJ')) return null;
  if (words.filter((word) => word.pos === 'PROPN').length < words.length - 1) return null;
  const named = words.every((word) => word.pos === 'PROPN') && words.length <= 4;
  return {
    ...base,
    class: named ? 'person' : 'group',
    guessed: true,
    why: `capitalised words, read as a ${named ? 'person' : 'group'}`,
  };
}

/** "the village of Umm Velka": of a place. */
const SETTLED = new Set(
  'village villages town city hamlet district neighbourhood neighborhood quarter suburb area camp'.split(' '),
);

/** Currencies, measures and units of time are no parties. */
const NO_ACRONYMS = new Set(
  'USD EUR GBP CFA XOF XAF LYD YER SYP IQD NGN KES ETB SDG SOS GMT UTC EST CET GPS SMS PDF URL'.split(' '),
);

/** "HUDUR. Nothing to report." and "VELKA – ROAD.": a word in capitals that opens a line and is followed by a stop is its heading. */
function headsParagraph(doc: Document, word: Token): boolean {
  const after = doc.tokens[word.i + 1];
  if (!after || !/^[.:–—-]+$/.test(after.text)) return false;
  const line = doc.text.lastIndexOf('\n', word.start - 1) + 1;
  return !/[a-z]/.test(doc.text.slice(line, word.start)) && word.start - line < 40;
}

/** "the newspaper X", "media arm, X,": the class that the noun before a name tells; null if there is none. */
function toldBefore(doc: Document, first: number): ActorClass | null {
  const before = doc.tokens[first - 1];
  const noun = before?.lower === ',' ? doc.tokens[first - 2] : before;
  if (!noun || noun.sentence !== doc.tokens[first]!.sentence || noun.pos !== 'NOUN') return null;
  return MEDIA_NOUNS.has(noun.lower) ? 'institution' : GROUP_NOUNS.has(noun.lower) && noun === before ? 'group' : null;
}

/** "Wadi Guard Forces", "Lake Forum": grounds that organisations are named after. */
const GROUND_STARTS = new Set('mount lake wadi jebel jabal port fort cape'.split(' '));

/** In upper-case copy names are given back with capitals only at the start of words. */
export function nameOf(doc: Document, name: string): string {
  const flat = name.replace(/\s+/g, ' ');
  if (!doc.upper) return flat;
  return flat
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/ (Of|The|For|And|De|Del|La)\b/g, (joint) => joint.toLowerCase());
}

/** The organisation's head: the last word, the word before "of/for", or the next word where capitals say nothing. */
function headClass(
  tokens: readonly Token[],
  doc: Document,
  last: number,
): { class: ActorClass; head: string; last: number } | null {
  const head = tokens[tokens.length - 1]!;
  const kind = ORG_HEADS.get(head.lower);
  if (kind) return tokens.length > 1 ? { class: kind, head: head.text, last } : null;
  const joint = tokens.findIndex(
    (token, i) => i > 0 && (token.lower === 'of' || token.lower === 'for') && ORG_HEADS.has(tokens[i - 1]!.lower),
  );
  if (joint > 0) return { class: ORG_HEADS.get(tokens[joint - 1]!.lower)!, head: tokens[joint - 1]!.text, last };
  if (!doc.upper) return null;
  for (let i = last; i < Math.min(last + 4, doc.tokens.length); i++) {
    const token = doc.tokens[i]!;
    if (token.sentence !== head.sentence || !(token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN'))
      return null;
    const found = ORG_HEADS.get(token.lower);
    if (found) return { class: found, head: token.text, last: i + 1 };
  }
  return null;
}

type Respelt = (KnownName & { readonly why: string }) | null;

/** Answers kept for each number of words (one, or more); a report asks for fewer. */
const KEPT = 8192;
const respelt = new WeakMap<ActorLexicon, readonly [one: Map<string, Respelt>, more: Map<string, Respelt>]>();

/** A name that the pack knows in another spelling; asked once per name, for most come back in a report. */
function transliteration(name: string, lexicon: ActorLexicon, tokens: number): Respelt {
  if (name.length < 6 || name.length > 80) return null;
  let kept = respelt.get(lexicon);
  if (!kept) {
    kept = [new Map(), new Map()];
    respelt.set(lexicon, kept);
  }
  const answers = kept[tokens > 1 ? 1 : 0];
  const answer = answers.get(name);
  if (answer !== undefined) return answer;
  if (answers.size >= KEPT) answers.clear();
  const found = spelling(name, lexicon, tokens);
  answers.set(ownCopy(name), found);
  return found;
}

/** One word alone must be long and very near. */
function spelling(name: string, lexicon: ActorLexicon, tokens: number): Respelt {
  let best: Respelt = null;
  let top = tokens > 1 ? 0.87 : 0.92;
  const seen = new Set<KnownName>();
  const read = readName(name);
  for (const key of wholeKeysOf(read.words)) {
    for (const known of lexicon.byKey.get(key) ?? []) {
      if (seen.has(known) || (known.surname && tokens > 1)) continue;
      seen.add(known);
      const score = sameScore(read, lexicon.read(known));
      if (score === 0 || score < top) continue;
      top = score;
      best = { ...known, why: `spelling of "${known.alias}": ${compareNames(name, known.alias).why.join('; ')}` };
    }
  }
  return best;
}
