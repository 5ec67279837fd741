/** A column of 32-bit integers that grows: eight times smaller than an array of objects, and nothing for the collector to walk. */

export interface IntColumn {
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
}

/** Values never set read as `empty`. */
export function makeIntColumn(empty: number): IntColumn {
  let values = new Int32Array(1024).fill(empty);
  return {
    get: (at) => (at < values.length ? values[at]! : empty),
    set(at, value) {
      if (at >= values.length) {
        const wider = new Int32Array(Math.max(at + 1, Math.ceil(values.length * 1.5)));
        wider.set(values);
        wider.fill(empty, values.length);
        values = wider;
      }
      values[at] = value;
    },
  };
}
