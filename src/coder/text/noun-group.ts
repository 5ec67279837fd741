/** Noun groups: where one begins and ends, what its head is, whose it is. Names are taken whole. */

import type { Token } from './document.ts';
import type { MentionIndex } from './mention-index.ts';
import type { NounGroup } from './phrase.ts';
import {
  COMPASS,
  DEFINITE,
  DEMONSTRATIVE,
  INDEFINITE,
  isApostrophe,
  isDash,
  isNominal,
  isParticiple,
  joins,
  NOMINALISED,
  POSSESSIVE,
  PRONOUNS,
  RELATIVES,
} from './token-kinds.ts';

/** Where a noun group that begins at `i` ends, or `i` if none does. */
export function nounGroupEnd(tokens: readonly Token[], i: number, end: number, index: MentionIndex): number {
  let at = i;
  let noun = -1;
  const first = tokens[i]!;
  // "no one claimed": two words, and no number.
  if (first.lower === 'no' && tokens[i + 1]?.lower === 'one' && i + 1 < end) return i + 2;
  if (first.pos === 'PRON' && !POSSESSIVE.has(first.lower))
    return PRONOUNS.has(first.lower) && !RELATIVES.has(first.lower) ? i + 1 : i;
  while (at < end) {
    const token = tokens[at]!;
    const { pos, lower } = token;
    const next = tokens[at + 1];
    const mention = index.actor[at] ?? (pos === 'VERB' ? undefined : index.weapon[at]) ?? index.place[at];
    if (
      mention &&
      mention === index.place[at] &&
      !index.actor[at] &&
      mention.span.start === token.start &&
      mention.span.end > token.end
    ) {
      // "near X", "south of X": words of relation are no part of the noun before them.
      if (pos === 'ADP' || (noun >= 0 && (pos === 'ADV' || pos === 'ADJ' || COMPASS.has(lower)))) break;
    }
    if (mention && (at > i || mention.span.start >= token.start) && !(noun >= 0 && startsAfresh(tokens, at))) {
      // A name is taken whole, whatever its parts are tagged.
      let stop = at;
      while (stop < end && tokens[stop]!.start < mention.span.end) stop++;
      noun = stop - 1;
      at = stop;
      continue;
    }
    const counted = index.count[at];
    if (counted && noun < 0 && counted.first <= at) {
      const stop = Math.min(end, Math.max(at + 1, counted.last));
      at = stop;
      if (
        !(
          at < end &&
          (isNominal(tokens[at]!) ||
            tokens[at]!.pos === 'ADJ' ||
            (tokens[at]!.pos === 'VERB' && isParticiple(tokens[at]!) && isNominal(tokens[at + 1] ?? tokens[at]!)) ||
            tokens[at]!.lower === 'of' ||
            index.actor[at])
        )
      )
        noun = stop - 1;
      else if (tokens[at]!.lower === 'of') return stop;
      continue;
    }
    if (index.time[at] && at > i && noun >= 0) break;
    if (
      isNominal(token) ||
      (COMPASS.has(lower) && at > i && tokens[at - 1]!.pos === 'DET' && !(next && isNominal(next)))
    ) {
      if (noun >= 0 && startsAfresh(tokens, at)) break;
      noun = at++;
    } else if (noun < 0 && (pos === 'DET' || POSSESSIVE.has(lower))) {
      if (at > i && tokens[at - 1]!.pos === 'NOUN') break;
      at++;
    } else if (pos === 'NUM') {
      if (noun >= 0 && tokens[noun]!.pos !== 'PROPN') break;
      noun = at++;
    } else if (pos === 'ADJ' && (noun < 0 || (next && isNominal(next) && !index.time[at]))) at++;
    else if (pos === 'ADJ' && tokens[at - 1]?.lower === '-') at++;
    else if (
      pos === 'VERB' &&
      NOMINALISED.has(lower) &&
      at > i &&
      stands(next) &&
      tokens[at - 1]!.pos !== 'NOUN' &&
      (tokens[at - 1]!.pos !== 'PROPN' || lower === 'wounded' || lower === 'injured' || lower === 'dead')
    ) {
      if (noun >= 0 && tokens[i]!.lower !== 'the') break;
      noun = at++;
      break;
    } else if (
      pos === 'VERB' &&
      isParticiple(token) &&
      noun < 0 &&
      next &&
      (isNominal(next) || next.pos === 'ADJ' || next.lower === '-' || isDash(next))
    )
      at++;
    else if (pos === 'VERB' && at > i && next && isNominal(next) && tokens[at - 1]!.lower === '-') at++;
    else if (
      pos === 'ADV' &&
      noun < 0 &&
      !/^(?:when|where|while|once|how|why)$/.test(lower) &&
      next &&
      (next.pos === 'ADJ' || next.pos === 'NUM' || isParticiple(next))
    )
      at++;
    else if (
      noun >= 0 &&
      (lower === "'s" || (isApostrophe(token) && tokens[at - 1]!.end === token.start && owns(tokens[at - 1]!))) &&
      at + 1 < end &&
      tokens[at + 1]!.start > token.end
    ) {
      at++;
      noun = -1;
    } else if (joins(tokens, at) && token.text !== '/' && at > i) at++;
    else if (pos === 'CCONJ' && noun < 0 && at > i && tokens[at - 1]!.pos === 'ADJ' && next?.pos === 'ADJ') at++;
    else if (
      isApostrophe(token) &&
      at > i &&
      next &&
      (isNominal(next) || next.pos === 'ADJ' || tokens[at - 1]!.pos !== 'VERB') &&
      quoteWithin(tokens, at, i, end)
    )
      at++;
    else break;
  }
  if (noun < 0) {
    // "the dead", "several", "150": a determiner or adjective alone stands for a thing.
    const tail = tokens[at - 1];
    if (
      at > i &&
      tail &&
      ((tail.pos === 'ADJ' &&
        (first.lower === 'the' || ((first.lower === 'a' || first.lower === 'an') && tokens[at]?.pos === 'ADP')) &&
        at - i > 1) ||
        tail.pos === 'NUM' ||
        DEMONSTRATIVE.has(tail.lower) ||
        /^(?:dead|wounded|injured|several|many|others?|both|all|some|two|three)$/.test(tail.lower))
    )
      return at;
    return i;
  }
  return noun + 1;
}

