/** The pack's own places, ready for look-up: by folded name, by first word, by the sounds of the name. */
import type { Knowledge } from '../../model/knowledge.ts';
import { compareNames } from '../name/compare.ts';
import { foldName } from '../name/fold.ts';
import { nameKeysOf } from '../name/keys.ts';
import { type ReadName, readName, sameScore } from '../name/same-score.ts';
import { keysOf } from '../name/spelling.ts';
import { ownCopy } from '../text/own-copy.ts';
import { type Candidate, ofPlace } from './candidate.ts';

export interface PlaceIndex {
  readonly find: (folded: string) => readonly Candidate[];
  /** Most words of any name that begins with `first`. */
  readonly longest: (first: string) => number;
  /** The pack's and the world's places of a name, made once by `make`. */
  readonly all: (folded: string, make: () => readonly Candidate[]) => readonly Candidate[];
  /** Places whose name is another spelling of `name`, best first, each with its reason. */
  readonly like: (name: string) => readonly Candidate[];
}

/** One spelling of one place. */
interface Spoken {
  readonly name: string;
  readonly candidate: Candidate;
}

const NOWHERE: readonly Candidate[] = [];

/** Names kept ready; a report names fewer. */
const KEPT = 8192;

/** Same knowledge, same index: a memo that nobody can observe, so that a stream of reports builds it once. */
const built = new WeakMap<Knowledge, PlaceIndex>();

export function placeIndex(knowledge: Knowledge): PlaceIndex {
  const kept = built.get(knowledge);
  if (kept) return kept;
  const byName = new Map<string, Candidate[]>();
  const byKey = new Map<string, Spoken[]>();
  const longest = new Map<string, number>();
  for (const place of knowledge.places) {
    const spoken = [place.name, ...place.aliases.map((alias) => alias.name)];
    spoken.forEach((name, i) => {
      const candidate = ofPlace(place, i === 0 ? 'name' : 'alias');
      for (const folded of formsOf(name)) {
        const under = byName.get(folded) ?? [];
        if (under.some(({ id }) => id === place.id)) continue;
        byName.set(folded, [...under, candidate]);
        const words = folded.split(' ');
        longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
      }
      const spelling = { name, candidate };
      for (const key of keysOf(name, knowledge.spellings).all) {
        const under = byKey.get(key);
        if (under) under.push(spelling);
        else byKey.set(key, [spelling]);
      }
    });
  }
  const known = new Map<string, readonly Candidate[]>();
  /** Split for comparing, once each. */
  const reads = new Map<Spoken, ReadName>();
  const readOf = (spoken: Spoken): ReadName => {
    const kept = reads.get(spoken);
    if (kept) return kept;
    const read = readName(spoken.name);
    reads.set(spoken, read);
    return read;
  };
  const index: PlaceIndex = {
    all: (folded, make) => {
      const kept = known.get(folded);
      if (kept) return kept;
      if (known.size >= KEPT) known.clear();
      const made = make();
      known.set(folded, made);
      return made;
    },
    find: (folded) => byName.get(folded) ?? [],
    longest: (first) => longest.get(first) ?? 0,
    like: (name) => {
      const found = new Map<string, Candidate & { score: number }>();
      const read = readName(name);
      const seen = new Set<Spoken>();
      for (const key of nameKeysOf(read.words))
        for (const spoken of byKey.get(key) ?? []) {
          if (seen.has(spoken)) continue;
          seen.add(spoken);
          const { candidate } = spoken;
          const score = sameScore(read, readOf(spoken));
          if (score > (found.get(candidate.id)?.score ?? 0)) {
            const { why } = compareNames(name, spoken.name);
            const match = `${name} = ${spoken.name}: ${why.join(', ')}`;
            found.set(candidate.id, { ...candidate, by: 'alias', match, score });
          }
        }
      if (found.size === 0) return NOWHERE;
      return [...found.values()].sort((a, b) => b.score - a.score).map(({ score, ...candidate }) => candidate);
    },
  };
  built.set(knowledge, index);
  return index;
}

/** A name with and without its article and its apostrophes: "al-Qawarisha", "Qawarisha". */
export function formsOf(name: string): readonly string[] {
  const folded = foldName(name);
  const forms = [
    folded,
    folded.replace(/'/g, ''),
    folded.replace(/^(?:al|el|an|ar|as|ash|at|az|ad|the) (?=\S{3})/, ''),
  ];
  return [...new Set(forms)].filter(Boolean);
}

const alike = new WeakMap<PlaceIndex, Map<string, readonly Candidate[]>>();

/** `index.like`, asked once per name: comparing sounds costs a hundred look-ups. */
export function spokenAs(index: PlaceIndex, name: string): readonly Candidate[] {
  const known = alike.get(index) ?? new Map<string, readonly Candidate[]>();
  alike.set(index, known);
  const kept = known.get(name);
  if (kept) return kept;
  if (known.size >= KEPT) known.clear();
  const found = index.like(name);
  known.set(ownCopy(name), found);
  return found;
}
