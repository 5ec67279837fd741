/** Harms told by a clause's verb: "killed two soldiers", "three men were abducted", "six died", "shot him dead". */
import type { Clause, NounGroup, SentenceGrammar } from '../text/phrase.ts';
import type { HarmVerb } from './harm-words.ts';
import {
  countOfGroup,
  type FoundHarm,
  type HarmWorld,
  isPeople,
  mayBePeople,
  nameOfGroup,
  spanOfTokens,
} from './harm-world.ts';

/** Verbs that are only ever done to the living: whoever stands there is hurt, known word or not. */
const SURE: ReadonlySet<string> = new Set(
  'kill slay murder assassinate massacre behead decapitate slaughter lynch wound injure maim die perish kidnap abduct'.split(
    ' ',
  ),
);
const PRONOUNS_OF_ONE_CLAUSE: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that']);
/** Words that put the act out of the real: "could kill", "failed to kill". Plain "will" is a promise. */
const UNREAL: ReadonlySet<string> = new Set('would will shall should could can may might must ca wo'.split(' '));

export function verbHarms(
  world: HarmWorld,
  grammar: SentenceGrammar,
  clause: Clause,
  next: Clause | undefined,
): readonly FoundHarm[] {
  const verb = verbOf(world, clause);
  if (!verb || clause.verb.negated || (clause.verb.modal !== null && UNREAL.has(clause.verb.modal))) return [];
  if ((clause.verb.form === 'infinitive' && !clause.verb.perfect) || nobody(world, clause)) return [];
  const nearest = adjacent(world, grammar, clause, verb);
  const { groups, shared } = nearest ? { groups: [nearest], shared: false } : sufferers(world, clause, verb, next);
  if (!groups.length) return bareCount(world, clause, verb);
  const fits = SURE.has(clause.verb.lemma) ? mayBePeople : isPeople;
  return groups
    .filter(
      (group) =>
        fits(world, group) &&
        !isState(world, group) &&
        countOfGroup(world, group).max !== 0 &&
        group.determiner !== 'no',
    )
    .map((group) => harmOf(world, clause, verb, group, shared));
}

/** "Hundreds fled", "12 were killed": a number alone, right before the verb. */
function bareCount({ doc, index }: HarmWorld, clause: Clause, verb: HarmVerb): readonly FoundHarm[] {
  const { first, last, head, passive } = clause.verb;
  const mention = index.count[first - 1];
  if (!mention || mention.count.max === 0 || (verb.suffers === 'object' && !passive)) return [];
  const span = spanOfTokens(doc, mention.first, last);
  return [
    {
      effect: verb.effect,
      count: mention.count,
      name: null,
      sufferer: null,
      span,
      at: head,
      subset: false,
      rule: 'harm: number before the verb',
    },
  ];
}

/** "left two dead and four wounded": a state in an object's place tells a harm of its own. */
const isState = ({ doc, words }: HarmWorld, group: NounGroup): boolean => {
  const { lower } = doc.tokens[group.head]!;
  return words.states.has(lower) || /ing$/.test(lower);
};

function verbOf({ doc, words }: HarmWorld, clause: Clause): HarmVerb | null {
  const forms = words.verbs.get(clause.verb.lemma);
  if (!forms) return null;
  const end = Math.max(clause.last, clause.verb.last);
  return (
    forms.find(({ then }) => {
      let at = clause.verb.head + 1;
      return then.every((word) => {
        while (at < end && doc.tokens[at]!.lower !== word) at++;
        return at++ < end;
      });
    }) ?? null
  );
}

/** "Nobody was hurt", "none of them died". */
function nobody({ doc }: HarmWorld, { verb }: Clause): boolean {
  const word = (i: number) => doc.tokens[i]?.lower ?? '';
  for (let i = verb.first - 1; i >= verb.first - 4 && i >= 0; i--) {
    if (/^(?:nobody|none|neither)$/.test(word(i)) || (word(i) === 'one' && word(i - 1) === 'no')) return true;
    if (/^[,.;]$/.test(word(i))) return false;
  }
  return false;
}

/**
 * People right before a bare participle or a "who" suffer it, whatever the clause took for its subject:
 * "resulted in one person wounded", "left one guard slightly hurt", "the death of four students who had been kidnapped".
 */
