/** Places spoken of again: "the city", "the same road", "there", "the area": which place mention they point back to. */

import type { PlaceMention } from '../../model/mention.ts';
import type { World } from '../event/world.ts';
import { tokenAt } from '../text/mention-index.ts';
import { wordMap } from '../text/word-map.ts';

type Kind = 'town' | 'route' | 'district' | 'province' | 'any';
const KINDS: ReadonlyMap<string, Kind> = wordMap<Kind>({
  city: 'town',
  town: 'town',
  village: 'town',
  capital: 'town',
  settlement: 'town',
  road: 'route',
  highway: 'route',
  route: 'route',
  district: 'district',
  neighbourhood: 'district',
  neighborhood: 'district',
  quarter: 'district',
  suburb: 'district',
  area: 'any',
  region: 'any',
  place: 'any',
  site: 'any',
  airport: 'any',
  base: 'any',
  airbase: 'any',
  port: 'any',
  province: 'province',
  governorate: 'province',
  camp: 'any',
  island: 'any',
  zone: 'any',
  vicinity: 'any',
  prison: 'any',
  hospital: 'any',
  checkpoint: 'any',
  crossing: 'any',
  field: 'any',
  valley: 'any',
  mountain: 'any',
  peninsula: 'any',
});

/** The place that words between the tokens point back to, with the words; null if none do. Never points forward. */
export function pointsBack(world: World, first: number, last: number): PlaceMention | null {
  const { tokens } = world.doc;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.lower === 'there' && tokens[i + 1]?.pos !== 'AUX') return again(world, i, i + 1, 'any');
    const kind = KINDS.get(token.lemma);
    if (!kind || token.pos === 'VERB' || world.index.place[i]) continue;
    let lead = i - 1;
    const same = tokens[lead]?.lower === 'same';
    if (same) lead--;
    const definite = /^(?:the|this|that)$/.test(tokens[lead]?.lower ?? '');
    if (!definite || lead < first) continue;
    // "the port of X", "the city's north": named elsewhere, or only a part.
    const next = tokens[i + 1];
    if (next && (next.lower === 'of' || next.pos === 'NOUN' || next.pos === 'PROPN')) continue;
    if (kind === 'any' && !same && !/^(?:area|region|place|site)$/.test(token.lemma)) {
      const named = recent(world, token.start).find((place) => place.span.quote.toLowerCase().includes(token.lemma));
      if (!named) continue;
      return { ...named, span: spanFrom(world, lead, i + 1) };
    }
    const found = again(world, lead, i + 1, kind);
    if (found) return found;
  }
  return null;
}

/** The last places before an offset, nearest first: a reader does not look further back either. */
function recent(world: World, offset: number): readonly PlaceMention[] {
  const { places } = world.reading;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return places
    .slice(Math.max(0, low - 24), low)
    .filter((place) => place.span.end <= offset)
    .reverse();
}

const spanFrom = ({ doc }: World, first: number, last: number) => {
  const start = doc.tokens[first]!.start;
  const end = doc.tokens[last - 1]!.end;
  return { start, end, quote: doc.text.slice(start, end) };
};

function again(world: World, first: number, last: number, kind: Kind): PlaceMention | null {
  const { tokens, sentences } = world.doc;
  const here = tokens[first]!;
  const found = recent(world, here.start).find((place) => {
    if (place.demonym) return false;
    if (sentences[here.sentence]!.i - sentences[tokens[tokenAt(tokens, place.span.start)]!.sentence]!.i > 4)
      return false;
    if (kind === 'town')
      return (
        (place.precision === 'town' && (place.relation === null || place.relation.kind !== 'near')) ||
        (place.relation !== null && /^(?:outskirts|inside|part)$/.test(place.relation.kind))
      );
    if (kind === 'route') return place.precision === 'route' || place.relation?.kind === 'route';
    if (kind === 'district') return place.precision === 'district';
    if (kind === 'province') return place.precision === 'region' && place.relation === null;
    return place.precision !== 'country';
  });
  return found ? { ...found, span: spanFrom(world, first, last), rule: `${found.rule} > points-back` } : null;
}
