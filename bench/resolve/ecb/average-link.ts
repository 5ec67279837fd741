/** Agglomerative clustering by average likeness: the two groups most alike are joined until none are alike enough. */

/** Group of each of `n` things, as the number of one of its members. O(n²) memory, mostly O(n²) time. */
export function averageLink(n: number, likeness: (i: number, j: number) => number, threshold: number): Int32Array {
  const alike = Array.from({ length: n }, () => new Float32Array(n));
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) alike[j]![i] = alike[i]![j] = likeness(i, j);
  const size = new Int32Array(n).fill(1);
  const alive = new Uint8Array(n).fill(1);
  const nearest = new Int32Array(n);
  const group = Int32Array.from({ length: n }, (_, i) => i);
  const findNearest = (i: number): void => {
    let [best, found] = [-1, -1];
    const row = alike[i]!;
    for (let j = 0; j < n; j++) if (alive[j] && j !== i && row[j]! > best) [best, found] = [row[j]!, j];
    nearest[i] = found;
  };
  for (let i = 0; i < n; i++) findNearest(i);
  for (;;) {
    let [top, into] = [threshold, -1];
    for (let i = 0; i < n; i++) {
      const weight = alive[i] && nearest[i]! >= 0 ? alike[i]![nearest[i]!]! : -1;
      if (weight > top || (weight === top && into < 0)) [top, into] = [weight, i];
    }
    if (into < 0) return group;
    const from = nearest[into]!;
    const [here, there] = [size[into]!, size[from]!];
    for (let k = 0; k < n; k++) {
      if (!alive[k] || k === into || k === from) continue;
      const mean = (alike[into]![k]! * here + alike[from]![k]! * there) / (here + there);
      alike[into]![k] = alike[k]![into] = mean;
    }
    size[into] = here + there;
    alive[from] = 0;
    for (let k = 0; k < n; k++) if (group[k] === from) group[k] = into;
    findNearest(into);
    for (let k = 0; k < n; k++)
      if (alive[k] && (nearest[k] === into || nearest[k] === from || alike[k]![into]! > alike[k]![nearest[k]!]!))
        findNearest(k);
  }
}
