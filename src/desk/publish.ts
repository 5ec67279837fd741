/** Publish: a draft that the gate lets pass is frozen in the ledger, its files are kept and written out. */

import { setImmediate } from 'node:timers/promises';
import { type Change, changesBetween, joinedChanges } from '../edition/formats/changes.ts';
import type { Finding } from '../edition/gate/rule.ts';
import { OWN_FOLDERS, type Press, type SiteFile, siteFiles } from '../edition/site/site.ts';
import type { Edition } from '../model/edition.ts';
import type { PublishedFile } from '../model/publication.ts';
import { composeAt, type Draft } from './compose.ts';
import { differs, type FileKeeper, fileKeeper, openSite, type Site, type SiteBlob } from './file-keeper.ts';
import { canonical, sha256 } from './hash.ts';
import { marksOf } from './marks.ts';
import type { AsOf, Folder, Ledger, Snapshot } from './ports.ts';
import { readSettings } from './settings.ts';

export interface PublishRequest extends SiteParts {
  /** A week, or the id of a draft. */
  readonly week: string;
  readonly by: string;
  readonly why?: string;
  readonly asOf?: AsOf;
  /** Where the site is written. */
  readonly out: Folder;
}

/** What a site is made with, beside the ledger. */
export interface SiteParts {
  /** Makes what text alone can't be: PDF. Without it there is none. */
  readonly press?: Press | null;
  /** Version of the program, kept with the files: another one makes every file anew. */
  readonly program: string;
  /** Absolute address where the site will stand; null or none where it is not known. */
  readonly base?: string | null;
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
  const draft = await composeAt(ledger, snapshot, request.week, request.why === undefined ? {} : { why: request.why });
  const { findings } = draft;
  if (!draft.publishable) return { outcome: 'refused', edition: draft.edition, findings };
  const standing = draft.shelf.find(({ id }) => id === draft.edition.corrects) ?? null;
  const unchanged = standing !== null && wording(standing) === wording(draft.edition);
  const edition = unchanged ? standing : draft.edition;
  const site = await openSite(request.out);
  try {
    const made = await filesOf(ledger, snapshot, edition, draft, request, fileKeeper(ledger, site));
    const files = made.map(withSize);
    const held = unchanged ? await snapshot.get('publication', edition.id) : null;
    // Where no file is another one, the publication that stands is the one.
    const asOf = held && canonical(held.files) === canonical(files) ? held.asOf : n;
    await ledger.decide({
      by: request.by,
      act: 'publish',
      why: request.why ?? (edition.kind === 'weekly' ? `week ${edition.week}` : edition.title),
      changes: [
        { kind: 'edition', id: edition.id, body: edition },
        {
          kind: 'publication',
          id: edition.id,
          body: { id: edition.id, program: request.program, ...(asOf !== undefined && { asOf }), files },
        },
      ],
    });
    const written = await bringTo(ledger, site, made);
    return { outcome: unchanged ? 'unchanged' : 'published', edition, files, written, findings };
  } finally {
    // What was made for nothing must not lie about.
    await request.out.clear();
  }
}

/** As the publication names it. */
export const withSize = ({ path, sha256, size, key }: SiteBlob): PublishedFile => ({
  path,
  sha256,
  bytes: size,
  ...(key !== undefined && { key }),
});

/** What an edition says, without when it was made. */
function wording(edition: Edition): string {
  const { id: _id, asOf: _asOf, head: _head, made: _made, corrects: _corrects, ...rest } = edition;
  const { correction: _correction, draft: _draft, ...said } = rest;
  return canonical(said);
}

/** Earlier changes, from the file of the edition before, and those that come out with this one. */
async function changesOf(
  ledger: Ledger,
  snapshot: Snapshot,
  edition: Edition,
  { shelf, view, redirects, openEvents }: Draft,
): Promise<readonly Change[]> {
  const before = shelf.findLast(({ id }) => id !== edition.id) ?? null;
  const known = shelf.filter(({ id }) => id !== edition.id);
  const carriedBefore = new Set(known.flatMap(({ events }) => events));
  const carried = new Set([...carriedBefore, ...edition.events].map((id) => redirects.get(id) ?? id));
  const now = new Map(view.events.filter(({ id }) => carried.has(id)).map((event) => [event.id, event]));
  const touched = before ? await touchedSince(ledger, before.asOf, snapshot.head.n) : new Set<string>();
  // What was not written since and is still there is as it was.
  const looked = [...carriedBefore].filter((id) => touched.has(id) || !now.has(id));
  const then = before ? await (await ledger.read(before.asOf)).many('event', looked) : [];
  const publication = before && (await snapshot.get('publication', before.id));
  const file = publication?.files.find(({ path }) => path === CHANGES);
  const bytes = file ? await ledger.bytes(file.sha256) : null;
  const fresh = changesBetween(
    {
      before: openEvents(then),
      carriedBefore,
      now,
      redirects,
    },
    { edition: edition.id, week: edition.week, at: edition.made, since: before?.id ?? null },
  );
  return joinedChanges(bytes ? Buffer.from(bytes).toString('utf8') : '', edition.id, fresh);
}

