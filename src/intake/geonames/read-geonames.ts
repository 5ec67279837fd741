/**
 * A GeoNames dump (the text files of download.geonames.org: 19 columns, tabs, no heading) as entries of a pack's places.yaml.
 * Pure: lines in, entries out; a wrong line gives its fault in its place and reading goes on.
 */

import type { PackPlace } from '../../model/pack.ts';
import { type Fault, Refusal } from '../../model/refusal.ts';
import { malformed } from '../refuse.ts';

export type GeonamesRow = { readonly place: PackPlace } | { readonly fault: Fault };

/** Longer lines are no rows of a dump; more names than this are mail-order lists of spellings. */
const LONGEST_LINE = 20_000;
const MOST_ALIASES = 40;

/** GeoNames feature codes by prefix, to kinds of place; what is not here is not read. */
const KINDS: readonly (readonly [
  code: RegExp,
  kind: PackPlace['kind'],
  precision: PackPlace['precision'],
  radiusKm: number,
])[] = [
  [/^A\.PCL/, 'country', 'country', 300],
  [/^A\.ADM1/, 'province', 'region', 100],
  [/^A\.ADM/, 'region', 'region', 30],
  [/^P\.PPLX/, 'district', 'district', 4],
  [/^P\.PPL[CA]/, 'city', 'town', 10],
  [/^P\.PPL/, 'town', 'town', 5],
  [/^S\.AIRB/, 'airbase', 'site', 4],
  [/^S\.AIR/, 'airport', 'site', 4],
  [/^S\.HSP/, 'hospital', 'site', 1],
  [/^S\.PRN/, 'prison', 'site', 1],
  [/^S\.BDG/, 'bridge', 'site', 1],
  [/^S\.DAM/, 'dam', 'site', 2],
  [/^S\.CMP/, 'camp', 'site', 2],
  [/^[LS]\.(?:OILF|OILW)/, 'oilfield', 'area', 10],
  [/^[HLS]\.(?:PRT|HBR)/, 'port', 'site', 3],
  [/^R\.(?:RD|ST)/, 'road', 'route', 20],
  [/^T\.(?:MT|HLL|PK)/, 'mountain', 'area', 10],
  [/^T\.VAL/, 'valley', 'area', 15],
  [/^T\.DSRT/, 'desert', 'region', 100],
  [/^T\.ISL/, 'island', 'area', 15],
  [/^H\.(?:SEA|GULF|BAY)/, 'sea', 'region', 50],
];

/** Rows of `lines`; kinds that a monitor has no use for are left out. `name` is the file, `first` the number of its first line, for faults. */
export function* readGeonames(lines: Iterable<string>, name: string, first = 1): Generator<GeonamesRow> {
  let number = first - 1;
  for (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    try {
      const place = placeOf(line, `${name}, line ${number}`);
      if (place) yield { place };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { fault: error.fault };
    }
  }
}

function placeOf(line: string, where: string): PackPlace | null {
  if (line.length > LONGEST_LINE)
    throw malformed(where, `a row of at most ${LONGEST_LINE} characters`, `${line.length}`);
  const cell = line.replace(/\r$/, '').split('\t');
  if (cell.length !== 19) throw malformed(where, '19 columns separated by tabs', `${cell.length}`);
  const [id, title, ascii, others, lat, lon, featureClass, code, country] = cell as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (!/^\d{1,12}$/.test(id)) throw malformed(where, 'a GeoNames id', id);
  const found = KINDS.find(([pattern]) => pattern.test(`${featureClass}.${code}`));
  if (!found) return null;
  const [, kind, precision, radiusKm] = found;
  const aliases = [...new Set([ascii, ...others.split(',')])].filter((alias) => alias !== '' && alias !== title);
  const people = Number(cell[14]);
  return {
    id: `gn-${id}`,
    name: named(title, where),
    kind,
    lat: degrees(lat, 90, where),
    lon: degrees(lon, 180, where),
    radiusKm,
    precision,
    parents: [],
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    population: Number.isSafeInteger(people) && people > 0 ? people : null,
    aliases: aliases.slice(0, MOST_ALIASES),
    sensitive: kind === 'hospital' || kind === 'camp',
    note: null,
  };
}

function named(title: string, where: string): string {
  if (title.trim() === '') throw malformed(where, 'a name', 'none');
  return title;
}

function degrees(written: string, most: number, where: string): number {
  const value = written.trim() === '' ? Number.NaN : Number(written);
  if (!(Math.abs(value) <= most)) throw malformed(where, `degrees between -${most} and ${most}`, written);
  return value;
}
