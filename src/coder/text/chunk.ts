/** Chunks one sentence into noun groups, verb groups and marks: the first step of the cascade. Linear in its tokens. */
import type { Document, Sentence, Token } from './document.ts';
import type { MentionIndex } from './mention-index.ts';
import type { Mark, NounGroup, Phrase, VerbGroup } from './phrase.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SUBORDINATORS = words(
  'if unless because although though while whereas whether until till lest once when as since after before so that',
);
const RELATIVES = words('who whom whose which that where');
const MODALS = words("will would shall should can could may might must 'll 'd ca wo");
const BE = words("be is are was were been being am 's 're 'm get gets got getting");
const COPULAS = words('be become remain seem appear');
const NEGATORS = words("not n't never");
const PARTICLES = words('out up off down over back in away on through');
/** Verbs with a particle that takes no object of its own: "carried out strikes". */
const PHRASAL: Readonly<Record<string, ReadonlySet<string>>> = {
  out: words('carry wipe drive find point knock rule break set pull map single seek bring turn act hand flush throw'),
  up: words(
    'set blow round beat take pick break open give lock step build line wind speed use bring mop shoot burn call cut',
  ),
  down: words('shoot gun burn bring take lay mow hunt track close shut cut break hold'),
  over: words('take hand turn'),
  off: words('set call cut seal fend hold kick ward carry fight drive'),
  back: words('push beat pull take bring win call drive force'),
  away: words('take give drive carry'),
};
const DEFINITE = words('the');
const DEMONSTRATIVE = words('this that these those such');
const INDEFINITE = words('a an another some one several many few');
const POSSESSIVE = words('his her its their our my your');
const SAID_NOUNS = words(
  'claim report allegation statement accusation rumour rumor news fact belief suggestion idea possibility assertion denial confirmation assurance warning announcement promise suspicion information condition hope fear',
);
const PRONOUNS = words(
  'nobody none everyone someone anyone he she it they we i you him her them us me himself herself itself themselves who this these those both',
);
/** Participles that stand as nouns after "the": the dead and wounded. */
const NOMINALISED = words('wounded injured dead killed captured missing displaced detained deceased');

const COMPASS = words('north south east west northeast northwest southeast southwest centre center');
const isNominal = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN';
const isParticiple = (token: Token): boolean =>
  token.pos === 'VERB' &&
  (token.lower.endsWith('ed') || token.lower.endsWith('ing') || token.lower.endsWith('en')) &&
  token.lower !== token.lemma;
const isDash = (token: Token): boolean => token.lower === '-' || token.lower === '--';
/** A hyphen or slash inside a word: nothing but it between its neighbours. */
const joins = (tokens: readonly Token[], i: number): boolean =>
  (isDash(tokens[i]!) || tokens[i]!.text === '/') &&
  tokens[i - 1]?.end === tokens[i]!.start &&
  tokens[i + 1]?.start === tokens[i]!.end;
const isQuote = (token: Token): boolean => token.lower === '"' || token.lower === "''" || token.lower === '``';
const isApostrophe = (token: Token): boolean => token.lower === "'";

