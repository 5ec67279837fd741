/** The process that sends an edition, killed (kill -9) in the middle, before a server that refuses, puts off, thinks and hangs up. `--subscribers=N --kills=N`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openLedger } from '../src/store/open.ts';
import { killSenders } from '../test/support/kill-sender.ts';
import type { Bench } from './bench.ts';

export const bench: Bench = {
  name: 'subscribers',
  about:
    'An edition by mail, its sender killed at work: everyone once, who left never. Fails at the first mailbox that is wrong.',
  tuning: null,
  run: async ({ values }) => {
    // Values come as the caller's paths.
    const given = (name: string, otherwise: number) => Number(basename(values?.get(name) ?? String(otherwise)));
    const folder = await mkdtemp(join(tmpdir(), 'marsad-subscribers-'));
    const url = process.env.DATABASE_URL ?? null;
    const ledger = await openLedger(folder, { url });
    try {
      const done = await killSenders(
        { ledger, folder },
        {
          count: given('subscribers', 1000),
          kills: given('kills', 3),
          env: {},
          tell: (line) => process.stderr.write(`${line}\n`),
        },
      );
      return {
        figures: { ...done, lost: 0, after: 0 },
        table: [
          ['subscribers', String(done.subscribers)],
          ['kills', String(done.kills)],
          ['one letter in the mailbox', String(done.once)],
          ['taken twice under one id: hung up on', String(done.again.hungUp)],
          ['taken twice under one id: in flight at a kill', String(done.again.killed)],
          ['refused by their server', String(done.refused)],
          ['left before', String(done.leftBefore)],
          ['left meanwhile', String(done.leftMeanwhile)],
          ['nothing, or two', '0'],
          ['a letter after leaving', '0'],
        ],
        notes: [
          `${done.seconds} s. A letter taken twice is one whose taking nobody had heard of; it goes again under the same Message-ID, of which a mailbox keeps one.`,
        ],
      };
    } finally {
      await ledger.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
