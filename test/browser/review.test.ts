/** Reviewing by keyboard in a real browser: accepted, taken back, seen as it was; a lost server loses nothing; stale eyes are told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueueAnswer, ReportAnswer, ReportsAnswer, StatusAnswer } from '../../src/server/api.ts';
import { closeWorkspaces } from '../support/workspace.ts';
import { BUILD_MS, type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
let report: string;
beforeAll(async () => {
  desk = await openDesk();
  const { reports } = await desk.get<ReportsAnswer>('/api/reports');
  report = reports.toSorted((a, b) => b.claims - a.claims)[0]!.id;
}, BUILD_MS);
afterAll(async () => {
  await desk?.close();
  await closeWorkspaces();
});

const verdict = async (at: number) =>
  (await desk.get<ReportAnswer>(`/api/reports/${report}`)).claims[at]!.review?.verdict ?? null;
const head = async () => (await desk.get<StatusAnswer>('/api/status')).from.n;

test('a claim is accepted by a key, taken back by a key, and the past still shows it as it was', async () => {
  const { page, troubles } = await desk.open(`/reports/${report}`);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.locator('.toast', { hasText: 'Accepted' }).waitFor();
  await expect.poll(() => verdict(0)).toBe('accepted');
  await page.locator('.card.is-selected .verdict-accepted').waitFor();
  const accepted = await head();
  await page.keyboard.press('u');
  await page.locator('.toast', { hasText: 'taken back' }).waitFor();
  await expect.poll(() => verdict(0)).toBeNull();
  const then = await desk.get<ReportAnswer>(`/api/reports/${report}?asOf=${accepted}`);
  expect(then.claims[0]!.review?.verdict).toBe('accepted');
  // After undo the same claim can be decided anew, by the same eyes.
  await page.keyboard.press('x');
  await expect.poll(() => verdict(0)).toBe('rejected');
  await page.keyboard.press('u');
  await expect.poll(() => verdict(0)).toBeNull();
  expect(troubles).toEqual([]);
});

test('nothing is lost while the server is away', async () => {
  const { page } = await desk.open(`/reports/${report}`);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.context().setOffline(true);
  await page.keyboard.press('n');
  await page.getByText(/server is away/).waitFor();
  await page.locator('.card.is-selected .verdict-unsure').waitFor();
  expect(await verdict(1)).toBeNull();
  await page.context().setOffline(false);
  await expect.poll(() => verdict(1)).toBe('unsure');
  await page.getByText(/server is away/).waitFor({ state: 'detached' });
});

test('two at one claim: the second is told, and nothing is overwritten', async () => {
  const [one, two] = [await desk.open(`/reports/${report}`), await desk.open(`/reports/${report}`)];
  for (const { page } of [one, two]) for (let i = 0; i < 3; i++) await page.keyboard.press('j');
  await one.page.keyboard.press('a');
  await expect.poll(() => verdict(2)).toBe('accepted');
  await two.page.keyboard.press('x');
  await two.page.locator('.toast', { hasText: 'Not written' }).waitFor();
  expect(await verdict(2)).toBe('accepted');
  await two.page.locator('.card.is-selected .verdict-accepted').waitFor();
});

test('the queue shrinks key by key, and undo brings back', async () => {
  const { left } = await desk.get<QueueAnswer>('/api/queue');
  const { page } = await desk.open('/queue');
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await page.keyboard.press('n');
  const now = async () => (await desk.get<QueueAnswer>('/api/queue')).left;
  await expect.poll(now).toBe(left - 3);
  await expect.poll(() => page.locator('.page-head').textContent()).toContain(`${left - 3} claims left`);
  await page.keyboard.press('u');
  await expect.poll(now).toBe(left - 2);
});
