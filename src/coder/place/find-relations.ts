/** What the words say about where, in relation to a named place: each pattern is one small rule with a name. */
import type { PlaceRelation } from '../../model/claim.ts';
import type { Document } from '../text/document.ts';
import { bearingBefore, distanceBefore } from './measure.ts';
import { PLACE_NOUN } from './words.ts';

/** A place name in the text: token bounds and what it is. */
export interface Anchor {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  /** A town, district or site: "between" two countries is no place. */
  readonly town: boolean;
}

export interface FoundRelation {
  readonly first: number;
  readonly last: number;
  readonly relation: PlaceRelation;
  readonly anchor: number;
  /** The second anchor of "between" and of roads. */
  readonly other: number | null;
  readonly rule: string;
}

const NEAR = new Set(['near', 'outside', 'around', 'nearby', 'beside']);
const EDGE = new Set([
  'outskirts',
  'outskirt',
  'suburbs',
  'suburb',
  'edge',
  'edges',
  'fringes',
  'periphery',
  'entrance',
  'entrances',
  'gates',
  'surroundings',
  'environs',
  'vicinity',
  'countryside',
]);
const MIDDLE = new Set([
  'centre',
  'center',
  'heart',
  'middle',
  'part',
  'parts',
  'side',
  'portion',
  'half',
  'districts',
  'areas',
  'area',
  'end',
]);
const ROAD = new Set([
  'road',
  'roads',
  'highway',
  'route',
  'motorway',
  'track',
  'railway',
  'pipeline',
  'line',
  'corridor',
  'coast',
  'coastline',
  'border',
]);
const ROAD_WORDS = new Set([
  'coastal',
  'main',
  'desert',
  'dirt',
  'international',
  'coast',
  'strategic',
  'supply',
  'the',
  'key',
  'ring',
]);
const LINKS = new Set(['linking', 'connecting', 'joining', 'between', 'from']);
/** "Clashes between A and B" sets them against each other; it places nothing. */
const DYADIC = new Set(
  'clash clashes fighting fight fights talk talks battle battles war wars agreement agreements ceasefire truce conflict dispute tension tensions relation relations meeting meetings trade deal deals feud rivalry skirmish skirmishes negotiation negotiations rift divide split match game alliance cooperation flight flights reconciliation mediation difference differences gunfight firefight hostilities violence pact ties dialogue'.split(
    ' ',
  ),
);
const PEOPLE = new Set(
  'brigade brigades force forces militia militias fighters troops tribes tribe tribesmen gunmen rebels factions groups armies army governments residents'.split(
    ' ',
  ),
);

/** Relations to the anchors, in the order of the text. */
export function findRelations(doc: Document, anchors: readonly Anchor[]): readonly FoundRelation[] {
  const found: FoundRelation[] = [];
  anchors.forEach((_, i) => {
    const relation = between(doc, anchors, i) ?? road(doc, anchors, i) ?? aside(doc, anchors, i);
    if (relation) found.push(relation);
  });
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.first <= one.first &&
          other.last >= one.last &&
          other.last - other.first > one.last - one.first,
      ),
  );
}

const word = (doc: Document, i: number) => doc.tokens[i]?.lower ?? '';
const inSentence = (doc: Document, a: number, b: number) => doc.tokens[a]?.sentence === doc.tokens[b]?.sentence;

/** "between A and B", unless that sets them against each other. */
function between(doc: Document, anchors: readonly Anchor[], i: number): FoundRelation | null {
  const [a, b] = [anchors[i]!, anchors[i + 1]];
  if (!b || !a.town || !b.town) return null;
  const start = skipNoun(doc, a.first) - 1;
  if (word(doc, start) !== 'between' || !joins(doc, a.last, b.first, ['and']) || PEOPLE.has(word(doc, b.last)))
    return null;
  for (let k = start - 1; k >= start - 4 && k >= 0; k--) if (DYADIC.has(word(doc, k))) return null;
  const isRoad = ROAD.has(word(doc, start - 1));
  const first = isRoad ? roadStart(doc, start - 1) : start;
  const relation: PlaceRelation = {
    anchor: `${a.name} and ${b.name}`,
    bearing: null,
    km: null,
    kind: isRoad ? 'route' : 'between',
  };
  return {
    first,
    last: b.last,
    relation,
    anchor: i,
    other: i + 1,
    rule: isRoad ? 'place.road-between' : 'place.between',
  };
}