/** Events written by decisions after `from`, up to `to`. */
async function touchedSince(ledger: Ledger, from: number, to: number): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  for await (const { n, changes } of ledger.decisions({ after: from }))
    if (n <= to) for (const { kind, id } of changes) if (kind === 'event') touched.add(id);
  return touched;
}

const CHANGES = 'data/changes.jsonl';

/** Files whose key is that of the last publication are not made again: what they rest on, and the program, are the same. Without a keeper all are made, and kept nowhere. */
export async function filesOf(
  ledger: Ledger,
  snapshot: Snapshot,
  edition: Edition,
  draft: Draft,
  { world, assets, base: given, press, program }: SiteParts,
  keeper: FileKeeper | null,
): Promise<readonly SiteBlob[]> {
  const { view, shelf, redirects, buried } = draft;
  const base = given ?? (await readSettings(snapshot)).site;
  const editions = [edition, ...shelf.filter(({ id }) => id !== edition.id).toReversed()];
  const changes = await changesOf(ledger, snapshot, edition, draft);
  const site = siteFiles({
    view,
    editions,
    world,
    redirects,
    buried,
    changes,
    base,
    press: press ?? null,
  });
  const stamp = sha256(`${program}\n${site.stamp}`);
  const last = keeper ? shelf.at(-1) : undefined;
  const publication = last ? await snapshot.get('publication', last.id) : null;
  const before = new Map((publication?.files ?? []).map((file) => [file.path, file]));
  const marks = marksOf();
  const kept = new Set([...before.values()].map((file) => file.sha256));
  const blobs: SiteBlob[] = [];
  const add = async (path: string, content: string | Uint8Array, key?: string): Promise<void> => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const blob = { path, sha256: sha256(bytes), size: bytes.length, ...(key !== undefined && { key }) };
    blobs.push(blob);
    await keeper?.take(blob, bytes, !kept.has(blob.sha256));
  };
  /** Makes it, unless it is what it was. */
  const bring = async (path: string, file: SiteFile): Promise<void> => {
    if (typeof file === 'string' || file instanceof Uint8Array) return add(path, file);
    if (file.key === null) return add(path, await file.make());
    const key = sha256(`${stamp}\n${file.key.map(marks).join('\n')}`);
    const held = before.get(path);
    if (held?.key === key) blobs.push({ path, sha256: held.sha256, size: held.bytes, key });
    else await add(path, await file.make(), key);
  };
  const files = [...assets, ...site.files];
  const isAside = ([, file]: (typeof files)[number]): boolean =>
    typeof file === 'object' && 'make' in file && !!file.aside;
  const hand = async (waiting: typeof files): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await bring(...next);
      // What came back from the press meanwhile is taken on.
      await setImmediate();
    }
  };
  const aside = files.filter(isAside).reverse();
  const rest = files.filter((file) => !isAside(file)).reverse();
  await Promise.all([...Array.from({ length: ASIDE_AT_ONCE }, () => hand(aside)), hand(rest)]);
  await keeper?.end();
  return blobs.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files that wait for the press at one time. */
const ASIDE_AT_ONCE = 4;

/** Files written at one time. */
const AT_ONCE = 16;

/**
 * Brings a folder to what was published: writes what differs, takes away what is left of an earlier publication in the site's own
 * folders (a page that is no longer made must not be read on), and remembers what stands. Pages that are linked to come before those
 * that link to them. Stopped at any moment, the next run finds what is missing.
 */
export async function bringTo(ledger: Ledger, site: Site, files: readonly SiteBlob[]): Promise<number> {
  const { out, standing, laid } = site;
  let written = 0;
  const stands = new Map<string, string>();
  const waiting = [...files].sort((a, b) => Number(a.path.includes('/')) - Number(b.path.includes('/')));
  const hand = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (laid.has(file.path)) {
        await out.place(file.path);
        written++;
      } else if (await differs(site, file)) {
        const bytes = await ledger.bytes(file.sha256);
        if (bytes === null) continue;
        await out.write(file.path, bytes);
        written++;
      }
      stands.set(file.path, file.sha256);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  const made = new Set(files.map(({ path }) => path));
  let removed = 0;
  for (const path of standing.keys())
    if (!made.has(path) && path.includes('/') && OWN_FOLDERS.includes(path.split('/')[0]!)) {
      await out.remove(path);
      removed++;
    }
  if (written + removed > 0 || files.some(({ path }) => standing.get(path) === null)) await out.remember(stands);
  return written;
}
