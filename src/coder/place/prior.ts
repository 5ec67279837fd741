/** What speaks for a place before the rest of the text is read: its size, its rank, the pack and the theatre. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Candidate } from './candidate.ts';
import type { Weights } from './weights.ts';

/** Where reasons go, or null where only the sum is wanted: most candidates are never shown. */
export type Note = ((reason: string) => void) | null;

export function priorOf(
  candidate: Candidate,
  namesakes: readonly Candidate[],
  knowledge: Knowledge,
  sourceCountries: readonly string[],
  weights: Weights,
  note: Note = null,
): number {
  const { kind } = candidate;
  let score = weights.population * Math.log10(peopleOf(candidate) + 30);
  const add = (weight: number, reason: string) => {
    score += weight;
    note?.(reason);
  };
  if (candidate.population >= 100_000) note?.(`population ${candidate.population}`);
  if (
    candidate.by === 'alias' &&
    candidate.match === null &&
    !candidate.pack &&
    kind !== 'country' &&
    kind !== 'region'
  )
    score += weights.alias;
  if (kind === 'country') add(weights.country, 'a country');
  if (kind === 'region' && !candidate.pack) add(weights.region, 'a region');
  // A province named after its town or its country says nothing that they do not.
  if (
    kind === 'province' &&
    !namesakes.some(
      (other) => other.admin1 === candidate.id || (other.kind === 'country' && other.country === candidate.country),
    )
  )
    add(weights.province, 'a province');
  if (kind === 'county')
    score += namesakes.some((other) => other.admin2 === candidate.id) ? weights.seatCounty : weights.county;
  if (kind === 'district' && !candidate.pack) score += weights.district;
  if (candidate.seat === 'country') add(weights.countryCapital, 'a capital');
  if (candidate.seat === 'province') score += weights.provinceSeat;
  if (candidate.pack) add(weights.pack, 'in the pack');
  const theatre = knowledge.theatre.indexOf(candidate.country);
  if (theatre >= 0) add(weights.theatre / (1 + theatre), `in the theatre (${candidate.country})`);
  if (sourceCountries.includes(candidate.country)) add(weights.source, `the source is from ${candidate.country}`);
  if (candidate.match) note?.(candidate.match);
  return score;
}

/** People to the square kilometre where nobody counted: about the world's mean on land, less for seas and deserts. */
const PER_SQUARE_KM = 10;
const peopleOf = ({ kind, population, radiusKm }: Candidate) =>
  kind === 'region' && population === 0 ? PER_SQUARE_KM * Math.PI * radiusKm ** 2 : population;
