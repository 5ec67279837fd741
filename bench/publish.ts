/**
 * Publishing a monitor of many weeks on a real ledger: everything for the first time, then again after one event changed, and
 * whether that is what a full build would be. `--events=N` for another size (10,000).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publishWeek } from '../src/desk/publish.ts';
import { pressAside } from '../src/press/press-aside.ts';
import { diskFolder } from '../src/store/disk-folder.ts';
import { enterEmbeddedServer } from '../src/store/embedded/embedded-server.ts';
import { ensureDatabase, openLedger } from '../src/store/open.ts';
import type { Bench } from './bench.ts';
import { fillLedger, monitorOf } from './publish/monitor.ts';
import { SEEDING } from './store/fill.ts';

const modules = join(import.meta.dirname, '..', 'node_modules');

export const bench: Bench = {
  name: 'publish',
  about:
    'A site of 10,000 events: everything, then one changed event; time, memory, and whether both ways are the same.',
  tuning: null,
  async run({ values }) {
    const size = Number(basename(values?.get('events') ?? '10000'));
    const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-publish-'));
    const server = await enterEmbeddedServer(join(folder, 'pg'), SEEDING);
    try {
      const ledger = await openLedger('', { url: await ensureDatabase(server.url, 'bench') });
      const monitor = monitorOf(size);
      await fillLedger(ledger, monitor);
      const world = JSON.parse(readFileSync(join(modules, 'world-atlas', 'countries-50m.json'), 'utf8'));
      const publish = async (out: string, program = 'bench') => {
        const [started, before] = [performance.now(), process.cpuUsage()];
        const published = await publishWeek(
          { ledger },
          {
            week: monitor.weeks.at(-1)!,
            by: 'bench',
            out: diskFolder(join(folder, out)),
            program,
            world,
            assets: new Map(),
            press: pressAside(modules),
          },
        );
        if (published.outcome === 'refused') throw new Error(JSON.stringify(published.findings[0]));
        const { user, system } = process.cpuUsage(before);
        return { ...published, seconds: (performance.now() - started) / 1000, atWork: (user + system) / 1e6 };
      };
      const first = await publish('site');
      const event = monitor.view.events.at(-1)!;
      await ledger.decide({
        by: 'bench',
        act: 'resolve',
        why: 'one event',
        changes: [{ kind: 'event', id: event.id, body: { ...event, status: 'single-source', independent: 1 } }],
      });
      const again = await publish('site');
      const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
      // Another program makes every file anew: what a full build would be.
      const full = await publish('full', 'another');
      const same = await sameFiles(join(folder, 'site'), join(folder, 'full'));
      await ledger.close();
      const row = (what: string, { seconds, atWork, files, written }: typeof first) => [
        what,
        seconds.toFixed(1),
        atWork.toFixed(1),
        String(files.length),
        String(written),
      ];
      return {
        figures: {
          seconds: first.seconds,
          oneEventSeconds: again.seconds,
          secondsAtWork: first.atWork,
          oneEventSecondsAtWork: again.atWork,
          peakRssMb,
          events: size,
          files: first.files.length,
          writtenForOne: again.written,
          sameAsFull: same,
        },
        table: [
          ['publish', 'seconds', 'at work', 'files', 'written'],
          row('everything', first),
          row('one event changed', again),
          row('full build after it', full),
        ],
        notes: [
          `at work = processor time of this program (its threads added up), without the database's\n${size} events in ${monitor.weeks.length} editions; peak ${peakRssMb} MB; incremental ${same ? 'equals' : 'DIFFERS FROM'} the full build`,
        ],
      };
    } finally {
      await server.leave();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function sameFiles(one: string, other: string): Promise<boolean> {
  const [a, b] = [diskFolder(one), diskFolder(other)];
  const [left, right] = [await a.list(), await b.list()];
  if (left.join('\n') !== right.join('\n')) return false;
  for (const path of left)
    if (!Buffer.from((await a.read(path))!).equals(Buffer.from((await b.read(path))!))) return false;
  return true;
}
