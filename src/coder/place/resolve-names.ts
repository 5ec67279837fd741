/**
 * Which of the places of a name is meant: its size and rank, the theatre, what the text says it lies in, and the company it
 * keeps. One sense per document and name, unless the words beside one mention say otherwise.
 */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Candidate } from './candidate.ts';
import { companyOf, companyScore, type Group } from './company.ts';
import { lies } from './containers.ts';
import type { NameHit } from './find-names.ts';
import { priorOf } from './prior.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  /** The part of the score that the other places of the text gave. */
  readonly company: number;
  /** What speaks for it, in words: put together when asked, for most are never shown. */
  readonly why: () => string;
}

export interface Surroundings {
  readonly knowledge: Knowledge;
  /** For a hit, the hit said to contain it: "Paris, Texas". */
  readonly containers: ReadonlyMap<NameHit, NameHit>;
  /** Countries that the source's address or record points at. */
  readonly sourceCountries: readonly string[];
  /** Places of the name that the source's address begins with: company, though not said. */
  readonly home: readonly Candidate[];
  readonly homeName: string;
}

const ROUNDS = 2;
/** Of names borne by hundreds of places only the largest can win. */
const KEPT = 40;
/** Candidates handed on; the rest are only noise to a reader. */
const SHOWN = 5;

/** For each hit its five best candidates, best first. */
export function resolveNames(
  hits: readonly NameHit[],
  around: Surroundings,
  weights: Weights = WEIGHTS,
): ReadonlyMap<NameHit, readonly Ranked[]> {
  const { knowledge, sourceCountries, containers, home } = around;
  const grouped = Map.groupBy(hits, (hit) => hit.folded);
  const bare = [...grouped].map(([folded, same]) => ({
    folded,
    root: rootOf(folded, grouped),
    size: same.length,
    candidates: largest(same[0]!.candidates),
  }));
  // The paper's own town keeps company with what it writes about, as if it had been named once more.
  if (home.length > 0)
    bare.push({ folded: '@home', root: rootOf(around.homeName, grouped), size: 1, candidates: largest(home) });
  const priors = bare.map(({ candidates }) =>
    candidates.map((candidate) => priorOf(candidate, candidates, knowledge, sourceCountries, weights)),
  );
  const withBelief = (scores: readonly (readonly number[])[]): Group[] =>
    bare.map((group, i) => ({
      folded: group.folded,
      root: group.root,
      size: group.size,
      candidates: group.candidates,
      belief: group.candidates.length === 1 ? CERTAIN : share(scores[i]!, weights.sharp),
    }));
  let groups = withBelief(priors);
  let scored: readonly (readonly Scored[])[] = [];
  let company = companyOf(groups, weights);
  let links = linksOf(groups, grouped, containers);
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) {
      groups = withBelief(scored.map((group) => group.map(({ score }) => score)));
      company = companyOf(groups, weights);
      links = linksOf(groups, grouped, containers);
    }
    const last = round === ROUNDS - 1;
    scored = groups.map((group, i) => {
      // The only place of a name is believed whatever its score: only the last round shows one.
      if (!last && group.candidates.length === 1) return UNSCORED;
      const { wholes, parts } = links[i]!;
      const away = elsewhere(group, company, weights);
      return group.candidates.map((candidate, k) => {
        const told = weights.container * howWellIn(candidate, wholes, parts);
        const shared = companyScore(group, candidate, company, weights) + told;
        const foreign = away && candidate.pack && shared === 0 ? weights.pack + weights.theatre : 0;
        return { candidate, score: priors[i]![k]! + shared - foreign, company: shared, told };
      });
    });
  }
  const explain = (group: Group, { candidate, told }: Scored): string => {
    const reasons: string[] = [];
    const note = (reason: string) => void reasons.push(reason);
    priorOf(candidate, group.candidates, knowledge, sourceCountries, weights, note);
    if (told > 0) note('fits what the text says it lies in');
    companyScore(group, candidate, company, weights, note);
    return (
      reasons.join('; ') || (group.candidates.length > 1 ? 'no reason beside the name' : 'the only place of that name')
    );
  };
  const shown = (group: Group, all: readonly Scored[]): readonly Ranked[] =>
    bestOf(all).map((one) => {
      let told: string | null = null;
      return {
        candidate: one.candidate,
        score: one.score,
        company: one.company,
        why: () => {
          told ??= explain(group, one);
          return told;
        },
      };
    });
  const byName = new Map(
    groups.map((group, i) => [group.folded, { group, all: scored[i]!, ranked: shown(group, scored[i]!) }]),
  );
  const beside = new Map<string, readonly Ranked[]>();
  const besides = (hit: NameHit, container: NameHit): readonly Ranked[] => {
    const { group, all, ranked } = byName.get(hit.folded)!;
    const outer = byName.get(container.folded)?.group;
    if (!outer) return ranked;
    const key = `${hit.folded}\n${container.folded}`;
    const kept =
      beside.get(key) ??
      shown(
        group,
        all.map((one) => ownWords(one, outer, group, weights)),
      );
    beside.set(key, kept);
    return kept;
  };
  return new Map(
    hits.map((hit) => {
      const container = containers.get(hit);
      return [hit, container ? besides(hit, container) : byName.get(hit.folded)!.ranked];
    }),
  );
}

