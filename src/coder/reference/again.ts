/** Tellings of what was told before: denied, confirmed, laid at somebody's door. Each is the deed again, with its speaker and stance. */
import { partyOf, speakersOf } from '../attribution/speakers.ts';
import { governing, type SpeechReading } from '../attribution/speech.ts';
import { addRoles, type Draft, fillers } from '../event/draft.ts';
import { makeDraft } from '../event/make-draft.ts';
import { sayingOf, verbTriggers } from '../event/match.ts';
import { nominals, nounDraft } from '../event/nominal.ts';
import { actorFillers, complements } from '../event/roles.ts';
import type { SentenceWorld } from '../event/world.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { deedBefore, pointsToWords, saidBefore, toldBefore } from './meant.ts';

/** "denied involvement in the raid": the deed is the denier's. */
const PART: ReadonlySet<string> = new Set(
  'responsibility involvement role part complicity participation hand link connection tie'.split(' '),
);

/** Changes drafts of the sentence that only point back, and gives those that had none. */
export function tellAgain(
  world: SentenceWorld,
  drafts: Draft[],
  { content, saying }: SpeechReading,
  earlier: readonly Draft[],
): Draft[] {
  const made: Draft[] = [];
  for (const clause of world.grammar.clauses) {
    const { verb } = clause;
    if (verb.negated || verb.modal || verb.form === 'infinitive') continue;
    if (/^(?:neither|nor)$/.test(world.doc.tokens[verb.first - 1]?.lower ?? '')) continue;
    const entry = sayingOf(world, clause);
    const untrue = calledUntrue(world, clause);
    if (untrue) {
      const deed = saidBefore(
        world,
        clause.objects[0] ?? null,
        [...earlier, ...drafts.filter((draft) => draft.clause && draft.clause.i < clause.i)],
        clause.sentence,
      );
      const own = drafts.find((draft) => draft.clause === clause);
      if (deed?.trigger && (!own || own.kind === 'statement')) {
        const draft = own ?? fresh(clause, deed);
        retell(world, draft, deed, 'denies', agentsOf(clause));
        if (!own) made.push(draft);
        continue;
      }
    }
    if (!entry) continue;
    if (verb.lemma === 'claim' && verb.passive) {
      claimed(world, drafts, clause, earlier);
      continue;
    }
    // Who only says something points at nothing that was told.
    const doubts = entry.stance === 'doubts';
    if (entry.stance !== 'denies' && entry.stance !== 'confirms' && !doubts && entry.id !== 'accuse') continue;
    const before = [...earlier, ...drafts.filter((draft) => draft.clause && draft.clause.i < clause.i)];
    const own = drafts.find((draft) => draft.clause === clause);
    const speech = saying.get(clause);
    const inside = speech ? drafts.filter((draft) => draft.clause && governing(content, draft.clause) === speech) : [];
    if (entry.stance === 'denies' || entry.stance === 'confirms' || entry.stance === 'doubts') {
      if (inside.length || made.some((draft) => draft.clause?.parent === clause)) {
        for (const draft of inside) if (draft.kind !== 'statement') takeUp(draft, toldBefore(draft, before));
        if (entry.stance === 'denies') for (const draft of inside) deniedContent(world, draft, clause, before);
        continue;
      }
      const found = pointed(world, clause, before, entry.stance);
      if (!found) continue;
      // "confirmed the attack but put the toll at three": one telling.
      const toll = drafts.find((other) => isToll(other) && other.clause?.shared && other.clause.i === clause.i + 1);
      if (toll) toll.first = clause.first;
      const draft = own ?? toll ?? fresh(clause, found.deed);
      retell(world, draft, found.deed, entry.stance, agentsOf(clause));
      // "The Front's spokesman denied any part in it": the Front's part.
      if (found.part) {
        const side = partyOf(world, agentsOf(clause));
        blame(draft, side ? [side] : draft.speakers);
      }
      if (!own && !toll) made.push(draft);
    } else if (entry.id === 'accuse' && !inside.length) {
      const deed = blamed(world, clause, before) ?? bareBlame(clause, before);
      if (!deed) continue;
      // "blamed the rebels for a bombing that killed 20": the bombing is told here only.
      const twin = drafts.findIndex(
        (held) => held !== own && held.group !== null && held.clause === clause && held.group === deed.group,
      );
      if (twin >= 0 && own) {
        own.harms.push(...drafts[twin]!.harms);
        own.weapons.push(...drafts[twin]!.weapons);
        drafts.splice(twin, 1);
      }
      const draft = own ?? fresh(clause, deed);
      retell(world, draft, deed, 'asserts', agentsOf(clause));
      const on =
        clause.verb.lemma === 'blame' ? onWhom(clause) : clause.verb.lemma === 'point' ? complements(clause, 'at') : [];
      const accused = actorFillers(
        world,
        'initiator',
        on.length ? on : clause.verb.passive ? clause.subject : clause.objects,
      );
      if (accused.length) blame(draft, accused);
      if (!draft.speakers.length) draft.hedge = 'reported';
      if (!own) made.push(draft);
    }
  }
  for (const draft of drafts) {
    if (draft.refersTo || !draft.clause) continue;
    const before = () => [...earlier, ...drafts.filter((other) => other.clause && other.clause.i < draft.clause!.i)];
    if (isToll(draft)) {
      const told = before();
      // "The governor gave a toll of eight": the blow told before, in another mouth.
      const last = told.findLast((held) => held.kind === 'violence' && draft.sentence - held.sentence <= 3);
      const deed = last && told.find((held) => held.kind === 'violence' && held.sentence === last.sentence);
      const speakers = actorFillers(world, 'initiator', draft.clause.subject).length || draft.speakers.length;
      const losers = draft.trace.includes('put-at') ? fillers(draft, 'victim') : [];
      if (deed && speakers) {
        retell(world, draft, deed, 'asserts', draft.clause.subject);
        addRoles(draft, losers);
      }
    } else if (
      draft.group &&
      draft.speakers.length &&
      draft.kind !== 'statement' &&
      POINTING.has(draft.group.determiner)
    ) {
      const deed = deedBefore(world, draft.group, before(), draft.sentence);
      if (deed && deed.kind === draft.kind && !sameVoice(deed, draft)) {
        draft.refersTo = deed;
        addRoles(draft, deed.roles);
        draft.trace.push('told-before');
      }
    }
    suspectBlamed(world, draft);
  }
  return made;
}

