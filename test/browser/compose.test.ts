/** A week written in a real browser: refused, mended, a fact pulled in, a change offered, two writers, a killed tab; frozen and read. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CITE } from '../../src/model/cite-sign.ts';
import type { ComposerAnswer } from '../../src/server/api-drafts.ts';
import { closeWorkspaces } from '../support/workspace.ts';
import { BUILD_MS, type OpenDesk, openDesk, settle } from './open-desk.ts';

const WEEK = '2016-W43';
const PATIENCE = { timeout: 60_000 };

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, BUILD_MS);
afterAll(async () => {
  await desk?.close();
  await closeWorkspaces();
});

const read = (what = WEEK) => desk.get<ComposerAnswer>(`/api/drafts/${what}`);
const sentences = ({ draft }: ComposerAnswer): readonly string[] =>
  draft.parts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.replaceAll(CITE, '').trim()));
const manuscript = (page: Page) => page.getByRole('textbox', { name: 'Text of the draft' });
const gate = (page: Page) => page.locator('.gate-notes [role=status]');
const kept = (page: Page) => page.locator('.draft-state [role=status]');

/** Chooses a word of the manuscript, the first that stands so, as a double click does; again where the page moved under the mouse. */
async function choose(page: Page, word: string): Promise<void> {
  await manuscript(page).focus();
  await expect
    .poll(async () => {
      const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
        const walker = document.createTreeWalker(document.querySelector('.manuscript'), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.search(new RegExp('\\\\b' + ${JSON.stringify(word)} + '\\\\b'));
          if (at === -1) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + ${word.length});
          node.parentElement.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        throw new Error('no such word');
      })()`);
      await page.mouse.dblclick(x, y);
      return page.evaluate<string>('String(getSelection()).trim()');
    }, PATIENCE)
    .toBe(word);
}

/** Behind the last sign of the paragraph that has the caret, wherever its lines break. */
async function toEnd(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const selection = getSelection();
    const here = selection.anchorNode;
    const paragraph = (here.nodeType === Node.ELEMENT_NODE ? here : here.parentElement).closest('.manuscript p');
    selection.selectAllChildren(paragraph);
    selection.collapseToEnd();
    // The editor is told of it after this; a key before that would fall on the word chosen before.
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
  })()`);
}

async function openDraft(what = WEEK, context?: Page): Promise<Page> {
  const page = context ?? (await desk.open(`/week/${what}`)).page;
  await manuscript(page).waitFor(PATIENCE);
  return page;
}

test('a changed number is refused in its place, and undone; a rewritten sentence keeps what it rests on', async () => {
  const { page, troubles } = await desk.open('/week');
  await page.getByRole('link', { name: WEEK, exact: true }).click();
  await openDraft(WEEK, page);
  await gate(page).filter({ hasText: 'lets it pass' }).waitFor(PATIENCE);
  await choose(page, 'killed');
  await page.keyboard.press('Home');
  await choose(page, 'one');
  await page.keyboard.type('nine');
  await page
    .locator('.gate-notes li', { hasText: 'nine' })
    .filter({ hasText: 'Give the number of the cited words' })
    .waitFor(PATIENCE);
  await page.locator('.manuscript .finding', { hasText: 'nine' }).first().waitFor(PATIENCE);
  await page.keyboard.press('Control+z');
  await gate(page).filter({ hasText: 'lets it pass' }).waitFor(PATIENCE);
  const before = await read();
  await choose(page, 'fought');
  await page.keyboard.type('clashed with');
  await kept(page)
    .filter({ hasText: /^Kept$/ })
    .waitFor(PATIENCE);
  const after = await read();
  expect(after.isWritten).toBe(true);
  const at = sentences(before).findIndex((text) => text.includes(' fought '));
  expect(sentences(after)[at]).toBe(sentences(before)[at]!.replace('fought', 'clashed with'));
  expect(after.draft.parts.flatMap(({ paragraphs }) => paragraphs.map(({ cites }) => cites.length))).toEqual(
    before.draft.parts.flatMap(({ paragraphs }) => paragraphs.map(({ cites }) => cites.length)),
  );
  await gate(page).filter({ hasText: 'lets it pass' }).waitFor(PATIENCE);
  expect(troubles).toEqual([]);
});

