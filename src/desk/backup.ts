/** Backup and restore: the whole ledger as NDJSON lines, in an order that depends on nothing but the ledger, so that a backup of a restored one is the same bytes. */
import { Refusal } from '../model/refusal.ts';
import { canonical } from './hash.ts';
import type { Archive, ArchiveLine, Ledger } from './ports.ts';
import { RECORD_KINDS } from './record-kinds.ts';
import { type Verification, verifyLedger } from './verify.ts';

/** The first line: which format, so that a later program knows what it reads. */
const HEADING = { marsad: 'backup', version: 1 } as const;

/** Writes all lines; `write` is awaited, so that a slow disk slows us instead of filling memory. */
export async function backup(
  ledger: Ledger,
  write: (line: string) => Promise<void>,
): Promise<{ readonly lines: number }> {
  return ledger.archived(async (archive) => {
    let lines = 1;
    await write(`${canonical(HEADING)}\n`);
    for await (const line of linesOf(archive)) {
      lines++;
      await write(`${canonical(line)}\n`);
    }
    return { lines };
  });
}

async function* linesOf(archive: Archive): AsyncGenerator<ArchiveLine> {
  for await (const decision of archive.decisions()) yield { decision };
  for (const kind of RECORD_KINDS) for await (const version of archive.versions(kind)) yield { version };
  for await (const { sha256, bytes } of archive.blobs())
    yield { blob: { sha256, base64: Buffer.from(bytes).toString('base64') } };
  for await (const beside of archive.beside()) yield { beside };
}

/** Fills an empty ledger from the lines of a backup, all or nothing, then proves it. */
export async function restore(
  ledger: Ledger,
  lines: AsyncIterable<string>,
  tell: (proving: string) => void = () => {},
): Promise<Verification> {
  // Taken up at once: a reader of lines that nobody listens to loses those it reads meanwhile.
  const taken = lines[Symbol.asyncIterator]();
  await ledger.fill(parse({ [Symbol.asyncIterator]: () => taken }));
  return verifyLedger(ledger, [], tell);
}

async function* parse(lines: AsyncIterable<string>): AsyncGenerator<ArchiveLine> {
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text === '') continue;
    const line = parseLine(text, number);
    if (number > 1) yield line as ArchiveLine;
    else if ((line as { marsad?: unknown }).marsad !== 'backup' || (line as { version?: unknown }).version !== 1) {
      throw malformed(1, `the heading ${canonical(HEADING)}`, text);
    }
  }
  if (number === 0) throw malformed(1, 'a backup', 'nothing');
}

function parseLine(text: string, number: number): object {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw malformed(number, 'one JSON object', text);
  }
  if (typeof line !== 'object' || line === null) throw malformed(number, 'one JSON object', text);
  if (number > 1 && !('decision' in line || 'version' in line || 'blob' in line || 'beside' in line))
    throw malformed(number, 'a decision, a version, a blob or a row beside them', text);
  return line;
}

const malformed = (number: number, expected: string, came: string) =>
  new Refusal({
    code: 'backup-malformed',
    where: `line ${number}`,
    expected,
    came: came.slice(0, 80),
    todo: 'Restore from a file that `marsad backup` wrote, whole.',
  });
