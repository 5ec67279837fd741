/**
 * Which of the places of a name is meant: population and rank, the theatre, what the text says it lies in, and the company it
 * keeps. One sense per document and name, unless the words beside one mention say otherwise.
 */
import { distanceKm } from '../../model/geo.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Candidate } from './candidate.ts';
import type { NameHit } from './find-names.ts';

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly why: string;
}

/** Weights, in decades of population: a town of the right province beats one ten to the third times its size elsewhere. */
export const WEIGHT = {
  population: 1,
  alias: -1.2,
  country: 3.2,
  province: 2,
  countryCapital: 1.5,
  provinceSeat: 0.5,
  pack: 4,
  theatre: 2,
  sameCountry: 2,
  sameProvince: 3,
  sameCounty: 1,
  near: 2.5,
  container: 8,
  source: 1,
} as const;

export interface Surroundings {
  readonly knowledge: Knowledge;
  /** For a hit, the hit said to contain it: "Paris, Texas". */
  readonly containers: ReadonlyMap<NameHit, NameHit>;
  /** Countries that the source's address or record points at. */
  readonly sourceCountries: readonly string[];
}

interface Group {
  readonly folded: string;
  readonly hits: readonly NameHit[];
  readonly candidates: readonly Candidate[];
  /** Share of the belief each candidate has. */
  belief: readonly number[];
  ranked: readonly Ranked[];
}

const ROUNDS = 3;
/** Candidates beyond this rank by prior never win; a wall against names borne by hundreds of places. */
const KEPT = 60;

/** For each hit its candidates, best first. */
export function resolveNames(hits: readonly NameHit[], around: Surroundings): ReadonlyMap<NameHit, readonly Ranked[]> {
  const groups = groupsOf(hits);
  const byFolded = new Map(groups.map((group) => [group.folded, group]));
  const prior = groups.map((group) => group.candidates.map((candidate) => priorOf(candidate, around)));
  groups.forEach((group, i) => {
    group.belief = share(prior[i]!.map(([score]) => score));
  });
  for (let round = 0; round < ROUNDS; round++) {
    const company = companyOf(groups);
    const next = groups.map((group, i) =>
      group.candidates.map((candidate, k) => {
        const reasons = [...prior[i]![k]![1]];
        let score = prior[i]![k]![0];
        const add = (weight: number, reason: string) => {
          score += weight;
          if (weight > 0.4) reasons.push(reason);
        };
        companyScore(group, candidate, company, add);
        add(containedScore(group, candidate, around.containers, byFolded), 'lies in what is named beside it');
        return { candidate, score, why: reasons.join('; ') || 'the only place of that name' };
      }),
    );
    groups.forEach((group, i) => {
      group.belief = share(next[i]!.map(({ score }) => score));
      group.ranked = next[i]!.sort((a, b) => b.score - a.score);
    });
    // Belief stands in the order of the candidates, so it was taken before sorting.
  }
  return new Map(hits.map((hit) => [hit, byFolded.get(hit.folded)!.ranked]));
}

function groupsOf(hits: readonly NameHit[]): readonly Group[] {
  return [...Map.groupBy(hits, (hit) => hit.folded)].map(([folded, same]) => {
    const all = same[0]!.candidates;
    const candidates = all.length > KEPT ? [...all].sort((a, b) => b.population - a.population).slice(0, KEPT) : all;
    return { folded, hits: same, candidates, belief: [], ranked: [] };
  });
}

function priorOf(
  candidate: Candidate,
  { knowledge, sourceCountries }: Surroundings,
): readonly [number, readonly string[]] {
  const reasons: string[] = [];
  let score = WEIGHT.population * Math.log10(candidate.population + 30);
  if (candidate.population >= 100_000) reasons.push(`population ${candidate.population}`);
  if (candidate.by === 'alias' && candidate.match === null && candidate.kind === 'city') score += WEIGHT.alias;
  if (candidate.kind === 'country' || (candidate.kind === 'region' && !candidate.pack)) {
    score += WEIGHT.country;
    reasons.push(`a ${candidate.kind}`);
  }
  if (candidate.kind === 'province') score += WEIGHT.province;
  if (candidate.seat === 'country') {
    score += WEIGHT.countryCapital;
    reasons.push('a capital');
  }
  if (candidate.seat === 'province') score += WEIGHT.provinceSeat;
  if (candidate.pack) {
    score += WEIGHT.pack;
    reasons.push('in the pack');
  }
  const theatre = knowledge.theatre.indexOf(candidate.country);
  if (theatre >= 0) {
    score += WEIGHT.theatre / (1 + theatre);
    reasons.push(`in the theatre (${candidate.country})`);
  }
  if (sourceCountries.includes(candidate.country)) {
    score += WEIGHT.source;
    reasons.push(`the source is from ${candidate.country}`);
  }
  if (candidate.match) reasons.push(candidate.match);
  return [score, reasons];
}

