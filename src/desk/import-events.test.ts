/** Importing on a real ledger: the same row once, a changed one as a new version, nothing of ours changed, export -> import -> export the same bytes. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimOn, reportOf, TEXT } from '../../test/support/records.ts';
import { sampleView } from '../../test/support/sample-week.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import { acled } from '../edition/formats/acled.ts';
import { ucdp } from '../edition/formats/ucdp.ts';
import type { PublicView } from '../edition/view.ts';
import { openDataset } from '../intake/dataset/open-dataset.ts';
import type { Dataset } from '../model/dataset.ts';
import { codeReports } from './code.ts';
import { compareDataset } from './compare.ts';
import { exportEvents, exportImported } from './export.ts';
import { importEvents, joinDataset, rowClaimId } from './import-events.ts';
import { resolveEvents } from './resolve.ts';
import { reviewClaim } from './review.ts';
import { verifyLedger } from './verify.ts';
import { readView } from './view.ts';

afterAll(closeWorkspaces);

const clock = () => '2031-05-20T00:00:00Z';
const HEADING =
  'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,notes,fatalities,timestamp';
const row = (id: string, fatalities = 0, timestamp = 100, notes = 'They clashed.') =>
  `${id},2031-05-12,Battles,Armed clash,Northern Brigade,River Front,Harbourland,Old Quay,32.1,20.05,${notes},${fatalities},${timestamp}`;

async function bring({ ledger, folder }: TestWorkspace, text: string, dataset: Dataset = 'acled') {
  const path = join(folder, 'rows.csv');
  await writeFile(path, text);
  const { rows, sha256 } = await openDataset(dataset, path);
  expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
  const outcomes: string[] = [];
  for await (const { outcome } of importEvents({ ledger, clock }, { dataset, rows, file: sha256, by: 'ann', why: '' }))
    outcomes.push(outcome);
  return outcomes.join(' ');
}

test('the same row is one, in any file; a changed one is a new version; an older one changes nothing', async () => {
  const workspace = await openWorkspace();
  const { ledger } = workspace;
  const file = (...rows: string[]) => [HEADING, ...rows].join('\n');
  expect(await bring(workspace, file(row('X1'), row('X2'), row('X1')))).toBe('new new known');
  const { n } = await ledger.head();
  expect(await bring(workspace, file(row('X2'), row('X1')))).toBe('known known');
  expect((await ledger.head()).n).toBe(n);
  expect(await bring(workspace, file(row('X1', 5, 200)))).toBe('changed');
  expect(await bring(workspace, file(row('X1', 4, 150), row('X2')))).toBe('older known');
  const id = rowClaimId('acled', 'X1');
  const history = await ledger.history('claim', id);
  expect(history.map(({ body }) => body.harms.length)).toEqual([0, 1]);
  const now = await ledger.read();
  const [report] = await now.many('report', [history[1]!.body.report.replace(/@1$/, '')]);
  expect(`${report!.supersedes}@1`).toBe(history[0]!.body.report);
  expect(await now.count('claim')).toBe(2);
  // Back to what it was: the bytes are there already, the claim points to them again.
  expect(await bring(workspace, file(row('X1', 0, 300)))).toBe('changed');
  expect(await bring(workspace, file(row('X1', 5, 400)))).toBe('changed');
  expect(await now.count('claim')).toBe(2);
  expect(await verifyLedger(ledger)).toMatchObject({ ok: true });
});

test('a row that was rejected in review is compared no more', async () => {
  const workspace = await openWorkspace();
  const { ledger } = workspace;
  await bring(workspace, [HEADING, row('X1'), row('X2')].join('\n'));
  await reviewClaim(ledger, { claim: rowClaimId('acled', 'X1'), verdict: 'rejected', by: 'ann', why: 'deleted there' });
  const { rows, onlyTheirs } = await compareDataset(await ledger.read(), 'acled');
  expect([rows, onlyTheirs.map(({ id }) => id)]).toEqual([1, ['X2']]);
});

test('rows join nothing of ours unless the team says so', async () => {
  const workspace = await openWorkspace();
  const { ledger } = workspace;
  const report = reportOf();
  const claim = claimOn(report.extraction, TEXT);
  await ledger.decide({
    by: 'ann',
    act: 'add',
    why: '',
    changes: [...report.changes, { kind: 'claim', id: claim.id, body: claim }],
    blobs: report.blobs,
  });
  await resolveEvents({ ledger }, { by: 'marsad' });
  const before = await ledger.read();
  const [events, exported] = [await before.all('event'), await exportEvents(ledger, acled)];
  expect(await bring(workspace, [HEADING, row('X1', 3)].join('\n'))).toBe('new');
  expect((await resolveEvents({ ledger }, { by: 'marsad' })).changed).toBe(0);
  expect(await (await ledger.read()).all('event')).toEqual(events);
  expect(await exportEvents(ledger, acled)).toEqual(exported);
  const view = await readView(await ledger.read());
  expect([...view.reports.keys()]).toEqual([report.extraction]);
  expect(view.claims.has(rowClaimId('acled', 'X1'))).toBe(false);
  // A row is never coded by the machine.
  const coder = { name: { kind: 'machine', name: 'marsad', version: '2' } as const, code: refuseToCode(report.id) };
  for await (const coded of codeReports({ ledger, coder }, { by: 'marsad' })) expect(coded.report).toBe(report.id);

  await joinDataset(ledger, 'acled', true, 'ann');
  await resolveEvents({ ledger }, { by: 'marsad' });
  expect((await (await ledger.read()).all('event')).flatMap(({ claims }) => claims)).toContain(
    rowClaimId('acled', 'X1'),
  );
  await joinDataset(ledger, 'acled', false, 'ann');
  await resolveEvents({ ledger }, { by: 'marsad' });
  expect((await (await ledger.read()).all('event')).flatMap(({ claims }) => claims)).not.toContain(
    rowClaimId('acled', 'X1'),
  );
});

const refuseToCode = (only: string) => (line: { readonly id: string }) => {
  if (!line.id.startsWith(only)) throw new Error(`${line.id} is no report of ours`);
  return { id: line.id, claims: [], places: [], times: [], actors: [] };
};

test.each([
  ['acled', acled],
  ['ucdp', ucdp],
] as const)('export -> import -> export of %s is the same to the byte, and matches itself', async (name, format) => {
  const sample = sampleView();
  // In order of id, as the ledger gives them, and in a country that is known.
  const land = { kind: 'city', country: 'LY', parents: [] } as const;
  const places = new Map([...sample.places].map(([id, place]) => [id, { ...place, ...land }]));
  const events = sample.events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const view: PublicView = { ...sample, places, events, withheld: [], public: true };
  const { text } = format.write(view);
  expect(text.split('\r\n').length).toBeGreaterThan(2);
  const workspace = await openWorkspace();
  await bring(workspace, text, name);
  expect((await exportImported(workspace.ledger, name)).text).toBe(text);
  expect(await bring(workspace, text, name)).toMatch(/^known( known)*$/);
  expect(await verifyLedger(workspace.ledger)).toMatchObject({ ok: true });
  // As they stood before anything was imported.
  expect((await exportImported(workspace.ledger, name, 0)).text.split('\r\n').length).toBe(2);
  expect(await compareDataset(await workspace.ledger.read(), name)).toMatchObject({ matched: [], onlyOurs: [] });
});
