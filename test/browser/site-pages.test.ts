/**
 * Every kind of page of a published site, also those that a first week does not have: a correction and what it corrects, a withdrawn
 * edition, notes and analyses, events merged and gone, a withheld place, words from right to left, the form to subscribe.
 * Valid HTML, working links, axe in light and dark, no wider than a phone, the same without scripts. From files, without a server.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/browser.ts';
import { checkSite } from '../../scripts/check-site.ts';
import { FONT_FILES, renderSite } from '../../src/edition/site/site.ts';
import { HOME } from '../support/imports.ts';
import { sampleSite } from '../support/sample-site.ts';

const LONG_MS = 600_000;
const { input, served } = sampleSite();
const files = renderSite(input);
const folder = mkdtempSync(join(tmpdir(), 'marsad-site-'));
/** Served pages stand apart: no page of a static site leads to them. */
const apart = `${folder}-served`;
let browser: Browser;

beforeAll(async () => {
  const write = (root: string, path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, content] of files) write(folder, path, content);
  for (const [path, content] of served) write(apart, path, content);
  write(apart, 'style.css', files.get('style.css')!);
  for (const { from, to } of FONT_FILES) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(join(HOME, 'node_modules', from), join(folder, to));
  }
  browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS] });
}, LONG_MS);
afterAll(async () => {
  await browser?.close();
  for (const one of [folder, apart]) rmSync(one, { recursive: true, force: true });
});

const first = (start: string, words = ''): string =>
  [...files].find(
    ([path, text]) => path.startsWith(start) && path.endsWith('.html') && String(text).includes(words),
  )![0];

/** One page of each kind; of events those that differ in kind. */
const KINDS: readonly string[] = [
  'index.html',
  'week/2031-W20.html',
  'week/2031-W20-1.html',
  'week/2031-W18.html',
  first('note/'),
  first('post/'),
  'archive.html',
  'notes.html',
  'analysis.html',
  'corrections.html',
  'events.html',
  'events/undated.html',
  first('event/', 'كتيبة النهر'),
  first('event/', '[withheld]'),
  'event/e_merged0000000000.html',
  'event/e_gone000000000000.html',
  'actors.html',
  first('actor/'),
  'places.html',
  first('place/'),
  'tallies.html',
  first('tally/'),
  'sources.html',
  'bibliography.html',
  'data.html',
  'search.html',
  'subscribe.html',
];
const addresses = [
  ...KINDS.map((path) => `file://${folder}/${path}`),
  ...[...served.keys()].map((path) => `file://${apart}/${path}`),
];

const opened = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> =>
  (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();

test('each page is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const wrong: string[] = [];
  for (const [path, page] of [...[...files].filter(([path]) => path.endsWith('.html')), ...served]) {
    const { results } = await validator.validateString(String(page), path);
    for (const { ruleId, message, line } of results.flatMap(({ messages }) => messages))
      wrong.push(`${path}:${line}: ${ruleId}: ${message}`);
  }
  expect(wrong).toEqual([]);
});

test('the link and size checker finds nothing', () => {
  // Addresses that others may hold: nothing on the site leads to a withdrawn edition, a merged or a withdrawn event.
  const held = ['week/2031-W18.html', 'event/e_merged0000000000.html', 'event/e_gone000000000000.html'];
  const { faults, homeBytes } = checkSite(folder);
  const others = faults.filter((fault) => !held.some((path) => fault === `${path}: no link leads there`));
  // Arabic names on its front page ask for a face of their own, which a week without them does not load.
  expect(others.filter((fault) => !/^index\.html: \d+ bytes/.test(fault))).toEqual([]);
  expect(homeBytes).toBeLessThan(250_000);
});

test(
  'axe finds nothing on any kind of page, light and dark; none is wider than a phone',
  async () => {
    const found: string[] = [];
    const page = await opened({ viewport: { width: 390, height: 844 } });
    for (const address of addresses) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      const look = async (axe: AxeBuilder, how: string): Promise<void> => {
        for (const { id, nodes } of (await axe.analyze()).violations)
          found.push(`${address}, ${how}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
      };
      await look(new AxeBuilder({ page }), 'light');
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > 390) found.push(`${address}: ${wide} wide`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await look(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']), 'dark');
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  LONG_MS,
);

test(
  'with scripts switched off each page has the same words',
  async () => {
    const words = async (javaScriptEnabled: boolean): Promise<readonly string[]> => {
      const page = await opened({ javaScriptEnabled });
      const read: string[] = [];
      for (const address of addresses.filter((one) => !/(?:search|events|undated)\.html$/.test(one))) {
        await page.goto(address);
        read.push((await page.locator('main').textContent()) ?? '');
      }
      await page.context().close();
      return read;
    };
    expect(await words(false)).toEqual(await words(true));
  },
  LONG_MS,
);

test('an English sentence that begins with an Arabic name runs from left to right, an Arabic quote from right to left', async () => {
  const page = await opened();
  await page.goto(`file://${folder}/week/2031-W20.html`);
  const run = (selector: string, words: string): Promise<string> =>
    page.evaluate(
      `getComputedStyle([...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.textContent.includes(${JSON.stringify(words)}))).direction`,
    );
  expect(await run('.said p', 'كتيبة النهر said that')).toBe('ltr');
  expect(await run('.voices q', 'ثلاثة مدنيين')).toBe('rtl');
  expect(await run('.evidence cite bdi', 'صوت النهر')).toBe('rtl');
  await page.context().close();
});

test('what is withheld, merged or gone tells nothing but that', async () => {
  const text = (path: string): string => String(files.get(path));
  expect(text('week/2031-W18.html')).not.toMatch(/Tarn|River Front/);
  expect([...files].filter(([, content]) => String(content).includes('Hidden Clinic')).map(([path]) => path)).toEqual(
    [],
  );
  expect(text('corrections.html')).toContain('Corrected on <time datetime="2031-05-20">20 May 2031</time>');
});
