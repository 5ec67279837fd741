/** Rebuild: an edition's files made again from the decision they were made from, beside the bytes that were kept. */
import type { PublishedFile } from '../model/publication.ts';
import { composeAt } from './compose.ts';
import { openSite } from './file-keeper.ts';
import type { Folder, Ledger } from './ports.ts';
import { bringTo, filesOf, type SiteParts } from './publish.ts';
import { unknownRecord } from './unknown-record.ts';

export interface Rebuilt {
  readonly edition: string;
  /** The program that wrote the files, and the one at hand: only the same one promises the same bytes. */
  readonly program: { readonly wrote: string; readonly made: string };
  readonly files: readonly PublishedFile[];
  /** Paths that came out otherwise, were not made again, or were not there then; empty = byte for byte the same. */
  readonly different: readonly string[];
}

/** Makes every file anew, from the ledger as it stood; whatever happened since plays no part. Refuses an edition that was never published. */
export async function rebuildPublication(ledger: Ledger, id: string, parts: SiteParts): Promise<Rebuilt> {
  const now = await ledger.read();
  const [publication, edition] = [await now.get('publication', id), await now.get('edition', id)];
  if (!publication || !edition) throw unknownRecord('edition', id);
  const snapshot = await ledger.read(publication.asOf ?? edition.asOf);
  const what = edition.kind === 'weekly' ? edition.week : (edition.draft ?? edition.week);
  const draft = await composeAt(ledger, snapshot, what, { ...(edition.correction && { why: edition.correction.why }) });
  // Published again later from a newer decision, it was the edition that stood already.
  const made = snapshot.head.n === edition.asOf ? draft.edition : edition;
  const again = await filesOf(ledger, snapshot, made, draft, parts, null);
  const before = new Map(publication.files.map((file) => [file.path, file.sha256]));
  const after = new Map(again.map((file) => [file.path, file.sha256]));
  return {
    edition: id,
    program: { wrote: publication.program, made: parts.program },
    files: publication.files,
    different: [...new Set([...before.keys(), ...after.keys()])]
      .filter((path) => before.get(path) !== after.get(path))
      .sort(),
  };
}

/** Writes an edition's files as they went out, from the bytes kept; the program need not be the same. Null when it was never published. */
export async function writePublished(
  ledger: Ledger,
  edition: string,
  out: Folder,
): Promise<{ readonly files: readonly PublishedFile[]; readonly written: number } | null> {
  const publication = await (await ledger.read()).get('publication', edition);
  if (publication === null) return null;
  const files = publication.files.map(({ path, sha256, bytes }) => ({ path, sha256, size: bytes }));
  return { files: publication.files, written: await bringTo(ledger, await openSite(out), files) };
}
