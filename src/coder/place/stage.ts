/** The place stage: names found, judged, resolved, weighed; then what the words say about where in relation to them. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { PlaceMention } from '../../model/mention.ts';
import { spanOf } from '../../model/span.ts';
import { foldName } from '../name/fold.ts';
import type { Reading, Stage } from '../reading.ts';
import type { Document } from '../text/document.ts';
import { ofEntry } from './candidate.ts';
import { findContainers } from './containers.ts';
import { findNames, type NameHit } from './find-names.ts';
import { findUnknown, type UnknownName } from './find-unknown.ts';
import { placeIndex } from './index-places.ts';
import { type Judgement, judgeName } from './judge-name.ts';
import { asMeant } from './meant-kind.ts';
import { pointlessMentions } from './pointless-mentions.ts';
import { relationMentions } from './relation-mentions.ts';
import { type Ranked, resolveNames } from './resolve-names.ts';
import { sourceCountries, sourceHome } from './source-hints.ts';
import { findStrangers } from './strangers.ts';
import { type Surrounding, weighName } from './weigh-name.ts';

export const placeStage: Stage = {
  name: 'place',
  run: ({ doc }: Reading, knowledge) => ({ places: placesOf(doc, knowledge) }),
};

/** A name found, judged and resolved. */
export interface Weighed {
  readonly hit: NameHit;
  readonly judgement: Judgement;
  readonly ranked: readonly Ranked[];
  readonly around: Surrounding;
}

function placesOf(doc: Document, knowledge: Knowledge): readonly PlaceMention[] {
  const known = findNames(doc, knowledge);
  const unknown = findUnknown(doc, known, placeIndex(knowledge));
  const spelt = unknown.filter(({ candidates }) => candidates.length > 0).map(hitOf);
  const weighed = weighedNames(doc, knowledge, merge(known, spelt));
  const kept = weighed.filter(
    ({ hit, judgement, around }) => judgement.why === 'demonym' || weighName(doc, hit, around) > 0,
  );
  const judgements = new Map(kept.map(({ hit, judgement }) => [hit, judgement]));
  const strangers = findStrangers(doc, kept);
  const hits = kept.flatMap(({ hit }) => (strangers.includes(hit) ? [] : [hit]));
  // Resolved again without the names that were none: a person called Paris moves no town to France.
  const ranked =
    hits.length === weighed.length
      ? new Map(kept.map(({ hit, ranked }) => [hit, ranked]))
      : resolveIn(doc, knowledge, hits);
  const named = hits.map((hit) => ({
    hit,
    mention: mentionOf(doc, hit, judgements.get(hit)!, asMeant(doc, hit, ranked.get(hit)!)),
  }));
  const nowhere = [...unknown.filter(({ candidates }) => candidates.length === 0), ...strangers.map(unknownOf)];
  const all = [
    ...named.map(({ mention }) => mention),
    ...relationMentions(doc, named),
    ...pointlessMentions(doc, nowhere, named),
  ];
  return all.sort((x, y) => x.span.start - y.span.start || y.span.end - x.span.end);
}

/** A namesake of a place elsewhere, said to lie here: nobody knows where but in what it lies in. */
const unknownOf = (hit: NameHit): UnknownName => ({
  first: hit.first,
  last: hit.last,
  text: hit.candidates[0]!.name,
  candidates: [],
  sizeKm: 5,
});

const merge = (known: readonly NameHit[], more: readonly NameHit[]): readonly NameHit[] =>
  more.length === 0 ? known : [...known, ...more].sort((a, b) => a.first - b.first);

const hitOf = ({ first, last, text, candidates }: UnknownName): NameHit => ({
  first,
  last,
  folded: foldName(text),
  candidates,
});

function resolveIn(doc: Document, knowledge: Knowledge, hits: readonly NameHit[]) {
  const containers = findContainers(doc, hits);
  const home = sourceHome(doc, knowledge);
  return resolveNames(hits, {
    knowledge,
    containers,
    sourceCountries: sourceCountries(doc, knowledge),
    home: home === null ? [] : knowledge.gazetteer.find(home).map(ofEntry),
    homeName: home ?? '',
  });
}

/** Every known name with all that speaks for and against its being a place. */
export function weighedNames(
  doc: Document,
  knowledge: Knowledge,
  found: readonly NameHit[] = findNames(doc, knowledge),
): readonly Weighed[] {
  const judged = found.map((hit) => ({ hit, judgement: judgeName(doc, hit) }));
  // What the text writes out before a bracket is that wherever it stands in capitals.
  const acronyms = new Set(
    judged.flatMap(({ hit, judgement }) => (judgement.why === 'an acronym in brackets' ? [hit.folded] : [])),
  );
  const shown = (hit: NameHit) => doc.tokens[hit.first]!.text;
  const open = judged.filter(
    ({ hit, judgement: { as } }) =>
      (as === 'place' || as === 'weak' || as === 'body') &&
      !(acronyms.has(hit.folded) && shown(hit) === shown(hit).toUpperCase()),
  );
  const hits = open.map(({ hit }) => hit);
  const containers = findContainers(doc, hits);
  const ranked = resolveIn(doc, knowledge, hits);
  const holding = new Set(containers.values());
  const byName = new Map<string, Uses>();
  for (const { hit, judgement } of judged) {
    let uses = byName.get(hit.folded);
    if (!uses) {
      uses = { person: 0, place: 0, mentions: 0 };
      byName.set(hit.folded, uses);
    }
    uses.mentions++;
    if (judgement.as === 'person') uses.person++;
    else if (judgement.as === 'place') uses.place++;
  }
  const starts = new Set(hits.map((hit) => hit.first));
  const ends = new Set(hits.map((hit) => hit.last));
  return open.map(({ hit, judgement }) => {
    const uses = byName.get(hit.folded)!;
    const own = judgement.as === 'place' ? 1 : 0;
    const elsewhere = { person: uses.person > 0, place: uses.place > own, mentions: uses.mentions };
    const around = {
      judgement,
      best: ranked.get(hit)![0]!,
      elsewhere,
      inside: containers.has(hit),
      holds: holding.has(hit),
      hitBefore: ends.has(hit.first),
      hitAfter: starts.has(hit.last),
    };
    return { hit, judgement, ranked: ranked.get(hit)!, around };
  });
}

/** How often a name is used as what. */
interface Uses {
  person: number;
  place: number;
  mentions: number;
}

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
    demonym: best.by === 'demonym' || judgement.as === 'body',
    candidates: ranked.map(({ candidate, score, why }) => ({
      place: candidate.id,
      name: candidate.name,
      lat: candidate.lat,
      lon: candidate.lon,
      score: Math.round(score * 100) / 100,
      why: why(),
    })),
    rule: `place.name (${judgement.why})`,
  };
}
