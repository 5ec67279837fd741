/** The life of a pasted report in a real browser: coded, mended by picking words, accepted, merged, taken back, seen as it was. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventAnswer, EventsAnswer, ReportAnswer, ReportsAnswer, StatusAnswer } from '../../src/server/api.ts';
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

const PATIENCE = { timeout: 60_000 };
const head = async () => (await desk.get<StatusAnswer>('/api/status')).from.n;
const read = (id: string, asOf = '') => desk.get<ReportAnswer>(`/api/reports/${id}${asOf}`);

/** As a person would: the clipboard's text lands on the page. */
const paste = (page: Page, text: string) =>
  page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);

/** The middle of the first place where these words stand in the report's text. */
async function pointOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate<{ x: number; y: number }>(`(() => {
    const root = document.querySelector('.report-text');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  })()`);
}

const TEXT = `Posts under fire

LNA posts came under fire on 23 October 2016. The attackers were ISIS fighters.

The posts that were hit stand in Gwarsha, our correspondent adds.
`;

async function addPasted(page: Page, text: string): Promise<void> {
  await paste(page, text);
  const sheet = page.getByRole('dialog', { name: 'Add a report' });
  await sheet.getByLabel('Published on').fill('2016-10-26');
  await sheet.getByLabel('Text or address').press('Control+Enter');
}

test('pasted, coded, mended by picking words, accepted, merged, taken back, and seen as it was', async () => {
  const before = await head();
  const { page, troubles } = await desk.open('/events');
  await addPasted(page, TEXT);
  await page.waitForURL(/\/reports\/r_/, PATIENCE);
  await settle(page);
  const id = page.url().match(/r_[^?]+/)![0];
  const at = (await read(id)).claims.findIndex(({ claim }) => claim.span.quote.includes('under fire'));
  const { claim } = (await read(id)).claims[at]!;
  expect(claim.place).toBeNull();

  await page.locator('.card').first().waitFor(PATIENCE);

  // A slot by the mouse: its key, then a click on the word.
  for (let i = 0; i <= at; i++) await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.locator('.mend-card').waitFor();
  await page.keyboard.press('w');
  await page.getByRole('combobox', { name: 'where' }).waitFor();
  await page.getByRole('option', { name: /Gawarsha/ }).waitFor(PATIENCE);
  const { x, y } = await pointOf(page, 'Gwarsha');
  await page.mouse.click(x, y);
  await page.locator('.mend-card .value', { hasText: /Gawarsha/ }).waitFor();
  // A slot by keys: what is typed finds words and names.
  await page.keyboard.press('B');
  await page.keyboard.type('isis');
  await page.keyboard.press('Enter');
  await page.locator('.mend-card .value', { hasText: /^ISIS/ }).waitFor();

  // The server goes away before it is accepted.
  await page.context().setOffline(true);
  await page.keyboard.press('a');
  await page.getByText(/server is away/).waitFor();
  await page.locator('.card.is-selected', { hasText: /Gawarsha/ }).waitFor();
  expect((await read(id)).claims[at]!.claim.place).toBeNull();
  await page.context().setOffline(false);
  const mended = async () => (await read(id)).claims[at]!;
  await expect.poll(async () => (await mended()).review?.verdict, PATIENCE).toBe('mended');
  expect((await mended()).claim).toMatchObject({
    place: { said: 'Gwarsha', name: 'Gawarsha', place: 'gawarsha' },
    coder: { kind: 'person' },
  });
  expect((await mended()).before?.id).toBe(claim.id);

  // Now that it says where and who, it is one more version of an event that others tell too.
  const eventOf = async (asOf = '') => {
    const { event } = (await read(id, asOf)).claims[at]!;
    return event ? (await desk.get<EventAnswer>(`/api/events/${event}${asOf}`)).event : null;
  };
  await expect.poll(async () => (await eventOf())?.claims.length ?? 0, PATIENCE).toBeGreaterThan(1);
  const merged = await head();
  await page.locator('.card.is-selected', { hasText: 'Changed by hand' }).waitFor();
  await page.keyboard.press('u');
  await page.locator('.toast', { hasText: 'taken back' }).waitFor();
  expect((await mended()).claim.id).toBe(claim.id);
  await expect.poll(async () => (await eventOf())?.claims.length ?? 0, PATIENCE).toBeLessThan(2);
  expect((await eventOf(`?asOf=${merged}`))?.claims.length).toBeGreaterThan(1);

  await page.goto(`/reports/${id}?asOf=${merged}&claim=${claim.id}`);
  await page.locator('.card.is-selected', { hasText: /Gawarsha/ }).waitFor();
  expect(await page.locator('.acts').count()).toBe(0);
  await page.goto(`/inbox?asOf=${before}`);
  await settle(page);
  expect(await page.getByText('Posts under fire').count()).toBe(0);
  expect(troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED/.test(trouble))).toEqual([]);
}, 240_000);

