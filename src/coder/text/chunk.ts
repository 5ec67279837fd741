/** Chunks one sentence into noun groups, verb groups and marks: the first step of the cascade. Linear in its tokens. */

import { opensContent } from './content-that.ts';
import type { Document, Sentence, Token } from './document.ts';
import type { MentionIndex } from './mention-index.ts';
import { nounGroup, nounGroupEnd } from './noun-group.ts';
import type { Mark, Phrase } from './phrase.ts';
import { isDash, isNominal, isQuote, joins, PHRASAL, RELATIVES, SAID_NOUNS, SUBORDINATORS } from './token-kinds.ts';
import { verbGroup, verbGroupEnd } from './verb-group.ts';

export function chunkSentence(doc: Document, sentence: Sentence, index: MentionIndex): Phrase[] {
  const { tokens } = doc;
  const phrases: Phrase[] = [];
  const mark = (type: Mark['type'], first: number, last: number): void => {
    phrases.push({ type, first, last, word: first === last ? 'in' : tokens[first]!.lower });
  };
  /** Quotes around a word or two: reserve about the word, nobody's speech. */
  const scare = new Set<number>();
  /** Tokens before it are read as words, though a time mention has them. */
  let cut = 0;
  let i = sentence.first;
  while (i < sentence.last) {
    const token = tokens[i]!;
    const lower = token.lower;
    const time = i < cut ? undefined : index.time[i];
    if (time && !(index.count[i] && isNominal(tokens[i + 1] ?? token) && time.span.end <= token.end)) {
      const first = i;
      while (i < sentence.last && index.time[i] === time) i++;
      // "a day after troops killed X": the clause is not the date's.
      if (i < sentence.last && tokens[i]!.pos === 'VERB' && isNominal(tokens[i - 1]!))
        for (let k = first + 1; k < i - 1; k++)
          if (/^(?:after|before)$/.test(tokens[k]!.lower)) {
            cut = i;
            i = k;
          }
      // "the August offensive": a date inside a noun group is no adjunct.
      if (
        !(
          i < sentence.last &&
          isNominal(tokens[i]!) &&
          !index.time[i] &&
          first > sentence.first &&
          tokens[first - 1]!.lower === 'the'
        )
      ) {
        phrases.push({ type: 'time', first, last: i, word: lower });
        continue;
      }
      i = first;
    }
    if (lower === '(' || lower === '[') {
      const close = closing(tokens, i, sentence.last);
      if (close > 0) {
        mark('bracket', i, close + 1);
        i = close + 1;
        continue;
      }
    }
    if (isQuote(token)) {
      const mate = scareMate(tokens, i, sentence.last);
      if (mate > 0) {
        scare.add(i);
        scare.add(mate);
      }
      if (scare.has(i)) {
        i++;
        continue;
      }
      mark('quote', i, ++i);
      continue;
    }
    const verbEnd =
      index.actor[i] || (index.weapon[i] && token.pos !== 'VERB') ? i : verbGroupEnd(tokens, i, sentence.last, phrases);
    if (verbEnd > i) {
      const group = verbGroup(tokens, i, verbEnd, sentence.last);
      phrases.push(group);
      i = group.last;
      continue;
    }
    if (lower === 'according' && tokens[i + 1]?.lower === 'to') {
      phrases.push({ type: 'prep', first: i, last: i + 2, word: 'according to' });
      i += 2;
      continue;
    }
    if (lower === 'that' && opensContent(tokens, phrases, i)) {
      mark('sub', i, ++i);
      continue;
    }
    // "a boat in which soldiers travelled": no kind of soldiers.
    if (lower === 'which' && phrases.at(-1)?.type === 'prep') {
      mark('rel', i, ++i);
      continue;
    }
    // "4,000 people are dead, and …": no noun group begins with it.
    if (/^(?:dead|alive|missing|unharmed)$/.test(lower) && isState(phrases.at(-1), i, tokens[i + 1])) {
      mark('adjective', i, ++i);
      continue;
    }
    const nounEnd = afterLeadingPlace(tokens, i, nounGroupEnd(tokens, i, sentence.last, index), phrases, index);
    if (nounEnd > i) {
      const place = index.place[i];
      if (
        place &&
        !index.actor[i] &&
        place.span.start === token.start &&
        !saysOf(tokens[i - 1]) &&
        phrases.at(-1)?.type === 'noun' &&
        phrases.at(-1)!.last === i
      )
        mark('prep', i, i);
      phrases.push(nounGroup(tokens, i, nounEnd));
      i = nounEnd;
      continue;
    }
    if (token.pos === 'CCONJ' || lower === '&' || (token.text === '/' && joins(tokens, i))) mark('and', i, ++i);
    else if (lower === ',' || lower === ';' || lower === ':') mark(lower === ',' ? 'comma' : 'stop', i, ++i);
    else if (RELATIVES.has(lower) && (token.pos === 'PRON' || token.pos === 'ADV' || lower !== 'that'))
      mark('rel', i, ++i);
    else if (lower === 'that') mark(relativeThat(tokens, phrases, tokens[i + 1]) ? 'rel' : 'sub', i, ++i);
    else if (lower === 'what' && phrases.length > 0 && opensNaming(tokens, i)) mark('rel', i, ++i);
    else if (SUBORDINATORS.has(lower) && (token.pos === 'SCONJ' || clauseFollows(tokens, i, sentence.last, index, cut)))
      mark('sub', i, ++i);
    else if (isParticleOf(phrases.at(-1), i, lower)) mark('adverb', i, ++i);
    else if (
      token.pos === 'ADP' ||
      token.pos === 'SCONJ' ||
      lower === 'to' ||
      lower === 'including' ||
      lower === 'near' ||
      lower === 'against' ||
      (lower === 'following' && tokens[i - 1]?.pos !== 'AUX')
    ) {
      mark('prep', i, ++i);
    } else if (isDash(token)) mark('dash', i, ++i);
    else if (token.pos === 'ADV' || token.pos === 'PART') mark('adverb', i, ++i);
    else if (token.pos === 'ADJ' || token.pos === 'VERB') mark('adjective', i, ++i);
    else i++;
  }
  return phrases;
}

