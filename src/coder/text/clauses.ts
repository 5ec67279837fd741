/** Builds clauses from the phrases of one sentence: who does what, and how the clauses hang together. One pass from left to right. */
import type { Token } from './document.ts';
import type { Clause, Hanger, NounGroup, Phrase, SentenceGrammar, VerbGroup } from './phrase.ts';

/** Words that tell which verbs open what is said; given by the attribution room. */
export interface VerbSense {
  /** "say", "report": a clause may follow without "that". */
  readonly speech: (lemma: string) => boolean;
  /** "call on", "urge", "order": the object is to do what follows. */
  readonly order: (lemma: string) => boolean;
}

/** Participles that go on with what the main clause tells, even without a comma: "…, killing two", "using mortars". */
const EVENT_PARTICIPLES = new Set(
  'use kill wound injure leave cause destroy mark force prompt trigger damage say add accuse urge demand warn'.split(
    ' ',
  ),
);

/** A finite verb after "and" goes on with the clause above these. */
const RANKED_BELOW = new Set(['relative', 'ing', 'ed', 'where']);
const RESUMED_AFTER = new Set(['relative', 'ed', 'ing', 'to']);
const ACCUSING = new Set('accuse blame suspect convict charge condemn criticise criticize'.split(' '));
const OPINION = new Set('believe think suspect allege report say understand know consider presume'.split(' '));

interface Slot extends Hanger {
  /** Phrase index of each group, to tell what came through "and" or a comma. */
  readonly joined: ('and' | 'comma' | null)[];
}

