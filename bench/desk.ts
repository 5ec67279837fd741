/**
 * What the desk costs to open: its first load in kilobytes as sent compressed, and paint, blocking and shifting of its pages in a
 * real Chromium whose processor is slowed four times, over the sample week.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/browser.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { buildSample, serveSample } from '../scripts/sample-desk.ts';
import type { ReportsAnswer } from '../src/server/api.ts';
import type { Bench } from './bench.ts';
import { READ, WATCH } from './desk/vitals.ts';
import { median } from './speed/median.ts';

const SLOWER = 4;
const RUNS = 3;
/** After the last answer, what is still being drawn. */
const SETTLE_MS = 1500;

interface Vitals {
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

export const bench: Bench = {
  name: 'desk',
  about: 'what the desk costs to open: kilobytes, paint, blocking and shifting on a slowed processor',
  tuning: null,
  run: async () => {
    if (!buildWeb()) throw new Error('the desk could not be built');
    const folder = mkdtempSync(join(tmpdir(), 'marsad-desk-'));
    await buildSample(join(folder, 'desk'));
    const served = await serveSample(join(folder, 'desk'));
    const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS] });
    try {
      const { reports } = (await (await fetch(`${served.url}/api/reports`)).json()) as ReportsAnswer;
      const report = reports.toSorted((a, b) => b.claims - a.claims)[0]!;
      const pages = {
        inbox: '/inbox',
        report: `/reports/${report.id}`,
        queue: '/queue',
        events: '/events',
        week: '/week',
      };
      const load = await firstLoad(browser, served.url);
      const rows: (Vitals & { readonly name: string })[] = [];
      for (const [name, path] of Object.entries(pages)) {
        const runs: Vitals[] = [];
        for (let run = 0; run < RUNS; run++) runs.push(await opened(browser, served.url + path));
        const of = (field: keyof Vitals) => median(runs.map((one) => one[field]));
        rows.push({ name, fcp: of('fcp'), lcp: of('lcp'), tbt: of('tbt'), cls: of('cls') });
      }
      const worst = (field: keyof Vitals) => Math.max(...rows.map((row) => row[field]));
      return {
        figures: {
          codeKb: load.code,
          fontsKb: load.fonts,
          tbtMs: Math.round(worst('tbt')),
          lcpMs: Math.round(worst('lcp')),
          shift: Math.round(worst('cls') * 1000) / 1000,
        },
        table: [
          ['page', 'first paint ms', 'largest paint ms', 'blocked ms', 'shift'],
          ...rows.map(({ name, fcp, lcp, tbt, cls }) => [
            name,
            ...[fcp, lcp, tbt].map((ms) => ms.toFixed(0)),
            cls.toFixed(3),
          ]),
        ],
        notes: [
          `processor slowed ${SLOWER} times, middle of ${RUNS} fresh openings; bars: blocked 300 ms, shift 0.1`,
          `first load: ${load.code} KB of code and styles, gzip (bar: 350), and ${load.fonts} KB of fonts; the map comes when it is seen`,
        ],
      };
    } finally {
      await browser.close();
      await served.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Kilobytes of what the first page asks for; text as gzip makes it. */
async function firstLoad(browser: Browser, url: string): Promise<{ readonly code: number; readonly fonts: number }> {
  const page = await browser.newPage();
  const sums = { code: 0, fonts: 0 };
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/')) return;
    reading.push(
      response.body().then((bytes) => {
        if (pathname.endsWith('.woff2')) sums.fonts += bytes.length;
        else sums.code += gzipSync(bytes).length;
      }),
    );
  });
  await page.goto(`${url}/inbox`);
  await page.waitForLoadState('networkidle');
  await Promise.all(reading);
  await page.close();
  return { code: Math.round(sums.code / 1024), fonts: Math.round(sums.fonts / 1024) };
}

async function opened(browser: Browser, address: string): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(WATCH);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLE_MS);
  const vitals = await page.evaluate<Vitals>(READ);
  await context.close();
  return vitals;
}