/** Softmax over decades of population, sharp enough that one clear favourite takes nearly all. */
function share(scores: readonly number[]): readonly number[] {
  const best = Math.max(...scores);
  const weights = scores.map((score) => 10 ** Math.max(-6, (score - best) * 0.8));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

interface Company {
  readonly country: ReadonlyMap<string, number>;
  readonly province: ReadonlyMap<string, number>;
  readonly county: ReadonlyMap<string, number>;
  readonly points: readonly { readonly group: Group; readonly candidate: Candidate; readonly belief: number }[];
}

/** What the document as a whole speaks of, each name counted once, large areas counted as what they are. */
function companyOf(groups: readonly Group[]): Company {
  const country = new Map<string, number>();
  const province = new Map<string, number>();
  const county = new Map<string, number>();
  const points: { group: Group; candidate: Candidate; belief: number }[] = [];
  const raise = (map: Map<string, number>, key: string | null, by: number) => {
    if (key) map.set(key, (map.get(key) ?? 0) + by);
  };
  for (const group of groups) {
    const weight = Math.min(2, 1 + Math.log2(group.hits.length) / 2);
    group.candidates.forEach((candidate, k) => {
      const belief = group.belief[k]!;
      if (belief < 0.05) return;
      raise(country, candidate.country, belief * weight);
      raise(province, candidate.kind === 'province' ? candidate.id : candidate.admin1, belief * weight);
      raise(county, candidate.kind === 'county' ? candidate.id : candidate.admin2, belief * weight);
      if (candidate.kind !== 'country' && candidate.radiusKm < 120) points.push({ group, candidate, belief });
    });
  }
  return { country, province, county, points };
}

type Add = (weight: number, reason: string) => void;

function companyScore(group: Group, candidate: Candidate, company: Company, add: Add): void {
  const weight = Math.min(2, 1 + Math.log2(group.hits.length) / 2);
  const others = (map: ReadonlyMap<string, number>, key: string | null, mine: (c: Candidate) => string | null) => {
    if (!key) return 0;
    const ours = group.candidates.reduce(
      (sum, c, k) => (mine(c) === key && group.belief[k]! >= 0.05 ? sum + group.belief[k]! : sum),
      0,
    );
    const rest = (map.get(key) ?? 0) - ours * weight;
    return rest <= 0 ? 0 : rest / (rest + 1);
  };
  add(
    WEIGHT.sameCountry * others(company.country, candidate.country, (c) => c.country),
    'same country as other places',
  );
  if (candidate.kind === 'country') return;
  const provinceOf = (c: Candidate) => (c.kind === 'province' ? c.id : c.admin1);
  const countyOf = (c: Candidate) => (c.kind === 'county' ? c.id : c.admin2);
  add(
    WEIGHT.sameProvince * others(company.province, provinceOf(candidate), provinceOf),
    'same province as other places',
  );
  add(WEIGHT.sameCounty * others(company.county, countyOf(candidate), countyOf), 'same county as other places');
  let near = 0;
  for (const other of company.points) {
    if (other.group === group) continue;
    if (Math.abs(other.candidate.lat - candidate.lat) > 2) continue;
    const km = distanceKm(candidate.lat, candidate.lon, other.candidate.lat, other.candidate.lon);
    near += other.belief * Math.exp(-km / 60);
  }
  add(WEIGHT.near * (near / (near + 0.7)), 'near other places named');
}

/** "Paris, Texas": how well the candidate fits what some mention of the name says it lies in. */
function containedScore(
  group: Group,
  candidate: Candidate,
  containers: ReadonlyMap<NameHit, NameHit>,
  byFolded: ReadonlyMap<string, Group>,
): number {
  let best = 0;
  for (const hit of group.hits) {
    const container = containers.get(hit);
    const outer = container && byFolded.get(container.folded);
    if (!outer) continue;
    outer.candidates.forEach((whole, k) => {
      if (lies(candidate, whole)) best = Math.max(best, WEIGHT.container * (0.6 + 0.4 * outer.belief[k]!));
    });
  }
  // And the other way round: of two states of a name, the one that holds the town named before it.
  for (const [inner, outer] of containers) {
    if (outer.folded !== group.folded) continue;
    const part = byFolded.get(inner.folded);
    if (part?.candidates.some((c) => lies(c, candidate))) best = Math.max(best, WEIGHT.container * 0.5);
  }
  return best;
}

/** Whether `part` lies in `whole`, by administration, or for towns by distance. */
export function lies(part: Candidate, whole: Candidate): boolean {
  if (part.id === whole.id) return false;
  if (whole.kind === 'country') return part.country === whole.country && part.kind !== 'country';
  if (whole.kind === 'province') return part.admin1 === whole.id;
  if (whole.kind === 'county') return part.admin2 === whole.id;
  const km = distanceKm(part.lat, part.lon, whole.lat, whole.lon);
  if (whole.kind === 'region') return km <= whole.radiusKm && part.kind !== 'country';
  return part.radiusKm <= whole.radiusKm && km <= Math.max(25, whole.radiusKm);
}
