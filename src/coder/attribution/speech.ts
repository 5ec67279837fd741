/** Who says what: clauses of saying, what they contain, their speakers and stance. */
import type { Speaker } from '../../model/claim.ts';
import type { AttributionEntry } from '../../model/codebook.ts';
import type { ActorMention } from '../../model/mention.ts';
import type { Hedge, Stance } from '../../model/vocabulary.ts';
import { sayingOf } from '../event/match.ts';
import { actorsOf } from '../event/referent.ts';
import type { SentenceWorld } from '../event/world.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { isMedium } from './medium.ts';
import { inWords, PLAIN_REPORT, partyOf, speakersOf } from './speakers.ts';

export interface Speech {
  /** The clause of saying; null for "according to" and for quotes that go on from an earlier sentence. */
  readonly clause: Clause | null;
  readonly speakers: readonly Speaker[];
  readonly mentions: readonly ActorMention[];
  readonly stance: Stance;
  /** The party whose media arm speaks, where the words say so: "the group's news agency X". */
  readonly party: ActorMention | null;
  readonly hedge: Hedge;
  readonly factive: boolean;
  readonly rule: string;
}
export interface SpeechReading {
  /** Clauses of saying. */
  readonly saying: ReadonlyMap<Clause, Speech>;
  /** What is said: each content clause with its speech. */
  readonly content: ReadonlyMap<Clause, Speech>;
  /** Holds for the whole sentence: "According to X, …". */
  readonly whole: Speech | null;
}

const IMPERSONAL = new Set(['it', 'there']);

export function readSpeech(world: SentenceWorld): SpeechReading {
  const { clauses } = world.grammar;
  const saying = new Map<Clause, Speech>();
  const content = new Map<Clause, Speech>();
  let whole: Speech | null = null;
  for (const clause of clauses) {
    // "men accused of spying": who they are, said by nobody here.
    const told =
      clause.relation === 'ed' && clause.verb.passive && !clause.complements.some(({ prep }) => prep === 'by');
    const entry = told ? null : sayingOf(world, clause);
    if (!entry && tellsOfReports(world, clause)) {
      for (const child of clauses) if (child.parent === clause && child.relation === 'that') content.set(child, RUMOUR);
    }
    // "could not verify reports that …": nobody's words, and unsure.
    if (entry?.stance === 'confirms' && clause.verb.negated) {
      for (const child of clauses)
        if (child.parent === clause && child.relation === 'that')
          content.set(child, { ...RUMOUR, hedge: 'possible', rule: 'unverified' });
      continue;
    }
    const children = entry ? contentOf(clauses, clause, entry) : [];
    if (entry && (children.length || isInserted(world, clause, entry) || quotesBeside(world, clause))) {
      const outer = governing(content, clause);
      const speech = speechOf(world, clause, entry, outer);
      saying.set(clause, speech);
      if ((speech.mentions.length || speech.speakers.length) && !clause.quoted)
        world.discourse.speaking(speech.speakers, speech.mentions, speech.party);
      for (const child of children) content.set(child, speech);
      if (!children.length || quotesBeside(world, clause)) {
        for (const other of clauses) {
          if (
            other === clause ||
            content.has(other) ||
            saying.has(other) ||
            other.parent === clause ||
            isWithin(clause, other)
          )
            continue;
          if (
            other.quoted
              ? !clause.quoted
              : !children.length && !clause.quoted && other.i < clause.i && !quotesBeside(world, clause)
          )
            content.set(other, speech);
        }
      }
    } else if (entry?.id === 'say' && !clause.shared && !clause.verb.passive && !clause.quoted) {
      // "The staff reported 74 clashes": it has spoken, whatever it said.
      const { speakers, mentions } = speakersOf(
        world,
        clause.subject.filter(({ pronoun }) => !pronoun),
      );
      if (mentions.length) world.discourse.speaking(speakers, mentions);
    }
    for (const { prep, groups } of clause.complements) {
      if (prep === 'according to' || (prep === 'by' && false)) whole = accordingTo(world, groups);
    }
  }
  addCited(world, content, saying);
  if (!whole) whole = looseAccording(world);
  return { saying, content, whole };
}

/** The clauses that say what the clause of saying has said. */
const contentOf = (clauses: readonly Clause[], clause: Clause, entry: AttributionEntry): readonly Clause[] =>
  clauses.filter(
    (other) =>
      other.parent === clause &&
      (other.relation === 'that' ||
        other.relation === 'to' ||
        (other.relation === 'ing' &&
          other.verb.first === clause.verb.last &&
          (entry.stance === 'denies' || entry.stance === 'confirms')) ||
        (entry.id === 'accuse' && (other.relation === 'of' || other.relation === 'for'))),
  );

/** "There are reports that …", "rumours spread that …": nobody's words. */
const RUMOUR: Speech = {
  clause: null,
  speakers: [],
  mentions: [],
  party: null,
  stance: 'asserts',
  hedge: 'reported',
  factive: false,
  rule: 'rumour',
};
const tellsOfReports = (world: SentenceWorld, clause: Clause): boolean =>
  (clause.verb.copula || /^(?:emerge|circulate|surface|spread|come|appear|exist)$/.test(clause.verb.lemma)) &&
  [...clause.subject, ...clause.objects].some((group) =>
    /^(?:report|rumou?r|allegation|suggestion|indication|speculation)$/.test(world.doc.tokens[group.head]!.lemma),
  );

