/** Hangs places and times on drafts: those of the clause, those a sentence leads with, those carried over. */
import type { PlaceMention, TimeMention } from '../../model/mention.ts';
import { tokenAt } from '../text/mention-index.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import type { SentenceWorld } from './world.ts';

/** Places whose words stand in the tokens, in order; demonyms and places inside names of actors are left out. */
export function placesBetween(
  { index, doc }: SentenceWorld,
  first: number,
  last: number,
  own: NounGroup | null = null,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let i = first; i < last; i++) {
    const place = index.place[i];
    if (!place || place.demonym || found.includes(place)) continue;
    const actor = index.actor[i];
    // "Arzan's Third Brigade": where its home is, not where it acts.
    const after = doc.tokens[tokenAt(doc.tokens, place.span.end)];
    if (after && after.start - place.span.end <= 0 && /^'s?$/.test(after.lower) && index.actor[after.i + 1]) continue;
    // A name of an actor that holds a name of a place is no place; "Sirte residents" is one, weakly.
    if (actor && (actor.actor !== null || actor.proposed)) continue;
    // "the wounded of the Arzan campaign": names another thing, unless that thing is what is told.
    if (
      after &&
      after.pos === 'NOUN' &&
      after.start - place.span.end === 1 &&
      !(own && after.i < own.last && after.i >= own.first) &&
      THING_OF_PLACE.has(after.lemma)
    )
      continue;
    if (
      actor &&
      place.span.start >= actor.span.start &&
      place.span.end <= actor.span.end &&
      doc.tokens[i + 1]?.pos === 'NOUN'
    )
      continue;
    // "a US air strike": whose, not where.
    const next = doc.tokens[tokenAt(doc.tokens, place.span.end)];
    // "the A-based brigade"
    if (next?.text === '-' && BASED.has(doc.tokens[next.i + 1]?.lower ?? '')) continue;
    if (
      place.precision === 'country' &&
      next &&
      next.start - place.span.end < 2 &&
      (next.pos === 'NOUN' || next.text === '-')
    )
      continue;
    if (comesFrom(doc, index, tokenAt(doc.tokens, place.span.start))) continue;
    // "after leaving A for B": they were bound for B and never there.
    const at = tokenAt(doc.tokens, place.span.start);
    if (doc.tokens[at - 1]?.lower === 'for' && /^(?:leave|depart|head|bind|set|sail)$/.test(leading(doc.tokens, at)))
      continue;
    // "the UN mission in A": which one it is.
    const owner = index.actor[tokenAt(doc.tokens, place.span.start) - 2];
    if (
      owner &&
      /mission|embassy|consulate/i.test(owner.name) &&
      /^(?:in|to|for)$/.test(doc.tokens[tokenAt(doc.tokens, place.span.start) - 1]!.lower)
    )
      continue;
    found.push(place);
  }
  return found;
}

/** The verb before "A for B", past the name of A. */
function leading(tokens: SentenceWorld['doc']['tokens'], at: number): string {
  for (let i = at - 2; i >= Math.max(0, at - 6); i--) if (tokens[i]!.pos === 'VERB') return tokens[i]!.lemma;
  return '';
}

/** "two peacekeepers from Chad", "an advance from Jufra": where someone or something came from. */
function comesFrom({ tokens }: SentenceWorld['doc'], index: SentenceWorld['index'], at: number): boolean {
  let from = at - 1;
  // "leaders from A and B"
  while (from > 0 && (index.place[from] || /^(?:and|,)$/.test(tokens[from]!.lower))) from--;
  // "from the district of A"
  if (tokens[from]?.lower === 'of' && AREAS.has(tokens[from - 1]?.lower ?? '')) from -= 2;
  while (from > 0 && /^(?:the|nearby|neighbouring|neighboring)$/.test(tokens[from]!.lower)) from--;
  if (tokens[from]?.lower !== 'from' || from < 1) return false;
  const before = tokens[from - 1]!;
  // "families have arrived in the city from A": they are there no more. Who is driven from A was there when it happened.
  for (let i = from - 1; i > from - 7 && i >= 0 && tokens[i]!.sentence === before.sentence; i--)
    if (tokens[i]!.pos === 'VERB') {
      if (ARRIVING.has(tokens[i]!.lemma)) return true;
      break;
    }
  // "the brigade, which is from A"
  if (before.lemma === 'be') return true;
  if (before.pos !== 'NOUN') return false;
  return (
    index.actor[from - 1] !== undefined ||
    /^(?:advance|people|leader|elder|fighter|man|native|troop|soldier|refugee|migrant|student|worker|engineer|family|delegation|reinforcement|envoy|journalist|attack|offensive|assault|push)$/.test(
      before.lemma,
    )
  );
}