/** "In Arzan police said …": the sentence leads with the place, and who speaks stands apart from it. */
function afterLeadingPlace(
  tokens: readonly Token[],
  at: number,
  end: number,
  phrases: readonly Phrase[],
  index: MentionIndex,
): number {
  const place = index.place[at];
  if (!place || place.demonym || phrases.length !== 1 || phrases[0]!.type !== 'prep' || phrases[0]!.last !== at)
    return end;
  let i = at;
  while (i < end && index.place[i] === place) i++;
  if (i >= end || end - i > 1 || !/^(?:VERB|AUX)$/.test(tokens[end]?.pos ?? '')) return end;
  return /^(?:police|resident|official|troop|gunman|soldier|protester|authority|rebel|militant|villager|witness)$/.test(
    tokens[i]!.lemma,
  )
    ? i
    : end;
}

/** What a form of "be" says of its subject, with nothing behind that it could describe. */
const isState = (before: Phrase | undefined, i: number, next: Token | undefined): boolean =>
  before?.type === 'verb' &&
  before.last === i &&
  (before.copula || before.lemma === 'shoot') &&
  !(next && (isNominal(next) || next.pos === 'DET' || next.pos === 'NUM' || next.pos === 'PRON'));

/** "a charge Arzan rejected": the place speaks, and is not where the charge is. */
const saysOf = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:charge|claim|allegation|accusation|suggestion|report)$/.test(token.lemma);

const isParticleOf = (before: Phrase | undefined, i: number, lower: string): boolean =>
  before?.type === 'verb' && before.last === i && PHRASAL.get(lower)?.has(before.lemma) === true;

function scareMate(tokens: readonly Token[], at: number, end: number): number {
  for (let i = at + 2; i < Math.min(end, at + 4); i++) if (isQuote(tokens[i]!)) return i;
  return 0;
}

function closing(tokens: readonly Token[], open: number, end: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(end, open + 60); i++) {
    const { lower } = tokens[i]!;
    if (lower === '(' || lower === '[') depth++;
    else if ((lower === ')' || lower === ']') && --depth === 0) return i;
  }
  return -1;
}

/** "the bridge that the army shelled": after a noun, "that" is relative; after a verb it opens what is said. */
function relativeThat(tokens: readonly Token[], phrases: readonly Phrase[], next: Token | undefined): boolean {
  const before = phrases.at(-1);
  // "destroyed a lorry that had men on board": with a verb right behind, it is who or what does it.
  if (before?.type === 'noun' && (next?.pos === 'VERB' || next?.pos === 'AUX')) return true;
  // "the claim of X that …": what is claimed follows.
  for (let p = phrases.length - 1; p >= 0 && (phrases[p]!.type === 'noun' || phrases[p]!.type === 'prep'); p--) {
    const phrase = phrases[p]!;
    if (phrase.type === 'noun' && SAID_NOUNS.has(tokens[phrase.head]!.lemma)) return false;
    if (phrase.type === 'prep' && !/^(?:of|by|from)$/.test(phrase.word)) break;
  }
  return before?.type === 'noun' && !phrases.some((phrase) => phrase.type === 'verb' && phrase.last === before.first);
}

/** "fight what it called an invasion": somebody's name for a thing. */
const opensNaming = (tokens: readonly Token[], i: number): boolean =>
  tokens
    .slice(i + 2, i + 5)
    .some(({ lemma, pos }) => pos === 'VERB' && /^(?:call|term|describe|label|dub|brand|deem|style)$/.test(lemma));

/** Whether a finite verb comes before the next comma, so that "after", "since", "before", "as" opens a clause. */
function clauseFollows(tokens: readonly Token[], at: number, end: number, index: MentionIndex, cut: number): boolean {
  let nominal = false;
  for (let i = at + 1; i < Math.min(end, at + 16); i++) {
    const token = tokens[i]!;
    if (token.lower === ',' || token.lower === ';') return false;
    if (index.time[i] && i >= cut) continue;
    if (token.pos === 'AUX' && nominal) return true;
    if (token.pos === 'VERB') {
      if (token.lower.endsWith('ing') && !nominal) return false;
      if (
        nominal &&
        !(tokens[i - 1]!.pos === 'DET' || (isNominal(tokens[i + 1] ?? token) && tokens[i - 1]!.pos === 'ADP')) &&
        !token.lower.endsWith('ing')
      )
        return true;
    }
    if (isNominal(token) || token.pos === 'PRON') nominal = true;
  }
  return false;
}
