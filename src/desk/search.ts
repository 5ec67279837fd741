/**
 * Search: names across transliterations and scripts, words in claims and reports, by place and radius, time, speaker and status.
 * A name met in the words asked for stands for all its spellings: who asks for Gawarsha finds Al Qawarishah and القوارشة.
 */
import { compareNames, nameKeys } from '../coder/name/compare.ts';
import type { Event } from '../model/event.ts';
import { Refusal } from '../model/refusal.ts';
import type { ClaimFilter, Hit, Near, Snapshot, Wanted } from './ports.ts';

export interface NameHit {
  readonly kind: 'actor' | 'place' | 'source';
  readonly id: string;
  readonly name: string;
  /** The spelling that met the words asked for. */
  readonly matched: string;
  readonly score: number;
  readonly why: readonly string[];
}
/** An event that holds claims found, with the best of their scores. */
export interface EventHit {
  readonly event: Event;
  readonly score: number;
  /** The claims found that it holds, best first. */
  readonly claims: readonly string[];
}
export interface Found {
  /** Best first. */
  readonly names: readonly NameHit[];
  readonly claims: readonly Hit[];
  readonly events: readonly EventHit[];
  /** Texts with the words; where more was asked, those that hold a claim of which it is so. */
  readonly reports: readonly Hit[];
  /** What was asked of the texts: each group is one thing in all its spellings. */
  readonly asked: Wanted;
  /** The point that a place's name led to. */
  readonly near: (Near & { readonly name: string | null }) | null;
}
/** Everything given must hold. */
export interface Asked {
  readonly words?: string;
  /** A place by any of its names, or `latitude,longitude`. */
  readonly near?: string;
  readonly km?: number;
  readonly from?: string;
  readonly to?: string;
  /** By any of its names. */
  readonly speaker?: string;
  readonly statuses?: readonly string[];
  readonly kinds?: readonly string[];
  readonly limit?: number;
}

/** Words of a query that may be one name. */
const LONGEST_NAME = 4;
/** Quotes, a minus before a word, "or": the grammar of a search. */
const GRAMMAR = /"|(?:^|\s)-|\bor\b/i;
/** Spellings of a name that are asked for at most. */
const SPELLINGS = 12;
const USUAL_KM = 25;

export async function search(snapshot: Snapshot, asked: string | Asked, most = 20): Promise<Found> {
  const {
    words: given = '',
    near,
    km = USUAL_KM,
    from,
    to,
    speaker,
    statuses,
    kinds,
    limit = most,
  } = typeof asked === 'string' ? { words: asked } : asked;
  const words = given.trim().slice(0, 500);
  const isFiltered = [near, from, to, speaker, statuses, kinds].some((field) => field !== undefined);
  if (words === '' && !isFiltered) return { names: [], claims: [], events: [], reports: [], asked: '', near: null };
  const index = await nameIndex(snapshot);
  const point = near === undefined ? null : await pointOf(snapshot, near, km, index);
  const { names, groups } = words === '' ? { names: [], groups: [] } : readNames(words, index);
  // Quotes, minus and "or" are the writer's own grammar: then the words are asked for as they are.
  const wanted: Wanted = names.length === 0 || GRAMMAR.test(words) ? words : groups;
  const filter: ClaimFilter = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(point !== null && { near: { lat: point.lat, lon: point.lon, km } }),
    ...(kinds !== undefined && { kinds }),
    ...(statuses !== undefined && { statuses }),
    ...(speaker !== undefined && { speakers: speakersNamed(speaker, index) }),
  };
  const claims = await snapshot.searchClaims(wanted, limit, filter);
  const reports = await snapshot.searchReports(wanted, limit, filter);
  return {
    names: names.slice(0, limit),
    claims,
    events: await eventsOf(snapshot, claims),
    reports,
    asked: wanted,
    near: point,
  };
}

async function eventsOf(snapshot: Snapshot, claims: readonly Hit[]): Promise<readonly EventHit[]> {
  const events = await snapshot.by(
    'event',
    'claim',
    claims.map(({ id }) => id),
  );
  return events
    .map((event): EventHit => {
      const held = claims.filter(({ id }) => event.claims.includes(id));
      return { event, score: Math.max(...held.map(({ score }) => score)), claims: held.map(({ id }) => id) };
    })
    .toSorted((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1));
}

