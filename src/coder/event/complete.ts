/** Whether a draft holds enough to be a claim. */
import type { NounGroup } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import { nounTriggers } from './match.ts';
import { actorsOf, isPlaceGroup } from './referent.ts';
import type { SentenceWorld } from './world.ts';

/** Who or what can do harm: an actor, a weapon, a happening, a name, somebody spoken of before. A scandal cannot. */
function mayHarm(world: SentenceWorld, group: NounGroup): boolean {
  const { index, doc } = world;
  if (group.pronoun || index.weapon[group.head] || actorsOf(world, group).length || nounTriggers(world, group).length)
    return true;
  const head = doc.tokens[group.head]!;
  return (
    head.pos === 'PROPN' ||
    head.pos === 'NUM' ||
    /^(?:bullet|fragment|shrapnel|shot|gunshot|round|debris|bomber|device|explosive|shell|projectile|one|another|other)s?$/.test(
      head.lower,
    )
  );
}

/** "We call upon all parties …": who publishes the text speaks, and is no speaker within it. */
const ownVoice = ({ doc }: SentenceWorld, { clause }: Draft): boolean =>
  clause !== null &&
  !clause.quoted &&
  !clause.verb.passive &&
  clause.subject.some(({ pronoun, head }) => pronoun && /^(?:i|we)$/.test(doc.tokens[head]!.lower));

const SILENT: ReadonlySet<string> = new Set(
  'give comment say elaborate discuss provide name identify confirm answer respond disclose speculate specify reveal be'.split(
    ' ',
  ),
);

/** A draft without anyone in it is a claim only if its trigger says enough by itself. */
export function complete(world: SentenceWorld, draft: Draft): boolean {
  const { clause } = draft;
  const named = draft.roles.some((filler) => filler.role === 'initiator');
  if (draft.kind === 'statement' && !named) return ownVoice(world, draft);
  if (draft.kind === 'diplomacy') return named;
  // "declined to comment": nothing was said.
  if (
    draft.trigger?.id === 'refuse' &&
    world.grammar.clauses.some((other) => other.parent === clause && SILENT.has(other.verb.lemma))
  )
    return false;
  if (draft.kind === 'discovery' && clause?.objects.length && clause.objects.every((group) => group.pronoun))
    return false;
  if (
    draft.kind === 'statement' &&
    clause &&
    /^(?:order|ask|request|beg|summon|instruct)$/.test(clause.verb.lemma) &&
    !clause.verb.passive
  ) {
    // "asked not to be named": nothing is asked of anybody.
    if (
      world.grammar.clauses.some(
        (other) => other.parent === clause && other.verb.negated && /^(?:name|identify|quote)$/.test(other.verb.lemma),
      )
    )
      return false;
    const content = world.grammar.clauses.some((other) => other.parent === clause);
    const asked =
      clause.verb.lemma === 'request' && clause.objects.some(({ head }) => world.doc.tokens[head]!.pos === 'NOUN');
    if (!content && !asked && !draft.roles.some((filler) => filler.role === 'target')) return false;
  }
  if (
    draft.trigger?.effect &&
    clause &&
    !clause.verb.passive &&
    draft.trigger.frame.subject === 'initiator' &&
    clause.subject.length &&
    !clause.subject.some(
      (group) =>
        mayHarm(world, group) ||
        (draft.trigger?.effect === 'displaced' &&
          /^(?:violence|war|conflict|insecurity|insurgency|crisis|unrest|hostility|flood|drought)$/.test(
            world.doc.tokens[group.head]!.lemma,
          )),
    )
  )
    return false;
  // Tyres are burned to block a road.
  if (
    draft.trigger?.id === 'loot' &&
    clause?.objects.length &&
    clause.objects.every(({ head }) => /^(?:tyre|tire|flag|effigy|candle)$/.test(world.doc.tokens[head]!.lemma))
  )
    return false;
  if (draft.roles.length) return true;
  if (draft.trigger?.id === 'crash') return true;
  // "Thousands marched", "A curfew was imposed": a crowd or a measure without a name.
  if (draft.trigger?.kind === 'political' && clause && !draft.group)
    return clause.verb.passive
      ? clause.subject.some(
          (group) =>
            nounTriggers(world, group).length > 0 ||
            isPlaceGroup(world, group) ||
            /^(?:airstrip|highway|school|market|hospital|shop|bank|pipeline|oilfield|crossing)$/.test(
              world.doc.tokens[group.head]!.lemma,
            ),
        )
      : clause.subject.some(
          (group) =>
            world.index.count[group.first] !== undefined ||
            (clause.verb.lemma === 'reopen' && isPlaceGroup(world, group)),
        );
  // "The town was liberated": whose the ground became is not said.
  if (draft.kind === 'territory' && clause && !draft.group && clause.verb.passive)
    return clause.subject.some((group) => isPlaceGroup(world, group));
  // "tanks were deployed", "a navy ship docked": what is moved says enough.
  if (draft.trigger?.kind === 'deployment')
    return [...(clause?.subject ?? []), ...(clause?.objects ?? [])].some(
      ({ head, hangers }) =>
        world.index.weapon[head] ||
        hangers.some(({ prep, groups }) => prep === 'of' && groups.some((group) => world.index.weapon[group.head])) ||
        /^(?:squadron|battalion|contingent|reinforcement|convoy|troop|patrol)$/.test(world.doc.tokens[head]!.lemma),
    );
  if (draft.kind === 'statement' || draft.kind === 'territory' || draft.kind === 'political' || draft.kind === 'other')
    return false;
  for (let i = draft.first; i < draft.last; i++)
    if (world.index.weapon[i] || world.index.place[i] || world.index.count[i] || world.index.time[i]) return true;
  return draft.kind === 'assessment';
}