/** Words that take a bare apostrophe: "ISIS' base", "FARC’ base". */
const owns = (token: Token): boolean =>
  token.lower.endsWith('s') || (token.pos === 'PROPN' && token.text === token.text.toUpperCase());

/** Nothing follows that a verb could take as its object. */
const stands = (next: Token | undefined): boolean =>
  !next ||
  next.pos === 'ADP' ||
  next.pos === 'PUNCT' ||
  next.pos === 'AUX' ||
  next.pos === 'CCONJ' ||
  next.pos === 'VERB';

/** A determiner-less second name after a finished one: "Amaq Reuters" stays one, "forces Monday" is cut elsewhere. */
const startsAfresh = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.pos === 'PRON' ||
  // "a charge X rejected": the name is no part of the charge.
  (tokens[at]!.pos === 'PROPN' &&
    /^(?:charge|claim|allegation|accusation|suggestion)$/.test(tokens[at - 1]?.lower ?? ''));

/** Scare quotes inside a noun group: the mate stands within four tokens. */
function quoteWithin(tokens: readonly Token[], at: number, from: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 5); i++) if (isApostrophe(tokens[i]!)) return true;
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) if (isApostrophe(tokens[i]!)) return true;
  return false;
}

export function nounGroup(tokens: readonly Token[], first: number, last: number): NounGroup {
  let owner: [number, number] | null = null;
  for (let i = first + 1; i < last - 1; i++) {
    const { lower, pos } = tokens[i]!;
    if (lower === "'s" && pos !== 'AUX') owner = [first, i];
    else if (
      lower === "'" &&
      owns(tokens[i - 1]!) &&
      tokens[i - 1]!.end === tokens[i]!.start &&
      tokens[i + 1]!.start > tokens[i]!.end
    )
      owner = [first, i];
  }
  const head = tokens[last - 1]!;
  const lead = tokens[first]!.lower;
  const determiner = DEFINITE.has(lead)
    ? 'definite'
    : DEMONSTRATIVE.has(lead)
      ? 'demonstrative'
      : POSSESSIVE.has(lead)
        ? 'possessive'
        : lead === 'no' || lead === 'neither'
          ? 'no'
          : INDEFINITE.has(lead)
            ? 'indefinite'
            : 'none';
  return {
    type: 'noun',
    first,
    last,
    head: last - 1,
    pronoun: last - first === 1 && PRONOUNS.has(lead),
    determiner,
    plural:
      (head.pos === 'NOUN' && head.lower !== head.lemma && head.lower.endsWith('s')) ||
      /^(?:they|them|we|these|those|both|people|men|women|police|troops|children)$/.test(head.lower),
    owner,
    hangers: [],
  };
}
