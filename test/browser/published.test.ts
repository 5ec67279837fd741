/** The published site in a real browser: every sentence of fact opens the words it rests on, with scripts switched off too. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../scripts/check-site.ts';
import type { WeeksAnswer } from '../../src/server/api.ts';
import { closeWorkspaces } from '../support/workspace.ts';
import { BUILD_MS, type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
let week: string;
beforeAll(async () => {
  desk = await openDesk();
  week = (await desk.get<WeeksAnswer>('/api/weeks')).weeks.find(({ page }) => page !== null)!.page!;
}, BUILD_MS);
afterAll(async () => {
  await desk?.close();
  await closeWorkspaces();
});

test('each sentence with a number opens its evidence, and nothing is asked from elsewhere', async () => {
  const { page, troubles } = await desk.open(week, { viewport: { width: 390, height: 844 } });
  const references = await page.locator('a.ref').all();
  expect(references.length).toBeGreaterThan(5);
  for (const reference of references) {
    const target = await reference.getAttribute('href');
    const note = page.locator(`details${target}`);
    await note.locator(':scope > summary').click();
    await page.locator(`details[open]${target}`).waitFor();
    // Source and day of publication: where a reader can go and look.
    expect(await note.textContent(), target ?? '').toMatch(/\d{1,2} \w+ 20\d\d|undated/);
  }
  expect(troubles).toEqual([]);
});

test('reads the same with scripts switched off', async () => {
  const words = async (javaScriptEnabled: boolean) => {
    const { page } = await desk.open(week, { javaScriptEnabled });
    return page.locator('main').textContent();
  };
  expect(await words(false)).toBe(await words(true));
});

test('opens from a plain file, as it would be mailed around', async () => {
  const { page } = await desk.open(`file://${desk.folder}${week}`);
  expect(await page.locator('h1, h2').count()).toBeGreaterThan(0);
  expect(await page.locator('a.ref').count()).toBeGreaterThan(5);
});

test('names the claim as a claim, the denial beside it, and the sorties as a total since 1 August', async () => {
  const { page } = await desk.open(week);
  const text = await page.locator('main').textContent();
  expect(text).toMatch(/Amaq/);
  expect(text).toMatch(/Jufra/);
  expect(text).toMatch(/den(y|ies|ied)/);
  expect(text).toMatch(/350 sorties[^.]*since 1 August/);
});

test('the link and size checker finds nothing: no dead link, no page without one, a light home', () => {
  const { pages, faults, homeBytes } = checkSite(join(desk.folder, 'site'));
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(40);
  expect(homeBytes).toBeLessThan(200_000);
});

test('events are narrowed by words, type and status; without scripts the table is whole', async () => {
  const { page, troubles } = await desk.open('/site/events.html');
  const rows = page.locator('table.events tbody tr');
  const all = await rows.count();
  expect(all).toBeGreaterThan(3);
  await page.getByLabel('Words').fill('gawarsha');
  await page.waitForFunction(`document.querySelectorAll('table.events tbody tr:not([hidden])').length < ${all}`);
  for (const text of await page.locator('table.events tbody tr:not([hidden])').allTextContents())
    expect(text).toMatch(/Gawarsha/i);
  expect(troubles).toEqual([]);
  const plain = await desk.open('/site/events.html', { javaScriptEnabled: false });
  expect(await plain.page.locator('table.events tbody tr').count()).toBe(all);
  expect(await plain.page.locator('form.filter').count()).toBe(0);
});

test('a place is found under another spelling, also in Arabic, on the site and from disk', async () => {
  for (const address of ['/site/search.html', `file://${join(desk.folder, 'site', 'search.html')}`]) {
    const { page } = await desk.open(address);
    for (const spelling of ['القوارشة', 'Qawarishah', 'gwarsha']) {
      await page.locator('#q').fill(spelling);
      await page.locator('#hits a[href="place/gawarsha.html"]').waitFor();
      // The event there is found by it too, though its own words spell it otherwise.
      await page.locator('#hits a[href^="event/"]').first().waitFor();
    }
  }
});

test('the map comes closer, opens a place with several events, and its state is in the address', async () => {
  const { page, troubles } = await desk.open('/site/index.html');
  const drawing = page.locator('figure[data-map] svg.wide').first();
  const whole = await drawing.getAttribute('viewBox');
  await page.getByRole('button', { name: 'Closer' }).press('Enter');
  await page.waitForURL(/[?&]map=1\.7/);
  expect(await drawing.getAttribute('viewBox')).not.toBe(whole);
  await page.keyboard.press('ArrowLeft');
  const moved = await drawing.getAttribute('viewBox');
  await page.reload();
  expect(await drawing.getAttribute('viewBox')).toBe(moved);
  await page.getByRole('button', { name: 'Whole map' }).press('Enter');
  expect(await drawing.getAttribute('viewBox')).toBe(
    whole
      ?.split(' ')
      .map((n) => Number(n).toFixed(1))
      .join(' '),
  );
  // A place with several events opens them; one with a single event is a link.
  const several = drawing.locator(':scope > g > a[data-events*=" "]').first();
  await several.focus();
  await page.keyboard.press('Enter');
  const opened = page.locator('figure[data-map] .spot');
  await opened.waitFor();
  expect(await opened.locator('a[href^="event/"]').count()).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  expect(await opened.isVisible()).toBe(false);
  expect(troubles).toEqual([]);
});

test('days chosen on the drawing narrow list and map, stand in the address, and are found again from it', async () => {
  const { page, troubles } = await desk.open('/site/events.html');
  const shown = page.locator('table.events tbody tr:not([hidden])');
  const all = await shown.count();
  await page.getByLabel('From').fill('2016-10-23');
  await page.getByLabel('to', { exact: true }).fill('2016-10-23');
  await page.waitForURL(/from=2016-10-23/);
  const some = await shown.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect(await page.locator('figure.map svg.wide a.dim').count()).toBeGreaterThan(0);
  await page.reload();
  expect(await shown.count()).toBe(some);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await shown.count()).toBe(all);
  await page.locator('figure.timeline svg.wide').click({ position: { x: 760, y: 40 } });
  await page.waitForURL(/from=2016-10-2\d/);
  expect(troubles).toEqual([]);
});

const DARK = ['/site/index.html', '/site/events.html', '/site/actors.html'];
test('axe finds nothing on any kind of page, on a phone; none is wider than it', { timeout: BUILD_MS }, async () => {
  const first = (folder: string): string =>
    `/site/${folder}/${readdirSync(join(desk.folder, 'site', folder)).filter((file) => file.endsWith('.html'))[0]!}`;
  const paths = [
    ...[
      'index',
      'archive',
      'events',
      'actors',
      'places',
      'tallies',
      'sources',
      'bibliography',
      'data',
      'corrections',
      'search',
    ].map((name) => `/site/${name}.html`),
    ...['actor', 'place', 'tally', 'events'].map(first),
  ];
  const found: string[] = [];
  const { page } = await desk.open(paths[0]!, { viewport: { width: 390, height: 844 } });
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    const look = async (axe: AxeBuilder, how: string) => {
      for (const { id, nodes } of (await axe.analyze()).violations)
        found.push(`${path}, ${how}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
    };
    await look(new AxeBuilder({ page }), 'light');
    // Nothing may stick out of a phone's width.
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > 390) found.push(`${path}: ${wide} wide`);
    // Dark changes colours and nothing else; the tokens are those of every page.
    if (!DARK.includes(path)) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']), 'dark');
  }
  expect(found).toEqual([]);
});
