/** Reads for tests: everything a reader yields, or the reports alone. */
import type { Read, ReadReport } from '../../src/desk/ports.ts';
import type { Follow } from '../../src/intake/reader.ts';

export async function readAll(reads: AsyncIterable<Read | Follow>): Promise<readonly Read[]> {
  const all: Read[] = [];
  for await (const read of reads) {
    if ('follow' in read) throw new Error(`an address to follow: ${read.follow}`);
    all.push(read);
  }
  return all;
}

/** Throws where something was refused. */
export async function reportsOf(reads: AsyncIterable<Read | Follow>): Promise<readonly ReadReport[]> {
  return (await readAll(reads)).map((read) => {
    if ('fault' in read) throw new Error(`refused: ${JSON.stringify(read.fault)}`);
    return read.report;
  });
}

/** Code of the fault of each refused part. */
export async function faultsOf(reads: AsyncIterable<Read | Follow>): Promise<readonly string[]> {
  return (await readAll(reads)).flatMap((read) => ('fault' in read ? [read.fault.code] : []));
}