/** "the road from A to B", "the highway linking A with B", "the A-B road". */
function road(doc: Document, anchors: readonly Anchor[], i: number): FoundRelation | null {
  const [a, b] = [anchors[i]!, anchors[i + 1]];
  if (!b || !a.town || !b.town) return null;
  const link = skipNoun(doc, a.first) - 1;
  const named = `${a.name} and ${b.name}`;
  const relation: PlaceRelation = { anchor: named, bearing: null, km: null, kind: 'route' };
  if (
    LINKS.has(word(doc, link)) &&
    ROAD.has(word(doc, link - 1)) &&
    joins(doc, a.last, b.first, ['to', 'and', 'with', 'towards', 'toward'])
  )
    return {
      first: roadStart(doc, link - 1),
      last: b.last,
      relation,
      anchor: i,
      other: i + 1,
      rule: 'place.road-link',
    };
  if (joins(doc, a.last, b.first, ['-', 'to']) && roadAfter(doc, b.last) > b.last) {
    const first = word(doc, a.first - 1) === 'the' ? a.first - 1 : a.first;
    return { first, last: roadAfter(doc, b.last), relation, anchor: i, other: i + 1, rule: 'place.road-named' };
  }
  return null;
}

/** Bearings, distances, nearness, edges and parts of one anchor. */
function aside(doc: Document, anchors: readonly Anchor[], i: number): FoundRelation | null {
  const a = anchors[i]!;
  const at = skipNoun(doc, a.first);
  const make = (
    first: number,
    part: Omit<PlaceRelation, 'anchor'>,
    rule: string,
    last = a.last,
  ): FoundRelation | null =>
    inSentence(doc, first, a.first)
      ? { first, last, relation: { anchor: a.name, ...part }, anchor: i, other: null, rule }
      : null;
  const before = word(doc, at - 1);

  if (before === 'of' || before === 'from') {
    const bearing = bearingBefore(doc, at - 1);
    if (bearing) {
      const left = skipBack(doc, bearing.first, ['the', 'to', 'just']);
      const distance = distanceBefore(doc, left);
      if (distance)
        return make(
          distance.first,
          { bearing: bearing.value, km: distance.value, kind: 'bearing' },
          'place.distance-and-bearing',
        );
      if (before === 'from') return null;
      if (ROAD.has(word(doc, left - 1)))
        return make(
          roadStart(doc, left - 1),
          { bearing: bearing.value, km: null, kind: 'route' },
          'place.road-bearing',
        );
      if (word(doc, bearing.first - 1) === 'the' && word(doc, bearing.first - 2) !== 'to')
        return make(bearing.first - 1, { bearing: bearing.value, km: null, kind: 'part' }, 'place.the-north-of');
      return make(bearing.first, { bearing: bearing.value, km: null, kind: 'bearing' }, 'place.bearing');
    }
    const distance = distanceBefore(doc, at - 1);
    if (distance) return make(distance.first, { bearing: null, km: distance.value, kind: 'near' }, 'place.distance');
    if (before === 'of') return ofNoun(doc, at - 1, make);
  }
  if (NEAR.has(before) || (before === 'to' && /^(?:close|next|adjacent)$/.test(word(doc, at - 2)))) {
    const first = NEAR.has(before) ? at - 1 : at - 2;
    const distance = before === 'outside' ? distanceBefore(doc, first) : null;
    if (distance) return make(distance.first, { bearing: null, km: distance.value, kind: 'near' }, 'place.distance');
    return make(first, { bearing: null, km: null, kind: 'near' }, 'place.near');
  }
  if (before === 'off') return make(at - 1, { bearing: null, km: null, kind: 'near' }, 'place.off');
  const bearing = bearingBefore(doc, a.first);
  if (bearing && bearing.first >= 0) {
    if (ROAD.has(word(doc, a.last))) return null;
    return make(bearing.first, { bearing: bearing.value, km: null, kind: 'part' }, 'place.part');
  }
  if (/^(?:central|downtown|inner)$/.test(word(doc, a.first - 1)))
    return make(a.first - 1, { bearing: null, km: null, kind: 'part' }, 'place.centre');
  if (word(doc, a.last) === "'s" && EDGE.has(word(doc, a.last + 1)))
    return make(a.first, { bearing: null, km: null, kind: 'outskirts' }, 'place.outskirts', a.last + 2);
  if (/^(?:outskirts|suburbs|countryside)$/.test(word(doc, a.last)))
    return make(a.first, { bearing: null, km: null, kind: 'outskirts' }, 'place.outskirts', a.last + 1);
  return null;
}

