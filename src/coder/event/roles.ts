/** Fills roles from grammar: active, passive and nominal frames. */

import type { RoleFiller } from '../../model/claim.ts';
import { spanOf } from '../../model/span.ts';
import type { Role } from '../../model/vocabulary.ts';
import { partyOf } from '../attribution/speakers.ts';
import type { Clause, Hanger, NounGroup } from '../text/phrase.ts';
import { aboardOf } from './aboard.ts';
import { addRoles, type Draft } from './draft.ts';
import { nounTriggers, PERSONS } from './match.ts';
import { actorsIn, actorsOf, distinct, fillerOf, fillersOf, isArmed, isPlaceGroup, stateOf } from './referent.ts';
import type { SentenceWorld } from './world.ts';

const AGAINST = new Set(['against', 'at', 'on', 'upon', 'into', 'targeting', 'with']);
const PARTNERING = new Set(['alongside', 'together', 'jointly']);
const BACKING: ReadonlySet<string> = new Set('back support assist aid help join accompany flank reinforce'.split(' '));

/** Fills a draft whose trigger is the clause's verb. */
export function fillFromVerb(world: SentenceWorld, draft: Draft, clause: Clause): void {
  const frame = draft.trigger!.frame;
  const passive = clause.verb.passive;
  const by = complements(clause, 'by');
  if (draft.trigger!.id === 'toll')
    draft.speakers = [
      ...actorFillers(world, 'initiator', clause.subject),
      ...institutions(world, 'initiator', clause.subject),
    ]
      .slice(0, 1)
      .map(({ name, actor, span }) => ({ name, actor, span }));
  // "was shelled, killing one": not the one shelled kills.
  const above =
    clause.relation === 'ing' && clause.shared && clause.parent?.verb.passive && clause.parent.relation !== 'ed'
      ? clause.parent
      : null;
  const agents = passive ? by : above ? complements(above, 'by') : namedBefore(world, clause);
  const patients = passive ? clause.subject : clause.objects;
  const subjectRole: Role | null = passive && frame.object === null ? null : frame.subject;
  if (subjectRole) {
    const fillers =
      draft.kind === 'discovery' && subjectRole === 'victim'
        ? foundFillers(world, agents)
        : actorFillers(world, subjectRole, agents);
    addRoles(draft, bearingArms(world, draft, agents) ?? fillers);
    if (BY_WORD.has(draft.kind))
      // "The Council of Judges and the bar association demanded …": both do.
      addRoles(
        draft,
        institutions(
          world,
          subjectRole,
          fillers.length ? agents.filter((group) => !actorsOf(world, group).length) : agents,
        ),
      );
  }
  // "The group's media arm claimed the attack": the arm says it, the group did it.
  const party = draft.trigger!.id === 'claim-responsibility' && !passive ? partyOf(world, clause.subject) : null;
  if (party)
    for (const [i, filler] of draft.roles.entries())
      if (filler.role === 'initiator' && filler.name !== party.name) {
        draft.speakers = [{ name: filler.name, actor: filler.actor, span: filler.span }];
        draft.roles[i] = { ...filler, name: party.name, actor: party.actor };
        draft.trace.push('media-arm');
      }
  // "its artillery hit a market": whose weapon it is.
  if (draft.trigger!.id === 'incoming' && !passive) addRoles(draft, actorFillers(world, 'initiator', clause.subject));
  if (passive && frame.object === null && frame.subject) {
    addRoles(draft, actorFillers(world, frame.subject, patients));
    addRoles(draft, actorFillers(world, frame.subject, by));
  }
  if (frame.object && draft.trigger!.id !== 'lose-men')
    addRoles(
      draft,
      draft.kind === 'discovery'
        ? foundFillers(world, patients)
        : patientFillers(world, frame.object, patients, clause),
    );
  if (draft.kind === 'statement' && frame.object)
    for (const group of patients)
      for (const hanger of hangersOf(group))
        if (/^(?:to|for|of|against|with)$/.test(hanger.prep))
          addRoles(draft, actorFillers(world, frame.object, hanger.groups));
  for (const { prep, groups, at } of clause.complements) {
    // "a spokesman for the council condemned …": whose spokesman, not whom he condemned.
    if (at < clause.verb.first && draft.kind === 'statement' && prep !== 'against') continue;
    if (
      prep === 'against' ||
      (/^(?:at|on|into|towards?)$/.test(prep) &&
        frame.object === 'target' &&
        patients.every(
          (group) => world.index.weapon[group.head] || /^(?:gun)?fire$/.test(world.doc.tokens[group.head]!.lower),
        ))
    )
      addRoles(draft, actorFillers(world, 'target', groups));
    else if ((prep === 'from' || prep === 'by') && frame.subject === 'target' && !passive)
      addRoles(draft, actorFillers(world, 'initiator', groups));
    else if (prep === 'from' && draft.kind === 'territory') addRoles(draft, actorFillers(world, 'target', groups));
    else if (prep === 'with' && frame.with && frame.with !== 'weapon')
      addRoles(draft, actorFillers(world, frame.with, groups));
    else if (prep === 'between' && frame.with === 'target') addRoles(draft, sides(world, groups));
    else if (prep === 'to' && draft.trigger!.id === 'fall-ground')
      addRoles(draft, actorFillers(world, 'initiator', groups));
    else if ((prep === 'to' || prep === 'by') && draft.trigger!.id === 'hand-over')
      addRoles(draft, actorFillers(world, 'target', groups));
    else if (prep === 'to' && frame.object === 'beneficiary')
      addRoles(draft, actorFillers(world, 'beneficiary', groups));
    else if (prep === 'to' && draft.kind === 'diplomacy' && clause.verb.lemma === 'pay')
      addRoles(draft, actorFillers(world, 'target', groups));
    else if ((prep === 'for' || prep === 'against') && draft.trigger!.id === 'warrant')
      addRoles(draft, actorFillers(world, 'target', groups));
    else if (prep === 'on' && draft.trigger!.id === 'sanction') addRoles(draft, actorFillers(world, 'target', groups));
    else if (prep === 'to' && draft.trigger!.id === 'surrender') addRoles(draft, actorFillers(world, 'target', groups));
    else if (prep === 'of' || prep === 'for' || prep === 'on' || prep === 'to') {
      if (draft.kind === 'statement' && frame.object) addRoles(draft, actorFillers(world, frame.object, groups));
    } else if (PARTNERING.has(prep)) addRoles(draft, actorFillers(world, 'partner', groups));
  }
  for (const other of world.grammar.clauses) {
    if (other.relation === 'ed' && BACKING.has(other.verb.lemma) && other.on && clause.subject.includes(other.on))
      addRoles(draft, actorFillers(world, 'partner', complements(other, 'by')));
  }
}

