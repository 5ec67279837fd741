/** Where the files of a site go as they are made, while the next are being made: to the ledger, and ready beside where they will stand. */

import { sha256 } from './hash.ts';
import type { Folder, Ledger } from './ports.ts';

/** A file of the site, without its bytes. */
export interface SiteBlob {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly key?: string;
}

/** A folder that is being brought to what is published. */
export interface Site {
  readonly out: Folder;
  /** As it stood before, by path; null = not known without reading it. */
  readonly standing: ReadonlyMap<string, string | null>;
  /** Files that lie ready. */
  readonly laid: Set<string>;
}

export const openSite = async (out: Folder): Promise<Site> => ({
  out,
  standing: await out.standing(),
  laid: new Set(),
});

/** Whether what stands at a path is anything else. */
export async function differs({ out, standing }: Site, { path, sha256: wanted }: SiteBlob): Promise<boolean> {
  const known = standing.get(path);
  if (known !== null) return known !== wanted;
  const there = await out.read(path);
  return there === null || sha256(there) !== wanted;
}

/** Bytes on their way to the ledger at one time; files on their way to the folder. */
const [PORTION, AT_ONCE] = [4_000_000, 16];

export interface FileKeeper {
  /** `isNew` = the ledger may lack the bytes. */
  readonly take: (blob: SiteBlob, bytes: Uint8Array, isNew: boolean) => Promise<void>;
  /** Resolves when everything is where it was to go. */
  readonly end: () => Promise<void>;
}

export function fileKeeper(ledger: Ledger, site: Site): FileKeeper {
  let waiting: { readonly sha256: string; readonly bytes: Uint8Array }[] = [];
  let size = 0;
  let going: Promise<void> = Promise.resolve();
  /** One portion after the other, and no more than one behind another. */
  const send = async (): Promise<void> => {
    const portion = waiting;
    [waiting, size] = [[], 0];
    const before = going;
    going = before.then(() => ledger.keep(portion));
    // Whoever waits for it next is told what became of it.
    going.catch(() => {});
    await before;
  };
  const laying = new Set<Promise<void>>();
  let failed: { readonly why: unknown } | null = null;
  const lay = async (blob: SiteBlob, bytes: Uint8Array): Promise<void> => {
    if (!(await differs(site, blob))) return;
    await site.out.lay(blob.path, bytes);
    site.laid.add(blob.path);
  };
  const settled = (): void => {
    if (failed) throw failed.why;
  };
  return {
    take: async (blob, bytes, isNew) => {
      const one: Promise<void> = lay(blob, bytes)
        .catch((why) => {
          failed ??= { why };
        })
        .finally(() => laying.delete(one));
      laying.add(one);
      if (isNew) {
        waiting.push({ sha256: blob.sha256, bytes });
        size += bytes.length;
        if (size >= PORTION) await send();
      }
      while (laying.size >= AT_ONCE) await Promise.race(laying);
      settled();
    },
    end: async () => {
      await send();
      await Promise.all([going, ...laying]);
      settled();
    },
  };
}
