/** An index (`week.yaml`): which files belong together, and what the files do not say of themselves. What a file says wins. */
import { readFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Indexed, Read, ReadReport } from '../../desk/ports.ts';
import { PackSource } from '../../model/pack.ts';
import { Day, list, record } from '../../model/record.ts';
import { malformed, unreadable, unreadableFor } from '../refuse.ts';

const IndexEntry = record({
  file: z.string().min(1),
  source: z.string().nullable().default(null),
  published: Day.nullable().default(null),
  title: z.string().nullable().default(null),
  lang: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  /** The same bytes stand under another name too: intake makes one report of them. */
  same: z.boolean().default(false),
});
const Index = record({ sources: list(PackSource).default([]), reports: list(IndexEntry) });
type IndexEntry = z.infer<typeof IndexEntry>;

/** `open` reads one file beside the index. */
export async function readIndex(path: string, open: (path: string) => AsyncIterable<Read>): Promise<Indexed> {
  const written = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unreadableFor(path, 'an index that can be read', error);
  });
  let tree: unknown;
  try {
    tree = parse(written, { schema: 'core', maxAliasCount: 20 });
  } catch (error) {
    throw malformed(path, 'YAML', (error as Error).message);
  }
  const index = Index.safeParse(tree);
  if (!index.success) throw malformed(path, 'an index with `reports`', z.prettifyError(index.error));
  const { sources, reports } = index.data;
  return { sources, reads: readAll(dirname(path), reports, open) };
}

async function* readAll(
  folder: string,
  entries: readonly IndexEntry[],
  open: (path: string) => AsyncIterable<Read>,
): AsyncGenerator<Read> {
  for (const entry of entries) {
    const inside = normalize(entry.file);
    if (inside.startsWith('..') || inside.startsWith(sep)) {
      yield { fault: unreadable(entry.file, 'a file beside the index', 'one elsewhere').fault };
      continue;
    }
    const reads: Read[] = [];
    for await (const read of open(join(folder, inside))) reads.push(read);
    // The title of a file with several reports is not theirs.
    for (const read of reads)
      yield 'fault' in read ? read : { report: completed(read.report, entry, reads.length === 1) };
  }
}

/** Fields the file leaves open; the source is the index's to say, because a file names itself as it likes. */
function completed(report: ReadReport, entry: IndexEntry, alone: boolean): ReadReport {
  return {
    ...report,
    source: entry.source ?? report.source,
    published: report.published ?? entry.published,
    title: alone ? (entry.title ?? report.title) : report.title,
    lang: entry.lang ?? report.lang,
    url: report.url ?? (alone ? entry.url : null),
  };
}
