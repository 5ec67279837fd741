/** Hands the files of a site to the ledger as they are made, while the next are being made. */
import type { Ledger } from './ports.ts';

/** A file of the site: its bytes, or, where it is the same as last time or too much to hold, only what it is. */
export interface SiteBlob {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
  readonly key?: string;
}

/** Bytes on their way to the ledger at one time, and bytes held for writing the site; what is more is read from the ledger again. */
const [PORTION, MOST_HELD] = [4_000_000, 200_000_000];

export interface FileKeeper {
  /** Whether there is room to hold the bytes, too. */
  readonly take: (blob: SiteBlob) => Promise<boolean>;
  /** Resolves when the ledger has everything. */
  readonly end: () => Promise<void>;
}

export function fileKeeper(ledger: Ledger): FileKeeper {
  let waiting: SiteBlob[] = [];
  let [size, held] = [0, 0];
  let going: Promise<void> = Promise.resolve();
  /** One portion after the other, and no more than one behind another. */
  const send = async (): Promise<void> => {
    const portion = waiting.flatMap(({ sha256, bytes }) => (bytes ? [{ sha256, bytes }] : []));
    [waiting, size] = [[], 0];
    const before = going;
    going = before.then(() => ledger.keep(portion));
    // Whoever waits for it next is told what became of it.
    going.catch(() => {});
    await before;
  };
  return {
    take: async (blob) => {
      waiting.push(blob);
      size += blob.size;
      held += blob.size;
      if (size >= PORTION) await send();
      return held <= MOST_HELD;
    },
    end: async () => {
      await send();
      await going;
    },
  };
}

/** For files that are made only to be compared. */
export const keepsNothing: FileKeeper = { take: async () => false, end: async () => {} };
