/** Names that no list holds: without a point, unless the text itself says what they lie in ("X, a village near Y"). */
import type { PlaceMention } from '../../model/mention.ts';
import { spanOf } from '../../model/span.ts';
import type { Document } from '../text/document.ts';
import type { NameHit } from './find-names.ts';
import type { UnknownName } from './find-unknown.ts';
import { bearingBefore } from './measure.ts';
import { resolveRelation } from './relation.ts';
import { PLACE_NOUN } from './words.ts';

interface Named {
  readonly hit: NameHit;
  readonly mention: PlaceMention;
}

/** Tokens from a name to what it lies in: ", a small village in the hills near". */
const REACH = 9;
const LINK = new Set([
  ',',
  'a',
  'an',
  'the',
  'in',
  'of',
  'near',
  'outside',
  'on',
  'outskirts',
  '(',
  '-',
  'just',
  'edge',
  'centre',
  'center',
]);

export function pointlessMentions(
  doc: Document,
  unknown: readonly UnknownName[],
  named: readonly Named[],
): readonly PlaceMention[] {
  return unknown.map((name) => {
    const span = spanOf(doc.text, doc.tokens[name.first]!.start, doc.tokens[name.last - 1]!.end);
    const bare: PlaceMention = {
      span,
      name: name.text,
      place: null,
      lat: null,
      lon: null,
      radiusKm: null,
      precision: (name.sizeKm ?? 8) > 10 ? 'area' : 'town',
      relation: null,
      demonym: false,
      candidates: [],
      rule: 'place.unknown',
    };
    const whole = containerOf(doc, name, named) ?? townAround(doc, name, named);
    if (!whole) return bare;
    const { lat, lon, radiusKm } = whole.mention;
    const behind = whole.hit.first >= name.last;
    const near = behind && /^(?:near|outside)$/.test(doc.tokens[whole.hit.first - 1]?.lower ?? '');
    const bearing = behind ? (bearingBefore(doc, whole.hit.first)?.value ?? null) : null;
    const kind = near ? 'near' : bearing ? 'part' : 'inside';
    const relation = { anchor: whole.mention.name, bearing: near ? null : bearing, km: null, kind } as const;
    const located = resolveRelation({ lat: lat!, lon: lon!, radiusKm: radiusKm! }, relation);
    return {
      ...bare,
      ...located,
      radiusKm: Math.round(located.radiusKm * 10) / 10,
      relation,
      rule: 'place.unknown-inside',
    };
  });
}

/** The known place that the text says it lies in. Only what is small enough to say where: a town or a district, no country. */
function containerOf(doc: Document, name: UnknownName, named: readonly Named[]): Named | null {
  const next = named[nextAfter(named, name.last)];
  if (!next || next.hit.first - name.last > REACH || next.mention.demonym || next.mention.lat === null) return null;
  if (next.mention.precision === 'country' || (next.mention.radiusKm ?? Number.POSITIVE_INFINITY) > 120) return null;
  const between = doc.tokens.slice(name.last, next.hit.first);
  if (between.length === 0 || between[0]!.sentence !== doc.tokens[next.hit.first]!.sentence) return null;
  const linked = between.every(
    (token, i) =>
      LINK.has(token.lower) ||
      PLACE_NOUN.has(token.lower) ||
      token.pos === 'ADJ' ||
      bearingBefore(doc, name.last + i + 1) !== null,
  );
  return linked && between.some((token) => /^(?:in|of|near|outside|,|\()$/.test(token.lower)) ? next : null;
}

/** Index of the first name that begins at or after `token`; names stand in the order of the text (binary search). */
function nextAfter(named: readonly Named[], token: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.hit.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quarter lies in a town: the last one named before it in its sentence, else in its paragraph. */
function townAround(doc: Document, name: UnknownName, named: readonly Named[]): Named | null {
  const { tokens, sentences } = doc;
  const { sentence } = tokens[name.first]!;
  const noun = tokens[name.last];
  if (noun?.sentence !== sentence || !/^(?:neighbou?rhood|quarter|suburb)$/.test(noun.lower)) return null;
  const { paragraph } = sentences[sentence]!;
  let town: Named | null = null;
  for (const one of named) {
    if (one.hit.first >= name.first) break;
    const at = tokens[one.hit.first]!.sentence;
    const inTown = one.mention.precision === 'town' && !one.mention.demonym && one.mention.lat !== null;
    if (inTown && sentences[at]!.paragraph === paragraph) town = one;
  }
  return town;
}