const POINTING: ReadonlySet<NounGroup['determiner']> = new Set(['definite', 'demonstrative', 'possessive']);
const isToll = (draft: Draft): boolean => draft.trigger?.id === 'toll';
const sameVoice = (a: Draft, b: Draft): boolean =>
  a.speakers.map(({ name }) => name).join() === b.speakers.map(({ name }) => name).join();

/** "a raid blamed on the rebels": they are said to have done it. */
function suspectBlamed(world: SentenceWorld, draft: Draft): void {
  if (!draft.group || fillers(draft, 'initiator').length) return;
  const blaming = world.grammar.clauses.find(
    (clause) => clause.relation === 'ed' && clause.on === draft.group && clause.verb.lemma === 'blame',
  );
  if (!blaming) return;
  addRoles(
    draft,
    actorFillers(world, 'initiator', complements(blaming, 'on')).map((filler) => ({ ...filler, hedge: 'suspected' })),
  );
  draft.trace.push('blamed-on');
}

/** "called this a fabrication", "described the claim as false": a denial in other words. */
const calledUntrue = ({ doc: { tokens } }: SentenceWorld, clause: Clause): boolean =>
  /^(?:call|describe|dismiss|reject|brand|label|term)$/.test(clause.verb.lemma) &&
  clause.subject.length > 0 &&
  tokens
    .slice(clause.verb.last, clause.last)
    .some(({ lower }) =>
      /^(?:fabrications?|lies?|false|baseless|untrue|nonsense|fabricated|invented|unfounded|propaganda|fake|inventions?|fiction|ridiculous|absurd|groundless|rumou?rs|exaggerat\w+|incorrect|misleading)$/.test(
        lower,
      ),
    );

/** "blamed the raid on A"; in "blamed A for a raid on B", B is no culprit. */
const onWhom = (clause: Clause): readonly NounGroup[] => {
  const first = clause.complements.find(({ prep, at }) => at >= clause.verb.last && /^(?:on|for)$/.test(prep));
  return first?.prep === 'on' ? first.groups : [];
};

/** "The families blamed the rebels", "he accused bandits": for what was told right before. */
function bareBlame(clause: Clause, before: readonly Draft[]): Draft | null {
  if (!/^(?:blame|accuse|point)$/.test(clause.verb.lemma) || clause.verb.passive || !clause.objects.length) return null;
  if (clause.complements.some(({ prep, at }) => at >= clause.verb.last && /^(?:for|on|of)$/.test(prep))) return null;
  return before.findLast((held) => held.kind === 'violence' && clause.sentence - held.sentence <= 1) ?? null;
}