/** ", citing police": whom the speaker quotes comes inside. */
function addCited(world: SentenceWorld, content: Map<Clause, Speech>, saying: Map<Clause, Speech>): void {
  for (const clause of world.grammar.clauses) {
    if (clause.verb.form !== 'ing' || !/^(?:cite|quote)$/.test(clause.verb.lemma) || !clause.objects.length) continue;
    const outer = clause.parent && (saying.get(clause.parent) ?? governing(content, clause.parent));
    const { speakers } = speakersOf(world, clause.objects);
    if (!outer || !speakers.length) continue;
    const chained: Speech = { ...outer, speakers: [...outer.speakers, ...speakers] };
    for (const [inner, speech] of content) if (speech === outer) content.set(inner, chained);
    for (const [by, speech] of saying) if (speech === outer) saying.set(by, chained);
  }
}

/** The speech that governs a clause: that of the nearest ancestor which is content. */
export function governing(content: ReadonlyMap<Clause, Speech>, clause: Clause): Speech | null {
  let at: Clause | null = clause;
  for (let depth = 0; at && depth < 12; depth++) {
    const speech = content.get(at);
    if (speech) return speech;
    at = at.parent;
  }
  return null;
}

const isWithin = (inner: Clause, outer: Clause): boolean => inner.parent === outer;

/** ", police said": at the end or between commas, with nothing said inside it. */
function isInserted(world: SentenceWorld, clause: Clause, entry: AttributionEntry): boolean {
  if (entry.stance !== 'asserts' && entry.stance !== 'confirms') return false;
  if (entry.factive && entry.stance === 'asserts') return false;
  if (
    !clause.subject.length ||
    (clause.shared && !isInverted(world, clause)) ||
    clause.relation === 'relative' ||
    clause.verb.form !== 'finite' ||
    clause.verb.passive
  )
    return false;
  if (clause.i === 0) return false;
  const before = world.doc.tokens[clause.first - 1];
  if (before?.lower !== ',' && before?.lower !== '"' && before?.lower !== '-') return false;
  return clause.objects.every(
    (group) =>
      isInverted(world, clause) ||
      actorsOf(world, group).length > 0 ||
      /^(?:reporter|journalist|agency|afp|reuters)s?$/.test(world.doc.tokens[group.head]!.lower),
  );
}

