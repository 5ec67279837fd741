/** The published week in a real browser: every sentence of fact opens the words it rests on, with scripts switched off too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    await note.locator('summary').click();
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
