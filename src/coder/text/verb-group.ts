/** Verb groups: auxiliaries, adverbs and the verb, read into tense, voice, mood and negation. */
import type { Token } from './document.ts';
import type { Phrase, VerbGroup } from './phrase.ts';
import {
  BE,
  COPULAS,
  isNominal,
  isParticiple,
  isQuote,
  MODALS,
  NEGATORS,
  PARTICLES,
  POSSESSIVE,
} from './token-kinds.ts';

/** Participles that look like the dictionary form: "was hit". */
const UNCHANGED = /^(?:hit|set|cut|hurt|shut|split|put|cast|spread|quit|overrun|beset|burst|shed)$/;
/** Past tenses that are never participles. */
const ONLY_PAST =
  /^(?:withdrew|took|fell|began|broke|drove|flew|gave|went|grew|knew|rose|saw|shook|sank|spoke|stole|swore|threw|wrote|overtook|overthrew|overran|chose|drew|forgot|hid|rode|tore|woke|wore|blew|undertook|mistook|forbade|arose|awoke|ate|lay|ran|came|became|overcame)$/;

/** Where a verb group that begins at `i` ends, or `i` if none does. */
export function verbGroupEnd(tokens: readonly Token[], i: number, end: number, phrases: readonly Phrase[]): number {
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
    if (pos === 'AUX' || lower === 'to' || toHave(tokens, at)) {
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

/** "to have taken": "have" is an auxiliary, whatever the tagger says. */
const toHave = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'have' &&
  tokens[at - 1]?.lower === 'to' &&
  tokens[at + 1]?.pos === 'VERB' &&
  tokens[at + 1]!.lower !== tokens[at + 1]!.lemma;

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

export function verbGroup(tokens: readonly Token[], first: number, last: number, end: number): VerbGroup {
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
    if (pos !== 'AUX' && !toHave(tokens, i)) continue;
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
  const passive = be && !ing && (changed || UNCHANGED.test(main.lower)) && !third && main.pos === 'VERB';
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
    bare: !aux && changed && !third && !ing && main.pos === 'VERB' && !ONLY_PAST.test(main.lower),
  };
}
