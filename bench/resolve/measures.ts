/** Measures of a clustering against the truth: B-cubed (Bagga and Baldwin 1998) and pairwise precision and recall. */
import { scores } from '../bench.ts';

/** Cluster of each item. */
export type Gold = ReadonlyMap<string, string>;

const groupsOf = (clusters: Gold): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(clusters.keys(), (id) => clusters.get(id)!) as Map<string, string[]>;

export function bCubed(
  found: Gold,
  gold: Gold,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const [ours, theirs] = [groupsOf(found), groupsOf(gold)];
  let [precision, recall] = [0, 0];
  for (const id of gold.keys()) {
    const [mine, right] = [ours.get(found.get(id)!)!, theirs.get(gold.get(id)!)!];
    const both = mine.filter((other) => gold.get(other) === gold.get(id)).length;
    precision += both / mine.length;
    recall += both / right.length;
  }
  precision /= gold.size;
  recall /= gold.size;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export function pairwise(
  found: Gold,
  gold: Gold,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const system = [...groupsOf(found).values()].reduce((sum, ids) => sum + pairs(ids.length), 0);
  const truth = [...groupsOf(gold).values()].reduce((sum, ids) => sum + pairs(ids.length), 0);
  const both = Map.groupBy(gold.keys(), (id) => `${found.get(id)} ${gold.get(id)}`);
  const right = [...both.values()].reduce((sum, ids) => sum + pairs(ids.length), 0);
  return scores(right, system, truth);
}
