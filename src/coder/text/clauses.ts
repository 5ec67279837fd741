/** Builds clauses from the phrases of one sentence: who does what, and how the clauses hang together. One pass from left to right. */
import {
  butBefore,
  closeExtents,
  finiteAhead,
  firstToken,
  isContent,
  isPassing,
  isThird,
  mainOf,
  nextIsAgent,
  peerOf,
  sayingBefore,
  sayingOver,
  takesPassive,
} from './clause-order.ts';
import { antecedentOf, asParticiple, doersOf, inContact, infinitiveAfter, isOpinion } from './clause-subject.ts';
import { ADDRESSING, EVENT_PARTICIPLES, NOUN_HANGING, RESUMED_AFTER, STAYING, type VerbSense } from './clause-words.ts';
import type { Token } from './document.ts';
import { adjoins, isApposition, listAhead, noBreakSince, objectSlot, type Slot, subjectOf } from './lists.ts';
import type { Clause, NounGroup, Phrase, SentenceGrammar, VerbGroup } from './phrase.ts';
import { isReduced } from './reduced.ts';
import { stealSubject } from './steal-subject.ts';
import { wholeVerb } from './torn-verb.ts';
import { BEFORE_DAYS, inWords, saysAhead, voiceOf } from './voices.ts';

export function buildClauses(
  tokens: readonly Token[],
  sentence: number,
  phrases: readonly Phrase[],
  sense: VerbSense,
): SentenceGrammar {
  const clauses: Clause[] = [];
  const groups: NounGroup[] = [];
  /** Slots since the last clause began or a boundary: a subject waits here. */
  let pending: Slot[] = [];
  /** A subject that waits for its verb behind an insertion; `under`: the clause of saying whose content it opens. */
  let suspended: { slots: Slot[]; subject: NounGroup[]; under?: Clause | null } | null = null;
  let prep: { word: string; at: number; again: boolean } | null = null;
  let marker: { word: string; type: 'sub' | 'rel' } | null = null;
  let joint: 'and' | 'comma' | null = null;
  let start = -1;
  /** Where the word that opens the clause stands: "that", "after", "who". */
  let marked = -1;
  let quoted = false;
  let adverbs: number[] = [];
  let lastVerbAt = -1;
  /** "where fighters wounded in A are treated": the word that opens the clause waits for its verb. */
  let held = false;
  const current = (): Clause | undefined => clauses.at(-1);
  const file = (group: NounGroup, at: number): void => {
    groups.push(group);
    const before = groups.at(-2);
    const slot = pending.at(-1);
    // "men of A and of B"
    if (prep?.again && before) {
      const twin = groups.flatMap(({ hangers }) => hangers).findLast((one) => one.groups.includes(before));
      (twin ?? open)?.groups.push(group);
    } else if (prep) {
      const hanger: Slot = { prep: prep.word, at: prep.at, groups: [group], joined: [null] };
      if (before && before.last === prep.at && NOUN_HANGING.has(prep.word)) before.hangers.push(hanger);
      if (prep.word !== 'of' || !before || before.last !== prep.at) {
        if (lastVerbAt < 0 || pending.length) pending.push(hanger);
        else current()!.complements.push(hanger);
      } else open = hanger;
      if (prep.word !== 'of') open = hanger;
    } else if (
      joint === 'comma' &&
      before &&
      open &&
      isApposition(phrases, { before, group, pending, speech: sense.speech }, at)
    ) {
      before.hangers.push({ prep: ',', at: group.first, groups: [group] });
    } else if (
      joint &&
      open &&
      adjoins(phrases, open, group) &&
      (joint === 'and' || (listAhead(phrases, open, leads(open), at) && !saysAhead(phrases, at, sense.speech)))
    ) {
      open.groups.push(group);
      open.joined.push(joint);
    } else if (
      !joint &&
      lastVerbAt >= 0 &&
      !pending.length &&
      !marker &&
      !(group.pronoun && /^(?:he|she|they|we|i)$/.test(tokens[group.head]!.lower)) &&
      current() &&
      current()!.objects.length < 2 &&
      noBreakSince(phrases, lastVerbAt, group)
    ) {
      current()!.objects.push(group);
      open = objectSlot(current()!, group);
    } else {
      const fresh: Slot = { prep: '', at: group.first, groups: [group], joined: [joint] };
      if (slot && slot.prep === '' && joint && slot === open) slot.groups.push(group);
      else pending.push(fresh);
      open = pending.at(-1)!;
    }
    prep = null;
    joint = null;
  };
  let open: Slot | null = null;
  const cut = (): void => {
    [prep, joint, open] = [null, null, null];
  };
  /** The slot opens the sentence behind a preposition: "In A, …". */
  const leads = (slot: Slot): boolean => slot.prep !== '' && pending[0] === slot && lastVerbAt < 0;
  const firstOf = (slots: readonly Slot[], verb: VerbGroup, own: readonly NounGroup[]): number =>
    firstToken(
      [...slots.map(({ at }) => at), ...own.map(({ first }) => first)],
      verb,
      marked,
      lastVerbAt < 0 ? start : -1,
    );

  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    switch (phrase.type) {
      case 'noun':
        if (start < 0) start = phrase.first;
        file(phrase, p);
        break;
      case 'prep':
        if (start < 0) start = phrase.first;
        prep = { word: phrase.word, at: phrase.first, again: phrase.word === 'of' && joint === 'and' && open !== null };
        joint = null;
        break;
      case 'and':
      case 'comma':
        joint = phrase.type === 'and' ? 'and' : joint === 'and' ? 'and' : 'comma';
        prep = null;
        break;
      case 'sub':
      case 'rel':
        if (phrase.type === 'sub' && pending.length && lastVerbAt < 0 && clauses.length === 0 && phrase.word !== 'that')
          suspended = { slots: pending, subject: subjectOf(pending) };
        if (phrase.type === 'rel' && pending.length)
          suspended = { slots: pending, subject: subjectOf(pending), under: sayingOver(clauses, marker, sense.speech) };
        marker = { word: phrase.word, type: phrase.type };
        pending = [];
        start = phrase.first;
        marked = phrase.first;
        joint = null;
        prep = null;
        break;
      case 'stop':
        pending = [];
        cut();
        marker = null;
        start = -1;
        marked = -1;
        lastVerbAt = -1;
        break;
      case 'quote':
        quoted = !quoted;
        break;
      case 'time':
        if (start < 0) start = phrase.first;
        if (marker?.type === 'sub' && phrase.first === marked + 1 && BEFORE_DAYS.test(marker.word)) marker = null;
        prep = null;
        break;
      case 'adverb':
      case 'adjective':
        adverbs.push(phrase.first);
        break;
      case 'verb':
        addVerb(phrase, p);
        break;
    }
  }
  closeExtents(clauses, phrases);
  return { sentence, phrases, clauses, loose: clauses.length ? pending.flatMap((slot) => slot.groups) : groups };

  function addVerb(verb: VerbGroup, p: number): void {
    if (held && verb.form === 'finite' && suspended && !pending.some((slot) => slot.prep === '')) {
      pending = suspended.slots;
      suspended = null;
    }
    const taken = held;
    held = false;
    const before = phrases[p - 1];
    const whole = current() && !pending.length ? wholeVerb(current()!, verb, before) : null;
    if (whole) {
      clauses[clauses.length - 1] = whole;
      lastVerbAt = verb.last;
      cut();
      return;
    }
    const previous = current();
    const nearest = groups.at(-1) ?? null;
    let relation = 'main';
    let parent: Clause | null = null;
    let subject: NounGroup[] = [];
    let shared = false;
    let on: NounGroup | null = null;
    let objects: NounGroup[] = [];
    const touching = before?.type === 'noun' && before.last === verb.first;
    const afterComma = before?.type === 'comma' || (before?.type === 'adverb' && phrases[p - 2]?.type === 'comma');
    if (previous && sense.speech(verb.lemma)) pending = voiceOf(pending);
    const waiting = subjectOf(pending);

    if (verb.form === 'infinitive') {
      on = nearest;
      shared = true;
      ({ relation, parent, subject } = infinitiveAfter({ previous, before, nearest, joint, waiting, touching }, sense));
      if (!previous && pending.length) suspended = { slots: pending, subject: waiting };
    } else if (verb.form === 'ing') {
      relation = prep && before?.type === 'prep' ? prep.word : 'ing';
      on = nearest;
      shared = true;
      parent = previous ?? null;
      const worded = nearest !== null && inWords(tokens[nearest.head]!.lemma);
      if (
        relation === 'ing' &&
        touching &&
        !afterComma &&
        !EVENT_PARTICIPLES.has(verb.lemma) &&
        !(worded && previous)
      ) {
        subject = nearest ? [nearest] : [];
        if (pending.length && nearest && waiting.includes(nearest)) suspended = { slots: pending, subject: waiting };
      } else {
        subject = doersOf(previous, relation, joint, waiting);
        if (previous?.relation === 'ing' && joint === 'and') parent = previous.parent;
      }
      if (!previous && pending.length) suspended = { slots: pending, subject: waiting };
      const goesOn = afterComma && waiting.length && finiteAhead(phrases, p);
      const under = goesOn ? sayingOver(clauses, marker, sense.speech) : null;
      // "said that the gunmen, wearing masks, took 60 cows": whoever waits does both.
      if (under) [subject, suspended] = [waiting, { slots: pending, subject: waiting, under }];
    } else if (previous && before === previous.verb && verb.bare && STAYING.test(previous.verb.lemma)) {
      // "remain united", "stay deployed in A".
      relation = asParticiple(verb);
      subject = previous.subject;
      shared = true;
      parent = previous;
    } else if (
      verb.bare &&
      afterComma &&
      !waiting.length &&
      !marker &&
      nextIsAgent(tokens, phrases, p) &&
      nearest &&
      !(suspended?.subject.length && /^(?:relative|ed)$/.test(previous?.relation ?? '') && !finiteAhead(phrases, p))
    ) {
      // ", backed by B," and ", located in C".
      relation = asParticiple(verb);
      on = nearest;
      subject = [nearest];
      parent = previous ?? null;
    } else if (
      verb.bare &&
      afterComma &&
      waiting.length &&
      !marker &&
      nextIsAgent(tokens, phrases, p) &&
      finiteAhead(phrases, p)
    ) {
      relation = asParticiple(verb);
      on = nearest;
      subject = waiting;
      suspended = { slots: pending, subject: waiting };
    } else if (
      verb.bare &&
      touching &&
      nearest &&
      (isOpinion(verb, phrases[p + 1]) ||
        isReduced(tokens, phrases, nearest, verb, p) ||
        (isPassing(tokens, phrases, verb, p, marker === null) &&
          (subjectOf(pending).length > 0 || (current()?.objects.length ?? 0) > 0 || prep === null)))
    ) {
      // "gunmen believed to be …", "men accused of spying", "a statement posted online", "fighters killed in the raid were …".
      relation = asParticiple(verb);
      on = nearest;
      subject = [nearest];
      if (pending.length) suspended = { slots: pending, subject: waiting };
      parent = previous ?? null;
    } else if (marker?.type === 'rel') {
      on = marker.word === 'what' ? null : antecedentOf(tokens, groups, start, marker.word);
      parent = (taken ? previous?.parent : previous) ?? null;
      relation = marker.word === 'where' ? 'where' : 'relative';
      if (waiting.length) {
        subject = waiting;
        if (on && relation === 'relative') objects = [on];
      } else subject = on ? [on] : [];
      shared = !waiting.length;
    } else if (marker?.type === 'sub') {
      relation = marker.word;
      parent = previous ?? null;
      subject = waiting;
      if (previous)
        parent = marker.word === 'that' ? sayingBefore(clauses, previous, sense.speech) : peerOf(previous, verb);
      if (parent?.quoted && !quoted) parent = mainOf(clauses[0]!);
      // "A said …, while B said …": another saying beside the first.
      if (/^(?:while|whereas|although|though)$/.test(marker.word) && waiting.length && sense.speech(verb.lemma))
        parent = null;
      if (!subject.length && previous) {
        subject = previous.subject;
        shared = true;
      }
    } else if (inContact(tokens, waiting, pending, verb)) {
      // "a charge X rejected": what is rejected stands first, with nothing between.
      const [what, who] = pending.filter((slot) => slot.prep === '').slice(-2);
      on = what!.groups.at(-1)!;
      subject = who!.groups;
      objects = [on];
      relation = 'relative';
      parent = previous ?? null;
    } else if (waiting.length) {
      subject = waiting;
      const linked = joint === 'and' || pending.find((slot) => slot.prep === '')?.joined[0] === 'and';
      relation = previous ? (linked || quoted ? 'and' : 'main') : 'main';
      if (
        previous &&
        sense.speech(previous.verb.lemma) &&
        (!previous.objects.length || ADDRESSING.test(previous.verb.lemma)) &&
        !previous.complements.some((c) => c.at > previous.verb.last && c.prep === '')
      ) {
        relation = 'that';
        parent = previous;
      } else if (
        previous &&
        previous.relation !== 'main' &&
        linked &&
        isContent(previous) &&
        !(sense.speech(verb.lemma) && !verb.perfect && previous.verb.perfect !== verb.perfect) &&
        !(sense.speech(verb.lemma) && butBefore(tokens, waiting))
      ) {
        relation = previous.relation;
        parent = previous.parent;
      }
    } else if (previous) {
      const stolen = stealSubject({ tokens, phrases, groups, open, joint, speech: sense.speech }, previous, verb, p);
      if (stolen) {
        subject = stolen.groups;
        relation = stolen.relation;
        parent = relation === 'that' ? previous : previous.parent;
        if (relation === 'and' && isContent(previous)) relation = previous.relation;
      } else if (suspended?.subject.length && (afterComma || RESUMED_AFTER.has(previous.relation))) {
        ({ subject, slots: pending, under: parent = null } = suspended);
        relation = parent ? 'that' : 'main';
        suspended = null;
        for (const clause of clauses)
          if (clause.parent === null && clause.relation !== 'main' && clause.on && subject.includes(clause.on))
            clause.shared = true;
      } else if (verb.bare && touching && !joint && nearest && !suspended && nearest.first >= previous.verb.last) {
        // "defused a round found in an orchard", "a deal brokered by X": no second verb follows an object without a link.
        relation = asParticiple(verb);
        on = nearest;
        subject = [nearest];
        parent = previous;
      } else {
        // "A attacked B and killed C": the subject is shared, and so is what governs the clause.
        const peer =
          afterComma || previous.relation !== 'relative' ? peerOf(previous, verb, isThird(tokens, verb)) : previous;
        subject = peer.subject;
        shared = true;
        relation = joint !== null && isContent(peer) ? peer.relation : 'and';
        parent = isContent(peer) ? peer.parent : null;
      }
    } else if (suspended?.subject.length && afterComma) {
      ({ subject, slots: pending } = suspended);
      suspended = null;
    }
    if (previous && (relation === 'and' || (shared && relation === previous.relation)))
      verb.passive = takesPassive(verb, previous, phrases[p + 1]);
    const holds = relation === 'ed' && marker !== null && suspended !== null;
    const clause: Clause = {
      i: clauses.length,
      sentence,
      verb,
      subject: [...subject],
      shared,
      objects,
      complements: pending.filter((slot) => slot.prep !== ''),
      parent,
      relation,
      on,
      first:
        holds && on
          ? on.first
          : firstOf(pending, verb, shared || relation === 'relative' || (relation === 'ed' && previous) ? [] : subject),
      last: verb.last,
      adverbs,
      quoted,
    };
    clauses.push(clause);
    adverbs = [];
    pending = [];
    held = holds;
    if (!holds) {
      marker = null;
      start = -1;
      marked = -1;
    }
    cut();
    lastVerbAt = verb.last;
  }
}
