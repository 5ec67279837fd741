/** One-to-one pairing of greatest total weight (Hungarian method, Kuhn 1955; O(n³)), for scorers that align two lists. */

/**
 * Pairs rows with columns so that the sum of `weight[row][column]` is greatest; a row may stay alone.
 * Weights are >= 0; returns the column of each row, or -1. Pairs of weight 0 are never made.
 */
export function bestPairs(weight: readonly (readonly number[])[]): readonly number[] {
  const rows = weight.length;
  const columns = weight[0]?.length ?? 0;
  const n = Math.max(rows, columns);
  if (rows === 0 || columns === 0) return Array.from({ length: rows }, () => -1);
  // Costs to be made least; missing rows and columns weigh nothing.
  const cost = (i: number, j: number): number => -(weight[i - 1]?.[j - 1] ?? 0);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    let j0 = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[j0] = 1;
      const i0 = rowOf[j0]!;
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(i0, j) - u[i0]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = j0;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          j1 = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      j0 = j1;
    } while (rowOf[j0] !== 0);
    do {
      const j1 = way[j0]!;
      rowOf[j0] = rowOf[j1]!;
      j0 = j1;
    } while (j0 !== 0);
  }
  const columnOf = Array.from({ length: rows }, () => -1);
  for (let j = 1; j <= columns; j++) {
    const i = rowOf[j]!;
    if (i >= 1 && i <= rows && (weight[i - 1]?.[j - 1] ?? 0) > 0) columnOf[i - 1] = j - 1;
  }
  return columnOf;
}