/** What is denied or confirmed in full words is the deed told before: its kind of blow, its day and its place. */
function takeUp(draft: Draft, told: Draft | null): void {
  if (!told || draft.refersTo) return;
  draft.refersTo = told;
  if (draft.kind !== 'violence') return;
  if (draft.acled === null || draft.acled === 'Attack') draft.acled = told.acled ?? draft.acled;
  if (!draft.times.length && told.times.length) {
    draft.times = [...told.times];
    draft.basis = 'inherited';
  }
  if (!draft.places.length) {
    draft.places = [...told.places];
    draft.carried = true;
  }
}

/** "The attack was claimed by X": X's own deed, in X's words. */
function claimed(world: SentenceWorld, drafts: Draft[], clause: Clause, earlier: readonly Draft[]): void {
  const by = complements(clause, 'by');
  const [what] = clause.subject;
  const draft = drafts.find((held) => held.clause === clause);
  const deed = what && by.length ? deedBefore(world, what, earlier, clause.sentence) : null;
  if (!deed || !draft) return;
  retell(world, draft, deed, 'asserts', by);
  blame(draft, draft.speakers);
}

const agentsOf = (clause: Clause): readonly NounGroup[] =>
  clause.verb.passive || (!clause.objects.length && complements(clause, 'by').length)
    ? complements(clause, 'by')
    : clause.subject;

