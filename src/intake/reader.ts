/** What every reader is: bytes of one format in, reports (or faults) out, one by one. */
import type { Read } from '../desk/ports.ts';

/** What is known of bytes besides themselves. */
export interface About {
  /** Path or address, for faults and for the format. */
  readonly name: string;
  readonly media?: string;
  readonly url?: string;
}

/** May throw `Refusal` for the whole; faults of parts are yielded, the others go on. */
export type ReadBytes = (bytes: Uint8Array, about: About) => AsyncIterable<Read>;

/** Bytes that a reader takes at most. A report is words: more than this is something else. */
export const MEGABYTE = 1 << 20;