/** Prepositions that hang a phrase on the noun before it rather than on the verb. */
const NOUN_HANGING = new Set([
  'of',
  'between',
  'against',
  'from',
  'in',
  'on',
  'with',
  'by',
  'near',
  'at',
  'over',
  'for',
  'to',
  'towards',
  'among',
  'around',
  'inside',
  'outside',
  'including',
  'during',
  'after',
  'following',
  'into',
  'about',
  'under',
]);

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
  let suspended: { slots: Slot[]; subject: NounGroup[] } | null = null;
  let prep: { word: string; at: number } | null = null;
  let marker: { word: string; type: 'sub' | 'rel' } | null = null;
  let joint: 'and' | 'comma' | null = null;
  let start = -1;
  /** Where the word that opens the clause stands: "that", "after", "who". */
  let marked = -1;
  let quoted = false;
  let adverbs: number[] = [];
  let lastVerbAt = -1;

  const current = (): Clause | undefined => clauses.at(-1);
  /** The slots a new group may join or hang on: the pending ones, else those of the current clause. */
  const file = (group: NounGroup, at: number): void => {
    groups.push(group);
    const before = groups.at(-2);
    const slot = pending.at(-1);
    if (prep) {
      const hanger: Slot = { prep: prep.word, at: prep.at, groups: [group], joined: [null] };
      if (before && before.last === prep.at && NOUN_HANGING.has(prep.word)) before.hangers.push(hanger);
      if (prep.word !== 'of' || !before || before.last !== prep.at) {
        if (lastVerbAt < 0 || pending.length) pending.push(hanger);
        else current()!.complements.push(hanger);
      } else open = hanger;
      if (prep.word !== 'of') open = hanger;
    } else if (joint === 'comma' && before && open && isApposition(group, at)) {
      before.hangers.push({ prep: ',', at: group.first, groups: [group] });
    } else if (joint && open && adjoins(open, group) && (joint === 'and' || listAhead(open, at))) {
      open.groups.push(group);
      open.joined.push(joint);
    } else if (
      !joint &&
      lastVerbAt >= 0 &&
      !pending.length &&
      !marker &&
      current() &&
      current()!.objects.length < 2 &&
      noBreakSince(lastVerbAt, group)
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
  const objectSlot = (clause: Clause, group: NounGroup): Slot => ({
    prep: '',
    at: group.first,
    groups: clause.objects,
    joined: clause.objects.map(() => null),
  });
  /** A list goes on through "and" or a comma directly between its members. */
  const adjoins = (slot: Slot, group: NounGroup): boolean => {
    let tail = slot.groups.at(-1)!;
    // "supporters of X and Y": the deepest last group ends where the list goes on.
    while (tail.hangers.length && tail.hangers.at(-1)!.groups.at(-1)!.first >= tail.last)
      tail = tail.hangers.at(-1)!.groups.at(-1)!;
    let gap = 0;
    for (const phrase of phrases) {
      if (phrase.first < tail.last || phrase.first >= group.first) continue;
      if (phrase.type === 'and' || phrase.type === 'comma' || phrase.type === 'bracket' || phrase.type === 'adverb')
        continue;
      if (phrase.type === 'prep' || phrase.type === 'noun') gap++;
      else return false;
    }
    return gap < 3;
  };
  /** "X, the leader of Y, said": between commas, or after one at the end, and no list. */
  const isApposition = (group: NounGroup, p: number): boolean => {
    const link = phrases[p - 1];
    const before = groups.at(-2);
    if (link?.type !== 'comma' || !before || before.pronoun || group.pronoun || phrases[p - 2]?.type === 'time')
      return false;
    if (pending.length && subjectOf(pending).length === 0 && pending[0]!.prep !== 'according to') return false;
    let k = p + 1;
    while (
      k < phrases.length &&
      (phrases[k]!.type === 'prep' ||
        phrases[k]!.type === 'noun' ||
        phrases[k]!.type === 'bracket' ||
        phrases[k]!.type === 'adverb')
    )
      k++;
    const stop = phrases[k];
    if (stop?.type === 'verb')
      return (
        stop.form === 'ing' ||
        (stop.bare &&
          !sense.speech(stop.lemma) &&
          phrases[k - 1]?.type === 'noun' &&
          phrases[k + 1]?.type === 'prep' &&
          pending.length === 0)
      );
    return stop?.type !== 'and';
  };
  /** After a comma a list goes on only if an "and" joins its last member before the next verb. */
  const listAhead = (slot: Slot, p: number): boolean => {
    if (slot.joined.includes('and')) return false;
    let k = p + 1;
    for (; k < phrases.length; k++) {
      const { type, word } = phrases[k] as { type: string; word?: string };
      if (type === 'and') break;
      if (type !== 'comma' && type !== 'noun' && type !== 'bracket' && !(type === 'prep' && word === 'of'))
        return false;
    }
    if (k >= phrases.length || phrases[k + 1]?.type !== 'noun') return false;
    if (slot.prep === '' || !pending.includes(slot) || pending.indexOf(slot) > 0 || lastVerbAt >= 0) return true;
    // "In A, B and C, the army …": a leading list is closed by a comma.
    return phrases[k + 2]?.type === 'comma';
  };
  const noBreakSince = (verbEnd: number, group: NounGroup): boolean =>
    !phrases.some(
      (p) =>
        p.first >= verbEnd &&
        p.first < group.first &&
        (p.type === 'comma' || p.type === 'stop' || p.type === 'sub' || p.type === 'rel'),
    );

  const subjectOf = (slots: readonly Slot[]): NounGroup[] => slots.find((slot) => slot.prep === '')?.groups ?? [];
  const firstOf = (slots: readonly Slot[], verb: VerbGroup, own: readonly NounGroup[]): number =>
    Math.min(
      verb.first,
      marked >= 0 ? marked : verb.first,
      lastVerbAt < 0 && start >= 0 ? start : verb.first,
      ...slots.map((slot) => slot.at),
      ...own.map((group) => group.first),
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
        prep = { word: phrase.word, at: phrase.first };
        joint = null;
        break;
      case 'and':
      case 'comma':
        joint = phrase.type === 'and' ? 'and' : joint === 'and' ? 'and' : 'comma';
        prep = null;
        break;
      case 'sub':
      case 'rel':
        marker = { word: phrase.word, type: phrase.type };
        if (phrase.type === 'sub' && pending.length && lastVerbAt < 0 && clauses.length === 0 && phrase.word !== 'that')
          suspended = { slots: pending, subject: subjectOf(pending) };
        if (phrase.type === 'rel' && pending.length) suspended = { slots: pending, subject: subjectOf(pending) };
        pending = [];
        start = phrase.first;
        marked = phrase.first;
        joint = null;
        prep = null;
        break;
      case 'stop':
        pending = [];
        joint = null;
        prep = null;
        marker = null;
        open = null;
        start = -1;
        marked = -1;
        lastVerbAt = -1;
        break;
      case 'quote':
        quoted = !quoted;
        break;
      case 'time':
        if (start < 0) start = phrase.first;
        prep = null;
        break;
      case 'adverb':
      case 'adjective':
        adverbs.push(phrase.first);
        break;
      case 'verb': {
        addVerb(phrase, p);
        break;
      }
      default:
        break;
    }
  }
  closeExtents(clauses, phrases);
  return { sentence, phrases, clauses, loose: clauses.length ? subjectless(pending) : groups };

  function subjectless(slots: readonly Slot[]): NounGroup[] {
    return slots.flatMap((slot) => slot.groups);
  }

  function addVerb(verb: VerbGroup, p: number): void {
    const before = phrases[p - 1];
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
    const waiting = subjectOf(pending);

    if (verb.form === 'infinitive') {
      on = nearest;
      shared = true;
      if (
        previous &&
        (before === previous.verb || (before?.type !== 'noun' && before?.type !== 'comma' && previous.verb.copula))
      ) {
        relation = 'to';
        parent = previous;
        subject = previous.subject;
      } else if (previous && sense.order(previous.verb.lemma)) {
        relation = 'to';
        parent = previous;
        subject = previous.objects.length
          ? previous.objects
          : (previous.complements.at(-1)?.groups ?? previous.subject);
        if (previous.objects.length > 1 && nearest) subject = [nearest];
      } else if (touching && nearest && !previous) {
        relation = 'to';
        subject = [];
      } else {
        relation = 'purpose';
        parent = previous ?? null;
        subject = previous?.subject ?? waiting;
      }
      if (!previous && pending.length) suspended = { slots: pending, subject: waiting };
    } else if (verb.form === 'ing') {
      relation = prep && before?.type === 'prep' ? prep.word : 'ing';
      on = nearest;
      shared = true;
      parent = previous ?? null;
      if (relation === 'ing' && touching && !afterComma && !EVENT_PARTICIPLES.has(verb.lemma)) {
        subject = nearest ? [nearest] : [];
        if (pending.length && nearest && waiting.includes(nearest)) suspended = { slots: pending, subject: waiting };
      } else if (
        previous &&
        ACCUSING.has(previous.verb.lemma) &&
        (relation === 'of' || relation === 'for') &&
        previous.objects.length
      ) {
        // "accused the army of shelling": the one accused acts.
        subject = previous.objects;
      } else if (previous?.relation === 'ing' && joint === 'and') {
        subject = previous.subject;
        parent = previous.parent;
      } else subject = previous ? mainOf(previous).subject : waiting;
      if (!previous && pending.length) suspended = { slots: pending, subject: waiting };
    } else if (verb.bare && afterComma && !waiting.length && !marker && nextIsAgent(p) && nearest) {
      // ", backed by B," and ", located in C".
      relation = 'ed';
      verb.form = 'ed';
      verb.passive = true;
      on = nearest;
      subject = [nearest];
      parent = previous ?? null;
    } else if (verb.bare && afterComma && waiting.length && !marker && nextIsAgent(p) && finiteAhead(p)) {
      relation = 'ed';
      verb.form = 'ed';
      verb.passive = true;
      on = nearest;
      subject = waiting;
      suspended = { slots: pending, subject: waiting };
    } else if (
      verb.bare &&
      touching &&
      OPINION.has(verb.lemma) &&
      phrases[p + 1]?.type === 'verb' &&
      (phrases[p + 1] as VerbGroup).form === 'infinitive'
    ) {
      // "Gunmen believed to be …"
      relation = 'ed';
      verb.form = 'ed';
      verb.passive = true;
      on = nearest;
      subject = nearest ? [nearest] : [];
      if (pending.length) suspended = { slots: pending, subject: waiting };
      parent = previous ?? null;
    } else if (
      verb.bare &&
      touching &&
      nextIsAgent(p) &&
      finiteAhead(p) &&
      (waiting.length > 0 || (previous?.objects.length ?? 0) > 0 || prep === null)
    ) {
      relation = 'ed';
      verb.form = 'ed';
      verb.passive = true;
      on = nearest;
      subject = nearest ? [nearest] : [];
      if (pending.length) suspended = { slots: pending, subject: waiting };
      parent = previous ?? null;
    } else if (marker?.type === 'rel') {
      on = antecedent(marker.word);
      parent = previous ?? null;
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
      if (previous) parent = marker.word === 'that' ? sayingBefore(previous) : peerOf(previous, verb);
      if (parent?.quoted && !quoted) parent = mainOf(clauses[0]!);
      if (!subject.length && previous) {
        subject = previous.subject;
        shared = true;
      }
    } else if (waiting.length) {
      subject = waiting;
      const linked = joint === 'and' || pending.find((slot) => slot.prep === '')?.joined[0] === 'and';
      relation = previous ? (linked || quoted ? 'and' : 'main') : 'main';
      if (
        previous &&
        sense.speech(previous.verb.lemma) &&
        !previous.objects.length &&
        !previous.complements.some((c) => c.at > previous.verb.last && c.prep === '')
      ) {
        relation = 'that';
        parent = previous;
      } else if (previous && previous.relation !== 'main' && linked && isContent(previous)) {
        relation = previous.relation;
        parent = previous.parent;
      }
    } else if (previous) {
      const stolen = steal(previous, verb, p);
      if (stolen) {
        subject = stolen.groups;
        relation = stolen.relation;
        parent = relation === 'that' ? previous : previous.parent;
        if (relation === 'and' && isContent(previous)) relation = previous.relation;
      } else if (suspended?.subject.length && (afterComma || RESUMED_AFTER.has(previous.relation))) {
        subject = suspended.subject;
        pending = suspended.slots;
        suspended = null;
        relation = 'main';
        for (const clause of clauses)
          if (clause.parent === null && clause.relation !== 'main' && clause.on && subject.includes(clause.on))
            clause.shared = true;
      } else {
        // "A attacked B and killed C": the subject is shared, and so is what governs the clause.
        const peer = afterComma || previous.relation !== 'relative' ? peerOf(previous, verb) : previous;
        subject = peer.subject;
        shared = true;
        relation = joint === 'and' && isContent(peer) ? peer.relation : 'and';
        parent = isContent(peer) ? peer.parent : null;
      }
    } else if (suspended?.subject.length && afterComma) {
      subject = suspended.subject;
      pending = suspended.slots;
      suspended = null;
    }
    if (verb.bare && !verb.passive && previous?.verb.passive && relation === 'and' && phrases[p + 1]?.type !== 'noun')
      verb.passive = true;
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
      first: firstOf(pending, verb, shared || relation === 'relative' ? [] : subject),
      last: verb.last,
      adverbs,
      quoted,
    };
    clauses.push(clause);
    adverbs = [];
    pending = [];
    marker = null;
    joint = null;
    prep = null;
    start = -1;
    marked = -1;
    open = null;
    lastVerbAt = verb.last;
  }

  /** The next phrase begins what a participle takes: "by", "in", "at", "near", "from", "on", "during", a time. */
  function nextIsAgent(p: number): boolean {
    const next = phrases[p + 1];
    return (
      next?.type === 'prep' ||
      next?.type === 'time' ||
      next?.type === 'comma' ||
      next?.type === 'adverb' ||
      (next?.type === 'noun' && /^\d/.test(tokens[next.first]!.text))
    );
  }
  function finiteAhead(p: number): boolean {
    for (let k = p + 1; k < phrases.length; k++) {
      const phrase = phrases[k]!;
      if (phrase.type === 'stop' || phrase.type === 'rel' || phrase.type === 'sub' || phrase.type === 'and')
        return false;
      if (phrase.type === 'verb') return phrase.form === 'finite';
    }
    return false;
  }
  function antecedent(word: string): NounGroup | null {
    for (let k = groups.length - 1; k >= 0; k--) {
      const group = groups[k]!;
      if (group.last > (start >= 0 ? start : Number.POSITIVE_INFINITY)) continue;
      if (word === 'who' && tokens[group.head]!.pos === 'NUM') continue;
      return group;
    }
    return null;
  }
  function sayingBefore(clause: Clause): Clause {
    for (let k = clause.i; k >= 0; k--) if (sense.speech(clauses[k]!.verb.lemma)) return clauses[k]!;
    return clause;
  }
  function isContent(clause: Clause): boolean {
    return (
      clause.parent !== null &&
      (clause.relation === 'that' || clause.relation === 'to' || clause.relation === 'purpose')
    );
  }
  function mainOf(clause: Clause): Clause {
    let at = clause;
    while (
      (at.relation === 'relative' || at.relation === 'ing' || at.relation === 'purpose' || at.relation === 'to') &&
      at.parent
    )
      at = at.parent;
    return at;
  }
  function peerOf(clause: Clause, verb: VerbGroup): Clause {
    let at = clause;
    while (
      at.parent &&
      (RANKED_BELOW.has(at.relation) ||
        ((at.relation === 'to' || at.relation === 'purpose') &&
          (verb.past || verb.perfect || verb.passive || verb.modal)))
    )
      at = at.parent;
    return at;
  }
  /** Takes a subject back that was filed as an object: "said rebels attacked", "killed A and B fled". */
  function steal(previous: Clause, verb: VerbGroup, p: number): { groups: NounGroup[]; relation: string } | null {
    let k = p - 1;
    while (k >= 0 && (phrases[k]!.type === 'adverb' || phrases[k]!.type === 'bracket' || phrases[k]!.type === 'time'))
      k--;
    if (phrases[k]?.type === 'and' || phrases[k]?.type === 'comma') return null;
    const { objects } = previous;
    const end = groups.at(-1);
    if (
      open &&
      end &&
      open.groups.length > 1 &&
      open.groups.at(-1) === end &&
      open.joined.at(-1) === 'and' &&
      end.last <= verb.first &&
      !(sense.speech(previous.verb.lemma) && open.groups === objects)
    ) {
      open.joined.pop();
      return { groups: [open.groups.pop()!], relation: 'and' };
    }
    if (sense.speech(previous.verb.lemma) && objects.length) {
      const groups = objects.splice(0);
      return { groups, relation: 'that' };
    }
    if (objects.length > 1) {
      const last = objects.at(-1)!;
      const link = [...phrases]
        .reverse()
        .find((x) => x.first < last.first && x.type !== 'bracket' && x.type !== 'adverb');
      if (link?.type === 'and' && last.last <= verb.first) return { groups: [objects.pop()!], relation: 'and' };
    }
    const deep = previous.complements.at(-1);
    if (deep && deep.groups.length > 1) {
      const last = deep.groups.at(-1)!;
      if (last.last <= verb.first && groups.at(-1) === last) return { groups: [deep.groups.pop()!], relation: 'and' };
    }
    if (
      previous.verb.bare &&
      previous.verb.form === 'finite' &&
      !joint &&
      previous.relation !== 'that' &&
      !objects.length &&
      previous.subject.length &&
      !previous.shared
    ) {
      previous.verb.form = 'ed';
      previous.verb.passive = true;
      previous.shared = true;
      const { relation } = previous;
      previous.relation = 'ed';
      return { groups: [...previous.subject], relation };
    }
    return null;
  }
}

/** A clause reaches to the next one's beginning, or to the end of the phrases. */
function closeExtents(clauses: readonly Clause[], phrases: readonly Phrase[]): void {
  const end = phrases.at(-1)?.last ?? 0;
  clauses.forEach((clause, i) => {
    const next = clauses[i + 1];
    clause.last = next ? Math.max(clause.verb.last, next.first) : end;
  });
}
