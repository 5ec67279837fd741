/** Who speaks: the names in the noun groups of saying, joint speakers as one, media before the persons they quote. */
import type { Speaker } from '../../model/claim.ts';
import type { ActorMention } from '../../model/mention.ts';
import { spanOf } from '../../model/span.ts';
import { actorsIn, actorsOf } from '../event/referent.ts';
import type { World } from '../event/world.ts';
import type { NounGroup } from '../text/phrase.ts';

/** Persons and bodies by description that speak though no actor is known: "residents", "local media". */
const SPEAKING_NOUN: ReadonlySet<string> = new Set(
  'source media resident witness eyewitness official spokesman spokesperson spokeswoman police doctor medic activist reporter newspaper agency radio television channel broadcaster survivor report local villager analyst observer expert commander leader minister ministry council group monitor observatory authority army military government mission office committee party site website relative family statement organisation organization outlet journalist account commission court command hospital union association tribe elder people communique communiqué directorate department bureau centre center prosecutor brigade militia coalition president mayor governor judge lawyer neighbour neighbor caller adviser advisor partner charity union bloc delegation operator trader driver mediator negotiator coordinator soldier fighter detainee mother father brother wife cousin'.split(
    ' ',
  ),
);
export const PLAIN_REPORT = /^(?:report|rumou?r|account)$/;

/** Speakers that noun groups name, with the mentions behind them (for "we" and "it"). */
export function speakersOf(
  world: World,
  groups: readonly NounGroup[],
): { speakers: Speaker[]; mentions: ActorMention[] } {
  const speakers: Speaker[] = [];
  const mentions: ActorMention[] = [];
  const { tokens } = world.doc;
  for (const group of groups) {
    const bare = PLAIN_REPORT.test(tokens[group.head]!.lemma) && group.head - group.first <= 1 && !group.hangers.length;
    if (bare) continue;
    const described = describedSpeaker(world, group);
    if (described) {
      speakers.push(described);
      mentions.push(...actorsOf(world, group).slice(0, 1));
      continue;
    }
    const found = speakerMentions(world, group);
    for (const mention of found) {
      mentions.push(mention);
      if (!speakers.some((held) => held.name === mention.name))
        speakers.push({ name: mention.name, actor: mention.actor, span: mention.span });
    }
    if (found.length || group.pronoun) continue;
    const head = tokens[group.head]!;
    if (PLAIN_REPORT.test(head.lemma) || head.lemma === 'statement') {
      const by = group.hangers
        .filter(({ prep }) => prep === 'by' || prep === 'from' || prep === 'of')
        .flatMap((hanger) => hanger.groups);
      const inner = by.length
        ? speakersOf(world, by)
        : { speakers: head.lemma === 'statement' ? [...world.discourse.lastSpeakers()] : [], mentions: [] };
      speakers.push(...inner.speakers);
      mentions.push(...inner.mentions);
    } else if (
      SPEAKING_NOUN.has(head.lemma) ||
      SPEAKING_NOUN.has(head.lower) ||
      head.pos === 'PROPN' ||
      speaksByItself(world, group)
    ) {
      speakers.push(inWords(world, group));
    }
  }
  return { speakers: joint(world, speakers), mentions };
}

/** "the column said": whoever says something with an article is somebody, unless it is a paper. */
const speaksByItself = ({ doc: { tokens } }: World, group: NounGroup): boolean =>
  group.determiner === 'definite' &&
  tokens[group.head]!.pos === 'NOUN' &&
  !/^(?:law|sign|letter|article|document|agreement|deal|text|resolution|decree|constitution|treaty|study|figure|evidence|data|result|study|video|message|email|e-mail|map|photo|tape)$/.test(
    tokens[group.head]!.lemma,
  );

export const inWords = ({ doc: { tokens, text } }: World, group: NounGroup): Speaker => {
  let start = group.first;
  while (start < group.head && /^(?:the|a|an|some|several|its|their|his)$/.test(tokens[start]!.lower)) start++;
  const span = spanOf(text, tokens[start]!.start, tokens[group.last - 1]!.end);
  return { name: span.quote.replace(/\s+/g, ' '), actor: null, span };
};

