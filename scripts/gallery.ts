/**
 * `npm run gallery`: the sample week, coded, served and published, photographed page by page into `gallery/`
 * (light, dark, phone, right-to-left), and the README's four pictures into `docs/images/`.
 * `--workspace DIR` photographs a workspace that is there; `--only WORD` takes only pictures whose name has the word;
 * `--readme` takes only the README's.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';
import { buildSample, serveSample } from './sample-desk.ts';
import { type Answers, type Shot, shotsOf } from './shots.ts';

const HOME = join(import.meta.dirname, '..');
const LOOKS = {
  light: { width: 1280, height: 860, colorScheme: 'light' },
  dark: { width: 1280, height: 860, colorScheme: 'dark' },
  phone: { width: 390, height: 844, colorScheme: 'light' },
} as const;
type Look = keyof typeof LOOKS;

const { values } = parseArgs({
  options: {
    workspace: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const callers = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
const out = values.out ? callers(values.out) : join(HOME, 'gallery');
const images = join(HOME, 'docs', 'images');

const built = spawnSync(process.execPath, [join(HOME, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn'], {
  cwd: HOME,
  stdio: ['ignore', 2, 2],
});
if (built.status !== 0) process.exit(1);
const own = values.workspace === undefined;
const folder = values.workspace ? callers(values.workspace) : await mkdtemp(join(tmpdir(), 'marsad-gallery-'));
if (own) await buildSample(folder);
const served = await serveSample(folder);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS] });
try {
  await mkdir(out, { recursive: true });
  if (own) await doubleCoding(served.url);
  const answers = await ask(served.url);
  const shots = shotsOf(answers).filter(({ name }) => !values.only || name.includes(values.only));
  if (!values.readme) for (const look of Object.keys(LOOKS) as Look[]) await photograph(browser, look, shots);
  if (!values.only) await pictures(browser, answers);
} finally {
  await browser.close();
  await served.stop();
  if (own) await rm(folder, { recursive: true, force: true });
}

/** A sample that one has coded, and one that waits, so that the rooms of double coding have something to show. */
async function doubleCoding(url: string): Promise<void> {
  const post = (path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    });
  const get = async <Answer>(path: string) => (await (await fetch(`${url}${path}`)).json()) as Answer;
  const { you } = await get<{ readonly you: string }>('/api/samples');
  for (const name of ['spring', 'autumn']) await post(`/api/samples/${name}/draw`, { size: 4, coders: [you, 'ben'] });
  const { texts } = await get<{ readonly texts: readonly { readonly report: string }[] }>('/api/samples/spring/own');
  for (const { report } of texts) {
    // Coded as the machine has it, but for every third, which is missed, and some that are hedged.
    const { claims } = await get<{ readonly claims: readonly { readonly claim: object }[] }>(`/api/reports/${report}`);
    for (const [i, { claim }] of claims.entries())
      if (i % 3 !== 2)
        await post('/api/samples/spring/code', { report, claim: i % 2 ? { ...claim, hedge: 'possible' } : claim });
    await post('/api/samples/spring/finish', { report });
  }
}

/** What is there to photograph. */
async function ask(url: string): Promise<Answers> {
  const get = async (path: string) => (await (await fetch(`${url}${path}`)).json()) as Partial<Answers>;
  const [reports, events, weeks] = await Promise.all(['reports', 'events', 'weeks'].map((name) => get(`/api/${name}`)));
  return { reports: reports?.reports ?? [], events: events?.events ?? [], weeks: weeks?.weeks ?? [] };
}

async function open(use: Browser, look: Look, scale = 1): Promise<Page> {
  const { width, height, colorScheme } = LOOKS[look];
  return use.newPage({
    baseURL: served.url,
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: scale,
  });
}

/** Waits until a page stands still: answers there, faces loaded, the map drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  if ((await page.locator('.map canvas').count()) > 0)
    await page.locator('.map[data-idle]').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(150);
}

async function photograph(use: Browser, look: Look, shots: readonly Shot[]): Promise<void> {
  const page = await open(use, look);
  page.on('console', (message) => message.type() === 'error' && console.error(`${look}: ${message.text()}`));
  page.on('pageerror', (error) => console.error(`${look}: ${error.message}`));
  for (const shot of shots) {
    await page.goto(shot.path);
    await settle(page);
    await shot.act?.(page);
    if (shot.act) await settle(page);
    const path = join(out, `${shot.name}-${look}.png`);
    await page.screenshot({ path, fullPage: shot.whole ?? false });
    process.stdout.write(`${path}\n`);
  }
  await page.close();
}

/** The README's pictures, each under 400 KB. */
async function pictures(use: Browser, answers: Answers): Promise<void> {
  await mkdir(images, { recursive: true });
  const week = answers.weeks.find(({ page }) => page !== null)?.page;
  const all = shotsOf(answers);
  const named = (wanted: string) => all.find(({ name }) => name === wanted);
  for (const [name, shot] of [
    ['desk', named('report-selected')],
    ['mending', named('report-mend')],
    ['events', named('events')],
    ['published-week', week ? { name: 'week', path: week } : undefined],
  ] as const) {
    if (!shot) continue;
    const page = await open(use, 'light');
    await page.goto(shot.path);
    await settle(page);
    await ('act' in shot ? shot.act?.(page) : undefined);
    await settle(page);
    const path = join(images, `${name}.png`);
    // As much of the page as the window shows: the README's pictures are of one height.
    await page.screenshot({ path });
    const { size } = await stat(path);
    if (size > 400_000) throw new Error(`${path} is ${size} bytes; the README's pictures stay under 400,000`);
    process.stdout.write(`${path}\n`);
    await page.close();
  }
}