export function chunkSentence(doc: Document, sentence: Sentence, index: MentionIndex): Phrase[] {
  const { tokens } = doc;
  const phrases: Phrase[] = [];
  const mark = (type: Mark['type'], first: number, last: number): void => {
    phrases.push({ type, first, last, word: first === last ? 'in' : tokens[first]!.lower });
  };
  /** Quotes around a word or two: reserve about the word, nobody's speech. */
  const scare = new Set<number>();
  let i = sentence.first;
  while (i < sentence.last) {
    const token = tokens[i]!;
    const lower = token.lower;
    const time = index.time[i];
    if (time && !(index.count[i] && isNominal(tokens[i + 1] ?? token) && time.span.end <= token.end)) {
      const first = i;
      while (i < sentence.last && index.time[i] === time) i++;
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
    const nounEnd = nounGroupEnd(tokens, i, sentence.last, index);
    if (nounEnd > i) {
      const place = index.place[i];
      if (
        place &&
        !index.actor[i] &&
        place.span.start === token.start &&
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
    else if (lower === 'that') mark(relativeThat(tokens, phrases) ? 'rel' : 'sub', i, ++i);
    else if (SUBORDINATORS.has(lower) && (token.pos === 'SCONJ' || clauseFollows(tokens, i, sentence.last, index)))
      mark('sub', i, ++i);
    else if (isParticleOf(phrases.at(-1), i, lower)) mark('adverb', i, ++i);
    else if (
      token.pos === 'ADP' ||
      token.pos === 'SCONJ' ||
      lower === 'to' ||
      lower === 'including' ||
      lower === 'near' ||
      lower === 'against'
    ) {
      mark('prep', i, ++i);
    } else if (isDash(token)) mark('dash', i, ++i);
    else if (token.pos === 'ADV' || token.pos === 'PART') mark('adverb', i, ++i);
    else if (token.pos === 'ADJ' || token.pos === 'VERB') mark('adjective', i, ++i);
    else i++;
  }
  return phrases;
}

const isParticleOf = (before: Phrase | undefined, i: number, lower: string): boolean =>
  before?.type === 'verb' && before.last === i && PHRASAL[lower]?.has(before.lemma) === true;

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
function relativeThat(tokens: readonly Token[], phrases: readonly Phrase[]): boolean {
  const before = phrases.at(-1);
  // "the claim of X that …": what is claimed follows.
  for (let p = phrases.length - 1; p >= 0 && (phrases[p]!.type === 'noun' || phrases[p]!.type === 'prep'); p--) {
    const phrase = phrases[p]!;
    if (phrase.type === 'noun' && SAID_NOUNS.has(tokens[phrase.head]!.lemma)) return false;
    if (phrase.type === 'prep' && !/^(?:of|by|from)$/.test(phrase.word)) break;
  }
  return before?.type === 'noun' && !phrases.some((phrase) => phrase.type === 'verb' && phrase.last === before.first);
}

/** Whether a finite verb comes before the next comma, so that "after", "since", "before", "as" opens a clause. */
function clauseFollows(tokens: readonly Token[], at: number, end: number, index: MentionIndex): boolean {
  let nominal = false;
  for (let i = at + 1; i < Math.min(end, at + 16); i++) {
    const token = tokens[i]!;
    if (token.lower === ',' || token.lower === ';') return false;
    if (index.time[i]) continue;
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

/** Where a verb group that begins at `i` ends, or `i` if none does. */
function verbGroupEnd(tokens: readonly Token[], i: number, end: number, phrases: readonly Phrase[]): number {
  const token = tokens[i]!;
  if (
    token.lower === 'including' ||
    token.lower === 'according' ||
    token.lower === 'following' ||
    token.lower === 'regarding'
  )
    return i;
  const begins =
    token.pos === 'AUX' ||
    (token.pos === 'VERB' && !adjectival(tokens, i, phrases)) ||
    (token.lower === 'to' && infinitiveFollows(tokens, i, end)) ||
    (token.lower === 'not' && (tokens[i + 1]?.pos === 'VERB' || tokens[i + 1]?.lower === 'to')) ||
    (token.pos === 'ADV' && adverbBeforeVerb(tokens, i, end, phrases));
  if (!begins) return i;
  let at = i;
  let main = -1;
  while (at < end) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'AUX' || lower === 'to') {
      if (main >= 0) break;
      if (lower === 'to' && at > i && tokens[at - 1]!.lower !== 'not') break;
      at++;
    } else if (pos === 'VERB') {
      if (main >= 0) break;
      main = at++;
    } else if (
      main < 0 &&
      (pos === 'ADV' ||
        NEGATORS.has(lower) ||
        (lower === 'no' && tokens[at + 1]?.lower === 'longer') ||
        (lower === 'longer' && tokens[at - 1]?.lower === 'no'))
    )
      at++;
    else if (main < 0 && isQuote(tokens[at]!) && at > i && tokens[at + 1]?.pos === 'VERB') at++;
    else if (main < 0 && lower === ',' && tokens[at - 1]?.pos === 'AUX') break;
    else break;
  }
  if (main < 0) {
    // Only auxiliaries: a copula; trailing adverbs are not part of it.
    while (at > i + 1 && tokens[at - 1]!.pos === 'ADV' && !NEGATORS.has(tokens[at - 1]!.lower)) at--;
    return tokens.slice(i, at).some((t) => t.pos === 'AUX') ? at : i;
  }
  return main + 1;
}

const infinitiveFollows = (tokens: readonly Token[], i: number, end: number): boolean => {
  for (let k = i + 1; k < Math.min(end, i + 4); k++) {
    const token = tokens[k]!;
    if (token.pos === 'ADV') continue;
    return (
      (token.pos === 'VERB' && !token.lower.endsWith('ing')) ||
      (token.pos === 'AUX' && (token.lower === 'be' || token.lower === 'have'))
    );
  }
  return false;
};

function adverbBeforeVerb(tokens: readonly Token[], i: number, end: number, phrases: readonly Phrase[]): boolean {
  const next = tokens[i + 1];
  if (!next || i + 1 >= end || next.pos !== 'VERB' || adjectival(tokens, i + 1, phrases)) return false;
  return !/^(?:when|where|how|why|then|there|so|far|nearly|about|around|as)$/.test(tokens[i]!.lower);
}

/** "abandoned defences", "armoured vehicles", "a wounded man": a participle before a noun is no verb. */
function adjectival(tokens: readonly Token[], i: number, phrases: readonly Phrase[]): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!isParticiple(token) || !next) return false;
  if (phrases.at(-1)?.type === 'prep' && phrases.at(-1)!.last === i && !token.lower.endsWith('ing')) return true;
  const nounNext = isNominal(next) || (next.pos === 'ADJ' && isNominal(tokens[i + 2] ?? next));
  if (!nounNext) return false;
  const before = tokens[i - 1];
  const last = phrases.at(-1);
  if (!before) return false;
  if (
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'NUM' ||
    POSSESSIVE.has(before.lower) ||
    before.lower === "'s"
  )
    return true;
  if (token.lower.endsWith('ing')) return false;
  if (last?.type === 'verb' && last.last === i && !last.copula) return true;
  return last?.type === 'prep' && last.last === i && !token.lower.endsWith('ing') && before.lower !== 'by';
}

function verbGroup(tokens: readonly Token[], first: number, last: number, end: number): VerbGroup {
  let head = last - 1;
  for (let i = last - 1; i >= first; i--)
    if (tokens[i]!.pos === 'VERB') {
      head = i;
      break;
    } else if (tokens[i]!.pos === 'AUX' && tokens[head]!.pos !== 'AUX') head = i;
  const main = tokens[head]!;
  let be = false;
  let have = false;
  let modal: string | null = null;
  let negated = false;
  let infinitive = false;
  let aux = 0;
  let past = false;
  for (let i = first; i < last; i++) {
    const { lower, pos } = tokens[i]!;
    if (NEGATORS.has(lower) || (lower === 'no' && tokens[i + 1]?.lower === 'longer')) negated = true;
    if (i === head) continue;
    if (lower === 'to') infinitive = true;
    if (pos !== 'AUX') continue;
    aux++;
    if (BE.has(lower)) be = true;
    if (lower === 'have' || lower === 'has' || lower === 'had' || lower === "'ve" || lower === 'having') have = true;
    if (MODALS.has(lower)) modal = lower;
    if (/^(?:was|were|had|did)$/.test(lower)) past = true;
  }
  const ing = main.lower.endsWith('ing') && main.lemma !== main.lower;
  const changed = main.lower !== main.lemma;
  const third = changed && main.lower.endsWith('s') && !main.lower.endsWith('ss');
  const isCopula = COPULAS.has(main.lemma) || main.pos === 'AUX';
  const passive = be && !ing && changed && !third && main.pos === 'VERB';
  const form: VerbGroup['form'] =
    infinitive && first < head ? 'infinitive' : aux || main.pos === 'AUX' ? 'finite' : ing ? 'ing' : 'finite';
  const next = tokens[last];
  const particle = next && last < end && PARTICLES.has(next.lower) && next.pos !== 'VERB' ? next.lower : null;
  return {
    type: 'verb',
    first,
    last,
    head,
    lemma: main.lemma,
    particle,
    form,
    passive,
    perfect: have,
    progressive: be && ing,
    negated,
    modal,
    past: past || (!aux && changed && !third && !ing),
    copula: isCopula,
    bare: !aux && changed && !third && !ing && main.pos === 'VERB',
  };
}

/** Where a noun group that begins at `i` ends, or `i` if none does. */
function nounGroupEnd(tokens: readonly Token[], i: number, end: number, index: MentionIndex): number {
  let at = i;
  let noun = -1;
  const first = tokens[i]!;
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
    else if (pos === 'ADV' && noun < 0 && next && (next.pos === 'ADJ' || next.pos === 'NUM' || isParticiple(next)))
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
const startsAfresh = (tokens: readonly Token[], at: number): boolean => tokens[at]!.pos === 'PRON';

/** Scare quotes inside a noun group: the mate stands within four tokens. */
function quoteWithin(tokens: readonly Token[], at: number, from: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 5); i++) if (isApostrophe(tokens[i]!)) return true;
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) if (isApostrophe(tokens[i]!)) return true;
  return false;
}

function nounGroup(tokens: readonly Token[], first: number, last: number): NounGroup {
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