/** "Residents fled. They killed four men": of those told of, who bears arms does the violence. */
function bearingArms(world: SentenceWorld, draft: Draft, agents: readonly NounGroup[]): RoleFiller[] | null {
  const [they] = agents;
  if (draft.kind !== 'violence' || !they?.pronoun || agents.length > 1) return null;
  const { lower, start } = world.doc.tokens[they.head]!;
  if (lower !== 'they') return null;
  const meant = world.discourse.pronoun(lower, start);
  if (!meant.length || meant.some(({ class: kind }) => kind !== 'people')) return null;
  const armed = world.discourse.atArms(start, (mention) => ARMS.has(mention.class) && isArmed(world, mention));
  return armed ? [fillerOf(world, 'initiator', armed)] : null;
}
const ARMS: ReadonlySet<string> = new Set(['force', 'group', 'coalition']);

/** "the Harbour Front, the small group that beheaded …": of a name and its description the name acts. */
function namedBefore({ grammar: { phrases }, index, doc }: SentenceWorld, clause: Clause): readonly NounGroup[] {
  const { on } = clause;
  if (clause.relation !== 'relative' || !on || !clause.subject.includes(on) || index.actor[on.head]?.actor)
    return clause.subject;
  if (
    !/^(?:group|movement|militia|faction|organi[sz]ation|party|gang|brigade|force|unit|network)$/.test(
      doc.tokens[on.head]!.lemma,
    )
  )
    return clause.subject;
  const at = phrases.indexOf(on);
  const before = phrases[at - 2];
  if (phrases[at - 1]?.type !== 'comma' || before?.type !== 'noun' || on.determiner === 'none') return clause.subject;
  const name = index.actor[before.head];
  return name && name.class !== 'person' && (name.actor !== null || name.proposed) ? [before] : clause.subject;
}

/** Kinds whose doer may be a body that no list holds, or a capital that stands for its government. */
const BY_WORD: ReadonlySet<string> = new Set('statement diplomacy political other humanitarian'.split(' '));
const INSTITUTION: ReadonlySet<string> = new Set(
  'agency junta union kingdom republic ministry court tribunal parliament assembly council committee commission bank company corporation authority government cabinet senate federation league bloc party movement church embassy mission office university association organisation organization municipality tribe police prosecutor president premier minister king emir envoy governor mayor ambassador leader official diplomat worker resident demonstrator protester activist student farmer employee lawyer doctor trader driver landowner supporter opposition'.split(
    ' ',
  ),
);

