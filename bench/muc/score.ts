/** The two MUC-4 metrics in use since 2020: role entities (REE) and whole templates. Definitions: README of the tuning data. */
import { bestPairs } from '../assignment.ts';
import { scores } from '../bench.ts';
import type { Entity, MucRole, RoleEntities, Template } from './gold.ts';
import { ROLES } from './gold.ts';

/** Lower case, without punctuation and articles. */
export const normal = (mention: string): string =>
  mention
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !['a', 'an', 'the'].includes(word))
    .join(' ');

/** A predicted entity is right when all its mentions are mentions of one gold entity. */
const right = (predicted: Entity, gold: Entity): boolean => {
  const known = new Set(gold.map(normal));
  return predicted.length > 0 && predicted.every((mention) => known.has(normal(mention)));
};

/** Number of right entities under the best one-to-one alignment. */
export function rightEntities(predicted: readonly Entity[], gold: readonly Entity[]): number {
  return bestPairs(predicted.map((p) => gold.map((g) => (right(p, g) ? 1 : 0)))).filter((column) => column !== -1)
    .length;
}

export interface Tally {
  right: number;
  system: number;
  gold: number;
}
const empty = (): Tally => ({ right: 0, system: 0, gold: 0 });
const add = (tally: Tally, right: number, system: number, gold: number): void => {
  tally.right += right;
  tally.system += system;
  tally.gold += gold;
};

/** Templates equal in every part count once. */
const distinct = (templates: readonly Template[]): readonly Template[] => [
  ...new Map(
    templates.map((t) => [
      JSON.stringify([t.type, ...ROLES.map((role) => t[role].map((e) => [...e].sort()).sort())]),
      t,
    ]),
  ).values(),
];

const entityCount = (template: Template): number => ROLES.reduce((sum, role) => sum + template[role].length, 0);

/** "bombing / attack" in a key is right for either. */
const sameType = (a: string, b: string): boolean => a === b || b.split('/').some((part) => part.trim() === a);

export interface MucScore {
  readonly template: Tally;
  readonly type: Tally;
  readonly ree: Readonly<Record<MucRole, Tally>>;
  readonly inTemplates: Readonly<Record<MucRole, Tally>>;
}

/** An empty score to add texts to. */
export const newScore = (): MucScore => ({
  template: empty(),
  type: empty(),
  ree: Object.fromEntries(ROLES.map((role) => [role, empty()])) as unknown as Record<MucRole, Tally>,
  inTemplates: Object.fromEntries(ROLES.map((role) => [role, empty()])) as unknown as Record<MucRole, Tally>,
});

/** Adds one text to `score`; returns the aligned pairs (predicted, gold) for the error list. */
export function addText(
  score: MucScore,
  predicted: readonly Template[],
  predictedEntities: RoleEntities,
  gold: readonly Template[],
  goldEntities: RoleEntities,
): readonly (readonly [Template, Template])[] {
  const wanted = distinct(gold);
  const gain = (p: Template, g: Template): number =>
    sameType(p.type, g.type) ? 1 + ROLES.reduce((sum, role) => sum + rightEntities(p[role], g[role]), 0) : 0;
  const pairs = bestPairs(predicted.map((p) => wanted.map((g) => gain(p, g))))
    .map((column, row) => [predicted[row]!, wanted[column]] as const)
    .filter((pair): pair is readonly [Template, Template] => pair[1] !== undefined);
  add(
    score.template,
    pairs.reduce((sum, [p, g]) => sum + gain(p, g), 0),
    predicted.reduce((sum, p) => sum + 1 + entityCount(p), 0),
    wanted.reduce((sum, g) => sum + 1 + entityCount(g), 0),
  );
  add(score.type, pairs.length, predicted.length, wanted.length);
  for (const role of ROLES) {
    add(
      score.ree[role],
      rightEntities(predictedEntities[role], goldEntities[role]),
      predictedEntities[role].length,
      goldEntities[role].length,
    );
    add(
      score.inTemplates[role],
      pairs.reduce((sum, [p, g]) => sum + rightEntities(p[role], g[role]), 0),
      predicted.reduce((sum, p) => sum + p[role].length, 0),
      wanted.reduce((sum, g) => sum + g[role].length, 0),
    );
  }
  return pairs;
}

/** Micro-averaged F1 over tallies. */
export function micro(tallies: readonly Tally[]): { precision: number; recall: number; f1: number } {
  const sum = empty();
  for (const { right, system, gold } of tallies) add(sum, right, system, gold);
  return scores(sum.right, sum.system, sum.gold);
}
