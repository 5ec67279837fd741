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
  readonly why: string;
}

export interface Surroundings {
  readonly knowledge: Knowledge;
  /** For a hit, the hit said to contain it: "Paris, Texas". */
  readonly containers: ReadonlyMap<NameHit, NameHit>;
  /** Countries that the source's address or record points at. */
  readonly sourceCountries: readonly string[];
}

const ROUNDS = 3;
/** Of names borne by hundreds of places only the largest can win. */
const KEPT = 60;
/** A reason worth less is not worth a reader's time. */
const TELLING = 0.4;

/** For each hit its candidates, best first. */
export function resolveNames(
  hits: readonly NameHit[],
  around: Surroundings,
  weights: Weights = WEIGHTS,
): ReadonlyMap<NameHit, readonly Ranked[]> {
  const { knowledge, sourceCountries, containers } = around;
  const grouped = Map.groupBy(hits, (hit) => hit.folded);
  const bare = [...grouped].map(([folded, same]) => ({
    folded,
    size: same.length,
    candidates: largest(same[0]!.candidates),
  }));
  const priors = bare.map(({ candidates }) =>
    candidates.map((candidate) => priorOf(candidate, candidates, knowledge, sourceCountries, weights)),
  );
  const withBelief = (scores: readonly (readonly number[])[]): Group[] =>
    bare.map((group, i) => ({ ...group, belief: share(scores[i]!, weights.sharp) }));
  let groups = withBelief(priors.map((prior) => prior.map(({ score }) => score)));
  let ranked: readonly (readonly Ranked[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const company = companyOf(groups);
    const byFolded = new Map(groups.map((group) => [group.folded, group]));
    const wholes = groups.map((group) => containersOf(grouped.get(group.folded)!, containers, byFolded));
    const parts = groups.map((group) => partsOf(group.folded, containers, byFolded));
    ranked = groups.map((group, i) =>
      group.candidates.map((candidate, k) => {
        const { score, reasons } = priors[i]![k]!;
        const together = companyScore(group, candidate, company, weights);
        const told = weights.container * fit(candidate, wholes[i]!, parts[i]!);
        const shared = together.reduce((sum, [weight]) => sum + weight, 0);
        const why = [
          ...reasons,
          ...(told > 0 ? ['fits what the text says it lies in'] : []),
          ...together.filter(([weight]) => weight > TELLING).map(([, reason]) => reason),
        ];
        return { candidate, score: score + shared + told, company: shared + told, why: why.join('; ') };
      }),
    );
    groups = withBelief(ranked.map((group) => group.map(({ score }) => score)));
  }
  const byFolded = new Map(groups.map((group, i) => [group.folded, { group, ranked: ranked[i]! }]));
  return new Map(
    hits.map((hit) => {
      const { group, ranked: all } = byFolded.get(hit.folded)!;
      const container = containers.get(hit);
      const outer = container && byFolded.get(container.folded)?.group;
      return [hit, best(outer ? all.map((one) => ownWords(one, outer, group, weights)) : all)];
    }),
  );
}

const best = (ranked: readonly Ranked[]) =>
  ranked
    .map((one) =>
      one.why === ''
        ? { ...one, why: ranked.length > 1 ? 'no reason beside the name' : 'the only place of that name' }
        : one,
    )
    .sort((a, b) => b.score - a.score);

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
const beliefOf = ({ candidates, belief }: Group): Belief => candidates.map((candidate, k) => [candidate, belief[k]!]);

/** What any mention of the name is said to lie in. */
function containersOf(
  hits: readonly NameHit[],
  containers: ReadonlyMap<NameHit, NameHit>,
  byFolded: ReadonlyMap<string, Group>,
): readonly Belief[] {
  const names = new Set(hits.flatMap((hit) => containers.get(hit)?.folded ?? []));
  return [...names].flatMap((name) => {
    const group = byFolded.get(name);
    return group ? [beliefOf(group)] : [];
  });
}

/** What is said to lie in a place of that name: of two states of one name, the one that holds it is meant. */
function partsOf(
  folded: string,
  containers: ReadonlyMap<NameHit, NameHit>,
  byFolded: ReadonlyMap<string, Group>,
): readonly Belief[] {
  const names = new Set([...containers].flatMap(([inner, outer]) => (outer.folded === folded ? [inner.folded] : [])));
  return [...names].flatMap((name) => {
    const group = byFolded.get(name);
    return group ? [beliefOf(group)] : [];
  });
}

/** 0 to 1: how well a candidate fits what contains it, or what it contains. */
function fit(candidate: Candidate, wholes: readonly Belief[], parts: readonly Belief[]): number {
  let found = 0;
  for (const whole of wholes)
    for (const [area, belief] of whole) if (lies(candidate, area)) found = Math.max(found, 0.6 + 0.4 * belief);
  for (const part of parts) if (part.some(([town]) => lies(town, candidate))) found = Math.max(found, 0.5);
  return found;
}

/** The words beside this very mention outweigh those beside others of the name: "Paris, Texas … Paris, France". */
function ownWords(one: Ranked, outer: Group, group: Group, weights: Weights): Ranked {
  if (outer === group) return one;
  const fits = fit(one.candidate, [beliefOf(outer)], []);
  return fits > 0 ? { ...one, score: one.score + weights.container * fits } : one;
}
