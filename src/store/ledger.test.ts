/** The ledger on a real server: the past stays as it was, under random edits, undo, concurrency and restore. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { reportOf, TEXT } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { backup, restore } from '../desk/backup.ts';
import type { Change, Ledger } from '../desk/ports.ts';
import { undo } from '../desk/undo.ts';
import { verifyLedger } from '../desk/verify.ts';

afterAll(closeWorkspaces);

const set = (id: string, value: number | null): Change => ({
  kind: 'setting',
  id,
  body: value === null ? null : { id, value },
});
const decideSet = (ledger: Ledger, changes: readonly Change[]) =>
  ledger.decide({ by: 'ann', act: 'set', why: 'a test', changes });
const standing = async (ledger: Ledger, asOf?: number) =>
  Object.fromEntries((await (await ledger.read(asOf)).all('setting')).map(({ id, value }) => [id, value]));

/** A few records, edited, withdrawn and written again, several in one decision. */
const edits = fc.array(
  fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.option(fc.integer({ min: 0, max: 3 })) }),
    {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 4,
    },
  ),
  { minLength: 1, maxLength: 25 },
);

test('as of any decision the ledger is what it was then; versions of a record neither overlap nor leave a gap', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (decisions) => {
      const { ledger, sql } = await openWorkspace();
      const expected: Record<string, number>[] = [{}];
      for (const changes of decisions) {
        const before = expected.at(-1)!;
        const after = { ...before };
        for (const { id, value } of changes) {
          if (value === null) delete after[id];
          else after[id] = value;
        }
        const made = await decideSet(
          ledger,
          changes.map(({ id, value }) => set(id, value)),
        );
        // A decision that would change nothing is not made.
        expect(made === null).toBe(
          JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(after).sort()),
        );
        if (made !== null) expected.push(after);
      }
      for (const [n, state] of expected.entries()) expect(await standing(ledger, n)).toEqual(state);
      expect(await standing(ledger)).toEqual(expected.at(-1));
      const overlaps = await sql(
        'select 1 from setting a join setting b on a.id = b.id and a.from_n < b.from_n and a.to_n > b.from_n',
      );
      expect(overlaps).toEqual([]);
      expect((await verifyLedger(ledger)).findings).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test('undo of any decision restores exactly what stood before it, unless it was changed since', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (decisions) => {
      const { ledger } = await openWorkspace();
      for (const changes of decisions)
        await decideSet(
          ledger,
          changes.map(({ id, value }) => set(id, value)),
        );
      for (let { n } = await ledger.head(); n > 0; n--) {
        // Newest first, so that nothing has changed since.
        const before = await standing(ledger, n - 1);
        const made = await undo(ledger, { n, by: 'ann', why: '' });
        expect(made).not.toBeNull();
        expect(await standing(ledger)).toEqual(before);
      }
      expect(await standing(ledger)).toEqual({});
    }),
    { numRuns: 5 },
  );
  const { ledger } = await openWorkspace();
  await decideSet(ledger, [set('a', 1)]);
  await decideSet(ledger, [set('a', 2)]);
  await expect(undo(ledger, { n: 1, by: 'ann', why: '' })).rejects.toMatchObject({
    fault: { code: 'undo-changed-since' },
  });
});

test('a backup, restored, backs up to the same bytes', async () => {
  const { ledger } = await openWorkspace();
  const report = reportOf();
  await ledger.decide({ by: 'ann', act: 'add', why: '', changes: report.changes, blobs: report.blobs });
  await decideSet(ledger, [set('a', 1), set('ü', 0.1)]);
  await decideSet(ledger, [set('a', null)]);
  await decideSet(ledger, [set('a', -1e-7)]);
  const first = await linesOf(ledger);
  const { ledger: other } = await openWorkspace();
  const verification = await restore(other, lines(first));
  expect(verification.ok).toBe(true);
  expect(await linesOf(other)).toEqual(first);
  expect((await (await other.read()).report(report.id))?.text).toBe(TEXT);
  await expect(restore(other, lines(first))).rejects.toMatchObject({ fault: { code: 'restore-not-empty' } });
  const { ledger: third } = await openWorkspace();
  await expect(restore(third, lines([...first.slice(0, 3), '{"decision":']))).rejects.toMatchObject({
    fault: { where: 'line 4' },
  });
  expect(await third.head()).toMatchObject({ n: 0 });
});