const AREAS: ReadonlySet<string> = new Set(
  'district province governorate county state region city town village'.split(' '),
);
const ARRIVING: ReadonlySet<string> = new Set('arrive come enter return reach scramble fly dispatch'.split(' '));
const BASED: ReadonlySet<string> = new Set(
  'based backed led born aligned allied bound supported trained installed made style wide'.split(' '),
);
const THING_OF_PLACE: ReadonlySet<string> = new Set(
  'campaign operation battle offensive agreement accord conference talks summit government council authority road crisis issue question conflict war file process deal revolution uprising native family tribe municipality brigade militia revolutionary man woman resident citizen'.split(
    ' ',
  ),
);

export function timesBetween({ index, doc }: SentenceWorld, first: number, last: number): TimeMention[] {
  const found: TimeMention[] = [];
  for (let i = first; i < last; i++) {
    const time = index.time[i];
    if (!time || (time.from === null && time.to === null) || found.includes(time)) continue;
    // "the 2015 bombing": which one, not when this was.
    const next = doc.tokens[tokenAt(doc.tokens, time.span.end)];
    const naming = doc.tokens[i - 1]?.lower === 'the' && next?.pos === 'NOUN' && next.start - time.span.end === 1;
    if (!naming || !/^\d{4}$/.test(time.span.quote)) found.push(time);
  }
  return found;
}

/** "for the first time since 2012", "a hostage held since 2016": how long or how rare, not when. */
export function measures({ doc }: SentenceWorld, draft: Draft, time: TimeMention): boolean {
  const at = tokenAt(doc.tokens, time.span.start);
  const since = doc.tokens[at]!.lower === 'since' ? at : doc.tokens[at - 1]?.lower === 'since' ? at - 1 : -1;
  if (since < 0) return false;
  const before = doc.tokens[since - 1];
  if (
    before &&
    /^(?:time|first|most|highest|lowest|worst|largest|biggest|deadliest|heaviest|level)$/.test(before.lemma)
  )
    return true;
  return draft.clause !== null && since >= draft.clause.last;
}

/** "On 21 and 23 May, …": each of the days, not one time told twice. */
export const daysListed = (times: readonly TimeMention[]): boolean =>
  times.length > 1 &&
  times.every(
    (time, i) =>
      time.from !== null && time.from === time.to && (i === 0 || time.span.start - times[i - 1]!.span.end < 12),
  );

/** Participles and relative clauses without a claim of their own lend their words to the clause above. */
const ABSORBED = new Set([
  'ing',
  'ed',
  'relative',
  'to',
  'by',
  'after',
  'while',
  'near',
  'in',
  'on',
  'including',
  'with',
  'for',
]);

/** Token ranges in which the places and times of a draft's clause are looked for. */
export function rangesOf(world: SentenceWorld, draft: Draft, taken: ReadonlySet<Clause>): [number, number][] {
  const { clause } = draft;
  if (!clause || draft.kind === 'statement') return [[draft.first, draft.last]];
  if (draft.group && draft.trace.some((rule) => rule.startsWith('background:')))
    return [[draft.group.first, reachOf(draft.group)]];
  const ranges: [number, number][] = [];
  let from = clause.first;
  for (const other of world.grammar.clauses) {
    // A clause with a claim of its own inside this one keeps its words.
    if (other === clause || !taken.has(other) || other.first < from || other.last > clause.verb.first) continue;
    ranges.push([from, other.first]);
    from = other.last;
  }
  ranges.push([from, clause.last]);
  const saidToBe = whatTheySaid(world, clause, taken);
  if (saidToBe) ranges.push(saidToBe);
  const { tokens } = world.doc;
  for (const other of world.grammar.clauses) {
    if (other === clause || taken.has(other) || !ABSORBED.has(other.relation)) continue;
    // "41 raids, of which 17 took place in A": the part was there, not the whole.
    if (other.relation === 'relative' && partOf(tokens, other.first)) continue;
    let above: Clause | null = other.parent;
    // A participle on a noun of this clause, or a chain of such clauses.
    for (let depth = 0; above && above !== clause && depth < 4 && !taken.has(above); depth++) above = above.parent;
    if (above === clause) ranges.push([other.first, other.last]);
  }
  return ranges;
}