/** "the (western) outskirts of A", "the coast of A", "the centre of A". `of` is the token "of". */
function ofNoun(
  doc: Document,
  of: number,
  make: (first: number, part: Omit<PlaceRelation, 'anchor'>, rule: string) => FoundRelation | null,
): FoundRelation | null {
  const noun = word(doc, of - 1);
  const bearing = bearingBefore(doc, of - 1);
  const left = bearing ? bearing.first : of - 1;
  const first = word(doc, left - 1) === 'the' ? left - 1 : left;
  const towards = bearing?.value ?? null;
  if (EDGE.has(noun))
    return make(
      first,
      { bearing: towards, km: null, kind: noun === 'vicinity' ? 'near' : 'outskirts' },
      'place.outskirts',
    );
  if (MIDDLE.has(noun) && (bearing || /^(?:centre|center|heart|middle)$/.test(noun)))
    return make(first, { bearing: towards, km: null, kind: 'part' }, 'place.part-of');
  if (noun === 'coast' || noun === 'shore') {
    const off = word(doc, first - 1) === 'off' ? first - 1 : first;
    return make(off, { bearing: towards, km: null, kind: 'near' }, 'place.coast');
  }
  return null;
}

/** Leftwards over "the town of", "the city of". */
function skipNoun(doc: Document, first: number): number {
  if (word(doc, first - 1) === 'of' && PLACE_NOUN.has(word(doc, first - 2))) {
    const noun = first - 2;
    let left = noun;
    while (
      left - 1 >= 0 &&
      (doc.tokens[left - 1]!.pos === 'ADJ' || /^(?:the|a|an)$/.test(word(doc, left - 1))) &&
      noun - left < 3
    )
      left--;
    // "the western suburbs of A" is a relation, not a name for A.
    for (let i = left; i <= noun; i++)
      if (EDGE.has(word(doc, i)) || MIDDLE.has(word(doc, i)) || bearingBefore(doc, i + 1)) return first;
    return left;
  }
  return word(doc, first - 1) === 'the' ? first - 1 : first;
}

function skipBack(doc: Document, i: number, words: readonly string[]): number {
  let left = i;
  while (left > 0 && words.includes(word(doc, left - 1))) left--;
  return left;
}

/** The anchors are joined by one of `words`, with at most "the town of" between. */
function joins(doc: Document, from: number, to: number, words: readonly string[]): boolean {
  if (!inSentence(doc, from - 1, to)) return false;
  const next = skipNoun(doc, to);
  return next - from === 1 && words.includes(word(doc, from));
}

/** First token of "the main coastal road" whose noun is at `noun`. */
function roadStart(doc: Document, noun: number): number {
  let left = noun;
  while (left > 0 && ROAD_WORDS.has(word(doc, left - 1)) && noun - left < 4) left--;
  return left;
}

/** The token after "(coastal) road" begun at `i`, or `i`. */
function roadAfter(doc: Document, i: number): number {
  if (ROAD.has(word(doc, i))) return i + 1;
  return ROAD_WORDS.has(word(doc, i)) && ROAD.has(word(doc, i + 1)) ? i + 2 : i;
}
