/** The company a place keeps: which countries, provinces, counties and neighbourhoods the document as a whole speaks of. */
import type { Candidate } from './candidate.ts';
import type { Note } from './prior.ts';
import type { Weights } from './weights.ts';

/** All mentions of one name. */
export interface Group {
  readonly folded: string;
  /** The shortest name in the text that this one begins with: "Dublin" of "Dublin City". Kin are no company to each other. */
  readonly root: string;
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

/** What one name and its kin brought: by area of one kind or another, in turn; few have more than one. */
interface Own {
  readonly parts: (keyof Areas)[];
  readonly keys: string[];
  readonly sums: number[];
}

export interface Company {
  readonly all: Areas;
  /** So that no name is company to itself. */
  readonly own: ReadonlyMap<string, Own>;
  /** Points by one-degree cell, the surest first. */
  readonly cells: ReadonlyMap<number, readonly Point[]>;
}

interface Point {
  readonly group: Group;
  readonly lat: number;
  readonly lon: number;
  readonly belief: number;
}

/** Belief below it is noise. */
const LEAST = 0.05;
/** Areas larger than this are near everything and so near nothing. */
const POINT_KM = 120;
/** Points kept in one cell: a text that names more there says nothing new. */
const CELL_POINTS = 8;
const KM_PER_DEGREE = 111.2;
const cellOf = (lat: number, lon: number) => Math.floor(lat) * 1000 + Math.floor(lon);

const noAreas = (): Areas => ({ country: new Map(), province: new Map(), county: new Map() });
const provinceOf = (c: Candidate) => (c.kind === 'province' ? c.id : c.admin1);
const countyOf = (c: Candidate) => (c.kind === 'county' ? c.id : c.admin2);

/** A name said often counts more, but never as much as several names. */
const weightOf = (group: Group) => Math.min(2, 1 + Math.log2(group.size) / 2);

export function companyOf(groups: readonly Group[], weights: Weights): Company {
  const all = noAreas();
  const own = new Map<string, Own>();
  const points: Point[] = [];
  for (const group of groups) {
    let mine = own.get(group.root);
    if (!mine) {
      mine = { parts: [], keys: [], sums: [] };
      own.set(group.root, mine);
    }
    const weight = weightOf(group);
    for (let k = 0; k < group.candidates.length; k++) {
      const candidate = group.candidates[k]!;
      // Tempered, so that two unsure names that fit each other can agree on places neither would take alone.
      const belief = group.belief[k]! ** weights.temper;
      if (belief < LEAST) continue;
      raise(all, mine, 'country', candidate.country, belief * weight);
      raise(all, mine, 'province', provinceOf(candidate), belief * weight);
      raise(all, mine, 'county', countyOf(candidate), belief * weight);
      if (candidate.kind !== 'country' && candidate.radiusKm < POINT_KM)
        points.push({ group, lat: candidate.lat, lon: candidate.lon, belief });
    }
  }
  const cells = new Map<number, Point[]>();
  for (const point of points.sort((a, b) => b.belief - a.belief)) {
    const key = cellOf(point.lat, point.lon);
    const cell = cells.get(key);
    if (!cell) cells.set(key, [point]);
    else if (cell.length < CELL_POINTS) cell.push(point);
  }
  return { all, own, cells };
}

function raise(all: Areas, mine: Own, part: keyof Areas, key: string | null, by: number): void {
  if (!key) return;
  const at = placeIn(mine, part, key);
  if (at < 0) {
    mine.parts.push(part);
    mine.keys.push(key);
    mine.sums.push(by);
  } else mine.sums[at]! += by;
  all[part].set(key, (all[part].get(key) ?? 0) + by);
}

function placeIn({ parts, keys }: Own, part: keyof Areas, key: string): number {
  for (let i = 0; i < keys.length; i++) if (keys[i] === key && parts[i] === part) return i;
  return -1;
}

/** A part of the score worth less is not worth a reader's time. */
const TELLING = 0.4;

/** What the company adds to a candidate; the parts that tell go to `note`. */
export function companyScore(
  group: Group,
  candidate: Candidate,
  company: Company,
  weights: Weights,
  note: Note = null,
): number {
  const own = company.own.get(group.root)!;
  const country = weights.sameCountry * others(company, own, 'country', candidate.country);
  if (country > TELLING) note?.('same country as other places named');
  if (candidate.kind === 'country') return country;
  const province = weights.sameProvince * others(company, own, 'province', provinceOf(candidate));
  if (province > TELLING) note?.('same province as other places named');
  const county = weights.sameCounty * others(company, own, 'county', countyOf(candidate));
  if (county > TELLING) note?.('same county as other places named');
  const around = nearness(group, candidate, company, weights.nearKm);
  const near = weights.near * (around / (around + 0.7));
  if (near > TELLING) note?.('near other places named');
  return country + province + county + near;
}

/** How surely names of other kin point at an area: 0 to 1. */
function others(company: Company, own: Own, part: keyof Areas, key: string | null): number {
  if (!key) return 0;
  const at = placeIn(own, part, key);
  const rest = (company.all[part].get(key) ?? 0) - (at < 0 ? 0 : own.sums[at]!);
  return rest <= 0 ? 0 : rest / (rest + 1);
}

/** Belief in other names' places around a point, each worth less the farther it is; flat-earth distances do over a degree. */
function nearness(group: Group, { lat, lon }: Candidate, company: Company, nearKm: number): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let near = 0;
  for (let dLat = -1; dLat <= 1; dLat++)
    for (let dLon = -1; dLon <= 1; dLon++) {
      const cell = company.cells.get(cellOf(lat + dLat, lon + dLon));
      if (!cell) continue;
      for (const point of cell) {
        if (point.group.root === group.root) continue;
        const north = point.lat - lat;
        const east = (point.lon - lon) * shrink;
        const km = KM_PER_DEGREE * Math.sqrt(north * north + east * east);
        near += point.belief * Math.exp(-km / nearKm);
      }
    }
  return near;
}