/** "bombed what they said was a depot in A": what follows is the thing acted upon, as others call it. */
function whatTheySaid(
  { doc, grammar }: SentenceWorld,
  clause: Clause,
  taken: ReadonlySet<Clause>,
): [number, number] | null {
  if (doc.tokens[clause.last - 1]?.lower !== 'what') return null;
  let end = clause.last;
  for (const other of grammar.clauses) {
    if (other.first < clause.last) continue;
    if (taken.has(other) || other.first > end) break;
    end = Math.max(end, other.last);
  }
  return end > clause.last ? [clause.last, end] : null;
}

/** "of which", "of whom", also behind a number. */
function partOf(tokens: SentenceWorld['doc']['tokens'], first: number): boolean {
  for (let i = Math.max(1, first - 1); i < first + 3 && i < tokens.length; i++)
    if (/^(?:which|whom)$/.test(tokens[i]!.lower) && tokens[i - 1]!.lower === 'of') return true;
  return false;
}

/** Clauses that tell how it came about ("shot dead when gunmen burst into a farm near A"): their places hold where no other does. */
export function behindWhen({ grammar }: SentenceWorld, clause: Clause, taken: ReadonlySet<Clause>): Clause[] {
  return grammar.clauses.filter(
    (other) => other.parent === clause && !taken.has(other) && /^(?:when|as)$/.test(other.relation),
  );
}

/** After the last token of a group with all that hangs on it. */
export const reachOf = (group: NounGroup, depth = 0): number =>
  Math.max(
    group.last,
    ...(depth < 4 ? group.hangers.flatMap((hanger) => hanger.groups.map((inner) => reachOf(inner, depth + 1))) : []),
  );

/** The place and time that a sentence leads with ("In Benghazi, …", "On 23 October, …") hold for its main clauses. */
export function leadOf(world: SentenceWorld): { places: PlaceMention[]; times: TimeMention[]; end: number } {
  const { phrases, clauses } = world.grammar;
  const sentence = world.doc.sentences[world.grammar.sentence]!;
  let end = sentence.first;
  for (const phrase of phrases) {
    if (phrase.type === 'comma') {
      end = phrase.first;
      const next = phrases[phrases.indexOf(phrase) + 1];
      if (next && (next.type === 'prep' || next.type === 'time')) continue;
      break;
    }
    if (phrase.type === 'verb' || phrase.type === 'sub' || phrase.type === 'rel') break;
  }
  const first = clauses[0];
  const start = phrases[0];
  const bare = end === sentence.first ? leadWithoutComma(world) : null;
  if (bare) return bare;
  if (start?.type === 'time') end = Math.max(end, start.last);
  // "On 23 October the agency reported …": no comma is needed after a date.
  if (start?.type === 'prep' && phrases[1]?.type === 'time') end = Math.max(end, phrases[1].last);
  if (
    !first ||
    !(start?.type === 'prep' || start?.type === 'time' || start?.type === 'adverb') ||
    end > first.verb.first
  )
    return { places: [], times: [], end: sentence.first };
  return {
    places:
      start.type === 'prep' && /^(?:in|at|near|on|around|outside|inside)$/.test(start.word)
        ? placesBetween(world, sentence.first, end)
        : [],
    times: timesBetween(world, sentence.first, end),
    end,
  };
}

/** "In Arzan police said …": a place, and at once whoever acts; no comma parts them. */
function leadWithoutComma(world: SentenceWorld): ReturnType<typeof leadOf> | null {
  const { doc, index, grammar } = world;
  const { first, last } = doc.sentences[grammar.sentence]!;
  if (!/^(?:in|at|near|outside|around)$/.test(doc.tokens[first]!.lower)) return null;
  const place = index.place[first + 1];
  if (!place || place.demonym) return null;
  const end = tokenAt(doc.tokens, place.span.end);
  const next = doc.tokens[end];
  if (!next || end >= last || next.start - place.span.end !== 1 || !/^(?:NOUN|DET|NUM|ADJ|PROPN)$/.test(next.pos))
    return null;
  // "In Arzan province, …": the noun is of the place.
  const verb = grammar.clauses[0]?.verb.first ?? last;
  if (AREAS.has(next.lower) || end >= verb) return null;
  for (let i = end; i < verb; i++) if (doc.tokens[i]!.text === ',') return null;
  return { places: placesBetween(world, first, end), times: [], end };
}

/** Whether the clause stands under the sentence's leading words: a main clause, or one joined to it. */
export function underLead(clause: Clause): boolean {
  let at: Clause | null = clause;
  for (let depth = 0; at && depth < 8; depth++) {
    if (/^(?:main|and|to|purpose|ing|that|by|where|while)$/.test(at.relation)) at = at.parent;
    else return false;
  }
  return true;
}
