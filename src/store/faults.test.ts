/**
 * Killed (kill -9) at random moments of intake, coding, review, resolving and publishing, sometimes with the database server:
 * nothing said to be kept is lost, nothing is doubled, the chain holds. `MARSAD_FAULTS=200` for the long run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { backup, restore } from '../desk/backup.ts';
import { verifyLedger } from '../desk/verify.ts';
import { readPostmaster } from './embedded/postmaster.ts';
import { openLedger } from './open.ts';

const KILLS = Number(process.env.MARSAD_FAULTS ?? 6);
const DESK = new URL('../../test/support/busy-desk.ts', import.meta.url).pathname;

test(`killed ${KILLS} times at work`, { timeout: 60_000 + KILLS * 20_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-faults-'));
  const data = join(folder, '.marsad', 'pg');
  const kept = new Set<string>();
  let last = 0;
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [DESK, folder, String(kill * 3)], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exit = once(child, 'exit');
      let told = '';
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk;
      });
      await Promise.race([once(child.stdout, 'data'), exit]);
      // Moments that differ from kill to kill, over about two rounds of work.
      await sleep((kill * 137) % 900);
      const server = readPostmaster(data);
      child.kill('SIGKILL');
      if (kill % 5 === 4 && server !== null) process.kill(server.pid, 'SIGKILL');
      await exit;
      for (const [, what, n] of told.matchAll(/^(.+) (\d+)\n/gm)) {
        kept.add(what!);
        last = Math.max(last, Number(n));
      }
      const ledger = await openLedger(folder);
      const { findings, head } = await verifyLedger(ledger);
      expect(findings).toEqual([]);
      expect(head.n).toBeGreaterThanOrEqual(last);
      await ledger.close();
    }
    const ledger = await openLedger(folder);
    const snapshot = await ledger.read();
    const texts = new Set((await snapshot.all('extraction')).map(({ text }) => text));
    const reports = await snapshot.all('report');
    expect(texts.size).toBe(reports.length);
    const codings = await snapshot.all('coding');
    expect(new Set(codings.map(({ extraction }) => extraction)).size).toBe(codings.length);
    for (const what of kept) {
      const [kind, id = ''] = what.split(' ');
      if (kind === 'report') expect(await snapshot.get('report', id)).not.toBeNull();
      if (kind === 'coded') expect(codings.some(({ extraction }) => extraction === `${id}@1`)).toBe(true);
      if (kind === 'accepted' || kind === 'rejected')
        expect(await snapshot.by('review', 'claim', [id])).toHaveLength(1);
    }
    expect(kept.size).toBeGreaterThan(KILLS * 5);
    await ledger.close();
  } finally {
    const ledger = await openLedger(folder).catch(() => null);
    await ledger?.close();
    await rm(folder, { recursive: true, force: true });
  }
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