test('the same bytes again are told and lead to the report that is there', async () => {
  const { page } = await desk.open('/inbox');
  const { total } = await desk.get<ReportsAnswer>('/api/reports');
  await addPasted(page, TEXT);
  await page.locator('.coming', { hasText: 'is here already' }).waitFor(PATIENCE);
  expect((await desk.get<ReportsAnswer>('/api/reports')).total).toBe(total);
  await page.locator('.coming').getByRole('link').click();
  await page.waitForURL(/\/reports\/r_/);
});

test('dropped files come in one by one, and what can’t be read is refused with its reason', async () => {
  const { page } = await desk.open('/queue');
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Shots were fired in Sirte on 2 October 2016.\\n'], 'short.txt', { type: 'text/plain' }));
    dataTransfer.items.add(new File([new Uint8Array([1, 2, 3])], 'strange.xyz'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }`);
  await page.waitForURL(/inbox/);
  await page.locator('.coming', { hasText: 'all there' }).waitFor(PATIENCE);
  expect(await page.locator('.coming').textContent()).toMatch(/new, \d+ claim/);
  expect(await page.locator('.coming .is-bad').count()).toBe(1);
  // Addresses of this machine are not fetched for anyone.
  await paste(page, `${desk.url}/api/status`);
  const sheet = page.getByRole('dialog', { name: 'Add a report' });
  await sheet.getByRole('button', { name: /^Add/ }).click();
  await expect.poll(() => page.locator('.coming .is-bad').count(), PATIENCE).toBe(2);
});

test('a claim is written by hand from words picked by keys, and taken back', async () => {
  const { reports } = await desk.get<ReportsAnswer>('/api/reports');
  const { id } = reports.find(({ title }) => title === 'Posts under fire')!;
  const { page } = await desk.open(`/reports/${id}`);
  const { length } = (await read(id)).claims;
  await page.keyboard.press('c');
  await page.locator('.picked-bar').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await page.locator('.mend-card').waitFor();
  await page.keyboard.press('k');
  await page.keyboard.type('terr');
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await page.keyboard.type('our');
  await page.keyboard.press('Enter');
  await page.locator('.mend-card .value', { hasText: /our/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await read(id)).claims.length, PATIENCE).toBe(length + 1);
  const written = (await read(id)).claims.find(({ claim }) => claim.coder.kind === 'person')!.claim;
  expect(written.kind).toBe('territory');
  expect(TEXT.slice(written.span.start, written.span.end)).toBe(written.span.quote);
  await page.locator('.toast', { hasText: 'Claim written' }).waitFor();
  await page.keyboard.press('u');
  await expect.poll(async () => (await read(id)).claims.length, PATIENCE).toBe(length);
});

test('a claim the server would not take is kept through a reload, mended and written', async () => {
  const { reports } = await desk.get<ReportsAnswer>('/api/reports');
  const { id } = reports.find(({ title }) => title === 'Posts under fire')!;
  const { page } = await desk.open(`/reports/${id}`);
  const { length } = (await read(id)).claims;
  // Something on the way spoils what is sent: the server itself refuses it.
  await page.route('**/claims', (route) => {
    const sent = route.request().postDataJSON() as { readonly claim: object };
    return route.continue({ postData: JSON.stringify({ ...sent, claim: { ...sent.claim, kind: 'no such kind' } }) });
  });
  await page.keyboard.press('c');
  await page.keyboard.press('c');
  await page.locator('.mend-card').waitFor();
  await page.keyboard.press('k');
  await page.keyboard.type('terr');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'Not written' }).waitFor();
  await page.unroute('**/claims');
  await page.reload();
  await settle(page);
  await page.locator('.refused').getByRole('button', { name: 'mend it' }).click();
  await page.locator('.mend-card .value', { hasText: 'Territory' }).waitFor();
  await page.getByRole('button', { name: /^save/ }).click();
  await expect.poll(async () => (await read(id)).claims.length, PATIENCE).toBe(length + 1);
  expect(await page.locator('.refused').count()).toBe(0);
  await page.locator('.toast', { hasText: 'Claim written' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await read(id)).claims.length, PATIENCE).toBe(length);
});

test('two mend one claim: the second is shown what changed, and chooses', async () => {
  const { reports } = await desk.get<ReportsAnswer>('/api/reports');
  const { id } = reports.find(({ title }) => title === 'Posts under fire')!;
  const pages = [(await desk.open(`/reports/${id}`)).page, (await desk.open(`/reports/${id}`)).page] as const;
  const place = async () => (await read(id)).claims[0]!.claim.place?.name;
  for (const [i, name] of ['Derna', 'Sabha'].entries()) {
    const page = pages[i]!;
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.keyboard.press('w');
    // Faster than the search answers: the place is waited for, and the claim then saved.
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    if (i === 0) await expect.poll(place, PATIENCE).toBe('Derna');
  }
  const conflict = pages[1].locator('.conflict');
  await conflict.waitFor();
  await expect.poll(() => conflict.textContent(), PATIENCE).toMatch(/Derna/);
  expect(await conflict.textContent()).toMatch(/Sabha/);
  expect(await place()).toBe('Derna');
  await conflict.getByRole('button', { name: 'write mine over it' }).click();
  await expect.poll(place, PATIENCE).toBe('Sabha');
});

test('an event takes in a proposed claim, gives it back, is split, adopts by hand, and shows how it was', async () => {
  const { page, troubles } = await desk.open('/inbox');
  await addPasted(page, 'Again under fire\n\nLNA posts came under fire on 23 October 2016. It is not said where.\n');
  await page.waitForURL(/\/reports\/r_/, PATIENCE);
  await settle(page);
  const id = page.url().match(/r_[^?]+/)![0];
  const claim = (await read(id)).claims[0]!.claim.id;
  const event = async () => (await read(id)).claims[0]!.event;
  await expect.poll(event, PATIENCE).toBeTruthy();
  const told = (await desk.get<EventsAnswer>('/api/events?actor=isis')).events.find(
    ({ acled, roles }) => acled?.startsWith('Shelling') && roles.some(({ actor }) => actor === 'lna'),
  )!;
  const claims = async () => (await desk.get<EventAnswer>(`/api/events/${told.id}`)).event.claims;
  const before = await claims();

  // Proposed with a sentence for each feature; the claim stands in an event of its own, so the two become one; the log takes it back.
  await page.goto(`/events/${told.id}`);
  const proposal = page.locator(`.proposals li[data-claim="${claim}"]`);
  await proposal.waitFor(PATIENCE);
  expect(await proposal.locator('.features li').count()).toBeGreaterThan(1);
  const undos = page.locator('.decisions').getByRole('button', { name: /undo/ });
  const taken = await undos.count();
  await proposal.getByRole('button', { name: /^the same/ }).click();
  await page.locator('.toast', { hasText: 'the two are one event' }).getByRole('button', { name: 'Undo' }).waitFor();
  await expect.poll(claims, PATIENCE).toContain(claim);
  await expect.poll(() => undos.count(), PATIENCE).toBeGreaterThan(taken);
  await undos.last().click();
  await expect.poll(claims, PATIENCE).toEqual(before);

  await expect.poll(() => page.locator('.versions thead th').count(), PATIENCE).toBe(before.length + 2);

  // Split: what is marked becomes an event of its own.
  await page.getByRole('button', { name: 'These are two events…' }).click();
  await page.locator('.split-choice input').last().check();
  await page.getByRole('button', { name: 'Split off what is marked' }).click();
  await expect.poll(async () => (await claims()).length, PATIENCE).toBe(before.length - 1);
  await page.locator('.toast', { hasText: 'Split' }).waitFor();
  await page.keyboard.press('u');
  await expect.poll(claims, PATIENCE).toEqual(before);

  // A value is adopted by hand, with its reason beside it.
  const differing = page.locator('td.differs', { has: page.locator('.adopt') }).first();
  for (const { id: other } of (await desk.get<EventsAnswer>('/api/events')).events.filter((one) => one.claims > 1)) {
    if ((await differing.count()) > 0) break;
    await page.goto(`/events/${other}`);
    await settle(page);
  }
  const value = (await differing.textContent())!.replace(/adopt.*/, '').trim();
  await differing.getByRole('button', { name: /adopt/ }).click();
  await page.getByRole('textbox', { name: 'Why this value' }).fill('the later report is clearer');
  await page.keyboard.press('Enter');
  const adopted = page.locator('td.adopted', { hasText: 'the later report is clearer' });
  await adopted.waitFor(PATIENCE);
  expect(await adopted.textContent()).toContain(value);

  // The slider goes back through the decisions that made it so.
  await page.getByRole('slider', { name: /As it was/ }).focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/asOf=\d+/);
  await page.locator('.as-of-band').waitFor();
  await expect.poll(() => page.locator('td.adopted', { hasText: 'clearer' }).count(), PATIENCE).toBe(0);
  expect(await page.getByRole('button', { name: 'These are two events…' }).count()).toBe(0);
  expect(troubles).toEqual([]);
}, 240_000);
