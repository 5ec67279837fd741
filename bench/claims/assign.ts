/** The best one-to-one assignment (Hungarian method, O(n³)): rows to columns so that the sum of weights is greatest. */

/** For each row the column it gets, or -1; weights below `least` are no pair. */
export function assign(weights: readonly (readonly number[])[], least: number): number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const size = Math.max(rows, columns);
  const cost = (i: number, j: number): number => {
    const weight = i < rows && j < columns ? weights[i]![j]! : 0;
    return -(weight >= least ? weight : 0);
  };
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const match = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let i = 1; i <= size; i++) {
    match[0] = i;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const row = match[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = cost(row - 1, j - 1) - u[row]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          u[match[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (match[column] !== 0);
    do {
      const before = way[column]!;
      match[column] = match[before]!;
      column = before;
    } while (column);
  }
  const given = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const i = match[j]! - 1;
    if (i >= 0 && i < rows && weights[i]![j - 1]! >= least) given[i] = j - 1;
  }
  return given;
}
