/** Intake on a real ledger: each report once, whole or not at all, whatever stops it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { makeReaders } from '../intake/make-readers.ts';
import { type Added, addBytes, addReports, type Intake } from './intake.ts';
import type { Ledger } from './ports.ts';
import { verifyLedger } from './verify.ts';

afterAll(closeWorkspaces);

const desk = (ledger: Ledger): Intake => ({ ledger, readers: makeReaders(), clock: () => '2020-05-04T10:00:00Z' });
async function collect(adding: AsyncIterable<Added>): Promise<readonly Added[]> {
  const all: Added[] = [];
  for await (const added of adding) all.push(added);
  return all;
}

test('the same bytes twice are one report; a bad file is refused and the rest goes in', async () => {
  const { ledger, folder } = await openWorkspace();
  await writeFile(join(folder, 'a.txt'), 'A bridge was blown up on Monday.');
  await writeFile(join(folder, 'b.txt'), 'A bridge was blown up on Monday.');
  await writeFile(join(folder, 'c.pdf'), 'no PDF');
  await writeFile(join(folder, 'd.txt'), Buffer.from([0x66, 0xff, 0xfe]));
  await writeFile(join(folder, 'e.xyz'), Buffer.from([0, 1, 2]));
  await writeFile(
    join(folder, 'f.ndjson'),
    '{"id":"1","text":"Two men were held.","published":"2020-05-03"}\nnot json\n{"id":"3"}\n',
  );
  const added = await collect(
    addReports(desk(ledger), [folder, join(folder, 'missing.txt')], { by: 'ann', published: '2020-05-01' }),
  );
  expect(added.map((one) => (one.outcome === 'refused' ? one.fault.code : one.outcome))).toEqual([
    'new',
    'known',
    'intake-malformed',
    'intake-encoding',
    'intake-format',
    'new',
    'intake-malformed',
    'intake-no-text',
    'intake-unreadable',
  ]);
  const reports = await (await ledger.read()).all('report');
  expect(reports.map(({ published }) => published).toSorted()).toEqual(['2020-05-01', '2020-05-03']);
  for (const added of await collect(addReports(desk(ledger), [folder], { by: 'ann' })))
    expect(added.outcome).not.toBe('new');
  expect((await verifyLedger(ledger)).ok).toBe(true);
});

test('a day of publication after the day of reading is left open, and noted', async () => {
  const { ledger } = await openWorkspace();
  const lines = ['2020-05-05', '2020-05-06', '2099-01-01'].map((published) =>
    JSON.stringify({ text: published, published }),
  );
  const added = await collect(
    addBytes(desk(ledger), Buffer.from(lines.join('\n')), { name: 'lines.ndjson' }, { by: 'ann' }),
  );
  expect(added.map((one) => one.outcome !== 'refused' && [one.report.published, one.report.notes])).toEqual([
    ['2020-05-05', []],
    [null, ['says it was published on 2020-05-06, after it was read: left open']],
    [null, ['says it was published on 2099-01-01, after it was read: left open']],
  ]);
});

test('a source is known by its name, its alias or the host of its page', async () => {
  const { ledger } = await openWorkspace();
  const source = {
    id: 'wire',
    name: 'The Wire',
    aliases: ['WIRE News'],
    kind: 'agency',
    actor: null,
    country: null,
    lang: ['en'],
    scale: null,
    homepage: 'https://www.wire.example/en',
    restricted: false,
    note: null,
  } as const;
  await ledger.decide({ by: 'ann', act: 'load', why: '', changes: [{ kind: 'source', id: 'wire', body: source }] });
  const lines = [
    { id: '1', text: 'One.', source: 'wire news' },
    { id: '2', text: 'Two.', url: 'https://news.wire.example/a' },
    { id: '3', text: 'Three.', url: 'https://notwire.example/a' },
    { id: '4', text: 'Four.', source: 'Another' },
  ];
  const bytes = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
  const added = await collect(addBytes(desk(ledger), bytes, { name: 'lines.ndjson' }, { by: 'ann' }));
  expect(added.map((one) => one.outcome !== 'refused' && one.report.source)).toEqual(['wire', 'wire', null, null]);
});

test('a changed page is a new report that names the one before', async () => {
  const { ledger } = await openWorkspace();
  const page = (text: string) => Buffer.from(`<html><body><p>${text}</p></body></html>`);
  const about = { name: 'page.html', url: 'https://wire.example/a' };
  const [first] = await collect(addBytes(desk(ledger), page('Three were killed.'), about, { by: 'ann' }));
  const [second] = await collect(addBytes(desk(ledger), page('Four were killed.'), about, { by: 'ann' }));
  if (first?.outcome === 'refused' || second?.outcome === 'refused') throw new Error('refused');
  expect(second?.report.supersedes).toBe(first?.report.id);
});

test('killed (kill -9) again and again during 200 reports and started again: every report once, and the chain holds', async () => {
  const { ledger, folder, url } = await openWorkspace();
  const reports = join(folder, 'reports');
  await mkdir(reports);
  for (let i = 0; i < 200; i++) await writeFile(join(reports, `${i}.txt`), `Report ${i}: shells fell on a camp.`);
  const script = `
    import { openLedger } from ${JSON.stringify(new URL('../store/open.ts', import.meta.url).href)};
    import { makeReaders } from ${JSON.stringify(new URL('../intake/make-readers.ts', import.meta.url).href)};
    import { addReports } from ${JSON.stringify(new URL('./intake.ts', import.meta.url).href)};
    const ledger = await openLedger('', { url: ${JSON.stringify(url)} });
    const desk = { ledger, readers: makeReaders(), clock: () => new Date().toISOString() };
    for await (const added of addReports(desk, [${JSON.stringify(reports)}], { by: 'ann' })) process.stdout.write(added.outcome === 'new' ? '+' : '.');
    await ledger.close();`;
  let kills = 0;
  for (let done = false; !done; ) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    let fresh = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      fresh += chunk.toString().split('+').length - 1;
      // Some way into new work, at a moment that differs each time.
      if (fresh > 25 && kills < 5 && !child.killed) void sleep(kills * 3).then(() => child.kill('SIGKILL'));
    });
    const [code] = await exit;
    done = code === 0;
    if (!done) kills++;
  }
  expect(kills).toBeGreaterThanOrEqual(4);
  const snapshot = await ledger.read();
  const titles = new Set<string>();
  for await (const { text } of snapshot.stream('extraction')) titles.add(text);
  expect([titles.size, await snapshot.count('report'), snapshot.head.n]).toEqual([200, 200, 200]);
  const { ok, findings, checked } = await verifyLedger(ledger);
  expect({ ok, findings, blobs: checked.blobs }).toEqual({ ok: true, findings: [], blobs: 200 });
});
