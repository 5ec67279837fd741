/** Cold start: `marsad code` on one report against a Node that loads wink and its model and tags the same report. The runs take turns. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import type { Bench } from './bench.ts';
import { median } from './speed/median.ts';
import { reportWriter } from './speed/write-report.ts';

const RUNS = 9;

export const bench: Bench = {
  name: 'start',
  about: 'Cold start of `marsad code` on one report, against loading wink and tagging it.',
  tuning: null,
  run: async () => {
    const home = fileURLToPath(new URL('..', import.meta.url));
    const folder = mkdtempSync(join(tmpdir(), 'marsad-start-'));
    try {
      const report = join(folder, 'report.txt');
      writeFileSync(report, reportWriter(await loadKnowledge(['libya']), 3).report(3000));
      const marsad = [join(home, 'src', 'main.ts'), 'code', report, '--published', '2016-10-25'];
      const wink = [join(home, 'bench', 'speed', 'tag-report.ts'), report];
      // Once each before, so that files are in the system's cache and ours is compiled, as after any first run.
      timed(marsad);
      timed(wink);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        theirs.push(timed(wink));
        ours.push(timed(marsad));
      }
      const ratio = median(ours) / median(theirs);
      return {
        figures: {
          ratioToWink: Math.round(ratio * 1000) / 1000,
          milliseconds: Math.round(median(ours)),
          winkMilliseconds: Math.round(median(theirs)),
        },
        table: [
          ['cold start', 'median ms', 'fastest ms', 'slowest ms'],
          ['marsad code', ...spread(ours)],
          ['wink alone', ...spread(theirs)],
        ],
        notes: [`ratio ${ratio.toFixed(2)} over ${RUNS} runs each`],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const spread = (times: readonly number[]): string[] =>
  [median(times), Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0));

function timed(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}
