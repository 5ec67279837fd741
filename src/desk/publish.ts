/** Publish: a draft that the gate lets pass is frozen in the ledger, its files are kept and written out. */
import type { Finding } from '../edition/gate/rule.ts';
import { renderSite } from '../edition/site/site.ts';
import type { Edition } from '../model/edition.ts';
import type { PublishedFile } from '../model/publication.ts';
import { composeAt, type Draft } from './compose.ts';
import { canonical, sha256 } from './hash.ts';
import type { AsOf, Blob, Folder, Ledger } from './ports.ts';

export interface PublishRequest {
  readonly week: string;
  readonly by: string;
  readonly why?: string;
  readonly asOf?: AsOf;
  /** Where the site is written. */
  readonly out: Folder;
  /** Version of the program, kept with the files. */
  readonly program: string;
  /** TopoJSON of the world's countries, parsed. */
  readonly world: unknown;
  /** Files of the program that pages need, by path in the site: fonts. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

export type Published =
  | {
      readonly outcome: 'published' | 'unchanged';
      readonly edition: Edition;
      /** Files of the site, and how many of them had to be written. */
      readonly files: readonly PublishedFile[];
      readonly written: number;
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: 'refused'; readonly edition: Edition; readonly findings: readonly Finding[] };

/** Refuses what the gate refuses. A draft that says what the last edition of the week said is no new edition. */
export async function publishWeek(
  { ledger }: { readonly ledger: Ledger },
  request: PublishRequest,
): Promise<Published> {
  const { n } = (await ledger.read(request.asOf)).head;
  const snapshot = await ledger.read(n);
  const draft = await composeAt(ledger, snapshot, request.week);
  const { findings } = draft;
  if (!draft.publishable) return { outcome: 'refused', edition: draft.edition, findings };
  const standing = draft.edition.corrects === null ? null : await snapshot.get('edition', draft.edition.corrects);
  const unchanged = standing !== null && wording(standing) === wording(draft.edition);
  const edition = unchanged ? standing : draft.edition;
  const blobs = filesOf(edition, draft, request);
  const files = blobs.map(([path, { sha256, bytes }]): PublishedFile => ({ path, sha256, bytes: bytes.length }));
  await ledger.decide({
    by: request.by,
    act: 'publish',
    why: request.why ?? `week ${edition.week}`,
    changes: [
      { kind: 'edition', id: edition.id, body: edition },
      { kind: 'publication', id: edition.id, body: { id: edition.id, program: request.program, files } },
    ],
    blobs: blobs.map(([, blob]) => blob),
  });
  const written = await writeFiles(request.out, blobs);
  return { outcome: unchanged ? 'unchanged' : 'published', edition, files, written, findings };
}

/** What an edition says, without when it was made. */
function wording(edition: Edition): string {
  const { id: _id, asOf: _asOf, head: _head, corrects: _corrects, ...said } = edition;
  return canonical(said);
}

function filesOf(
  edition: Edition,
  { view, shelf, redirects, withheld }: Draft,
  { world, assets }: PublishRequest,
): readonly (readonly [string, Blob])[] {
  const editions = [edition, ...shelf.filter(({ id }) => id !== edition.id).toReversed()];
  const site = renderSite({ view, editions, world, redirects, withheld });
  const files = new Map<string, string | Uint8Array>([...assets, ...site]);
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      return [path, { sha256: sha256(bytes), bytes }] as const;
    });
}

/** Writes what differs; what stands already is left alone. */
async function writeFiles(out: Folder, files: readonly (readonly [string, Blob])[]): Promise<number> {
  let written = 0;
  for (const [path, { bytes, sha256: wanted }] of files) {
    const there = await out.read(path);
    if (there !== null && sha256(there) === wanted) continue;
    await out.write(path, bytes);
    written++;
  }
  return written;
}

/** Writes an edition's files again as they went out, from the bytes kept; the program need not be the same. */
export async function writePublished(
  ledger: Ledger,
  edition: string,
  out: Folder,
): Promise<{ readonly files: readonly PublishedFile[]; readonly written: number } | null> {
  const publication = await (await ledger.read()).get('publication', edition);
  if (publication === null) return null;
  let written = 0;
  for (const { path, sha256 } of publication.files) {
    const bytes = await ledger.bytes(sha256);
    if (bytes !== null) written += await writeFiles(out, [[path, { sha256, bytes }]]);
  }
  return { files: publication.files, written };
}
