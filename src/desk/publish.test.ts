/** Publishing on a real ledger: frozen, kept, made again as it was; what changes nothing is no new edition. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimOn, reportOf, TEXT } from '../../test/support/records.ts';
import { rule } from '../../test/support/secret.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { Claim } from '../model/claim.ts';
import { diskFolder } from '../store/disk-folder.ts';
import { rebuildEdition } from './compose.ts';
import { mergeEvents } from './judge.ts';
import type { Folder, Ledger } from './ports.ts';
import { publishWeek } from './publish.ts';
import { rebuildPublication, writePublished } from './rebuild.ts';
import { resolveEvents } from './resolve.ts';
import { reviewClaim } from './review.ts';
import { takeSettings } from './settings.ts';
import { undo } from './undo.ts';
import { verifyLedger } from './verify.ts';

afterAll(closeWorkspaces);

const world = JSON.parse(
  readFileSync(new URL('../../node_modules/world-atlas/countries-110m.json', import.meta.url), 'utf8'),
);
const WEEK = '2020-W18';

/** A ledger with one event of the week, of which two claims tell. */
async function filled() {
  const workspace = await openWorkspace();
  const { ledger, folder } = workspace;
  const report = reportOf();
  await ledger.decide({ by: 'ann', act: 'add', why: '', changes: report.changes, blobs: report.blobs });
  const start = TEXT.indexOf('3 May');
  const time: Claim['time'] = {
    said: '3 May',
    span: { start, end: start + 5, quote: '3 May' },
    from: '2020-05-03',
    to: '2020-05-03',
    precision: 'day',
    basis: 'stated',
  };
  const claim = claimOn(report.extraction, 'Shells fell on the northern camp on 3 May', TEXT, { time });
  await ledger.decide({ by: 'marsad', act: 'code', why: '', changes: [{ kind: 'claim', id: claim.id, body: claim }] });
  await takeSettings(ledger, { name: 'The Camp Monitor', safety: [] }, 'ann');
  await resolveEvents(workspace, { by: 'marsad' });
  const out = diskFolder(join(folder, 'site'));
  const parts = { program: 'test', world, assets: new Map([['fonts/a.woff2', Buffer.from('font')]]) };
  const publish = (more: object = {}) => publishWeek(workspace, { week: WEEK, by: 'ann', out, ...parts, ...more });
  return { ...workspace, claim, out, parts, publish };
}
const editions = async (ledger: Ledger) => (await ledger.read()).all('edition', 'decision');

test('an edition names the head it was made from, cites the words, and stands in the ledger with its files', async () => {
  const { ledger, claim, out, publish } = await filled();
  const before = await ledger.head();
  const published = await publish();
  if (published.outcome === 'refused') throw new Error(JSON.stringify(published.findings));
  expect(published.edition).toMatchObject({ asOf: before.n, head: before.hash, week: WEEK });
  expect(JSON.stringify(published.edition)).toContain(claim.id);
  expect(await out.list()).toEqual(published.files.map(({ path }) => path));
  expect(published.written).toBe(published.files.length);
  const { ok, findings, checked } = await verifyLedger(ledger);
  expect({ ok, findings, heads: checked.heads }).toEqual({ ok: true, findings: [], heads: 1 });
});

test('published again without a change: no new edition, no file written; with a change: a correction', async () => {
  const { ledger, claim, publish } = await filled();
  const first = await publish();
  expect(await publish()).toMatchObject({ outcome: 'unchanged', edition: { id: first.edition.id } });
  expect(await editions(ledger)).toHaveLength(1);
  await reviewClaim(ledger, {
    claim: claim.id,
    verdict: 'mended',
    by: 'ann',
    why: 'hedged',
    replacement: { ...claim, hedge: 'reported' },
  });
  await resolveEvents({ ledger }, { by: 'marsad' });
  const second = await publish();
  expect(second).toMatchObject({ outcome: 'published', edition: { corrects: first.edition.id } });
  expect((await verifyLedger(ledger)).findings).toEqual([]);
});

