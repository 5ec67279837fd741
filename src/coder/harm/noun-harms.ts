/** Harms told by a noun or a state: "653 deaths", "two soldiers dead", "leaving six wounded", "the killing of a judge", "a death toll of 20". */

import type { Count } from '../../model/count.ts';
import type { Effect } from '../../model/vocabulary.ts';
import type { CountMention } from '../reading.ts';
import type { NounGroup, SentenceGrammar } from '../text/phrase.ts';
import { LIST } from '../text/word-lists.ts';
import {
  countOfGroup,
  type FoundHarm,
  type HarmWorld,
  isPeople,
  nameOfGroup,
  quote,
  spanOfTokens,
} from './harm-world.ts';

/** How far before the word its number may stand: "at least 12 members of the same family dead". */
const REACH = 8;
/** Nouns that count only with a number or people: a "body" may be a council, a "prisoner" or "captive" may have been one for years. */
const NEEDS_NUMBER: ReadonlySet<string> = new Set(
  'body corpse dead deceased wounded injured prisoner detainee captive hostage abductee refugee evacuee escapee martyr burn escape rescue release exodus evacuation'.split(
    ' ',
  ),
);

/** `told`: tokens that other rules have read already. */
export function nounHarms(world: HarmWorld, grammar: SentenceGrammar, told: ReadonlySet<number>): readonly FoundHarm[] {
  const { doc, words } = world;
  const sentence = doc.sentences[grammar.sentence]!;
  const found: FoundHarm[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = doc.tokens[at]!;
    if ((token.lists & LIST.harm) === 0 || told.has(at)) continue;
    const { lower, singular } = token;
    const noun = words.nouns.get(lower) ?? (singular === lower ? undefined : words.nouns.get(singular));
    const state = words.states.get(lower);
    const effect = state ?? noun;
    if (!effect) continue;
    if (isDenied(world, at, sentence.first)) continue;
    const group = groupAt(grammar, at);
    const harm =
      numbered(world, at, sentence.first, effect) ??
      (noun ? toll(world, at, sentence.last, effect) : null) ??
      (state ? said(world, at, effect, grammar) : null) ??
      (effect === 'injured' ? suffered(world, at, grammar) : null);
    const whom = harm && harm.rule !== 'harm: a death' ? [] : noun ? ofWhom(world, at, effect, group) : [];
    if (whom.length) found.push(...whom);
    else if (harm) found.push(...casualties(world, at, harm));
  }
  return found;
}

/** The noun group whose head is `at`. */
function groupAt(grammar: SentenceGrammar, at: number): NounGroup | undefined {
  for (const phrase of grammar.phrases) if (phrase.type === 'noun' && phrase.head === at) return phrase;
  return undefined;
}

/** "No casualties", "without loss of life", "none were hurt". */
function isDenied({ doc }: HarmWorld, at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    const { lower, pos } = doc.tokens[i]!;
    if (/^(?:no|without|zero|neither|nor|any|not|never|avoid|prevent)$/.test(lower)) return true;
    if (pos === 'VERB' || pos === 'PUNCT') return false;
  }
  return false;
}

/** A count before the word with nothing but who is counted between: "three civilian deaths", "two soldiers dead". */
function numbered(world: HarmWorld, at: number, first: number, effect: Effect): FoundHarm | null {
  const { doc, index } = world;
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const token = doc.tokens[i]!;
    const mention = index.count[i];
    if (mention) return mention.count.max === 0 ? null : fromCount(world, mention, at, effect);
    if (
      /^(?:NOUN|ADJ|PROPN|ADV)$/.test(token.pos) ||
      /^(?:of|the|a|same|them|whom|-|'s|from|in|suffered|sustained|received)$/.test(token.lower) ||
      token.pos === 'DET' ||
      token.pos === 'AUX'
    )
      continue;
    break;
  }
  const before = doc.tokens[at - 1];
  if (
    before &&
    at > first &&
    /^(?:a|an|one|another|single)$/.test(before.lower) &&
    !NEEDS_NUMBER.has(doc.tokens[at]!.lower) &&
    isSingularNoun(world, at)
  ) {
    return build(
      world,
      { about: null, min: 1, max: 1, said: before.text },
      at - 1,
      at + 1,
      at,
      effect,
      null,
      null,
      'harm: a death',
    );
  }
  return null;
}

const isSingularNoun = ({ doc }: HarmWorld, at: number): boolean =>
  doc.tokens[at]!.pos === 'NOUN' && doc.tokens[at]!.lower === doc.tokens[at]!.lemma;

function fromCount(world: HarmWorld, mention: CountMention, at: number, effect: Effect): FoundHarm {
  const { doc } = world;
  const between = doc.tokens.slice(mention.last, at);
  const who = between.filter(
    (token) => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || token.lower === "'s",
  );
  const from = who[0]?.i;
  const sufferer = from === undefined ? null : ([from, at] as const);
  const name = sufferer ? quote(doc, sufferer[0], trimAuxiliary(world, sufferer[0], at)) : null;
  return build(world, mention.count, mention.first, at + 1, at, effect, sufferer, name, 'harm: number and word');
}

function trimAuxiliary({ doc }: HarmWorld, first: number, last: number): number {
  let end = last;
  while (end > first + 1 && /^(?:AUX|ADV|ADP|DET)$/.test(doc.tokens[end - 1]!.pos)) end--;
  return end;
}