function adjacent(world: HarmWorld, grammar: SentenceGrammar, clause: Clause, verb: HarmVerb): NounGroup | null {
  const { tokens } = world.doc;
  const { verb: group } = clause;
  if (verb.suffers === 'object' && !group.passive && !group.bare) return null;
  let at = group.first;
  if (clause.relation === 'relative') {
    while (at > 0 && !/^(?:who|whom|that)$/.test(tokens[at - 1]!.lower) && group.first - at < 4) at--;
    if (!/^(?:who|whom|that)$/.test(tokens[at - 1]?.lower ?? '')) return null;
    at--;
  } else {
    // "…, killing two": an object after the participle means that it is active.
    if (!group.bare || (clause.objects.length > 0 && verb.suffers === 'object') || verb.suffers === 'subject')
      return null;
    while (at > 0 && tokens[at - 1]!.pos === 'ADV') at--;
  }
  const before = grammar.phrases.find((phrase): phrase is NounGroup => phrase.type === 'noun' && phrase.last === at);
  if (!before || clause.subject.includes(before) || before.pronoun) return null;
  return isPeople(world, before) ? before : null;
}

/** The groups that suffer. `shared`: the object follows a second verb, "killed and wounded 20 people". */
function sufferers(
  world: HarmWorld,
  clause: Clause,
  verb: HarmVerb,
  next: Clause | undefined,
): { groups: readonly NounGroup[]; shared: boolean } {
  const { verb: group } = clause;
  if (verb.suffers === 'subject' || group.passive || group.form === 'ed')
    return { groups: subjects(world, clause), shared: false };
  if (verb.then.at(-1) === 'of')
    return { groups: clause.objects.flatMap((object) => hangingOn(object, 'of')), shared: false };
  if (clause.objects.length) return { groups: clause.objects, shared: false };
  const joined =
    next && next.first <= group.last + 2 && next.verb.form === group.form && world.words.verbs.has(next.verb.lemma);
  if (joined) {
    const followers = next.verb.passive ? subjects(world, next) : next.objects;
    if (followers.length) return { groups: followers, shared: true };
  }
  // "… and his family injured": a participle whose "was" stands in the clause before.
  return { groups: group.bare ? subjects(world, clause) : [], shared: false };
}

/** The subject; where it is a relative pronoun or missing, what the clause hangs on. */
function subjects({ doc }: HarmWorld, clause: Clause): readonly NounGroup[] {
  const own = clause.subject.filter((group) => !PRONOUNS_OF_ONE_CLAUSE.has(doc.tokens[group.head]!.lower));
  if (own.length) return own;
  return clause.on ? [clause.on] : [];
}

const hangingOn = (group: NounGroup, prep: string): readonly NounGroup[] =>
  group.hangers.filter((hanger) => hanger.prep === prep).flatMap((hanger) => hanger.groups);

function harmOf(world: HarmWorld, clause: Clause, verb: HarmVerb, group: NounGroup, shared: boolean): FoundHarm {
  const { doc } = world;
  const count = countOfGroup(world, group);
  const either = shared || orBeside(world, clause);
  const first = Math.min(group.first, clause.verb.first);
  const last = Math.max(group.last, clause.verb.last);
  // "20 people were killed or wounded": no more than 20 of each.
  const bounds = either ? { about: null, min: null, max: count.max ?? count.about, said: count.said } : count;
  return {
    effect: verb.effect,
    count:
      bounds.said === null && bounds.min === null && bounds.max === null
        ? { ...bounds, said: quoteVerb(world, clause) }
        : bounds,
    name: nameOfGroup(world, group),
    sufferer: [group.first, group.last],
    span: last - first <= 40 ? spanOfTokens(doc, first, last) : spanOfTokens(doc, clause.verb.first, clause.verb.last),
    at: clause.verb.head,
    subset: false,
    rule: either ? 'harm: killed or injured' : `harm: ${clause.verb.lemma}${clause.verb.passive ? ' (passive)' : ''}`,
  };
}

/** "killed or injured", from either of the two. */
const orBeside = ({ doc, words }: HarmWorld, { verb }: Clause): boolean =>
  (doc.tokens[verb.last]?.lower === 'or' && words.states.has(doc.tokens[verb.last + 1]?.lower ?? '')) ||
  (doc.tokens[verb.first - 1]?.lower === 'or' && words.states.has(doc.tokens[verb.first - 2]?.lower ?? ''));

const quoteVerb = ({ doc }: HarmWorld, clause: Clause): string =>
  doc.text.slice(doc.tokens[clause.verb.first]!.start, doc.tokens[clause.verb.last - 1]!.end).replace(/\s+/g, ' ');
