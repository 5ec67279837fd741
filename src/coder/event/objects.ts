/** On what: the things an act was done to (vehicles, buildings, works, arms), as opposed to whose they are. */
import type { ClaimObject } from '../../model/claim.ts';
import { spanOf } from '../../model/span.ts';
import type { Clause, Hanger, NounGroup, SentenceGrammar } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import { nounTriggers } from './match.ts';
import type { World } from './world.ts';

/** Acts that bear on things. A statement, a meeting, a total, ground that changes hands do not. */
const BEARING: ReadonlySet<string> = new Set('violence capture discovery'.split(' '));
/** Where something exploded, landed, was fired or planted is what it hit: "exploded in front of a bank". */
const AT =
  /^(?:in|at|near|outside|inside|under|on|onto|against|to|into|by|between|beside|behind|upon|through|over|towards?|targeting|next to|in front of|close to|opposite|of)$/;
/** Behind a noun of an act: "an attack on a bus", "the burning of a school". */
const ON = /^(?:on|against|at|of|upon|to|into|targeting)$/;
/** A verb of these moves a weapon; what it is done to stands behind a preposition. */
const AIMING: ReadonlySet<string> = new Set(
  'fire launch hurl throw lob plant place lay detonate explode land fall drop rain burst go set open strike hit leave'.split(
    ' ',
  ),
);

/** The things a draft's act bore on, in the order of the text; of its own clause and of those joined to it. `told`: clauses with a claim. */
export function objectsOf(
  world: World,
  draft: Draft,
  grammar: SentenceGrammar | undefined,
  told: ReadonlySet<Clause | null>,
): ClaimObject[] {
  if (!BEARING.has(draft.kind)) return [];
  const again = draft.refersTo;
  const own = [
    draft.group ? ofNoun(draft.group) : [],
    ...clausesOf(draft, grammar, told).map((clause) => ofClause(world, draft, clause)),
  ];
  const found = own.flat().flatMap((group) => objectOf(world, draft, group) ?? []);
  if (
    !found.length &&
    again &&
    again.kind === draft.kind &&
    again !== draft &&
    /-earlier|claims-attack/.test(draft.trace.join(' '))
  )
    return objectsOf(world, { ...again, refersTo: null }, undefined, told);
  return found.filter(({ span }, i) => found.findIndex((other) => other.span.start === span.start) === i);
}

const DAMAGING: ReadonlySet<string> = new Set(
  'damage destroy hit burn demolish flatten level wreck torch ransack loot shatter gut raze strike blow'.split(' '),
);

/** The draft's clause, and those inside its words that tell what came of it: "exploded, damaging two cars". */
function clausesOf(
  { clause, trace, first, last }: Draft,
  grammar: SentenceGrammar | undefined,
  told: ReadonlySet<Clause | null>,
): readonly Clause[] {
  if (!clause) return [];
  if (!grammar || grammar.sentence !== clause.sentence) return [clause];
  const joined = trace.some((rule) => rule.startsWith('joined:'));
  const inside = grammar.clauses.filter(
    (other) =>
      other !== clause &&
      !other.verb.negated &&
      ((joined && other.first >= first && other.last <= last) ||
        (!told.has(other) && DAMAGING.has(other.verb.lemma) && (other.parent === clause || isNext(other, clause)))),
  );
  return [clause, ...inside];
}

/** "exploded and destroyed": the same doer goes on. */
const isNext = (other: Clause, clause: Clause): boolean =>
  other.relation === 'and' && other.shared && other.i === clause.i + 1 && !other.verb.modal;

