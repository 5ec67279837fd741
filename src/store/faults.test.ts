/**
 * Killed (kill -9) at random moments of intake, coding, review, resolving, publishing, import and restore, sometimes with the
 * database server: nothing said to be kept is lost, nothing is doubled, the chain holds. The long run is `npm run bench -- faults`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killDesks } from '../../test/support/kill-desk.ts';
import { backup, restore } from '../desk/backup.ts';
import { openLedger } from './open.ts';

const KILLS = Number(process.env.MARSAD_FAULTS ?? 8);

test(`killed ${KILLS} times at work`, { timeout: 120_000 + KILLS * 30_000 }, async () => {
  const { kept, by } = await killDesks(KILLS, 11);
  expect(kept).toBeGreaterThan(KILLS);
  expect(Object.keys(by)).toEqual(expect.arrayContaining(['work', 'import', 'restore']));
});

test('a restore that is killed leaves an empty ledger, and can be done again', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-faults-'));
  const ledger = await openLedger(folder);
  try {
    const change = (i: number) => ({ kind: 'setting' as const, id: `s${i}`, body: { id: `s${i}`, value: i } });
    for (let i = 0; i < 20; i++) await ledger.decide({ by: 'ann', act: 'set', why: '', changes: [change(i)] });
    const lines: string[] = [];
    await backup(ledger, async (line) => void lines.push(line.trimEnd()));
    const other = await openLedger(join(folder, 'other'));
    const broken = (async function* () {
      yield* lines.slice(0, 30);
      throw new Error('killed');
    })();
    await expect(restore(other, broken)).rejects.toThrow('killed');
    expect(await other.head()).toMatchObject({ n: 0 });
    const whole = (async function* () {
      yield* lines;
    })();
    expect(await restore(other, whole)).toMatchObject({ ok: true, head: { n: 20 } });
    await other.close();
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
});
