/** Relations in the text as mentions of their own: "45 km south west of Sirte" beside "Sirte". */
import type { PlaceMention } from '../../model/mention.ts';
import { spanOf } from '../../model/span.ts';
import type { Document } from '../text/document.ts';
import type { NameHit } from './find-names.ts';
import { type FoundRelation, findRelations } from './find-relations.ts';
import { type Located, lineTo, resolveRelation } from './relation.ts';

interface Named {
  readonly hit: NameHit;
  readonly mention: PlaceMention;
}

export function relationMentions(doc: Document, named: readonly Named[]): readonly PlaceMention[] {
  const placed = named.filter(({ mention }) => !mention.demonym && mention.lat !== null);
  const anchors = placed.map(({ hit: { first, last }, mention: { name, precision } }) => ({
    first,
    last,
    name,
    town: precision !== 'country' && precision !== 'region',
  }));
  const found = findRelations(doc, anchors).map((relation) => ({
    relation,
    located: locate(relation, placed),
    anchor: placed[relation.anchor]!.mention,
  }));
  return joined(found).map(({ relation, located, anchor }) => mentionOf(doc, relation, located, anchor));
}

interface Placed {
  readonly relation: FoundRelation;
  readonly located: Located;
  readonly anchor: PlaceMention;
}

const discOf = ({ lat, lon, radiusKm }: PlaceMention) => ({ lat: lat!, lon: lon!, radiusKm: radiusKm ?? 0 });

function locate({ relation, anchor, other }: FoundRelation, placed: readonly Named[]): Located {
  const second = other === null ? null : discOf(placed[other]!.mention);
  return resolveRelation(discOf(placed[anchor]!.mention), relation, second);
}

/** "600km south-east of Tripoli between Hun and Waddan": two relations of one place; the tighter one that fits the other holds. */
function joined(found: readonly Placed[]): readonly Placed[] {
  const out: Placed[] = [];
  for (const next of found) {
    const last = out.at(-1);
    if (last && last.relation.last === next.relation.first && agree(last.located, next.located)) {
      const tighter = last.located.radiusKm <= next.located.radiusKm ? last : next;
      const rule = `${last.relation.rule} + ${next.relation.rule}`;
      const span = { first: last.relation.first, last: next.relation.last };
      out[out.length - 1] = { ...tighter, relation: { ...tighter.relation, ...span, rule } };
    } else out.push(next);
  }
  return out;
}

const agree = (a: Located, b: Located) => lineTo(a, b).km <= a.radiusKm + b.radiusKm;

function mentionOf(doc: Document, found: FoundRelation, located: Located, anchor: PlaceMention): PlaceMention {
  const span = spanOf(doc.text, doc.tokens[found.first]!.start, doc.tokens[found.last - 1]!.end);
  const { lat, lon, radiusKm, precision } = located;
  return {
    span,
    name: span.quote.replace(/^the\s+/i, '').replace(/\s+/g, ' '),
    place: null,
    lat,
    lon,
    radiusKm: Math.round(radiusKm * 10) / 10,
    precision,
    relation: found.relation,
    demonym: false,
    candidates: anchor.candidates.slice(0, 1),
    rule: found.rule,
  };
}
