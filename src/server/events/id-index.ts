/** Which rows an id has: ids as bytes beside each other and a table of hashes, a fifth of what a Map of a million strings takes. */

export interface IdIndex {
  /** Adds the id of the next row; returns the row that last had the same id, or -1. */
  readonly add: (id: string) => number;
  /** The last row that has it, or -1. Rows before it: `before`. */
  readonly last: (id: string) => number;
  readonly before: (row: number) => number;
  readonly id: (row: number) => string;
}

export function makeIdIndex(room = 1024): IdIndex {
  let bytes = Buffer.alloc(room * 20);
  let starts = new Uint32Array(room + 1);
  let earlier = new Int32Array(room);
  /** Slot -> the last row of an id, plus one; 0 = free. Twice as many slots as rows, at least. */
  let slots = new Int32Array(powerAbove(room * 2));
  let size = 0;

  const grow = (length: number) => {
    if (size + 2 > starts.length) {
      starts = widened(starts, new Uint32Array(starts.length * 2));
      earlier = widened(earlier, new Int32Array(earlier.length * 2 + 2));
    }
    if (starts[size]! + length * 3 > bytes.length)
      bytes = widened(bytes, Buffer.alloc((bytes.length + length * 3) * 2)) as typeof bytes;
    if ((size + 1) * 2 > slots.length) {
      const before = slots;
      slots = new Int32Array(before.length * 2);
      for (const held of before) if (held !== 0) slots[slotOf(starts[held - 1]!, starts[held]!)] = held;
    }
  };
  /** The slot of the id that stands in these bytes: its own, or the free one where it belongs. */
  const slotOf = (start: number, end: number): number => {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    hash ^= hash >>> 15;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const held = slots[slot]!;
      if (held === 0 || bytes.compare(bytes, starts[held - 1]!, starts[held]!, start, end) === 0) return slot;
    }
  };
  /** Writes the id behind all others, where it may stay; returns its end. */
  const write = (id: string): number => {
    grow(id.length);
    const start = starts[size]!;
    return start + bytes.write(id, start);
  };
  return {
    add: (id) => {
      const end = write(id);
      const slot = slotOf(starts[size]!, end);
      const before = slots[slot]! - 1;
      earlier[size] = before;
      starts[size + 1] = end;
      slots[slot] = ++size;
      return before;
    },
    last: (id) => {
      // Writing may widen the table: only then is it looked into.
      const end = write(id);
      const slot = slotOf(starts[size]!, end);
      return slots[slot]! - 1;
    },
    before: (row) => earlier[row]!,
    id: (row) => bytes.toString('utf8', starts[row]!, starts[row + 1]!),
  };
}

const powerAbove = (n: number): number => 2 ** Math.ceil(Math.log2(n));

function widened<Numbers extends Uint8Array | Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
