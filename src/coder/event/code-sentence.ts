/** Drafts of one sentence: clause by clause, then who says them, where, when, with what, at what cost, and what belongs together. */

import type { ActorMention, PlaceMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { dateSaying } from '../attribution/said-on.ts';
import { governing, readSpeech, type Speech } from '../attribution/speech.ts';
import { readWarnings } from '../attribution/warning.ts';
import { findHarms } from '../harm/find-harms.ts';
import type { FoundHarm, HarmWorld } from '../harm/harm-world.ts';
import { tellAgain } from '../reference/again.ts';
import { foundInRaid } from '../reference/found-in-raid.ts';
import { freedAgain } from '../reference/freed-again.ts';
import { pointsBack } from '../reference/place-anaphor.ts';
import { layAtDoor } from '../reference/responsible.ts';
import { toldAlready } from '../reference/told-already.ts';
import { unconfirmed } from '../reference/unconfirmed.ts';
import type { Clause } from '../text/phrase.ts';
import { impliedWeapon, weaponsOf } from './arms.ts';
import { assessmentOf } from './assess.ts';
import { codeClause } from './code-clause.ts';
import { dayOfClauseAbove } from './day-above.ts';
import type { Draft } from './draft.ts';
import { fragmentsOf } from './fragment.ts';
import { giveHarm, giveToBackground, suits } from './give-harm.ts';
import { hedgeAbove, hedgeBetween, hedgeOnNoun } from './hedging.ts';
import { joinDrafts } from './join.ts';
import { sortOutViolence } from './not-violence.ts';
import { ordinalsOf } from './ordinal.ts';
import { partsOfTotals } from './part-of-total.ts';
import { placeInSentence } from './place-in-sentence.ts';
import { actorsOf } from './referent.ts';
import { statementsOf } from './statements.ts';
import { superseded } from './superseded.ts';
import { readTally } from './tally.ts';
import { daysListed, leadOf, measures, placesBetween, rangesOf, timesBetween, underLead } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

export function codeSentence(world: SentenceWorld, harmWorld: HarmWorld, earlier: readonly Draft[]): Draft[] {
  const { grammar, discourse, doc } = world;
  const sentence = doc.sentences[grammar.sentence]!;
  discourse.paragraph(sentence.paragraph);
  const lead = leadOf(world);
  // "Raqqa: …": the label of a note is where its first sentence was, if that names no place.
  const opens = doc.sentences[sentence.i - 1]?.paragraph !== sentence.paragraph;
  const label = opens && !lead.places.length ? discourse.labelled(sentence.paragraph) : null;
  if (label) lead.places.push(label);
  else if (lead.places.length && /^in$/.test(doc.tokens[sentence.first]!.lower)) discourse.place = lead.places.at(-1)!;

  const speech = readSpeech(world);
  // "According to the brigade, its forces …".
  for (const mention of speech.whole?.mentions ?? [])
    if (mention.class !== 'person' && mention.class !== 'people') discourse.note(mention, grammar.sentence, true);
  const drafts: Draft[] = [];
  const taken = new Set<Clause>();
  for (const clause of grammar.clauses) {
    const said = governing(speech.content, clause) ?? speech.whole;
    if (said?.mentions.length) discourse.speaking(said.speakers, said.mentions, said.party);
    const found = codeClause(
      world,
      clause,
      speech.saying.has(clause) && !isAct(speech.saying.get(clause)!),
      saysNot(speech.content, clause),
    );
    for (const draft of found.drafts) {
      draft.trace.push(...found.unfired.map((reason) => `unfired:${reason}`));
      drafts.push(draft);
      taken.add(clause);
    }
    noteActors(world, clause);
  }
  // "condemned the murder of the judge", told two sentences before: told once.
  for (let i = drafts.length - 1; i >= 0; i--) if (toldAlready(world, drafts[i]!, earlier)) drafts.splice(i, 1);
  drafts.push(...fragmentsOf(world, drafts));
  drafts.push(...assessmentOf(world, drafts, speech));
  for (const draft of drafts) attribute(world, draft, speech.content, speech.whole);
  drafts.push(...statementsOf(world, drafts, speech));
  drafts.push(...tellAgain(world, drafts, speech, earlier));
  drafts.push(...layAtDoor(world, drafts, speech, earlier));
  freedAgain(world, drafts, earlier);
  foundInRaid(world, drafts, earlier);
  drafts.push(...unconfirmed(world, drafts, earlier));
  readWarnings(world, drafts);
  for (const draft of drafts) if (draft.clause) taken.add(draft.clause);

  const harms = findHarms(harmWorld, grammar);
  const given = new Set<FoundHarm>();
  giveToBackground(world, drafts, harms, given);
  for (const draft of drafts) {
    const ranges = rangesOf(world, draft, taken);
    const within = (at: number): boolean => ranges.some(([first, last]) => at >= first && at < last);
    if (draft.kind !== 'statement' && draft.kind !== 'assessment')
      for (const harm of harms)
        if (within(harm.at) && !given.has(harm) && suits(draft, harm)) {
          given.add(harm);
          giveHarm(world, draft, harm);
        }
    whereAndWhen(world, draft, ranges, lead);
    if (label && draft.places[0] === label) draft.carried = true;
    // "Arzan rejected the charge": a place that speaks is not where it was.
    draft.places = draft.places.filter(
      ({ span, relation }) => relation !== null || !(names(draft.speakers, span) || names(draft.roles, span)),
    );
    dateSaying(world, draft, draft.clause && governing(speech.content, draft.clause));
    draft.weapons.push(...weaponsOf(world, draft, ranges));
    const implied = impliedWeapon(world, draft);
    if (implied) draft.weapons.push(implied);
    if (draft.trace.includes('put-at') && draft.tally) draft.times = [];
    readTally(world, draft);
    const hedge =
      draft.hedge === 'none'
        ? hedgeBetween(
            world,
            draft.first,
            Math.min(draft.last, draft.clause ? Math.max(draft.clause.verb.last, draft.clause.first) : draft.last),
          )
        : null;
    const first =
      draft.clause?.relation === 'and' && draft.clause.shared ? grammar.clauses[draft.clause.i - 1] : undefined;
    const shared =
      !hedge && first && draft.hedge === 'none' ? hedgeBetween(world, first.verb.first, first.verb.last) : null;
    if (shared) draft.hedge = shared.hedge;
    const above = draft.hedge === 'none' ? (hedgeAbove(draft.clause) ?? hedgeOnNoun(world, draft.group)) : null;
    if (above) draft.hedge = above;
    if (hedge) {
      draft.hedge = hedge.hedge;
      draft.trace.push(`hedge:${hedge.word}`);
    }
  }
  for (const draft of drafts) {
    placeOfAbove(draft, drafts);
    reachOver(world, draft, taken);
  }
  placeInSentence(world, drafts, taken, new Set(speech.saying.keys()));
  drafts.push(...partsOfTotals(world, drafts, earlier), ...ordinalsOf(world, drafts, earlier));
  for (const draft of drafts) {
    const { clause } = draft;
    if (draft.trigger?.id !== 'begin-operation' || !clause) continue;
    // "Since the operation began, …": the clause that follows is the one above.
    const above = clause.parent ?? (clause.relation === 'since' ? grammar.clauses[clause.i + 1] : undefined);
    draft.inherits = (above && drafts.find((other) => other.clause === above && other !== draft)) ?? null;
  }
  return joinDrafts(
    world,
    sortOutViolence(world, drafts).filter(
      (draft) => !superseded(draft, drafts) && !(draft.trigger?.id === 'count' && !draft.tally),
    ),
  );
}

/** Whether one of those who speak or act is named by just these words. */
const names = (who: readonly { readonly span: Span | null }[], { start, end }: Span): boolean =>
  who.some(({ span }) => span !== null && span.start === start && span.end === end);

/** "blew up a car carrying rebels with a mine": what is said of the thing acted upon is of the claim's words. */
function reachOver({ grammar }: SentenceWorld, draft: Draft, taken: ReadonlySet<Clause>): void {
  const { clause } = draft;
  if (!clause || draft.group || draft.last !== clause.last) return;
  for (const other of grammar.clauses) {
    if (other.first !== draft.last || taken.has(other) || !/^(?:ing|ed|relative)$/.test(other.relation)) continue;
    if (!other.on || !(clause.objects.includes(other.on) || clause.subject.includes(other.on))) continue;
    draft.last = Math.max(draft.last, other.last);
  }
}

/** "the clinic there, where fighters are treated", "the districts that rebels still hold": where the clause above is. */
function placeOfAbove(draft: Draft, drafts: readonly Draft[]): void {
  const { clause } = draft;
  if (!clause?.parent || (draft.places.length && !draft.carried)) return;
  if (clause.relation !== 'where' && !(clause.relation === 'relative' && draft.kind === 'territory')) return;
  const above = drafts.find((other) => other !== draft && other.clause === clause.parent);
  if (!above?.places.length) return;
  draft.places = [...above.places];
  draft.carried = true;
  draft.trace.push('place-of-clause-above');
}

/** "said it had not bombed the market": a denial in other words. */
const saysNot = (content: ReadonlyMap<Clause, Speech>, clause: Clause): boolean => {
  const speech = content.get(clause);
  const { negated, modal, copula, past, perfect } = clause.verb;
  return (
    speech !== undefined &&
    speech.stance === 'asserts' &&
    speech.speakers.length > 0 &&
    speech.hedge === 'none' &&
    negated &&
    !modal &&
    !copula &&
    (past || perfect)
  );
};

/** Demands, threats and promises are acts of their own although they open what is said. */
const isAct = (speech: Speech): boolean =>
  speech.stance === 'demands' ||
  speech.stance === 'threatens' ||
  speech.stance === 'promises' ||
  speech.rule.startsWith('says:welcome') ||
  speech.rule.startsWith('says:accuse');

function attribute(
  world: SentenceWorld,
  draft: Draft,
  content: ReadonlyMap<Clause, Speech>,
  whole: Speech | null,
): void {
  const speech =
    (draft.clause && governing(content, draft.clause)) ?? (draft.clause?.relation === 'since' ? null : whole);
  if (!speech) {
    const sentence = world.doc.sentences[draft.sentence]!;
    if (draft.clause?.quoted && world.discourse.lastSpeakers().length && sentence) {
      draft.speakers = [...world.discourse.lastSpeakers()];
      draft.trace.push('quote-goes-on');
    }
    return;
  }
  draft.speakers = [...speech.speakers];
  if (speech.hedge !== 'none') draft.hedge = speech.hedge;
  if (draft.stance === 'asserts' && speech.stance !== 'asserts' && speech.stance !== 'confirms')
    draft.stance = speech.stance;
  else if (speech.stance === 'confirms' && draft.stance === 'asserts') draft.stance = 'confirms';
  else if (speech.stance === 'denies') draft.stance = 'denies';
  if (draft.clause && draft.kind !== 'statement' && draft.stance === 'asserts' && saysNot(content, draft.clause))
    draft.stance = 'denies';
  draft.trace.push(speech.rule);
  // A party's media arm speaks for the party: "Amaq reported that it had destroyed …".
  for (const [i, filler] of draft.roles.entries()) {
    if (filler.role !== 'initiator' || draft.kind === 'statement') continue;
    if (!speech.speakers.some((speaker) => speaker.actor === filler.actor && speaker.name === filler.name)) continue;
    const known =
      filler.actor === null ? undefined : world.lexicon.actors.get(world.lexicon.mediaOf.get(filler.actor) ?? '');
    const party = speech.party
      ? { name: speech.party.name, actor: speech.party.actor }
      : known && { name: known.name, actor: known.id };
    if (party) {
      draft.roles[i] = { ...filler, ...party };
      draft.trace.push('media-arm');
    }
  }
}

function whereAndWhen(
  world: SentenceWorld,
  draft: Draft,
  ranges: readonly (readonly [number, number])[],
  lead: ReturnType<typeof leadOf>,
): void {
  const { clause } = draft;
  for (const [first, last] of ranges) {
    for (const place of placesBetween(world, Math.max(first, lead.end), last, draft.group))
      if (!draft.places.includes(place)) draft.places.push(place);
    for (const time of timesBetween(world, Math.max(first, lead.end), last))
      if (!draft.times.includes(time) && !measures(world, draft, time)) draft.times.push(time);
  }
  if (clause && !clause.subject.includes(draft.group!)) draft.places = innermost(world, clause, draft.places);
  const leading = clause !== null && underLead(clause);
  const before = clause && world.grammar.clauses[clause.i - 1];
  const goesOn =
    clause !== null &&
    before !== null &&
    before !== undefined &&
    clause.shared &&
    (clause.relation === 'and' || (clause.relation === before.relation && clause.parent === before.parent)) &&
    (draft.kind === 'violence' || draft.kind === 'capture' || draft.kind === 'discovery');
  // "travelled to A and held talks"
  const wentThere = clause?.shared === true && clause.relation === 'and' && draft.kind === 'diplomacy';
  if ((goesOn || wentThere) && before && !draft.places.length) {
    // "stopped a bus near X and shot its driver": where the one was, the other was.
    draft.places.push(...innermost(world, before, placesBetween(world, before.first, before.last)));
    if (draft.places.length) draft.trace.push('place-of-clause-before');
  }
  if (goesOn && !draft.times.length) {
    draft.times.push(...timesBetween(world, before.first, before.last));
    if (draft.times.length) {
      draft.basis = 'inherited';
      draft.trace.push('time-of-clause-before');
    }
  }
  dayOfClauseAbove(world, draft);
  if (!draft.places.length && draft.kind !== 'statement' && draft.kind !== 'diplomacy') {
    for (const [first, last] of ranges) {
      const again = draft.places.length ? null : pointsBack(world, first, last);
      if (again) {
        draft.places.push(again);
        draft.trace.push('place-again');
      }
    }
  }
  if (
    !draft.places.length &&
    clause?.parent &&
    clause.shared &&
    /^(?:ing|relative|to|ed)$/.test(clause.relation) &&
    draft.kind !== 'statement' &&
    draft.kind !== 'assessment'
  ) {
    // "…stationed in X, guarding a clinic which treats …": the place of the clause above holds.
    for (let above: Clause | null = clause.parent; above && !draft.places.length; above = above.parent)
      draft.places.push(...placesBetween(world, above.first, above.last));
    if (draft.places.length) draft.trace.push('place-of-clause-above');
  }
  if (!draft.places.length && clause?.relation === 'where' && clause.on && draft.kind !== 'statement') {
    // "… in the valley, where the army is besieging …"
    draft.places.push(...placesBetween(world, clause.on.first, clause.on.last));
    if (draft.places.length) draft.trace.push('place-of-antecedent');
  }
  if (!draft.places.length && leading && lead.places.length) draft.places.push(...lead.places);
  else if (
    !draft.places.length &&
    world.discourse.place &&
    /^(?:violence|discovery|capture|humanitarian|political|deployment)$/.test(draft.kind) &&
    draft.sentence > 0
  ) {
    draft.places.push(world.discourse.place);
    draft.carried = true;
    draft.trace.push('place-carried');
  }
  if (leading && lead.times.length && !draft.times.length) {
    const speech =
      draft.speakers.length > 0 && clause !== null && clause.relation !== 'main' && draft.kind !== 'statement';
    const time = lead.times.at(-1)!;
    if (speech && clause.parent) {
      // Only the saying is dated: what is said happened then or before.
      draft.saidOn = { said: time.span.quote, span: time.span, from: time.from, to: time.to };
      draft.basis = 'bounded';
      draft.trace.push('said-on');
    } else draft.times.push(...(daysListed(lead.times) ? lead.times : [time]));
  }
}

/** "In A a column raided the town of B": the place before whoever acts holds the one behind. */
function innermost({ doc }: SentenceWorld, clause: Clause, places: PlaceMention[]): PlaceMention[] {
  const [outer, inner] = places;
  const subject = clause.subject[0];
  if (!outer || !inner || !subject || places.length !== 2) return places;
  const { start } = doc.tokens[subject.first]!;
  return outer.span.end <= start && inner.span.start > start ? [inner] : places;
}

function noteActors(world: SentenceWorld, clause: Clause): void {
  const seen: ActorMention[] = [];
  const note = (groups: Clause['subject'], subject: boolean): void => {
    for (const group of groups) {
      // "they" that acts keeps whom it stands for in front; other pronouns add nothing.
      if (group.pronoun && !subject) continue;
      for (const mention of actorsOf(world, group)) {
        if (seen.includes(mention)) continue;
        seen.push(mention);
        world.discourse.note(mention, clause.sentence, subject);
      }
    }
  };
  note(clause.objects, false);
  for (const slot of clause.complements) note(slot.groups, false);
  // Who acts inside a relative clause ("the defences that A left behind") is not whom the sentence is about.
  if (!clause.shared) note(clause.subject, clause.relation !== 'relative' && clause.relation !== 'where');
}