test('an edition is made again byte for byte, in all its files, after whatever happened since; the bytes kept are served', async () => {
  const { ledger, claim, folder, publish, parts } = await filled();
  const { edition } = await publish();
  const original = join(folder, 'original');
  await writePublished(ledger, edition.id, diskFolder(original));
  // A second report of the same day, a total, a policy, names: everything a page is made from.
  const text = TEXT.replace('Shells', 'Rockets').replace('northern', 'southern');
  const other = reportOf(text, 'Another camp');
  await ledger.decide({ by: 'ann', act: 'add', why: '', changes: other.changes, blobs: other.blobs });
  const time = {
    ...claim.time!,
    said: null,
    span: null,
    from: '2020-04-28',
    to: '2020-04-28',
    basis: 'inherited',
  } as const;
  const rockets = claimOn(other.extraction, 'Rockets fell on the southern camp', text, { time });
  await ledger.decide({
    by: 'marsad',
    act: 'code',
    why: '',
    changes: [{ kind: 'claim', id: rockets.id, body: rockets }],
  });
  await resolveEvents({ ledger }, { by: 'marsad' });
  const second = await publish();
  const [one, two] = (await (await ledger.read()).all('event')).map(({ id }) => id);
  const merged = await mergeEvents(ledger, { events: [one!, two!], by: 'ann', why: 'one shelling' });
  await resolveEvents({ ledger }, { by: 'marsad' });
  await takeSettings(
    ledger,
    { name: 'Another name', safety: [rule({ kinds: ['violence'], redact: ['harms'] })] },
    'ann',
  );
  const third = await publish();
  await undo(ledger, { n: merged!.n, by: 'ann', why: 'they were two' });
  await resolveEvents({ ledger }, { by: 'marsad' });
  await reviewClaim(ledger, { claim: claim.id, verdict: 'rejected', by: 'ann', why: 'no' });
  await resolveEvents({ ledger }, { by: 'marsad' });
  const fourth = await publish({ why: 'the report was withdrawn' });
  for (const published of [{ edition }, second, third, fourth]) {
    const rebuilt = await rebuildPublication(ledger, published.edition.id, parts);
    expect(rebuilt.different, published.edition.id).toEqual([]);
    expect(rebuilt.files.length).toBeGreaterThan(10);
  }
  // Another program may make other bytes; those that went out are kept.
  const copy = diskFolder(join(folder, 'copy'));
  await writePublished(ledger, edition.id, copy);
  expect(await copy.list()).toEqual(await diskFolder(original).list());
  for (const path of await copy.list()) expect(await copy.read(path)).toEqual(await diskFolder(original).read(path));
  expect(await rebuildEdition(ledger, edition.id)).toEqual(edition);
  // The page of the first edition stays, and leads to the one that corrects it; the corrections say why.
  const page = Buffer.from((await diskFolder(join(folder, 'site')).read('corrections.html'))!).toString('utf8');
  expect(page).toContain('the report was withdrawn');
  expect((await verifyLedger(ledger)).findings).toEqual([]);
});

test('what is published after a change equals a full build; what is made no more is taken away, foreign files stay', async () => {
  const { ledger, claim, folder, out, publish } = await filled();
  await publish();
  await out.write('event/e_left.html', Buffer.from('of an earlier time'));
  await out.write('CNAME', Buffer.from('monitor.example'));
  await reviewClaim(ledger, {
    claim: claim.id,
    verdict: 'mended',
    by: 'ann',
    why: 'hedged',
    replacement: { ...claim, hedge: 'reported' },
  });
  await resolveEvents({ ledger }, { by: 'marsad' });
  const second = await publish();
  const full = diskFolder(join(folder, 'full'));
  await publish({ out: full, program: 'another' });
  const paths = await full.list();
  expect(await out.list()).toEqual([...paths, 'CNAME'].toSorted());
  for (const path of paths) expect(await out.read(path), path).toEqual(await full.read(path));
  if (second.outcome === 'refused') throw new Error('refused');
  const changes = Buffer.from((await out.read('data/changes.jsonl'))!).toString('utf8');
  const [first, ...more] = changes.trim().split('\n');
  expect(JSON.parse(first!).change).toBe('added');
  expect(more.length).toBeGreaterThan(0);
});

/** A folder in which nothing can be put in its place any more after so many files: what a kill leaves. */
const diesAfter = (folder: Folder, files: number): Folder => {
  let left = files;
  return {
    ...folder,
    place: async (path) => {
      if (left-- <= 0) throw new Error('killed');
      await folder.place(path);
    },
    clear: async () => {},
  };
};

test('killed while the site is being written, the next run mends it; what was touched by hand is put right', async () => {
  const { ledger, folder, claim, out, publish } = await filled();
  await publish();
  await reviewClaim(ledger, { claim: claim.id, verdict: 'rejected', by: 'ann', why: 'no' });
  await resolveEvents({ ledger }, { by: 'marsad' });
  await expect(publish({ out: diesAfter(out, 5) })).rejects.toThrow('killed');
  writeFileSync(join(folder, 'site', 'index.html.0a1b2c3d.part'), 'half');
  const whole = diskFolder(join(folder, 'whole'));
  await publish({ out: whole });
  const mended = await publish();
  expect(mended.outcome).toBe('unchanged');
  expect(await out.list()).toEqual(await whole.list());
  for (const path of await whole.list()) expect(await out.read(path), path).toEqual(await whole.read(path));
  expect(existsSync(join(folder, 'site', 'index.html.0a1b2c3d.part'))).toBe(false);
  expect(existsSync(join(folder, 'site', '.ready'))).toBe(false);
  const page = await out.read('index.html');
  writeFileSync(join(folder, 'site', 'index.html'), 'changed by hand');
  expect((await publish()).outcome).toBe('unchanged');
  expect(await out.read('index.html')).toEqual(page);
  expect(await publish()).toMatchObject({ outcome: 'unchanged', written: 0 });
});

test('as of an earlier decision the draft is that time’s', async () => {
  const { ledger, claim, publish } = await filled();
  const { n } = await ledger.head();
  await reviewClaim(ledger, { claim: claim.id, verdict: 'rejected', by: 'ann', why: 'no' });
  await resolveEvents({ ledger }, { by: 'marsad' });
  const then = await publish({ asOf: n });
  expect(then.edition.events).toHaveLength(1);
  expect((await publish()).edition.events).toHaveLength(0);
});
