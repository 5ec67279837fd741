/**
 * Search: names across transliterations and scripts, and words in claims and reports. A name met in the words asked for
 * stands for all its spellings: who asks for Gawarsha finds Al Qawarishah and القوارشة.
 */
import { compareNames, nameKeys } from '../coder/name/compare.ts';
import type { Hit, Snapshot, Wanted } from './ports.ts';

export interface NameHit {
  readonly kind: 'actor' | 'place' | 'source';
  readonly id: string;
  readonly name: string;
  /** The spelling that met the words asked for. */
  readonly matched: string;
  readonly score: number;
  readonly why: readonly string[];
}
export interface Found {
  /** Best first. */
  readonly names: readonly NameHit[];
  readonly claims: readonly Hit[];
  readonly reports: readonly Hit[];
  /** What was asked of the texts: each group is one thing in all its spellings. */
  readonly asked: Wanted;
}

/** Words of a query that may be one name. */
const LONGEST_NAME = 4;
/** Quotes, a minus before a word, "or": the grammar of a search. */
const GRAMMAR = /"|(?:^|\s)-|\bor\b/i;
/** Spellings of a name that are asked for at most. */
const SPELLINGS = 12;

export async function search(snapshot: Snapshot, words: string, limit = 20): Promise<Found> {
  const asked = words.trim().slice(0, 500);
  if (asked === '') return { names: [], claims: [], reports: [], asked: '' };
  const index = await nameIndex(snapshot);
  const { names, groups } = readNames(asked, index);
  // Quotes, minus and "or" are the writer's own grammar: then the words are asked for as they are.
  const wanted: Wanted = names.length === 0 || GRAMMAR.test(asked) ? asked : groups;
  const [claims, reports] = [await snapshot.searchClaims(wanted, limit), await snapshot.searchReports(wanted, limit)];
  return { names: names.slice(0, limit), claims, reports, asked: wanted };
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