/** "Italian officials": persons of a state speak, not the state. */
function describedSpeaker(world: World, group: NounGroup): Speaker | null {
  const { tokens } = world.doc;
  const head = world.index.actor[group.head];
  if (
    group.owner ||
    group.pronoun ||
    (head && head.class !== 'state') ||
    !OF_A_STATE.has(tokens[group.head]!.lower.replace(/ies$/, 'y').replace(/s$/, ''))
  )
    return null;
  for (let i = group.first; i < group.head; i++)
    if (world.index.actor[i]?.class === 'state' || world.index.place[i]) return inWords(world, group);
  return null;
}
const OF_A_STATE: ReadonlySet<string> = new Set(
  'official source diplomat media officer resident authority witness lawmaker politician newspaper outlet intelligence commander doctor medic activist journalist police prosecutor investigator analyst'.split(
    ' ',
  ),
);

/** "police and doctors said": one level of the chain, not two. */
function joint({ doc: { text } }: World, speakers: readonly Speaker[]): Speaker[] {
  if (speakers.length < 2) return [...speakers];
  const spans = speakers.flatMap(({ span }) => (span ? [span] : []));
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return [
    {
      name: speakers.map(({ name }) => name).join(' + '),
      actor: null,
      span: spans.length && end - start < 200 ? spanOf(text, start, end) : null,
    },
  ];
}

/** Of "ISIS' media arm Amaq" the speaker is the head, not the owner; of an apposition the better known name. */
function speakerMentions(world: World, group: NounGroup): ActorMention[] {
  const all = actorsOf(world, group);
  const head = world.index.actor[group.head];
  if (all.length === 1 && all[0]!.class === 'person') return [...all];
  const chosen = head
    ? all
        .filter((mention) => mention === head || mention.actor !== null)
        .slice(0, Math.max(1, all.includes(head) ? 1 : all.length))
    : all;
  // "the group": the one told of before, known or not.
  if (!chosen.length && all.length === 1) return [...all];
  if (chosen.length && chosen[0]!.actor === null) {
    const apposed = group.hangers
      .filter(({ prep }) => prep === ',')
      .flatMap(({ groups }) => groups.flatMap((inner) => actorsOf(world, inner)));
    const named = apposed.find((mention) => mention.actor !== null);
    if (named) return [named];
  }
  return [...chosen];
}

/** "X's media arm Y", "Y, the media arm of X": X. */
export function partyOf(world: World, groups: readonly NounGroup[]): ActorMention | null {
  const { tokens } = world.doc;
  const isArm = (group: NounGroup): boolean => {
    for (let i = group.first; i < group.last; i++)
      if (/^(?:arm|outlet|agency|wing|mouthpiece|channel|spokesman|spokeswoman|spokesperson)$/.test(tokens[i]!.lemma))
        return true;
    return false;
  };
  for (const group of groups) {
    for (const mention of actorsOf(world, group)) {
      // "a brigade commander", "its spokesman Ana Lund": the armed side that the office is of.
      const side = sideOf(world, mention);
      if (side) return side;
    }
    for (const inner of [
      group,
      ...group.hangers.filter(({ prep }) => prep === ',').flatMap((hanger) => hanger.groups),
    ]) {
      if (!isArm(inner)) continue;
      const head = world.index.actor[group.head];
      const own = actorsIn(world, inner.first, inner.owner ? inner.owner[1] : inner.head).find(
        (mention) => mention !== head,
      );
      const of = inner.hangers
        .filter(({ prep }) => prep === 'of' || prep === 'for')
        .flatMap((hanger) => hanger.groups.flatMap((named) => actorsOf(world, named)));
      const party = own ?? of[0];
      if (party && party.class !== 'state') return party;
    }
  }
  return null;
}

const ARMED: ReadonlySet<string> = new Set(['force', 'group', 'coalition']);
const OFFICE =
  /\b(?:commander|spokesm[ae]n|spokeswoman|spokesperson|chief|leader|officer|general|colonel|media office|representative)\b/i;

/** The armed side that a person told by an office speaks or commands for; null for everybody else. */
export function sideOf(world: World, mention: ActorMention): ActorMention | null {
  if (mention.class !== 'person' && mention.class !== 'people') return null;
  const told = world.reading.parties?.get(mention);
  if (told) return ARMED.has(told.class) ? told : null;
  if (!OFFICE.test(mention.span.quote)) return null;
  const from = Math.max(0, mention.span.start - 6);
  const own =
    /\b(its|their)\s$/i.exec(world.doc.text.slice(from, mention.span.start)) ??
    /^(its|their)\s/i.exec(mention.span.quote);
  if (!own) return null;
  const [owner, ...others] = world.discourse.pronoun(
    own[1]!.toLowerCase() === 'its' ? 'it' : 'they',
    mention.span.start,
  );
  return owner && !others.length && ARMED.has(owner.class) ? owner : null;
}
