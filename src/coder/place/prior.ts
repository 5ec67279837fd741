/** What speaks for a place before the rest of the text is read: its size, its rank, the pack and the theatre. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Candidate } from './candidate.ts';
import type { Weights } from './weights.ts';

export interface Prior {
  readonly score: number;
  readonly reasons: readonly string[];
}

export function priorOf(
  candidate: Candidate,
  namesakes: readonly Candidate[],
  knowledge: Knowledge,
  sourceCountries: readonly string[],
  weights: Weights,
): Prior {
  const reasons: string[] = [];
  let score = weights.population * Math.log10(candidate.population + 30);
  if (candidate.population >= 100_000) reasons.push(`population ${candidate.population}`);
  const { kind } = candidate;
  if (
    candidate.by === 'alias' &&
    candidate.match === null &&
    !candidate.pack &&
    kind !== 'country' &&
    kind !== 'region'
  )
    score += weights.alias;
  if (kind === 'country' || (kind === 'region' && !candidate.pack)) {
    score += kind === 'country' ? weights.country : weights.region;
    reasons.push(`a ${kind}`);
  }
  // A province named after its town says nothing that the town does not.
  if (kind === 'province' && !namesakes.some((other) => other.admin1 === candidate.id)) {
    score += weights.province;
    reasons.push('a province');
  }
  if (kind === 'county') score += weights.county;
  if (kind === 'district' && !candidate.pack) score += weights.district;
  if (candidate.seat === 'country') {
    score += weights.countryCapital;
    reasons.push('a capital');
  }
  if (candidate.seat === 'province') score += weights.provinceSeat;
  if (candidate.pack) {
    score += weights.pack;
    reasons.push('in the pack');
  }
  const theatre = knowledge.theatre.indexOf(candidate.country);
  if (theatre >= 0) {
    score += weights.theatre / (1 + theatre);
    reasons.push(`in the theatre (${candidate.country})`);
  }
  if (sourceCountries.includes(candidate.country)) {
    score += weights.source;
    reasons.push(`the source is from ${candidate.country}`);
  }
  if (candidate.match) reasons.push(candidate.match);
  return { score, reasons };
}