/** '"…", said Colonel X': who speaks stands behind the verb. */
const isInverted = (world: SentenceWorld, clause: Clause): boolean =>
  clause.shared &&
  clause.objects.length > 0 &&
  /^(?:say|add|write|explain|reply|report|note|warn|claim|insist|tell|announce|admit)$/.test(clause.verb.lemma) &&
  /^[",'”’]$/.test(world.doc.tokens[clause.verb.first - 1]?.text ?? '');

function quotesBeside({ grammar }: SentenceWorld, clause: Clause): boolean {
  return (
    !clause.quoted &&
    grammar.clauses.some((other) => other.quoted && other !== clause) &&
    grammar.phrases.some((phrase) => phrase.type === 'quote')
  );
}

function speechOf(world: SentenceWorld, clause: Clause, entry: AttributionEntry, outer: Speech | null): Speech {
  const { tokens } = world.doc;
  const passive = clause.verb.passive;
  const quoted =
    clause.relation === 'as' && clause.parent && /^(?:quote|cite)$/.test(clause.parent.verb.lemma)
      ? clause.parent
      : null;
  const agents = quoted
    ? quoted.verb.passive
      ? quoted.subject
      : quoted.objects
    : passive
      ? clause.complements.filter(({ prep }) => prep === 'by').flatMap(({ groups }) => groups)
      : isInverted(world, clause)
        ? clause.objects
        : clause.subject;
  let { speakers, mentions } = againSpeaking(world, clause) ?? speakersOf(world, agents);
  if (!speakers.length && !passive && agents.length === 1 && agents[0]!.pronoun) {
    // "…issued a statement in which it denied …": who acts in the clause before.
    const before = world.grammar.clauses.findLast(
      (other) => other.i < clause.i && !other.shared && other.subject.length,
    );
    if (before && !before.subject[0]!.pronoun) ({ speakers, mentions } = speakersOf(world, before.subject));
  }
  let hedge: Hedge = 'none';
  const first = clause.subject[0];
  const head = first ? tokens[first.head]! : null;
  if (
    !speakers.length &&
    head &&
    (IMPERSONAL.has(head.lower) || PLAIN_REPORT.test(head.lemma) || (passive && !agents.length))
  )
    hedge = 'reported';
  // "is said to have", "are believed to": reserve, and no speaker.
  if (passive && !agents.length) {
    speakers = [];
    mentions = [];
    hedge = entry.stance === 'assesses' ? 'suspected' : 'reported';
  }
  const chain = [
    ...(outer?.speakers ?? []),
    ...quotingOf(world, clause),
    ...mediaOf(world, clause),
    ...speakers.filter((speaker) => !outer?.speakers.some((held) => held.name === speaker.name)),
  ];
  const negated = clause.verb.negated;
  const plain = !speakers.length && head !== null && (IMPERSONAL.has(head.lower) || PLAIN_REPORT.test(head.lemma));
  const stance: Stance =
    plain && entry.stance === 'assesses'
      ? 'asserts'
      : passive && !agents.length
        ? 'asserts'
        : negated && entry.stance === 'asserts'
          ? 'doubts'
          : negated && entry.stance === 'denies'
            ? 'asserts'
            : entry.stance;
  return {
    clause,
    speakers: chain,
    mentions,
    party: partyOf(world, clause.subject),
    stance,
    hedge,
    factive: entry.factive,
    rule: `says:${entry.id}:${clause.verb.lemma}`,
  };
}

function accordingTo(world: SentenceWorld, groups: readonly NounGroup[]): Speech {
  const plain = speakersOf(world, groups);
  // "according to its media arm, X": the name behind says it.
  const behind = groups.flatMap((group) => group.hangers.filter(({ prep }) => prep === ',').flatMap((h) => h.groups));
  // "according to figures released by X": X.
  const by = world.grammar.clauses
    .filter(({ relation, on }) => relation === 'ed' && on !== null && groups.includes(on))
    .flatMap(({ complements }) => complements.filter(({ prep }) => prep === 'by').flatMap((slot) => slot.groups));
  const { speakers, mentions } = plain.speakers.length ? plain : speakersOf(world, [...behind, ...by]);
  return {
    clause: null,
    speakers,
    mentions,
    party: partyOf(world, groups),
    stance: 'asserts',
    hedge: speakers.length ? 'none' : 'reported',
    factive: false,
    rule: 'according-to',
  };
}

/** ", it acknowledged", "He added that …": whoever spoke last, rather than the nearest name. */
function againSpeaking(
  world: SentenceWorld,
  clause: Clause,
): { speakers: Speaker[]; mentions: readonly ActorMention[] } | null {
  const [group] = clause.subject;
  if (!group?.pronoun || clause.subject.length > 1 || clause.verb.passive) return null;
  const inserted = clause.i > 0 && clause.relation !== 'that' && !clause.shared;
  if (
    !inserted &&
    !/^(?:add|continue|conclude|note|go|stress|insist|warn|say|believe|suspect|think|claim|maintain|allege|explain|recall)$/.test(
      clause.verb.lemma,
    )
  )
    return null;
  const word = world.doc.tokens[group.head]!.lower;
  const last = world.discourse
    .lastMentions()
    .filter(({ class: kind, name }) =>
      word === 'he' || word === 'she'
        ? kind === 'person' || (kind === 'people' && !/s$/i.test(name))
        : word === 'it'
          ? kind !== 'person' && (kind !== 'people' || !/s$/i.test(name))
          : word === 'they' && kind !== 'person',
    );
  const [voice, ...others] = world.discourse.lastVoice();
  // "The channel aired a statement. It said …": who spoke is no actor that is known.
  if (!last.length && voice && !others.length && voice.actor === null && !world.discourse.lastMentions().length) {
    const many = /s$/i.test(voice.name) || voice.name.includes(' + ');
    if (clause.i === 0 && (word === 'it' ? !many : word === 'they' && many)) return { speakers: [voice], mentions: [] };
  }
  if (last.length !== 1 || (!inserted && clause.i > 0 && word !== 'he' && word !== 'she')) return null;
  return { speakers: last.map(({ name, actor, span }) => ({ name, actor, span })), mentions: last };
}

/** "X was quoted by Y as saying", "Y quoted X as saying": Y, then X. */
function quotingOf(world: SentenceWorld, clause: Clause): readonly Speaker[] {
  const above = clause.relation === 'as' ? clause.parent : null;
  if (!above || !/^(?:quote|cite)$/.test(above.verb.lemma)) return [];
  const by = above.complements.filter(({ prep }) => prep === 'by').flatMap(({ groups }) => groups);
  return speakersOf(world, above.verb.passive ? by : above.subject).speakers;
}

/** "officials told Reuters that …": the medium comes before the person. */
const mediaOf = (world: SentenceWorld, clause: Clause): readonly Speaker[] =>
  /^(?:tell|inform)$/.test(clause.verb.lemma) && !clause.verb.passive
    ? clause.objects
        .filter((group) => isMedium(world, group))
        .flatMap((group) => {
          const { speakers } = speakersOf(world, [group]);
          return speakers.length ? speakers : [inWords(world, group)];
        })
    : [];

/** "…, according to X" after the last verb, filed with no clause. */
function looseAccording(world: SentenceWorld): Speech | null {
  const { phrases } = world.grammar;
  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (phrase.type === 'prep' && phrase.word === 'according to') {
      const next = phrases[p + 1];
      if (next?.type === 'noun') return accordingTo(world, [next]);
    }
  }
  return null;
}