test('axe finds nothing on the draft, its sheets and its preview, light and dark, on a phone too; Tab comes to every part', async () => {
  const found: string[] = [];
  const look = async (page: Page, name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page });
      // Dark changes colours and nothing else.
      if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
      for (const { id, nodes } of (await axe.analyze()).violations)
        found.push(`${name} in ${colorScheme}: ${id}: ${nodes[0]?.html.slice(0, 200)}`);
    }
  };
  const page = await openDraft();
  await choose(page, 'stationed');
  await look(page, 'the draft');
  const reached = new Set<string>();
  const wanted = ['Title', 'Text of the draft', 'Preview', 'Freeze and publish…'];
  await page.getByLabel('Title', { exact: true }).focus();
  for (let i = 0; i < 80 && !wanted.every((name) => reached.has(name)); i++) {
    const name = await page.evaluate<string>(
      `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()`,
    );
    reached.add(name);
    await page.keyboard.press('Tab');
  }
  expect(wanted.filter((name) => !reached.has(name))).toEqual([]);
  await page.getByRole('button', { name: /Pull in a fact/ }).click();
  await page.getByRole('option').first().waitFor(PATIENCE);
  await look(page, 'facts by search');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Freeze and publish…' }).click();
  await page.getByRole('dialog', { name: 'Freeze and publish' }).waitFor(PATIENCE);
  await look(page, 'the freeze dialog');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, 'the draft on a phone');
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.goto(`/preview/${WEEK}`);
  await look(page, 'the preview on a phone');
  expect(found).toEqual([]);
}, 300_000);

