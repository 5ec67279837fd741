/** Which claims are posted under a key: lists threaded through columns, found by an open hash table. Tens of millions fit. */
import { makeIntColumn } from './int-column.ts';

export interface Postings {
  readonly add: (key: number, claim: number) => void;
  readonly remove: (key: number, claim: number) => void;
  readonly each: (key: number, visit: (claim: number) => void) => void;
}

/** Share of the table in use at which it doubles. */
const FULL = 0.6;
const NONE = -1;

export function makePostings(): Postings {
  const claims = makeIntColumn(NONE);
  const next = makeIntColumn(NONE);
  let cells = 0;
  let free = NONE;
  let keys = new Int32Array(1 << 12);
  /** First cell of each key's list + 1; 0 = no such key. A key whose list ran empty keeps its slot, with -1. */
  let heads = new Int32Array(keys.length);
  let used = 0;

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    // Neighbouring keys must not crowd: the bits are mixed once more.
    let slot = Math.imul(key ^ (key >>> 16), 0x45d9f3b) & mask;
    while (heads[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const widen = (): void => {
    const [oldKeys, oldHeads] = [keys, heads];
    keys = new Int32Array(oldKeys.length * 2);
    heads = new Int32Array(keys.length);
    used = 0;
    oldHeads.forEach((head, i) => {
      if (head <= 0) return;
      const slot = slotOf(oldKeys[i]!);
      keys[slot] = oldKeys[i]!;
      heads[slot] = head;
      used++;
    });
  };
  const cell = (): number => {
    if (free === NONE) return cells++;
    const taken = free;
    free = next.get(free);
    return taken;
  };

  return {
    add(key, claim) {
      if (used > keys.length * FULL) widen();
      const slot = slotOf(key);
      if (heads[slot] === 0) {
        keys[slot] = key;
        used++;
      }
      const at = cell();
      claims.set(at, claim);
      next.set(at, heads[slot]! > 0 ? heads[slot]! - 1 : NONE);
      heads[slot] = at + 1;
    },
    remove(key, claim) {
      const slot = slotOf(key);
      let before = NONE;
      for (let at = heads[slot]! > 0 ? heads[slot]! - 1 : NONE; at !== NONE; before = at, at = next.get(at)) {
        if (claims.get(at) !== claim) continue;
        const after = next.get(at);
        if (before === NONE) heads[slot] = after === NONE ? -1 : after + 1;
        else next.set(before, after);
        next.set(at, free);
        free = at;
        return;
      }
    },
    each(key, visit) {
      const head = heads[slotOf(key)]!;
      for (let at = head > 0 ? head - 1 : NONE; at !== NONE; at = next.get(at)) visit(claims.get(at));
    },
  };
}