function fresh(clause: Clause, deed: Draft): Draft {
  return makeDraft(deed.trigger!, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
}

/** The deed that a clause without content of its own denies or confirms. */
function pointed(
  world: SentenceWorld,
  clause: Clause,
  before: readonly Draft[],
  stance: 'denies' | 'confirms' | 'doubts',
): { deed: Draft; part: boolean } | null {
  const { tokens } = world.doc;
  const groups = [
    ...clause.objects,
    ...clause.subject.filter((group) => !clause.objects.length && pointsToWords(world, group)),
  ];
  const object = groups[0] ?? complements(clause, 'of')[0];
  const at = clause.sentence;
  if (clause.relation === 'relative' && clause.on && stance === 'denies') {
    // "…, which the army denied": what the sentence told before.
    const deed = before.findLast((held) => held.sentence === at && held.kind !== 'statement');
    if (deed && tokens[clause.first]?.lower === 'which') return { deed, part: false };
  }
  if (!object) return null;
  const head = tokens[object.head]!;
  if (PART.has(head.lemma) && stance === 'denies') {
    const named = object.hangers
      .filter(({ prep }) => /^(?:in|for|to|with)$/.test(prep))
      .flatMap(({ groups: of }) => of);
    const deed = named.length
      ? named.map((group) => deedNamed(world, group, before, clause)).find((found) => found !== null)
      : before.findLast((held) => held.kind === 'violence' && at - held.sentence <= 4);
    return deed ? { deed, part: true } : null;
  }
  if (pointsToWords(world, object)) {
    const deed = saidBefore(world, object, before, at);
    return deed ? { deed, part: false } : null;
  }
  // "rejected the appointment" turns it down; "denied the killing" says it was not so.
  if (/^(?:reject|dismiss|repudiate)$/.test(clause.verb.lemma)) return null;
  const deed = deedNamed(world, object, before, clause);
  return deed ? { deed, part: false } : null;
}

/** The deed told before, or, if the words say enough by themselves, the one they tell now. */
function deedNamed(world: SentenceWorld, group: NounGroup, before: readonly Draft[], clause: Clause): Draft | null {
  const earlier = POINTING.has(group.determiner) ? deedBefore(world, group, before, clause.sentence) : null;
  if (earlier) return earlier;
  const [nominal] = nominals(world, [group]);
  if (!nominal || nominal.trigger.kind === 'statement' || group.plural) return null;
  const draft = nounDraft(world, nominal, clause, new Set(), true);
  return draft?.roles.length ? draft : null;
}

/** "blamed the rebels for the attack", "blamed the attack on the rebels": the attack. */
function blamed(world: SentenceWorld, clause: Clause, before: readonly Draft[]): Draft | null {
  if (clause.verb.lemma === 'blame' && onWhom(clause).length)
    for (const group of clause.verb.passive ? clause.subject : clause.objects) {
      const deed = deedNamed(world, group, before, clause);
      if (deed) return deed;
    }
  for (const prep of ['for', 'of']) {
    const groups = [
      ...complements(clause, prep),
      ...clause.objects.flatMap((group) =>
        group.hangers.filter((hanger) => hanger.prep === prep).flatMap((hanger) => hanger.groups),
      ),
    ];
    for (const group of groups) {
      const deed = deedNamed(world, group, before, clause);
      if (deed) return deed;
    }
  }
  return null;
}

/** The draft takes the content of the deed; its own words stay its span, its own numbers stay. */
export function retell(
  world: SentenceWorld,
  draft: Draft,
  deed: Draft,
  stance: Draft['stance'],
  agents: readonly NounGroup[],
): void {
  const { speakers } = speakersOf(world, agents);
  // A body that was found tells of a killing.
  const found = deed.kind === 'discovery' && deed.harms.length > 0 && stance === 'asserts';
  draft.kind = found ? 'violence' : deed.kind;
  draft.acled = found ? 'Attack' : deed.acled;
  draft.plover = deed.plover;
  draft.cameo = deed.cameo;
  draft.stance = stance;
  draft.speakers = speakers;
  if (deed.kind === 'statement') {
    const says = actorFillers(world, 'initiator', agents);
    draft.roles = [...says, ...fillers(deed, 'initiator').map((filler) => ({ ...filler, role: 'target' as const }))];
  } else draft.roles = [...deed.roles];
  if (!draft.places.length) {
    draft.places = [...deed.places];
    draft.carried = true;
  }
  if (!draft.times.length && deed.times.length && deed.kind !== 'statement') {
    draft.times = [...deed.times];
    draft.basis = 'inherited';
  }
  // A weapon that only the deed's verb tells ("shot") is not told again.
  const shown = deed.weapons.filter(({ first }) => deed.group !== null || first !== deed.clause?.verb.head);
  draft.weapons.push(...shown.filter((weapon) => !draft.weapons.includes(weapon)));
  if (deed.sentence < draft.sentence || deed.clause !== draft.clause) draft.refersTo = deed;
  draft.trace.push(`${stance}-earlier`);
}

/** Who is said to have done it takes the place of whoever stood there. */
export function blame(draft: Draft, doers: readonly { name: string; actor: string | null }[]): void {
  draft.roles = [
    ...doers.map(({ name, actor }) => ({
      role: 'initiator' as const,
      name,
      actor,
      span: null,
      hedge: 'none' as const,
      number: null,
    })),
    ...draft.roles.filter(
      ({ role, name, actor }) =>
        role !== 'initiator' && !doers.some((doer) => doer.name === name && doer.actor === actor),
    ),
  ];
}

/** What is denied in a clause of its own that no trigger told: the blow told before, or an act of no kind. */
function deniedContent(world: SentenceWorld, draft: Draft, saying: Clause, before: readonly Draft[]): void {
  const { clause } = draft;
  if (draft.kind !== 'statement' || draft.trace[0] !== 'statement' || !clause || draft.stance !== 'denies') return;
  const behind = clause.verb.copula
    ? clause.complements
        .filter(({ prep }) => prep === 'behind' || prep === 'for' || prep === 'in')
        .flatMap(({ groups }) => groups)
    : [];
  const told =
    behind.map((group) => deedBefore(world, group, before, draft.sentence)).find((found) => found !== null) ??
    (verbTriggers(world, clause).some(({ kind }) => kind === 'violence')
      ? before.findLast((held) => held.kind === 'violence' && draft.sentence - held.sentence <= 3)
      : undefined);
  const { speakers } = draft;
  if (told) {
    const hit = clause.verb.passive ? actorFillers(world, 'target', clause.subject) : [];
    retell(world, draft, told, 'denies', []);
    draft.speakers = speakers;
    if (behind.length) blame(draft, speakers);
    else if (hit.length) {
      draft.roles = fillers(told, 'initiator');
      addRoles(draft, hit);
    }
    return;
  }
  if (clause.verb.copula || clause.verb.modal || clause.verb.form === 'infinitive') return;
  draft.kind = 'other';
  draft.roles = [];
  addRoles(draft, actorFillers(world, 'initiator', clause.subject.length ? clause.subject : saying.subject));
  addRoles(draft, actorFillers(world, 'target', clause.objects));
  draft.trace.push('denied-act');
}
