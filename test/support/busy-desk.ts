/**
 * A desk at work, to be killed: adds, codes, reviews, resolves, publishes, over and over, and says on standard output what it
 * has finished. Run as a process: `node busy-desk.ts FOLDER SEED`. A workspace of its own; the same seed does the same.
 */
import { join } from 'node:path';
import { codeReports } from '../../src/desk/code.ts';
import { addBytes } from '../../src/desk/intake.ts';
import type { Coder } from '../../src/desk/ports.ts';
import { publishWeek } from '../../src/desk/publish.ts';
import { resolveEvents } from '../../src/desk/resolve.ts';
import { reviewClaim } from '../../src/desk/review.ts';
import { makeReaders } from '../../src/intake/make-readers.ts';
import { diskFolder } from '../../src/store/disk-folder.ts';
import { openLedger } from '../../src/store/open.ts';
import { claimOn } from './records.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
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

for (let round = Number(seed); ; round++) {
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
