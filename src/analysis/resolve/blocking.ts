/**
 * Blocking: which claims are compared at all. A claim is *posted* under a few keys and *probes* a few more; two claims meet
 * when one probes a key the other is posted under. Keys join time with a place cell, an actor or words, never time alone,
 * so that the cost stays near linear. Keys are 32-bit hashes: a collision only costs a comparison.
 */
import { cellToParent, gridDisk, latLngToCell } from 'h3-js';
import type { Signature } from './signature.ts';

/** Days in one time bucket. */
const BUCKET = 8;
/** Buckets posted at most; of a longer interval the last ones, where reports of it appear. */
const MOST_BUCKETS = 4;
/** Cells about 60 km and 420 km across the edge; discs wider than this many km use the larger cells only. */
const FINE = 3;
const COARSE = 1;
const WIDE_KM = 45;

export interface Keys {
  readonly post: readonly number[];
  readonly probe: readonly number[];
}

/** Two claims get compared if one's `probe` meets the other's `post`; the relation is symmetric. */
export function blockKeys(signature: Signature): Keys {
  const { lat, lon, radiusKm, doers, others, stems, kind, acled } = signature;
  const post: number[] = [];
  const probe: number[] = [];
  const times = bucketsOf(signature);
  const placed = lat !== null && lon !== null;
  if (placed) {
    const fine = latLngToCell(lat, lon, FINE);
    const coarse = cellToParent(fine, COARSE);
    const wide = radiusKm > WIDE_KM;
    for (const t of times)
      post.push(hash(`${t}|${wide ? 'W' : 'F'}${coarse}${kind}`), ...(wide ? [] : [hash(`${t}|${fine}`)]));
    const [near, far] = [wide ? [] : gridDisk(fine, 1), gridDisk(coarse, 1)];
    for (const t of times) {
      for (const cell of near) probe.push(hash(`${t}|${cell}`));
      for (const cell of far) probe.push(hash(`${t}|W${cell}${kind}`), ...(wide ? [hash(`${t}|F${cell}${kind}`)] : []));
    }
  }
  // Without a place on one side actors and the type of act must do: both are needed, or everything meets everything.
  for (const actor of new Set([...doers, ...others])) {
    const posts = acled ? [`=${acled}`, `+${kind}`] : [`-${kind}`];
    const probes = acled ? [`=${acled}`, `-${kind}`] : [`-${kind}`, `+${kind}`];
    for (const t of times) for (const act of posts) post.push(hash(`${t}|${placed ? 'Y' : 'N'}${actor}${act}`));
    for (const t of times) {
      for (const act of probes)
        probe.push(hash(`${t}|N${actor}${act}`), ...(placed ? [] : [hash(`${t}|Y${actor}${act}`)]));
    }
  }
  for (const words of bandsOf(stems)) {
    for (const t of times) post.push(hash(`${t}|w${words}`));
    for (const t of times) probe.push(hash(`${t}|w${words}`));
  }
  return { post, probe };
}

/**
 * Time buckets of a claim and the days beside it, so that two days apart always meet. Posted and probed alike: were one wider
 * than the other, who finds whom would hang on which was first. Where no day is told, the ten days before publication; where
 * that is unknown too, one bucket for all.
 */
function bucketsOf({ from, to, published }: Signature): readonly number[] {
  const last = to ?? (from !== null ? from + 3 : published);
  if (last === null) return [-1];
  const first = from ?? (to !== null ? to - 3 : last - 10);
  const end = Math.floor((last + 1) / BUCKET);
  const start = Math.max(Math.floor((first - 1) / BUCKET), end - MOST_BUCKETS + 1);
  return Array.from({ length: end - start + 1 }, (_, i) => start + i);
}

/**
 * Days that a claim must end in to share a bucket with this one (its last day told, else its first; else the day of
 * publication): no claim outside them meets it but by pointing to it. Null = only those that tell no day and have none.
 */
export function daysMeeting(signature: Signature): { readonly first: number; readonly last: number } | null {
  const buckets = bucketsOf(signature);
  const [start, end] = [buckets[0]!, buckets.at(-1)!];
  if (start === -1) return null;
  // Beside the day told lies one more, and three where its other end is open; of longer intervals the last buckets count.
  return { first: start * BUCKET - 4, last: (end + MOST_BUCKETS) * BUCKET };
}

/** Three pairs of words chosen by hash: near-identical sentences mostly share one of them, others hardly ever. */
function bandsOf(stems: readonly string[]): readonly string[] {
  if (stems.length < 3) return [];
  return ['a', 'b', 'c'].map((seed) => {
    const ranked = stems.map((stem) => ({ stem, h: hash(seed + stem) >>> 0 })).sort((x, y) => x.h - y.h);
    return `${seed}${ranked[0]!.stem} ${ranked[1]!.stem}`;
  });
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