/** A body named by its office only, or by the place it rules from: "the agency", "Doha". */
function institutions(world: SentenceWorld, role: Role, groups: readonly NounGroup[]): RoleFiller[] {
  const { tokens } = world.doc;
  return groups
    .filter((group) => {
      if (group.pronoun) return false;
      const place = world.index.place[group.head];
      if (place && !place.demonym && group.last - group.first <= 2)
        return place.precision === 'town' || place.precision === 'country';
      return INSTITUTION.has(tokens[group.head]!.lemma) || (!place && tokens[group.head]!.pos === 'PROPN');
    })
    .map((group) => wordsOf(world, role, group));
}

/** Fills a draft from what hangs on the noun of the trigger, and from its owner and forerunners ("US air strikes", "the army's raid on X"). */
export function fillFromNoun(world: SentenceWorld, draft: Draft, group: NounGroup): void {
  const frame = draft.trigger!.frame;
  const subjectRole = frame.subject ?? 'initiator';
  const objectRole = frame.object ?? 'target';
  const symmetric = frame.with === 'target';
  for (const { prep, groups } of ownHangers(world, group)) {
    if (prep === 'between' || prep === 'among') addRoles(draft, sides(world, groups));
    else if (prep === 'by') addRoles(draft, actorFillers(world, subjectRole, groups));
    else if (prep === 'with' && symmetric) addRoles(draft, actorFillers(world, 'target', groups));
    else if (prep === 'from' && draft.kind !== 'territory')
      addRoles(
        draft,
        actorFillers(
          world,
          subjectRole,
          groups.filter((inner) => !isPlaceGroup(world, inner)),
        ),
      );
    else if (prep === 'of')
      addRoles(
        draft,
        actorFillers(
          world,
          draft.trigger!.effect ||
            draft.kind === 'territory' ||
            draft.kind === 'capture' ||
            /shell|siege|bombard/.test(draft.trigger!.id) ||
            /^(?:bombing|burning|storming|hijacking|looting|ransacking|destruction|torching|targeting)$/.test(
              world.doc.tokens[group.head]!.lower,
            )
            ? objectRole
            : subjectRole,
          groups,
        ),
      );
    else if (AGAINST.has(prep))
      addRoles(draft, actorFillers(world, frame.object === 'victim' ? 'victim' : 'target', groups));
    else if (prep === 'to' && draft.kind === 'statement') addRoles(draft, actorFillers(world, 'target', groups));
  }
  // Names before the head: whose act it is; for a killing or an arrest, still the doer.
  if (draft.group === group) {
    const before = actorsIn(world, group.first, group.head);
    const state =
      before.length || (draft.kind !== 'violence' && draft.trigger?.id !== 'begin-operation')
        ? null
        : stateOf(world, group);
    if (state) addRoles(draft, [fillerOf(world, subjectRole, state)]);
    if (before.length)
      addRoles(
        draft,
        before.map((mention) => fillerOf(world, subjectRole, mention)),
      );
    else if (group.determiner === 'possessive' && !group.owner) {
      // "her release", "their attack": who was freed, who attacked.
      const role = draft.trigger!.effect ? objectRole : subjectRole;
      const whose = world.discourse.pronoun(
        PRONOUN_OF[world.doc.tokens[group.first]!.lower] ?? '',
        world.doc.tokens[group.first]!.start,
      );
      addRoles(
        draft,
        whose.map((mention) => fillerOf(world, role, mention)),
      );
    }
  }
}
const PRONOUN_OF: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' };

/** As `hangersOf`, but not beyond another happening: "strikes in retaliation for the killing of 29" were not on the 29. */
const ownHangers = (world: SentenceWorld, group: NounGroup, depth = 0): Hanger[] =>
  group.hangers.flatMap((hanger) =>
    hanger.prep === ','
      ? []
      : [
          hanger,
          ...(depth < 3
            ? hanger.groups.flatMap((inner) =>
                nounTriggers(world, inner).length ||
                /^(?:retaliation|response|revenge|protest)$/.test(world.doc.tokens[inner.head]!.lemma)
                  ? []
                  : ownHangers(world, inner, depth + 1),
              )
            : []),
        ],
  );

/** What hangs on a group, and on what hangs on it behind a preposition ("strikes against targets in X": "in" hangs on targets). */
export function hangersOf(group: NounGroup, depth = 0): Hanger[] {
  const found: Hanger[] = [];
  for (const hanger of group.hangers) {
    if (hanger.prep === ',') continue;
    found.push(hanger);
    if (depth < 3) for (const inner of hanger.groups) found.push(...hangersOf(inner, depth + 1));
  }
  return found;
}