test('a fact is pulled in by search, with what it rests on; a sentence of one’s own without a reference is marked', async () => {
  const page = await openDraft();
  await choose(page, 'stationed');
  await toEnd(page);
  await page.keyboard.press('Control+k');
  const sheet = page.getByRole('dialog', { name: 'Pull in a fact' });
  await sheet.getByRole('combobox').fill('Gawarsha');
  const option = sheet.getByRole('option').first();
  await option.waitFor(PATIENCE);
  const told = ((await option.textContent()) ?? '').trim();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.manuscript p', { hasText: told }).count(), PATIENCE).toBe(2);
  await expect
    .poll(() => manuscript(page).evaluate((text) => text.contains(text.ownerDocument.activeElement)), PATIENCE)
    .toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.manuscript p', { hasText: told }).count(), PATIENCE).toBe(1);
  await choose(page, 'stationed');
  await toEnd(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody knows what came next.');
  await page
    .locator('.gate-notes li', { hasText: 'Nobody knows' })
    .filter({ hasText: 'at least one reference' })
    .waitFor(PATIENCE);
  for (let i = 0; i < 40 && (await page.locator('.manuscript p', { hasText: 'Nobody' }).count()) > 0; i++)
    await page.keyboard.press('Control+z');
  await gate(page).filter({ hasText: 'lets it pass' }).waitFor(PATIENCE);
});

test('a killed tab loses no stroke; two writers in different places both stay', async () => {
  const page = await openDraft();
  const context = page.context();
  await choose(page, 'stationed');
  await page.keyboard.type('based');
  const other = await openDraft();
  await choose(other, 'counted');
  await other.keyboard.type('reported');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await page.waitForEvent('crash').catch(() => {});
  await kept(other)
    .filter({ hasText: /^Kept$/ })
    .waitFor(PATIENCE);
  const again = await context.newPage();
  await again.goto(`/week/${WEEK}`);
  await openDraft(WEEK, again);
  await again.locator('.manuscript', { hasText: 'were based in' }).waitFor(PATIENCE);
  await kept(again)
    .filter({ hasText: /^Kept$/ })
    .waitFor(PATIENCE);
  await expect
    .poll(
      async () =>
        sentences(await read()).filter((text) => /AFRICOM (?:has )?reported almost|were based in/.test(text)).length,
      PATIENCE,
    )
    .toBeGreaterThanOrEqual(2);
});

test('a changed fact is offered and taken; frozen, the page is read as the public reads it', async () => {
  const { draft, slice } = await read();
  const cite = draft.parts[0]!.paragraphs[0]!.cites[0]!;
  const claim = slice.claims.find(
    ({ id, harms }) => cite.claims.includes(id) && harms.some(({ effect }) => effect === 'killed'),
  )!;
  const page = await openDraft();
  const status = await page.evaluate<number>(
    `fetch('/api/claims/${claim.id}/mend', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(
      JSON.stringify({
        claim: {
          ...claim,
          harms: claim.harms.map((harm) =>
            harm.effect === 'killed' ? { ...harm, min: 4, max: 4, said: null, span: null } : harm,
          ),
        },
        why: 'a later count',
      }),
    )} }).then((answer) => answer.status)`,
  );
  expect(status).toBe(200);
  await expect
    .poll(async () => {
      const { tellings } = await read();
      return JSON.stringify(tellings.events[cite.event!] ?? tellings.page).includes('four');
    }, PATIENCE)
    .toBe(true);
  await page.reload();
  await openDraft(WEEK, page);
  const offer = page.locator('.offers li').filter({ hasText: 'killed' }).first();
  await offer.waitFor(PATIENCE);
  // Nothing was rewritten behind the writer's back.
  expect(await manuscript(page).textContent()).toContain('killing one person');
  while ((await page.locator('.offers li').count()) > 0) {
    const line = page.locator('.offers li').first();
    const before = await page.locator('.offers li').count();
    await line
      .getByRole('button', { name: /Take the composer’s|Take it into|Put it in|cite what it is/ })
      .first()
      .click();
    await expect.poll(() => page.locator('.offers li').count(), PATIENCE).toBeLessThan(before);
  }
  expect(await manuscript(page).textContent()).toContain('four');
  await gate(page).filter({ hasText: 'lets it pass' }).waitFor(PATIENCE);
  await kept(page)
    .filter({ hasText: /^Kept$/ })
    .waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Freeze and publish…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What it corrects, and why').fill('A later count of the dead.');
  await sheet.getByRole('button', { name: 'Freeze and publish' }).click();
  await sheet.getByText('Published.').waitFor({ timeout: 120_000 });
  await sheet.getByRole('link', { name: 'Read it' }).click();
  await page.waitForURL(/\/site\/week\/2016-W43\.html/, PATIENCE);
  const text = await page.locator('main').textContent();
  expect(text).toContain('clashed with the LNA');
  expect(text).toContain('A later count of the dead.');
  expect(text).toMatch(/Was\s*An IED or a land mine.*killing one person/);
});

test('a flash note is begun, filled by search and published beside the week; the composer comes with its page only', async () => {
  const { page } = await desk.open('/week');
  const scripts = await page.evaluate<string[]>(`performance.getEntriesByType('resource').map(({ name }) => name)`);
  expect(scripts.some((name) => /draft-page/.test(name))).toBe(false);
  await page.getByRole('button', { name: 'New flash note' }).click();
  await page.getByLabel('Title').fill('Fire on posts in Gawarsha');
  await page.getByLabel('Dated').fill('2016-10-25');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/week\/d_/, PATIENCE);
  await settle(page);
  await openDraft('', page);
  await page.getByRole('button', { name: '+ Part' }).click();
  await page.getByRole('button', { name: /Pull in a fact/ }).click();
  await page.getByRole('combobox').fill('Gawarsha');
  await page.getByRole('option').first().waitFor(PATIENCE);
  await page.keyboard.press('Enter');
  await page.locator('.gate-notes li', { hasText: 'a lede' }).waitFor(PATIENCE);
  await page.locator('.manuscript [data-part="lede"] p').click();
  await page.getByRole('button', { name: /Pull in a fact/ }).click();
  await page.getByRole('combobox').fill('Gawarsha');
  await page.getByRole('option').first().waitFor(PATIENCE);
  await page.keyboard.press('Enter');
  await gate(page).filter({ hasText: 'lets it pass' }).waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Freeze and publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Freeze and publish' }).click();
  await page.getByRole('dialog').getByText('Published.').waitFor({ timeout: 120_000 });
  await page.getByRole('link', { name: 'Read it' }).click();
  await page.waitForURL(/\/site\/note\/2016-10-25-fire-on-posts-in-gawarsha\.html/, PATIENCE);
  expect(await page.locator('h1').textContent()).toBe('Fire on posts in Gawarsha');
  const feed = await (await fetch(`${desk.url}/site/notes.atom`)).text();
  expect(feed).toContain('Fire on posts in Gawarsha');
});