/** How much company makes a text one of other ground than the pack's. */
const ELSEWHERE = 2;

/** Whether the other places keep company with a namesake beyond the pack: a town of the pack is not meant only for being in it. */
const elsewhere = (group: Group, company: ReturnType<typeof companyOf>, weights: Weights): boolean =>
  group.candidates.some((candidate) => candidate.pack) &&
  group.candidates.some((candidate) => !candidate.pack && companyScore(group, candidate, company, weights) > ELSEWHERE);

/** The belief in the only place of a name. */
const CERTAIN: readonly number[] = [1];
const UNSCORED: readonly Scored[] = [];

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly company: number;
  /** What containment gave. */
  readonly told: number;
}

interface Links {
  readonly wholes: readonly Belief[];
  readonly parts: readonly Belief[];
}

/** For each group, what its mentions are said to lie in, and what is said to lie in it. */
function linksOf(
  groups: readonly Group[],
  grouped: ReadonlyMap<string, readonly NameHit[]>,
  containers: ReadonlyMap<NameHit, NameHit>,
): readonly Links[] {
  const byName = new Map(groups.map((group) => [group.folded, group]));
  const wholes = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  const link = (map: Map<string, Set<string>>, from: string, to: string) =>
    map.set(from, (map.get(from) ?? new Set()).add(to));
  for (const [inner, outer] of containers) {
    if (!grouped.has(outer.folded)) continue;
    link(wholes, inner.folded, outer.folded);
    link(parts, outer.folded, inner.folded);
  }
  const beliefs = (names: ReadonlySet<string> | undefined): readonly Belief[] =>
    names === undefined ? NO_BELIEFS : Array.from(names, (name) => beliefOf(byName.get(name)!));
  return groups.map(({ folded }) => ({ wholes: beliefs(wholes.get(folded)), parts: beliefs(parts.get(folded)) }));
}

/** The shortest of the names that `folded` begins with, word by word. */
function rootOf(folded: string, names: ReadonlyMap<string, unknown>): string {
  for (let at = folded.indexOf(' '); at > 0; at = folded.indexOf(' ', at + 1))
    if (names.has(folded.slice(0, at))) return folded.slice(0, at);
  return folded;
}

const bestOf = (all: readonly Scored[]): readonly Scored[] =>
  all.length < 2 ? all : [...all].sort((a, b) => b.score - a.score).slice(0, SHOWN);

const largest = (candidates: readonly Candidate[]) =>
  candidates.length > KEPT ? [...candidates].sort((a, b) => b.population - a.population).slice(0, KEPT) : candidates;

/** Softmax over scores: one clear favourite takes nearly all. */
function share(scores: readonly number[], sharp: number): readonly number[] {
  const top = Math.max(...scores);
  const weights = scores.map((score) => 10 ** Math.max(-6, (score - top) * sharp));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

type Belief = readonly (readonly [Candidate, number])[];
const NO_BELIEFS: readonly Belief[] = [];
const beliefOf = ({ candidates, belief }: Group): Belief => candidates.map((candidate, k) => [candidate, belief[k]!]);

/** 0 to 1: how well a candidate fits what contains it, or what it contains. */
function howWellIn(candidate: Candidate, wholes: readonly Belief[], parts: readonly Belief[]): number {
  let found = 0;
  for (const whole of wholes)
    for (const [area, belief] of whole) if (lies(candidate, area)) found = Math.max(found, 0.6 + 0.4 * belief);
  for (const part of parts) if (part.some(([town]) => lies(town, candidate))) found = Math.max(found, 0.5);
  return found;
}

/** The words beside this very mention outweigh those beside others of the name: "Paris, Texas … Paris, France". */
function ownWords(one: Scored, outer: Group, group: Group, weights: Weights): Scored {
  if (outer === group) return one;
  const fits = howWellIn(one.candidate, [beliefOf(outer)], []);
  return fits > 0 ? { ...one, score: one.score + weights.container * fits } : one;
}