/** Who is meant by a name: the actors so called, and whoever is called so in so many words. */
const speakersNamed = (name: string, index: NameIndex): readonly string[] => [
  name.toLowerCase(),
  ...lookUp(name, index).flatMap(({ named }) =>
    named.kind === 'actor' ? [named.id, ...named.spellings.map((spelling) => spelling.toLowerCase())] : [],
  ),
];

async function pointOf(
  snapshot: Snapshot,
  near: string,
  km: number,
  index: NameIndex,
): Promise<Near & { readonly name: string | null }> {
  const refused = (expected: string, came: string) =>
    new Refusal({
      code: 'search-place',
      where: 'near',
      expected,
      came: came.slice(0, 100),
      todo: 'Give another name, or latitude,longitude.',
    });
  const [, lat, lon] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(near) ?? [];
  if (lat !== undefined) {
    const point = { lat: Number(lat), lon: Number(lon), km, name: null };
    if (Math.abs(point.lat) > 90 || Math.abs(point.lon) > 180) throw refused('degrees of latitude and longitude', near);
    return point;
  }
  const ids = lookUp(near, index).flatMap(({ named }) => (named.kind === 'place' ? [named.id] : []));
  const places = new Map((await snapshot.many('place', ids)).map((place) => [place.id, place]));
  for (const id of ids) {
    const place = places.get(id);
    if (place?.lat != null && place.lon != null) return { lat: place.lat, lon: place.lon, km, name: place.name };
  }
  throw refused('a place that the ledger knows and can point to', near);
}

interface Named {
  readonly kind: NameHit['kind'];
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
}
type NameIndex = ReadonlyMap<string, readonly { readonly named: Named; readonly spelling: string }[]>;

async function nameIndex(snapshot: Snapshot): Promise<NameIndex> {
  const aliased = (kind: 'actor' | 'place') => async (): Promise<readonly Named[]> =>
    (await snapshot.all(kind)).map(({ id, name, aliases }) => ({
      kind,
      id,
      name,
      spellings: [name, ...aliases.map((alias) => alias.name)],
    }));
  const sources = (await snapshot.all('source')).map(
    ({ id, name, aliases }): Named => ({ kind: 'source', id, name, spellings: [name, ...aliases] }),
  );
  const all = [...(await aliased('actor')()), ...(await aliased('place')()), ...sources];
  const index = new Map<string, { named: Named; spelling: string }[]>();
  for (const named of all) {
    for (const spelling of named.spellings) {
      for (const key of nameKeys(spelling)) {
        if (!index.has(key)) index.set(key, []);
        index.get(key)!.push({ named, spelling });
      }
    }
  }
  return index;
}

/** Names in the words, longest first; and the words as groups, each name's spellings in the place of its words. */
function readNames(
  asked: string,
  index: NameIndex,
): { readonly names: readonly NameHit[]; readonly groups: readonly (readonly string[])[] } {
  const words = asked.split(/\s+/);
  const names = new Map<string, NameHit>();
  const groups: string[][] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    let spellings: readonly string[] = [words[at]!];
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
      const found = lookUp(words.slice(at, at + length).join(' '), index);
      if (found.length === 0) continue;
      taken = length;
      for (const { hit } of found)
        if ((names.get(`${hit.kind} ${hit.id}`)?.score ?? -1) < hit.score) names.set(`${hit.kind} ${hit.id}`, hit);
      spellings = [words.slice(at, at + length).join(' '), ...found.flatMap(({ named }) => named.spellings)];
      break;
    }
    groups.push([...new Set(spellings)].slice(0, SPELLINGS));
    at += taken;
  }
  return { names: [...names.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)), groups };
}

function lookUp(name: string, index: NameIndex): readonly { readonly hit: NameHit; readonly named: Named }[] {
  const best = new Map<Named, NameHit>();
  for (const key of nameKeys(name)) {
    for (const { named, spelling } of index.get(key) ?? []) {
      const { same, score, why } = compareNames(name, spelling);
      if (!same || (best.get(named)?.score ?? -1) >= score) continue;
      best.set(named, { kind: named.kind, id: named.id, name: named.name, matched: spelling, score, why });
    }
  }
  return [...best].map(([named, hit]) => ({ named, hit })).toSorted((a, b) => b.hit.score - a.hit.score);
}