test('a backup is restored from a file, read line by line while the ledger is being locked', async () => {
  const { ledger, folder } = await openWorkspace();
  for (let i = 0; i < 50; i++) await decideSet(ledger, [set(`s${i}`, i)]);
  const path = join(folder, 'backup.ndjson');
  await writeFile(path, (await linesOf(ledger)).join(''));
  const { ledger: other } = await openWorkspace();
  const read = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  expect(await restore(other, read)).toMatchObject({ ok: true, checked: { decisions: 50 } });
  expect(await linesOf(other)).toEqual(await linesOf(ledger));
});

test('concurrent decisions make one chain, with times that never run backwards', async () => {
  const { ledger } = await openWorkspace();
  await Promise.all(Array.from({ length: 60 }, (_, i) => decideSet(ledger, [set(`s${i % 7}`, i)])));
  expect(await ledger.head()).toMatchObject({ n: 60 });
  const verification = await verifyLedger(ledger);
  expect(verification).toMatchObject({ ok: true, checked: { decisions: 60 } });
});

test('what was changed since it was read is not overwritten unseen', async () => {
  const { ledger } = await openWorkspace();
  const { n } = (await decideSet(ledger, [set('a', 1)]))!;
  await decideSet(ledger, [set('a', 2)]);
  const stale = ledger.decide({ by: 'ben', act: 'set', why: '', changes: [set('a', 3)], seen: n });
  await expect(stale).rejects.toMatchObject({ fault: { code: 'changed-meanwhile', where: 'setting a' } });
  await decideSet(ledger, [set('a', null)]);
  await expect(ledger.decide({ by: 'ben', act: 'set', why: '', changes: [set('a', 3)], seen: n })).rejects.toThrow();
  expect(await ledger.decide({ by: 'ben', act: 'set', why: '', changes: [set('b', 3)], seen: n })).not.toBeNull();
});

test('a clock that runs backwards is held; an instant names the last decision made up to it', async () => {
  const times = ['2020-01-02T00:00:00Z', '2020-01-01T00:00:00Z', '2020-01-03T00:00:00Z'];
  const { ledger } = await openWorkspace({ clock: () => times.shift()! });
  for (const value of [1, 2, 3]) await decideSet(ledger, [set('a', value)]);
  const at = [];
  for await (const decision of ledger.decisions()) at.push(decision.at);
  expect(at).toEqual(['2020-01-02T00:00:00.000000Z', '2020-01-02T00:00:00.000001Z', '2020-01-03T00:00:00.000000Z']);
  expect((await ledger.read('2020-01-02T00:00:00.000000Z')).head.n).toBe(1);
  expect((await ledger.read('2020-01-02T12:00:00Z')).head.n).toBe(2);
  expect((await ledger.read('2019-01-02T12:00:00Z')).head.n).toBe(0);
  await expect(ledger.read(9)).rejects.toMatchObject({ fault: { code: 'as-of-unknown' } });
});

test('a change that fails leaves nothing behind', async () => {
  const { ledger } = await openWorkspace();
  const twice = ledger.decide({ by: 'ann', act: 'set', why: '', changes: [set('a', 1), set('a', 2)] });
  await expect(twice).rejects.toMatchObject({ fault: { code: 'record-twice' } });
  const torn = ledger.decide({
    by: 'ann',
    act: 'set',
    why: '',
    changes: [{ kind: 'setting', id: 'x', body: { id: 'x', value: 'a\ud800' } }],
  });
  await expect(torn).rejects.toMatchObject({ fault: { code: 'record-malformed' } });
  expect(await ledger.head()).toMatchObject({ n: 0 });
});

async function linesOf(ledger: Ledger): Promise<string[]> {
  const written: string[] = [];
  await backup(ledger, async (line) => void written.push(line));
  return written;
}
async function* lines(all: readonly string[]) {
  for (const line of all) yield line.trimEnd();
}
