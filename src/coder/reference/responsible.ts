/** "The army was responsible", "rebels were behind the attack", "a gang is suspected": the deed told before, laid at a door. */
import { speakersOf } from '../attribution/speakers.ts';
import { governing, type SpeechReading } from '../attribution/speech.ts';
import { addRoles, type Draft } from '../event/draft.ts';
import { makeDraft } from '../event/make-draft.ts';
import { actorFillers } from '../event/roles.ts';
import type { SentenceWorld } from '../event/world.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { blame, retell } from './again.ts';
import { deedBefore } from './meant.ts';

/** Changes the drafts whose clause only says who did it, and gives those of clauses that had none. */
export function layAtDoor(
  world: SentenceWorld,
  drafts: Draft[],
  { content }: SpeechReading,
  earlier: readonly Draft[],
): Draft[] {
  const made: Draft[] = [];
  for (const clause of world.grammar.clauses) {
    const suspected = clause.verb.lemma === 'suspect' && clause.verb.passive && !hasContent(world, clause);
    const named = suspected ? null : (ascribed(clause) ?? suspects(world, clause) ?? namedCulprit(world, clause));
    const behind = suspected ? [] : named ? named.deed : deedGroups(world, clause);
    if (!behind || clause.verb.negated || clause.verb.modal || clause.relation === 'relative') continue;
    const accused = actorFillers(world, 'initiator', named ? named.who : clause.subject);
    if (!accused.length) continue;
    const before = [...earlier, ...drafts.filter((draft) => draft.clause && draft.clause.i < clause.i)];
    const deed =
      behind.map((group) => deedBefore(world, group, before, clause.sentence)).find((found) => found !== null) ??
      before.findLast((held) => held.kind === 'violence' && clause.sentence - held.sentence <= 2);
    if (!deed) continue;
    const own = drafts.find((draft) => draft.clause === clause);
    if (own && (own.kind !== 'statement' || !/^(?:asserts|assesses)$/.test(own.stance))) continue;
    const weighing = own?.stance === 'assesses';
    const told = own?.speakers.length ? own.speakers : governing(content, clause)?.speakers;
    const speakers = told?.length ? told : named?.by ? speakersOf(world, named.by).speakers : [];
    const draft =
      own ?? makeDraft(deed.trigger!, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
    retell(world, draft, deed, 'asserts', []);
    draft.speakers = [...speakers];
    blame(draft, accused);
    addRoles(draft, accused);
    if (suspected || weighing || clause.verb.lemma === 'suspect') draft.hedge = 'suspected';
    if (weighing || (named?.weighed && !speakers.length)) draft.stance = 'assesses';
    if (!own) made.push(draft);
  }
  return made;
}

/** What the clause says its subject did: "was behind the raid", "is responsible for it", "is to blame"; null if it says nothing like it. */
function deedGroups(world: SentenceWorld, clause: Clause): readonly NounGroup[] | null {
  if (clause.verb.lemma !== 'stand' && (!clause.verb.copula || clause.verb.lemma !== 'be')) return null;
  const behind = clause.complements.filter(({ prep }) => prep === 'behind').flatMap(({ groups }) => groups);
  if (behind.length) return behind;
  if (clause.verb.lemma === 'stand') return null;
  const { tokens } = world.doc;
  for (let i = clause.verb.last; i < Math.min(clause.last + 1, clause.verb.last + 4, tokens.length); i++)
    if (tokens[i]!.lower === 'responsible' || (tokens[i]!.lower === 'blame' && tokens[i - 1]!.lower === 'to'))
      return clause.complements.filter(({ prep }) => prep === 'for').flatMap(({ groups }) => groups);
  return null;
}

interface Culprit {
  readonly who: readonly NounGroup[];
  readonly deed: readonly NounGroup[];
  readonly weighed: boolean;
  /** Who says so, if the same clause tells it. */
  readonly by?: readonly NounGroup[];
}

/** "Police attributed the bombing to X". */
function ascribed(clause: Clause): Culprit | null {
  const { lemma, passive } = clause.verb;
  if (!/^(?:attribute|ascribe|trace)$/.test(lemma)) return null;
  const who = clause.complements.filter(({ prep }) => prep === 'to').flatMap(({ groups }) => groups);
  const deed = passive ? clause.subject : clause.objects;
  const by = passive
    ? clause.complements.filter(({ prep }) => prep === 'by').flatMap(({ groups }) => groups)
    : clause.subject;
  return who.length ? { who, deed, weighed: false, by } : null;
}

/** "officials suspect the rebels": of what was told right before. */
function suspects(world: SentenceWorld, clause: Clause): Culprit | null {
  const { lemma, passive } = clause.verb;
  if (lemma !== 'suspect' || passive || !clause.objects.length || hasContent(world, clause)) return null;
  return { who: clause.objects, deed: [], weighed: false, by: clause.subject };
}

/** "the attack was the work of X", "X is the most probable culprit": who, what, and whether it is only weighed. */
function namedCulprit({ doc: { tokens } }: SentenceWorld, clause: Clause): Culprit | null {
  const [is] = clause.objects;
  if (!clause.verb.copula || clause.verb.lemma !== 'be' || !is) return null;
  const head = tokens[is.head]!.lemma;
  const of = is.hangers.filter(({ prep }) => prep === 'of').flatMap(({ groups }) => groups);
  const weighed = tokens
    .slice(is.first, is.head)
    .some(({ lower }) => /^(?:probable|likely|possible|prime|main|chief|obvious)$/.test(lower));
  if (head === 'work' && of.length) return { who: of, deed: clause.subject, weighed };
  if (/^(?:culprit|perpetrator|author)$/.test(head)) return { who: clause.subject, deed: of, weighed };
  return null;
}

const hasContent = (world: SentenceWorld, clause: Clause): boolean =>
  clause.complements.some(({ prep }) => prep === 'of') ||
  world.grammar.clauses.some((other) => other.parent === clause);
