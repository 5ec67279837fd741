/**
 * Publishing a monitor of many weeks on a real ledger: everything for the first time, then again after one event changed, and
 * whether that is what a full build would be. 10,000 events; `--size=100000` also that many, and how time grows between the two.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { publishWeek } from '../src/desk/publish.ts';
import { pressAside } from '../src/press/press-aside.ts';
import { diskFolder } from '../src/store/disk-folder.ts';
import { enterEmbeddedServer } from '../src/store/embedded/embedded-server.ts';
import { ensureDatabase, openLedger } from '../src/store/open.ts';
import type { Bench } from './bench.ts';
import { SEEDING } from './store/fill.ts';

const modules = join(import.meta.dirname, '..', 'node_modules');
const EVENTS = 10_000;

interface Run {
  readonly seconds: number;
  readonly atWork: number;
  readonly files: number;
  readonly written: number;
  readonly peakMb: number;
}

export const bench: Bench = {
  name: 'publish',
  about:
    'A site of 10,000 events: everything, then one changed event; time, memory, and whether both ways are the same. --size=100000: growth.',
  tuning: null,
  async run({ values }) {
    const larger = Number(basename(values?.get('size') ?? '0'));
    const small = await measure(EVENTS);
    const large = larger > 0 ? await measure(larger) : null;
    const row = (events: number, what: string, { seconds, atWork, files, written, peakMb }: Run) => [
      what,
      String(events),
      seconds.toFixed(1),
      atWork.toFixed(1),
      String(files),
      String(written),
      String(peakMb),
    ];
    const rows = (events: number, { first, again, full }: Measured) => [
      row(events, 'everything', first),
      row(events, 'one event changed', again),
      ...(full ? [row(events, 'full build after it', full)] : []),
    ];
    const times = (of: (measured: Measured) => number): number => of(large!) / of(small);
    return {
      figures: {
        seconds: small.first.seconds,
        oneEventSeconds: small.again.seconds,
        secondsAtWork: small.first.atWork,
        oneEventSecondsAtWork: small.again.atWork,
        peakRssMb: small.again.peakMb,
        events: EVENTS,
        files: small.first.files,
        writtenForOne: small.again.written,
        sameAsFull: small.same,
        ...(large && {
          larger,
          largerSeconds: large.first.seconds,
          largerOneEventSeconds: large.again.seconds,
          largerPeakRssMb: large.again.peakMb,
        }),
      },
      table: [
        ['publish', 'events', 'seconds', 'at work', 'files', 'written', 'peak MB'],
        ...rows(EVENTS, small),
        ...(large ? rows(larger, large) : []),
      ],
      notes: [
        `at work = processor time of this program (its threads added up), without the database's; peak = the most memory so far\nincremental ${small.same ? 'equals' : 'DIFFERS FROM'} the full build`,
        ...(large
          ? [
              `growth, ${larger / EVENTS} times the events: everything ${times(({ first }) => first.seconds).toFixed(1)} times the seconds (${times(({ first }) => first.atWork).toFixed(1)} at work), one event ${times(({ again }) => again.seconds).toFixed(1)} times (${times(({ again }) => again.atWork).toFixed(1)} at work)`,
            ]
          : []),
      ],
    };
  },
};

interface Measured {
  readonly first: Run;
  readonly again: Run;
  /** Only at the first size: it takes as long as everything. */
  readonly full: Run | null;
  readonly same: boolean;
}

async function measure(size: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-publish-'));
  const server = await enterEmbeddedServer(join(folder, 'pg'), SEEDING);
  const tell = (words: string): void => {
    if (size > EVENTS) process.stderr.write(`${size} events: ${words}\n`);
  };
  try {
    tell('the ledger is being filled');
    const filling = [join(import.meta.dirname, 'publish', 'fill.ts'), server.url, String(size)];
    const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=8000', ...filling]);
    const { week, event } = JSON.parse(stdout) as { week: string; event: string };
    const ledger = await openLedger('', { url: await ensureDatabase(server.url, 'bench') });
    const world = JSON.parse(readFileSync(join(modules, 'world-atlas', 'countries-50m.json'), 'utf8'));
    const press = pressAside(modules);
    const publish = async (out: string, program = 'bench'): Promise<Run> => {
      const [started, before] = [performance.now(), process.cpuUsage()];
      const published = await publishWeek(
        { ledger },
        { week, by: 'bench', out: diskFolder(join(folder, out)), program, world, assets: new Map(), press },
      );
      if (published.outcome === 'refused') throw new Error(JSON.stringify(published.findings[0]));
      const { user, system } = process.cpuUsage(before);
      return {
        seconds: (performance.now() - started) / 1000,
        atWork: (user + system) / 1e6,
        files: published.files.length,
        written: published.written,
        peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
      };
    };
    tell('everything is published');
    const first = await publish('site');
    const changed = (await (await ledger.read()).get('event', event))!;
    await ledger.decide({
      by: 'bench',
      act: 'resolve',
      why: 'one event',
      changes: [{ kind: 'event', id: event, body: { ...changed, status: 'single-source', independent: 1 } }],
    });
    tell(`${first.seconds.toFixed(0)} s; one event has changed`);
    const again = await publish('site');
    // Another program makes every file anew: what a full build would be.
    const full = size === EVENTS ? await publish('full', 'another') : null;
    const same = full === null || (await sameFiles(join(folder, 'site'), join(folder, 'full')));
    await ledger.close();
    return { first, again, full, same };
  } finally {
    await server.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sameFiles(one: string, other: string): Promise<boolean> {
  const [a, b] = [diskFolder(one), diskFolder(other)];
  const [left, right] = [await a.list(), await b.list()];
  if (left.join('\n') !== right.join('\n')) return false;
  for (const path of left)
    if (!Buffer.from((await a.read(path))!).equals(Buffer.from((await b.read(path))!))) return false;
  return true;
}
