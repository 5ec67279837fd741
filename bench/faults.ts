/** `kill -9` at random moments of add, code, review, resolve, publish, import and restore, some with the database server. `--kills=N --seed=N`. */
import { basename } from 'node:path';
import { killDesks } from '../test/support/kill-desk.ts';
import type { Bench } from './bench.ts';

export const bench: Bench = {
  name: 'faults',
  about:
    'Desks killed at work: nothing lost, nothing doubled, every ledger verifies. Fails at the first that does not.',
  tuning: null,
  run: async ({ values }) => {
    // Values come as the caller's paths.
    const given = (name: string, otherwise: number) => Number(basename(values?.get(name) ?? String(otherwise)));
    const [kills, seed] = [given('kills', 200), given('seed', Date.now() % 1_000_000)];
    const started = performance.now();
    process.stderr.write(`${kills} kills, --seed=${seed}\n`);
    const { by, kept, decisions } = await killDesks(kills, seed, (line) => process.stderr.write(`${line}\n`));
    const seconds = Math.round((performance.now() - started) / 1000);
    return {
      figures: { kills, seed, by, kept, decisions, lost: 0, doubled: 0, findings: 0, seconds },
      table: [
        ['killed at', 'times'],
        ...Object.entries(by).map(([act, times]) => [act, String(times)]),
        ['all', String(kills)],
      ],
      notes: [
        `${kept} things said to be kept, all found again; ${decisions} decisions; every ledger verified after every kill; --seed=${seed}; ${seconds} s`,
      ],
    };
  },
};
