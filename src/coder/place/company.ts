/** The company a place keeps: which countries, provinces, counties and neighbourhoods the document as a whole speaks of. */
import { distanceKm } from '../../model/geo.ts';
import type { Candidate } from './candidate.ts';
import type { Weights } from './weights.ts';

/** All mentions of one name. */
export interface Group {
  readonly folded: string;
  readonly size: number;
  readonly candidates: readonly Candidate[];
  /** Share of the belief each candidate has, in their order. */
  readonly belief: readonly number[];
}

interface Areas {
  readonly country: Map<string, number>;
  readonly province: Map<string, number>;
  readonly county: Map<string, number>;
}

export interface Company {
  readonly all: Areas;
  /** What each group itself brought, so that no name is company to itself. */
  readonly own: ReadonlyMap<Group, Areas>;
  readonly points: readonly { readonly group: Group; readonly candidate: Candidate; readonly belief: number }[];
}

/** Belief below it is noise. */
const LEAST = 0.05;
/** Areas larger than this are near everything and so near nothing. */
const POINT_KM = 120;

const noAreas = (): Areas => ({ country: new Map(), province: new Map(), county: new Map() });
const provinceOf = (c: Candidate) => (c.kind === 'province' ? c.id : c.admin1);
const countyOf = (c: Candidate) => (c.kind === 'county' ? c.id : c.admin2);

/** A name said often counts more, but never as much as several names. */
const weightOf = (group: Group) => Math.min(2, 1 + Math.log2(group.size) / 2);

export function companyOf(groups: readonly Group[]): Company {
  const all = noAreas();
  const own = new Map<Group, Areas>();
  const points: { group: Group; candidate: Candidate; belief: number }[] = [];
  for (const group of groups) {
    const mine = noAreas();
    const raise = (part: keyof Areas, key: string | null, by: number) => {
      if (!key) return;
      mine[part].set(key, (mine[part].get(key) ?? 0) + by);
      all[part].set(key, (all[part].get(key) ?? 0) + by);
    };
    const weight = weightOf(group);
    group.candidates.forEach((candidate, k) => {
      const belief = group.belief[k]!;
      if (belief < LEAST) return;
      raise('country', candidate.country, belief * weight);
      raise('province', provinceOf(candidate), belief * weight);
      raise('county', countyOf(candidate), belief * weight);
      if (candidate.kind !== 'country' && candidate.radiusKm < POINT_KM) points.push({ group, candidate, belief });
    });
    own.set(group, mine);
  }
  return { all, own, points };
}

/** What the company adds to a candidate, part by part, each with the sentence that explains it. */
export function companyScore(
  group: Group,
  candidate: Candidate,
  company: Company,
  weights: Weights,
): readonly (readonly [weight: number, reason: string])[] {
  const own = company.own.get(group)!;
  const others = (part: keyof Areas, key: string | null) => {
    if (!key) return 0;
    const rest = (company.all[part].get(key) ?? 0) - (own[part].get(key) ?? 0);
    return rest <= 0 ? 0 : rest / (rest + 1);
  };
  const country: [number, string] = [
    weights.sameCountry * others('country', candidate.country),
    'same country as other places named',
  ];
  if (candidate.kind === 'country') return [country];
  let near = 0;
  for (const other of company.points) {
    if (other.group === group || Math.abs(other.candidate.lat - candidate.lat) > 3) continue;
    const km = distanceKm(candidate.lat, candidate.lon, other.candidate.lat, other.candidate.lon);
    near += other.belief * Math.exp(-km / weights.nearKm);
  }
  return [
    country,
    [weights.sameProvince * others('province', provinceOf(candidate)), 'same province as other places named'],
    [weights.sameCounty * others('county', countyOf(candidate)), 'same county as other places named'],
    [weights.near * (near / (near + 0.7)), 'near other places named'],
  ];
}
