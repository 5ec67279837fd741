/**
 * The events page in a real Chromium over a real server: frame times while it is filtered, brushed, moved and scrolled, with
 * 100,000 events against none; and how long a changed filter takes to be drawn with a million. `--events=N,M` for other sizes,
 * `--keep=DIR` keeps the databases and uses them again; `--frames` or `--changes` measures one half alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/browser.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { marsad, serveSample } from '../scripts/sample-desk.ts';
import { type Bench, rate } from './bench.ts';
import { ACTS } from './events/act.ts';
import { CHANGES, untilDrawn } from './events/changes.ts';
import { percentile, startFrames, stopFrames } from './events/frames.ts';
import { openSeededServer } from './events/seeded-database.ts';

const SIZES = [100_000, 1_000_000] as const;
/** A desk without an event shows no map; a filter shows it, empty, and days give it an axis that can be brushed. */
const NONE = '/events?actor=nobody&from=2011-01-01&to=2012-12-31';
/** The map with its ground and the answer on it. */
const STANDING = '.map[data-of][data-idle]';
/** Each interaction, so many times. */
const TURNS = 2;

export const bench: Bench = {
  name: 'events',
  about: 'the events page: frame times at 100,000 events against an empty page; a changed filter at a million',
  tuning: null,
  run: async ({ values, flags }) => {
    // Values come as the caller's paths.
    const asked = values?.get('events');
    const [many, most] = asked ? basename(asked).split(',').map(Number) : SIZES;
    if (!buildWeb()) throw new Error('the desk could not be built');
    const server = await openSeededServer(values?.get('keep') ?? null);
    const workspace = mkdtempSync(join(tmpdir(), 'marsad-events-'));
    const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS] });
    try {
      const empty = await server.database(0);
      await marsad(['init', join(workspace, 'desk'), '--empty'], { DATABASE_URL: empty });
      /** A page on a desk with so many events. A filter that leaves nothing shows the empty page's map and timeline. */
      const onDesk = async <T>(events: number, path: string, work: (page: Page, firstMs: number) => Promise<T>) => {
        const served = await serveSample(join(workspace, 'desk'), { DATABASE_URL: await server.database(events) });
        try {
          // What is read once, when the desk is started, is measured apart from what a reader waits for.
          const began = performance.now();
          await fetch(`${served.url}/api/events/sums`);
          const readMs = performance.now() - began;
          const page = await browser.newPage({ baseURL: served.url, viewport: { width: 1280, height: 900 } });
          const started = performance.now();
          await page.goto(path);
          await page.locator(STANDING).waitFor({ timeout: 120_000 });
          const firstMs = performance.now() - started;
          const result = await work(page, firstMs);
          await page.close();
          return { result, firstMs, readMs };
        } finally {
          await served.stop();
        }
      };
      const frames = (path: string) => async (page: Page) => {
        const all = new Map<string, readonly number[]>();
        for (const act of ACTS) {
          const times: number[] = [];
          for (let turn = -1; turn < TURNS; turn++) {
            await startFrames(page);
            await act.run(page, turn + 1);
            const run = await stopFrames(page);
            // The first turn warms what is compiled when it is first run.
            if (turn >= 0) times.push(...run);
          }
          all.set(act.name, times);
          await page.goto(path);
          await page.locator(STANDING).waitFor({ timeout: 120_000 });
        }
        return all;
      };
      const half = { frames: !flags.has('changes'), changes: !flags.has('frames') };
      const none = half.frames ? await onDesk(0, NONE, frames(NONE)) : null;
      const full = half.frames ? await onDesk(many!, '/events', frames('/events')) : null;
      const changed = half.changes
        ? await onDesk(most!, '/events', async (page) => {
            const times: number[] = [];
            for (const change of CHANGES) times.push(await untilDrawn(page, change));
            return times;
          })
        : null;
      const p95 = (times: ReadonlyMap<string, readonly number[]> | undefined, name: string) =>
        percentile(times?.get(name) ?? [], 0.95);
      const ratios = ACTS.map(({ name }) => p95(full?.result, name) / p95(none?.result, name));
      // The first change warms what is compiled when it is first run.
      const waits = changed?.result.slice(1) ?? [];
      const figures = {
        ...(none &&
          full && {
            frameRatio: round(Math.max(...ratios)),
            ...Object.fromEntries(ACTS.map(({ name }, i) => [`${name}FrameRatio`, round(ratios[i]!)])),
            firstMapMs: Math.round(full.firstMs),
            emptyFirstMapMs: Math.round(none.firstMs),
            events: many,
          }),
        ...(changed && {
          changeP95Ms: Math.round(percentile(waits, 0.95)),
          changeMedianMs: Math.round(percentile(waits, 0.5)),
          readOnceMs: Math.round(changed.readMs),
          mostEvents: most,
        }),
      };
      return {
        figures,
        table: [
          ['interaction', 'p95 frame, no events', `${many} events`, 'ratio'],
          ...ACTS.map(({ name }, i) => [
            name,
            ...[none, full].map((side) => p95(side?.result, name).toFixed(1)),
            rate(ratios[i]!),
          ]),
        ],
        notes: [
          ...(none && full
            ? [
                `p95 frame time at most ${figures.frameRatio} of the empty page's (bar: 2); map, table and timeline first stand after ${full.firstMs.toFixed(0)} ms, on the empty page after ${none.firstMs.toFixed(0)} ms`,
              ]
            : []),
          ...(changed
            ? [
                `${most} events: a changed filter is drawn in ${figures.changeP95Ms} ms p95, ${figures.changeMedianMs} ms median of ${waits.length} (bar: 500): ${changed.result.map((ms) => ms.toFixed(0)).join(' ')}`,
                `the server read ${most} events once, in ${(changed.readMs / 1000).toFixed(1)} s`,
              ]
            : []),
        ],
      };
    } finally {
      await browser.close();
      await server.close();
      rmSync(workspace, { recursive: true, force: true });
    }
  },
};

const round = (ratio: number): number => Math.round(ratio * 100) / 100;
