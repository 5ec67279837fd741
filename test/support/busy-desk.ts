/**
 * A desk at work, to be killed: says on standard output what it has finished. Run as a process: `node busy-desk.ts FOLDER SEED
 * ACT`, where ACT is `work` (add, code, review, resolve, publish, over and over), `import` (file after file of a dataset) or
 * `restore` (the folder's backup into a database of its own). The same seed does the same.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { restore } from '../../src/desk/backup.ts';
import { codeReports } from '../../src/desk/code.ts';
import { importEvents } from '../../src/desk/import-events.ts';
import { addBytes } from '../../src/desk/intake.ts';
import type { Coder } from '../../src/desk/ports.ts';
import { publishWeek } from '../../src/desk/publish.ts';
import { resolveEvents } from '../../src/desk/resolve.ts';
import { reviewClaim } from '../../src/desk/review.ts';
import { makeReaders } from '../../src/intake/make-readers.ts';
import type { DatasetRow } from '../../src/model/dataset.ts';
import { diskFolder } from '../../src/store/disk-folder.ts';
import { openLedger } from '../../src/store/open.ts';
import { openCopy } from './kill-desk.ts';
import { claimOn } from './records.ts';

const [folder = '', seed = '1', act = 'work'] = process.argv.slice(2);
const ledger = await openLedger(folder);
const readers = makeReaders();
const clock = () => new Date().toISOString();

/** Codes each sentence as a claim on a day of May, so that some of them match. */
const coder: Coder = {
  name: { kind: 'machine', name: 'marsad', version: '1' },
  code: ({ id, text }) => ({
    id,
    claims: (text.match(/[^.]+\./g) ?? []).map((sentence, i) => {
      const day = `2020-05-0${1 + ((text.length + i) % 9)}`;
      return claimOn(id, sentence.trim(), text, {
        time: { said: null, span: null, from: day, to: day, precision: 'day', basis: 'inherited' },
      });
    }),
    places: [],
    times: [],
    actors: [],
  }),
};

/** Says which decision is known to be kept. */
const said = async (what: string) => process.stdout.write(`${what} ${(await ledger.head()).n}\n`);

async function work(round: number): Promise<void> {
  const lines = Array.from({ length: 5 }, (_, i) =>
    JSON.stringify({
      id: 'x',
      text: `Report ${round * 5 + i}. Shells fell on camp ${round % 7}. ${i} guards were killed there.`,
    }),
  );
  for await (const added of addBytes(
    { ledger, readers, clock },
    Buffer.from(lines.join('\n')),
    { name: 'a.ndjson' },
    { by: 'ann' },
  ))
    if (added.outcome !== 'refused') await said(`report ${added.report.id}`);
  for await (const { report } of codeReports({ ledger, coder }, { by: 'marsad' })) await said(`coded ${report}`);
  const claims = await (await ledger.read()).all('claim');
  const claim = claims[(round * 31) % claims.length]!;
  const verdict = round % 3 === 0 ? 'rejected' : 'accepted';
  await reviewClaim(ledger, { claim: claim.id, verdict, by: 'ann', why: `round ${round}` });
  await said(`${verdict} ${claim.id}`);
  await resolveEvents({ ledger }, { by: 'marsad' });
  await said('resolved');
  const request = {
    week: '2020-W19',
    by: 'ann',
    program: 'test',
    world: { type: 'Topology', objects: { countries: { type: 'GeometryCollection', geometries: [] } }, arcs: [] },
  };
  await publishWeek({ ledger }, { ...request, out: diskFolder(join(folder, 'site')), assets: new Map() });
  await said('published');
}

/** Rows of one file of a dataset: more than one decision takes. */
async function* rowsOf(file: number): AsyncGenerator<DatasetRow> {
  for (let i = 0; i < 450; i++) {
    const text = `Row ${i} of file ${file}: they clashed at the bridge.`;
    const { id: _, report: __, coder: ___, ...claim } = claimOn('', text, text);
    const row = { event_id_cnty: `X${file * 450 + i}`, notes: text };
    yield { dataset: 'acled', id: row.event_id_cnty, changed: 100, row, extra: {}, text, claim, notes: [] };
  }
}

async function importFile(file: number): Promise<void> {
  const request = {
    dataset: 'acled',
    rows: rowsOf(file),
    file: 'f'.repeat(64),
    by: 'ann',
    why: `file ${file}`,
  } as const;
  for await (const { outcome } of importEvents({ ledger, clock }, request))
    if (outcome === 'refused') throw new Error('a good row was refused');
  await said(`imported ${file}`);
}

async function restoreCopy(): Promise<void> {
  const copy = await openCopy(folder);
  process.stdout.write('restoring\n');
  const lines = createInterface({ input: createReadStream(join(folder, 'backup.ndjson')) });
  const { ok } = await restore(copy.ledger, lines);
  if (!ok) throw new Error('what was restored is not whole');
  process.stdout.write('restored\n');
}

if (act === 'restore') await restoreCopy();
else for (let round = Number(seed); ; round++) await (act === 'import' ? importFile(round) : work(round));