/** "between A and B": the first is the initiator, the others are targets; order of sides carries no meaning. */
export function sides(world: SentenceWorld, groups: readonly NounGroup[]): RoleFiller[] {
  const each = groups.map((group) => actorsOf(world, group)).filter((list) => list.length);
  return distinct(
    each.flatMap((list, i) => list.map((mention) => fillerOf(world, i === 0 ? 'initiator' : 'target', mention))),
  );
}

export const actorFillers = (world: SentenceWorld, role: Role, groups: readonly NounGroup[]): RoleFiller[] =>
  groups.length
    ? fillersOf(
        world,
        role,
        groups.filter((group) => !onlyPlace(world, group)),
      )
    : [];

const onlyPlace = (world: SentenceWorld, group: NounGroup): boolean => {
  const mention = world.index.place[group.head];
  return (
    mention !== undefined &&
    !mention.demonym &&
    !world.index.actor[group.head] &&
    actorsIn(world, group.first, group.last).length === 0
  );
};

/** What is found is no actor, but it may be somebody's, and people found are victims. */
const foundFillers = (world: SentenceWorld, groups: readonly NounGroup[]): RoleFiller[] => {
  const dead = groups.flatMap((group) => whoseBodies(world, group));
  return dead.length ? dead : thingsFound(world, groups);
};
const thingsFound = (world: SentenceWorld, groups: readonly NounGroup[]): RoleFiller[] =>
  actorFillers(
    world,
    'target',
    groups.flatMap((group) => {
      // "the bodies of ten men": who was found are the men.
      const of = BODIES.has(world.doc.tokens[group.head]!.lemma)
        ? group.hangers.filter(({ prep }) => prep === 'of').flatMap((hanger) => hanger.groups)
        : [];
      return of.length ? of : [group];
    }),
  )
    .filter((filler) => filler.actor !== null || PEOPLE.test(filler.name))
    .map((filler) => (filler.actor === null ? { ...filler, role: 'victim' as const } : filler));
/** "Their bodies were found": of whom was spoken. */
const whoseBodies = (world: SentenceWorld, group: NounGroup): RoleFiller[] =>
  group.determiner === 'possessive' && BODIES.has(world.doc.tokens[group.head]!.lemma)
    ? world.discourse
        .pronoun(PRONOUN_OF[world.doc.tokens[group.first]!.lower] ?? 'they', world.doc.tokens[group.first]!.start)
        .map((mention) => fillerOf(world, 'victim', mention))
    : [];
const BODIES: ReadonlySet<string> = new Set('body corpse remains dozen number group'.split(' '));
const PEOPLE =
  /\b(?:men|man|wom[ae]n|child\w*|people|person|migrants?|soldiers?|fighters?|civilians?|hostages?|prisoners?|bod(?:y|ies)|corpses?|boys?|girls?|residents?|villagers?|polic\w+|drivers?|passengers?|workers?|teachers?|doctors?|officials?|officers?|farmers?|students?|pupils?|detainees?|captives?|leaders?|elders?|crews?|staff|hikers?|shepherds?|herders?|traders?)\b/i;

/** Objects: the actor itself, else the owner of the thing, else whom the thing carries ("a vehicle transporting fighters"). */
function patientFillers(world: SentenceWorld, role: Role, groups: readonly NounGroup[], clause: Clause): RoleFiller[] {
  // "the governor and the head of the fund": each by name or by what he is.
  const fillers = distinct(
    groups.flatMap((group) => {
      const named = actorFillers(world, role, [group]);
      return named.length || role !== 'victim' || !PERSONS.test(world.doc.tokens[group.head]!.lower)
        ? named
        : [wordsOf(world, role, group)];
    }),
  );
  if (fillers.length) return fillers;
  return actorFillers(world, role === 'victim' ? 'victim' : 'target', aboardOf(world, groups, clause));
}

/** A filler in the group's own words, without its article. */
function wordsOf(world: SentenceWorld, role: Role, group: NounGroup): RoleFiller {
  const { tokens, text } = world.doc;
  let first = group.first;
  while (first < group.head && tokens[first]!.pos === 'DET') first++;
  const span = spanOf(text, tokens[first]!.start, tokens[group.last - 1]!.end);
  return { role, name: span.quote.replace(/\s+/g, ' '), actor: null, span, hedge: 'none', number: null };
}

export function complements(clause: Clause, prep: string): NounGroup[] {
  const found: NounGroup[] = [];
  for (const slot of clause.complements) if (slot.prep === prep) found.push(...slot.groups);
  return found;
}