function ofClause(world: World, draft: Draft, clause: Clause): readonly NounGroup[] {
  const { verb, subject, objects, complements } = clause;
  const own = clause === draft.clause;
  if (own && draft.group)
    return draft.trace.some((rule) => rule.startsWith('result:'))
      ? objects
      : hungAt(complements, /^(?:on|against|at)$/);
  const patients = verb.passive ? subject : objects;
  const carried = patients.length > 0 && patients.every((group) => world.index.weapon[group.head] !== undefined);
  const moves = AIMING.has(verb.lemma) || (own && draft.trigger?.frame.object === null);
  // "carried out a strike on a depot": what hangs on the deed.
  const deed = patients.some((group) => nounTriggers(world, group).length > 0);
  if (!moves) return [...patients, ...hungAt(complements, deed ? /^(?:against|on|at)$/ : /^against$/)];
  return [...(carried ? [] : patients), ...hungAt([...complements, ...patients.flatMap(({ hangers }) => hangers)], AT)];
}

const ofNoun = ({ hangers }: NounGroup): readonly NounGroup[] => hungAt(hangers, ON);

/** The groups behind such a preposition, with what is joined to them; places named "in front of X" come as hangers of hangers. */
const hungAt = (hangers: readonly Hanger[], preps: RegExp): readonly NounGroup[] =>
  hangers.filter(({ prep }) => preps.test(prep)).flatMap(({ groups }) => groups);

const PART: ReadonlySet<string> = new Set(
  'front side part dozen hundred score number series couple pair group entrance gate roof wall door window back rear vicinity outskirt'.split(
    ' ',
  ),
);

/** The thing a group names, or null: a person, a place, a weapon that was the means. */
function objectOf(world: World, draft: Draft, group: NounGroup, depth = 0): ClaimObject[] | null {
  const { doc, index, lexicon } = world;
  const head = doc.tokens[group.head]!;
  if (group.pronoun || group.determiner === 'no') return null;
  const inner = group.hangers.filter(({ prep }) => prep === 'of').flatMap(({ groups }) => groups);
  if (depth < 2 && inner.length && (PART.has(head.lemma) || head.pos === 'NUM'))
    return inner.flatMap((one) => objectOf(world, draft, one, depth + 1) ?? []);
  const who = index.actor[group.head];
  if (who?.class === 'person') return null;
  const weapon = index.weapon[group.head];
  const entry = thingAt(world, group);
  if (!entry && !(weapon && (draft.kind !== 'violence' || !draft.weapons.includes(weapon)))) return null;
  const class_ = entry?.class ?? (/^(?:vehicle|ship|air)$/.test(weapon!.class) ? 'vehicle' : 'weapon');
  const span = wordsOf(world, group);
  return [
    {
      name: span.quote.replace(/\s+/g, ' '),
      thing: entry?.id ?? (weapon!.id || null),
      class: class_,
      number: index.count[group.first]?.count ?? null,
      span,
    },
  ];

  function thingAt({ doc: { tokens } }: World, { head: at, first }: NounGroup) {
    for (const word of new Set([head.lower, head.lemma]))
      for (const { entry: one, words } of lexicon.things.get(word) ?? [])
        if (
          words.every((part, k) => {
            const token = tokens[at - (words.length - 1 - k)];
            return token !== undefined && token.i >= first && (token.lower === part || token.lemma === part);
          })
        )
          return one;
    return null;
  }
}

/** What a thing's owner or kind stands behind: "offices of the water company". */
const OWNED: ReadonlySet<string> = new Set(
  'office headquarters branch house home residence building facility premises installation embassy ministry consulate palace wall gate'.split(
    ' ',
  ),
);
const LEADING: ReadonlySet<string> = new Set('DET NUM PRON'.split(' '));

/** The group's words without article and number, with what it is of. */
function wordsOf({ doc, index }: World, group: NounGroup) {
  const { tokens, text } = doc;
  let first = group.first;
  for (let i = group.first; i < group.head; i++) if (LEADING.has(tokens[i]!.pos) || index.count[i]) first = i + 1;
  const of = group.hangers.find(({ prep, at }) => prep === 'of' && at === group.last);
  const last = of && OWNED.has(tokens[group.head]!.lemma) ? Math.max(group.last, of.groups[0]?.last ?? 0) : group.last;
  return spanOf(text, tokens[first]!.start, tokens[last - 1]!.end);
}
