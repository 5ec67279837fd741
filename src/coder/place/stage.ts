/** The place stage: names found, judged, resolved; then what the words say about where in relation to them. */
import type { PlaceMention } from '../../model/mention.ts';
import { spanOf } from '../../model/span.ts';
import type { Reading, Stage } from '../reading.ts';
import type { Document } from '../text/document.ts';
import { findContainers } from './containers.ts';
import { findNames, type NameHit } from './find-names.ts';
import { type Judgement, judgeName } from './judge-name.ts';
import { type Ranked, resolveNames } from './resolve-names.ts';
import { sourceCountries } from './source-hints.ts';

/** Candidates handed on with a mention; the rest are only noise to a reader. */
const SHOWN = 5;

export const placeStage: Stage = {
  name: 'place',
  run: ({ doc }: Reading, knowledge) => {
    const judged = findNames(doc, knowledge).map((hit) => ({ hit, judgement: judgeName(doc, hit) }));
    const meant = judged.filter(({ judgement }) => judgement.as === 'place' || judgement.as === 'weak');
    const hits = meant.map(({ hit }) => hit);
    const containers = findContainers(doc, hits);
    const ranked = resolveNames(hits, { knowledge, containers, sourceCountries: sourceCountries(doc, knowledge) });
    const places = meant.map(({ hit, judgement }) => mentionOf(doc, hit, judgement, ranked.get(hit) ?? []));
    return { places };
  },
};

function mentionOf(doc: Document, hit: NameHit, judgement: Judgement, ranked: readonly Ranked[]): PlaceMention {
  const best = ranked[0]!.candidate;
  const span = spanOf(doc.text, doc.tokens[hit.first]!.start, doc.tokens[hit.last - 1]!.end);
  return {
    span,
    name: best.name,
    place: best.id,
    lat: best.lat,
    lon: best.lon,
    radiusKm: best.radiusKm,
    precision: best.precision,
    relation: null,
    demonym: best.by === 'demonym',
    candidates: ranked.slice(0, SHOWN).map(({ candidate, score, why }) => ({
      place: candidate.id,
      name: candidate.name,
      lat: candidate.lat,
      lon: candidate.lon,
      score: Math.round(score * 100) / 100,
      why,
    })),
    rule: `place.name (${judgement.why})`,
  };
}
