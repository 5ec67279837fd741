/** Rooms that judge: double coding blind to agreement, names and actors, settings, whole merges, and what was pasted outlives its tab. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventsAnswer, ProposalsAnswer, ReportsAnswer } from '../../src/server/api.ts';
import type { ActorsAnswer, PlaceAnswer } from '../../src/server/api-actors.ts';
import type { OwnCodingAnswer, SampleAnswer } from '../../src/server/api-agreement.ts';
import type { DraftsAnswer } from '../../src/server/api-drafts.ts';
import type { SettingsAnswer } from '../../src/server/api-settings.ts';
import { closeWorkspaces } from '../support/workspace.ts';
import { BUILD_MS, type OpenDesk, openDesk, settle } from './open-desk.ts';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, BUILD_MS);
afterAll(async () => {
  await desk?.close();
  await closeWorkspaces();
});

test('a sample is drawn on the page, coded blind by keyboard, compared with the machine, and a case is settled and taken back', async () => {
  const { page, troubles } = await desk.open('/agreement');
  await page.getByText('No sample is drawn yet').waitFor();
  await page.getByLabel('Name').fill('spring');
  await page.getByLabel('Texts').fill('2');
  await page.getByRole('button', { name: 'Draw' }).click();
  await page.waitForURL(/\/agreement\/spring/);
  await page.getByRole('link', { name: 'Go on coding' }).click();
  await page.getByText(/2 texts left of 2/).waitFor();
  const own = () => desk.get<OwnCodingAnswer>('/api/samples/spring/own');
  for (const left of [2, 1]) {
    if (left === 2) await page.keyboard.press('Enter');
    await page.getByLabel('Coding blind').waitFor();
    await settle(page);
    expect(await page.locator('.card').count()).toBe(0);
    await page.keyboard.press('c');
    await page.keyboard.press('c');
    await page.locator('.mend-card').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.mend-card').waitFor({ state: 'detached' });
    await expect.poll(async () => (await own()).texts.reduce((sum, { claims }) => sum + claims, 0)).toBe(3 - left);
    await expect.poll(() => page.locator('.blind-bar button').isEnabled()).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(async () => (await own()).texts.filter(({ isFinished }) => !isFinished).length).toBe(left - 1);
  }
  await page.waitForURL(/\/agreement\/spring/);
  const sample = () => desk.get<SampleAnswer>('/api/samples/spring');
  const { pairs, disputes } = await sample();
  expect(pairs).toHaveLength(1);
  expect(disputes.length).toBeGreaterThan(0);
  await page.locator('.measures tbody tr').first().waitFor();
  expect(await page.locator('.measures tbody tr').count()).toBe(12);
  // By keyboard: to the first case, open it, say who is right and why.
  await page.locator('.dispute-line').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.dispute-case').waitFor();
  await page.locator('.dispute-case input[type="radio"]').first().focus();
  await page.keyboard.press('Space');
  await page.getByPlaceholder('why, by the codebook').fill('the words say so');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sample()).sample.settled).toBe(1);
  await page.locator('.toast', { hasText: 'Settled' }).waitFor();
  await page.getByRole('heading', { name: 'spring' }).click();
  await page.keyboard.press('u');
  await expect.poll(async () => (await sample()).sample.settled).toBe(0);
  expect(troubles).toEqual([]);
});

test('a name nobody bears is judged from the page, and taken back by a key', async () => {
  const proposed = async () => (await desk.get<ActorsAnswer>('/api/actors')).proposed.map(({ name }) => name);
  const [name] = await proposed();
  const { page } = await desk.open('/actors');
  await page.locator('.name-door').first().click();
  await page.getByRole('button', { name: 'is no actor' }).click();
  await expect.poll(proposed).not.toContain(name);
  await page.getByRole('heading', { name: 'Actors', exact: true }).click();
  await page.keyboard.press('u');
  await expect.poll(proposed).toContain(name);
});

test('relations of an actor are a graph and a table that say the same, and lead to their events', async () => {
  const { page } = await desk.open('/actors/isis');
  const rows = page.locator('.relation-table tbody tr');
  await rows.first().waitFor();
  const edge = page.locator('.relation-graph .edge.is-against').first();
  const n = Number(await edge.locator('.n').textContent());
  await edge.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/rel=/);
  await expect.poll(() => page.locator('tr[data-event]').count()).toBeGreaterThanOrEqual(n);
  expect(await rows.count()).toBeGreaterThanOrEqual(await page.locator('.relation-graph .edge').count());
});

test('a setting is changed, shown in the masthead, told in the history, and taken back', async () => {
  const name = async () => (await desk.get<SettingsAnswer>('/api/settings')).settings.name;
  const before = await name();
  const { page } = await desk.open('/settings');
  await page.getByLabel('Name').first().fill('Quiet Monitor');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(name).toBe('Quiet Monitor');
  await expect.poll(() => page.locator('.workspace').textContent()).toBe('Quiet Monitor');
  await page.locator('.decisions li').first().waitFor();
  await page.getByRole('heading', { name: 'Settings' }).click();
  await page.keyboard.press('u');
  await expect.poll(name).toBe(before);
});

test('a place is moved by keys and by the mouse, for a reason; step back, and undo', async () => {
  const { row } = await desk.get<PlaceAnswer>('/api/places/sirte');
  const at = async () => (await desk.get<PlaceAnswer>('/api/places/sirte')).row.place;
  const { page, troubles } = await desk.open('/places/sirte');
  await page.getByRole('button', { name: 'Move it, or say how well it is known…' }).click();
  const middle = page.getByRole('button', { name: 'Middle of Sirte' });
  await middle.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Backspace', '-']) await page.keyboard.press(key);
  await page.getByRole('status').filter({ hasText: '2.0 km south of where it stood' }).waitFor();
  const radius = page.getByLabel('Within, km');
  const lat = page.getByLabel('Latitude');
  expect(Number(await radius.inputValue())).toBeLessThan(row.place.radiusKm);
  // By the mouse: a click puts it there, and one step back takes that away again.
  const before = await lat.inputValue();
  await page.locator('.place-map').click({ position: { x: 300, y: 60 } });
  await expect.poll(() => lat.inputValue()).not.toBe(before);
  await page.getByRole('button', { name: 'Step back', exact: true }).click();
  await expect.poll(() => lat.inputValue()).toBe(before);
  const save = page.getByRole('button', { name: 'Move it here' });
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel(/^Why/).fill('by the chart');
  await page.keyboard.press('Enter');
  await page.locator('.place-history', { hasText: 'by the chart' }).waitFor();
  expect((await at()).lat).toBeCloseTo(row.place.lat - 2 / 111.195, 4);
  await page.getByRole('heading', { name: 'Sirte', exact: true }).click();
  await page.keyboard.press('u');
  await expect.poll(at).toEqual(row.place);
  expect(troubles).toEqual([]);
});

test('an analysis is begun from a file, thrown away, and comes back by a key', async () => {
  const drafts = async () => (await desk.get<DraftsAnswer>('/api/drafts')).drafts.map(({ title }) => title);
  const { page } = await desk.open('/week');
  await page.getByRole('button', { name: 'New analysis' }).click();
  await page.getByLabel(/Markdown file/).setInputFiles({
    name: 'roads.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Two roads\n\nThe first is *closed*.\n\n## The second\n\n- it is open\n'),
  });
  await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Two roads');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('textbox', { name: 'Text of the draft' }).getByText('The first is closed.').waitFor();
  await page.goto('/week');
  await page.getByRole('button', { name: 'throw away the draft of Two roads' }).click();
  await expect.poll(drafts).not.toContain('Two roads');
  await page.locator('.toast', { hasText: 'thrown away' }).waitFor();
  await page.getByRole('heading', { name: 'Week', exact: true }).click();
  await page.keyboard.press('u');
  await expect.poll(drafts).toContain('Two roads');
});

test('accepting a proposal between two events merges them whole, and undo parts them again', async () => {
  const total = async () => (await desk.get<EventsAnswer>('/api/events')).total;
  const { events } = await desk.get<EventsAnswer>('/api/events');
  let found: { readonly id: string; readonly held: string } | null = null;
  for (const { id } of events) {
    const { proposals } = await desk.get<ProposalsAnswer>(`/api/events/${id}/proposals`);
    const held = proposals.find((one) => one.held !== null)?.held;
    if (held) found = { id, held };
    if (found) break;
  }
  // A sample week without a doubtful pair has nothing to join.
  if (found === null) return;
  const before = await total();
  const { page } = await desk.open(`/events/${found.id}`);
  await page.getByRole('button', { name: 'the same event: merge' }).first().click();
  await page.locator('.toast', { hasText: 'Merged' }).waitFor();
  await expect.poll(total).toBe(before - 1);
  await page.keyboard.press('u');
  await expect.poll(total).toBe(before);
});

test('what was pasted while the server was away comes in from the next tab', async () => {
  const { page } = await desk.open('/inbox');
  const context = page.context();
  const words = 'On 3 May shells fell on the eastern quarter of the harbour town. Two guards were wounded.';
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add a report' }).click();
  await page.getByLabel('Text or address').fill(words);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/the server is away/).waitFor();
  await page.close();
  await context.setOffline(false);
  const total = async () => (await desk.get<ReportsAnswer>('/api/reports')).total;
  const before = await total();
  const next = await context.newPage();
  await next.goto('/inbox');
  await expect.poll(total).toBe(before + 1);
});