/** "the killing of two men", "the murder of A, his wife and two others", "injuries to a guard": those behind "of" or "to" suffer. */
function ofWhom(world: HarmWorld, at: number, effect: Effect, group: NounGroup | undefined): readonly FoundHarm[] {
  if (!group) return [];
  const whom = group.hangers
    .filter(({ prep }) => prep === 'of' || (prep === 'to' && effect === 'injured'))
    .flatMap(({ groups }) => groups)
    .filter((one) => isPeople(world, one) && countOfGroup(world, one).max !== 0);
  if (whom.length) {
    return whom.map((one) =>
      build(
        world,
        countOfGroup(world, one),
        group.first,
        one.last,
        at,
        effect,
        [one.first, one.last],
        nameOfGroup(world, one),
        'harm: death of whom',
      ),
    );
  }
  const { owner } = group;
  if (!owner || NEEDS_NUMBER.has(world.doc.tokens[at]!.lower)) return [];
  const actor = world.index.actor[owner[1] - 1];
  if (actor?.class !== 'person') return [];
  const once = { about: null, min: 1, max: 1, said: null };
  return [build(world, once, owner[0], at + 1, at, effect, owner, actor.name, 'harm: whose death')];
}

/** "the death toll rose to 20", "deaths reached 35", "a toll of 12". */
function toll(world: HarmWorld, at: number, end: number, effect: Effect): FoundHarm | null {
  const { doc, index } = world;
  const start = doc.tokens[at + 1]?.lower === 'toll' ? at + 2 : at + 1;
  if (start === at + 1 && !/^(?:deaths|fatalities|casualties|injuries)$/.test(doc.tokens[at]!.lower)) return null;
  for (let i = start; i < Math.min(end, start + 7); i++) {
    const mention = index.count[i];
    const next = mention ? doc.tokens[mention.last] : undefined;
    if (mention && next?.pos !== 'NOUN')
      return build(world, mention.count, at, mention.last, at, effect, null, null, 'harm: toll');
    if (doc.tokens[i]!.pos === 'NOUN' || doc.tokens[i]!.pos === 'PUNCT') return null;
  }
  return null;
}

/** "were left dead", "found dead", "are missing": said of the subject or object right before, through a verb of being or leaving. */
function said(world: HarmWorld, at: number, effect: Effect, grammar: SentenceGrammar): FoundHarm | null {
  const clause = grammar.clauses.find(
    ({ verb, last, first }) => at >= first && at < Math.max(last, verb.last + 2) && at >= verb.last,
  );
  if (!clause || clause.verb.negated || clause.verb.modal || clause.verb.form === 'infinitive') return null;
  const { lemma, copula, passive } = clause.verb;
  if (!copula && !/^(?:leave|find|go|lie|report|declare|presume|pronounce|remain|end|turn)$/.test(lemma)) return null;
  const direct = at - clause.verb.last;
  const group =
    copula || passive || lemma === 'go' || lemma === 'lie' || lemma === 'remain'
      ? clause.subject[0]
      : clause.objects[0];
  if (!group || direct > 6 || !isPeople(world, group) || !endsHere(world, at)) return null;
  const count = countOfGroup(world, group);
  if (count.max === 0) return null;
  const first = Math.min(group.first, clause.verb.first);
  return build(
    world,
    count,
    first,
    at + 1,
    at,
    effect,
    [group.first, group.last],
    nameOfGroup(world, group),
    'harm: left dead',
  );
}

/** "Six suffered burns", "a guard sustained wounds": the subject has the injury. */
function suffered(world: HarmWorld, at: number, grammar: SentenceGrammar): FoundHarm | null {
  const clause = grammar.clauses.find(({ verb, last }) => at >= verb.last && at < last);
  if (
    !clause ||
    clause.verb.negated ||
    clause.verb.modal ||
    !/^(?:suffer|sustain|receive|incur)$/.test(clause.verb.lemma)
  )
    return null;
  const [group] = clause.subject;
  if (!group || !isPeople(world, group)) return null;
  const count = countOfGroup(world, group);
  if (count.max === 0) return null;
  return build(
    world,
    count,
    group.first,
    at + 1,
    at,
    'injured',
    [group.first, group.last],
    nameOfGroup(world, group),
    'harm: suffered',
  );
}

/** A state said of someone ends its phrase: "are missing" and not "missing persons office". */
const endsHere = ({ doc }: HarmWorld, at: number): boolean => !/^(?:NOUN|PROPN)$/.test(doc.tokens[at + 1]?.pos ?? '');

/** "Casualties" are killed or injured: no more than that many of each. */
function casualties({ doc }: HarmWorld, at: number, harm: FoundHarm): readonly FoundHarm[] {
  const { lower } = doc.tokens[at]!;
  const next = doc.tokens[at + 1]?.lower;
  const after = doc.tokens[at + 2]?.lower ?? '';
  const either =
    lower.startsWith('casualt') || (next === 'or' && /^(?:wounded|injured|hurt|killed|dead|missing)$/.test(after));
  if (!either) return [harm];
  const count = { about: null, min: null, max: harm.count.max ?? harm.count.about, said: harm.count.said };
  if (count.max === null) return [];
  const rule = 'harm: killed or injured';
  const other: Effect = harm.effect === 'killed' ? 'injured' : 'killed';
  return [
    { ...harm, count, rule },
    { ...harm, count, rule, effect: other },
  ];
}

function build(
  { doc }: HarmWorld,
  count: Count,
  first: number,
  last: number,
  at: number,
  effect: Effect,
  sufferer: readonly [number, number] | null,
  name: string | null,
  rule: string,
): FoundHarm {
  return { effect, count, name, sufferer, span: spanOfTokens(doc, first, last), at, subset: false, rule };
}
