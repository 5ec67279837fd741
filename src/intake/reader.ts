/** What every reader is: bytes of one format in, reports (or faults) out, one by one. */
import type { Read, ReadReport } from '../desk/ports.ts';

/** What is known of bytes besides themselves. */
export interface About {
  /** Path or address, for faults and for the format. */
  readonly name: string;
  readonly media?: string;
  readonly url?: string;
}

/** A row that gives an address instead of a text: what stands there is to be read, and what the row knows is added. */
export interface Follow {
  readonly follow: string;
  readonly where: string;
  readonly known: Pick<ReadReport, 'title' | 'published' | 'source' | 'lang'> & Partial<Pick<ReadReport, 'notes'>>;
}

/** May throw `Refusal` for the whole; faults of parts are yielded, the others go on. */
export type ReadBytes = (bytes: Uint8Array, about: About) => AsyncIterable<Read | Follow>;

/** Bytes that a reader takes at most. A report is words: more than this is something else. */
export const MEGABYTE = 1 << 20;
