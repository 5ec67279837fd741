/** How far coders agree on one field: percent agreement, Cohen's kappa (two coders), Krippendorff's alpha (any number, gaps allowed). */

/** Values of one unit by coder; null = this coder did not code the unit. */
export type Row<Value> = readonly (Value | null)[];

/** Squared distance of two values, 0 = equal. */
export type Distance<Value> = (a: Value, b: Value) => number;

export const nominal: Distance<unknown> = (a, b) => (a === b ? 0 : 1);
export const interval: Distance<number> = (a, b) => (a - b) ** 2;

/**
 * Distance of sets (Passonneau's MASI, 2006): 1 - Jaccard x monotonicity, where monotonicity is 1 for equal sets, 2/3 if one
 * holds the other, 1/3 if they overlap, 0 if they do not meet.
 */
export const setDistance: Distance<ReadonlySet<string>> = (a, b) => {
  const union = a.union(b).size;
  if (union === 0) return 0;
  const shared = a.intersection(b).size;
  const monotony = shared === union ? 1 : a.isSubsetOf(b) || b.isSubsetOf(a) ? 2 / 3 : shared > 0 ? 1 / 3 : 0;
  return 1 - (shared / union) * monotony;
};

/** Share of pairs of values within units that are equal; NaN when no unit has two values. */
export function percentAgreement<Value>(rows: readonly Row<Value>[], distance: Distance<Value> = nominal): number {
  let [equal, pairs] = [0, 0];
  for (const row of rows) {
    const values = row.filter((value) => value !== null) as Value[];
    values.forEach((a, i) => {
      for (const b of values.slice(i + 1)) {
        pairs++;
        if (distance(a, b) === 0) equal++;
      }
    });
  }
  return equal / pairs;
}

/** Cohen's kappa (1960) of two coders over the units both coded; 1 when both always give the same single value. */
export function cohensKappa(rows: readonly Row<string>[]): number {
  const pairs = rows.filter((row): row is readonly [string, string] => row[0] != null && row[1] != null);
  const share = (at: 0 | 1, value: string): number => pairs.filter((pair) => pair[at] === value).length / pairs.length;
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  const expected = [...new Set(pairs.flat())].reduce((sum, value) => sum + share(0, value) * share(1, value), 0);
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha (2011): 1 - observed / expected disagreement over all pairable values. NaN when nothing is pairable;
 * 1 when all pairable values are equal.
 */
export function krippendorffsAlpha<Value>(rows: readonly Row<Value>[], distance: Distance<Value> = nominal): number {
  const units = rows
    .map((row) => row.filter((value) => value !== null) as Value[])
    .filter((values) => values.length > 1);
  const all = units.flat();
  let observed = 0;
  for (const values of units) observed += pairSum(values, distance) / (values.length - 1);
  const expected = pairSum(all, distance) / (all.length - 1);
  if (!all.length) return NaN;
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** Sum of distances over ordered pairs. */
function pairSum<Value>(values: readonly Value[], distance: Distance<Value>): number {
  let sum = 0;
  values.forEach((a, i) => {
    for (const b of values.slice(i + 1)) sum += 2 * distance(a, b);
  });
  return sum;
}
