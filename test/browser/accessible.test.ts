/** axe-core finds nothing: every page in light and dark; the ones that fold, on a phone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventsAnswer, ReportsAnswer, WeeksAnswer } from '../../src/server/api.ts';
import type { OwnCodingAnswer, SamplesAnswer } from '../../src/server/api-agreement.ts';
import { closeWorkspaces } from '../support/workspace.ts';
import { BUILD_MS, type OpenDesk, openDesk, settle } from './open-desk.ts';

let desk: OpenDesk;
let pages: Readonly<Record<'desk' | 'walked' | 'folding' | 'site', readonly string[]>>;
beforeAll(async () => {
  desk = await openDesk();
  const [{ reports }, { events }, { weeks }] = await Promise.all([
    desk.get<ReportsAnswer>('/api/reports'),
    desk.get<EventsAnswer>('/api/events'),
    desk.get<WeeksAnswer>('/api/weeks'),
  ]);
  const report = reports.toSorted((a, b) => b.claims - a.claims)[0]!;
  const arabic = reports.find(({ lang }) => lang === 'ar')!;
  const harmed = events.find(({ harms }) => harms.length > 0) ?? events[0]!;
  const contested = events.find(({ status }) => status === 'contested') ?? events[0]!;
  await doubleCoding();
  const rooms = ['/inbox', '/queue', '/events', '/actors', '/places', '/tallies', '/week', '/sources'];
  const judging = ['/agreement', '/agreement/spring', '/queue?sample=autumn', '/settings', '/actors/isis'];
  const records = [
    `/reports/${report.id}`,
    `/reports/${arabic.id}`,
    `/events/${harmed.id}?grade=admiralty`,
    `/events/${contested.id}`,
  ];
  pages = {
    desk: [...rooms, ...records, ...judging, '/places/sirte', '/events?asOf=2', '/nowhere'],
    walked: [...rooms, ...records, ...judging],
    folding: ['/inbox', '/events', records[0]!, records[2]!, '/agreement/spring', '/tallies', '/settings'],
    site: [weeks.find(({ page }) => page !== null)!.page!, `/site/event/${contested.id}.html`],
  };
}, BUILD_MS);
afterAll(async () => {
  await desk?.close();
  await closeWorkspaces();
});

/** A sample that one has coded, finding nothing where the machine found something; and one that waits to be coded. */
async function doubleCoding(): Promise<void> {
  const post = (path: string, body: unknown) =>
    fetch(`${desk.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: desk.url },
      body: JSON.stringify(body),
    });
  const { you } = await desk.get<SamplesAnswer>('/api/samples');
  for (const name of ['spring', 'autumn']) await post(`/api/samples/${name}/draw`, { size: 3, coders: [you, 'ben'] });
  const { texts } = await desk.get<OwnCodingAnswer>('/api/samples/spring/own');
  for (const { report } of texts) await post('/api/samples/spring/finish', { report });
}

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** axe takes seconds a page, on a busy machine many. */
const LONG_MS = 600_000;

/** What stands over a page, or changes it, by keys: the same rules hold there. */
const OVER: readonly (readonly [
  name: string,
  path: () => string,
  keys: readonly string[],
  shown: string,
  press?: string,
])[] = [
  ['the keys', () => '/inbox', ['?'], 'dialog.sheet'],
  ['the palette', () => '/inbox', ['Control+k'], 'dialog.palette'],
  ['a claim with its reasons', () => report(), ['j', 'w'], '.why'],
  ['a claim being mended', () => report(), ['j', 'e'], '.mend-card'],
  ['a place being picked', () => report(), ['j', 'e', 'w', 'S', 'i', 'r'], '.picker [role="option"]'],
  ['a day being picked', () => report(), ['j', 'e', 'd', '2'], '.day-grid'],
  ['words picked', () => report(), ['c'], '.picked-bar'],
  ['coding blind', () => `${report()}?blind=1`, ['c', 'c'], '.mend-card'],
  ['a case side by side', () => '/agreement/spring', ['j', 'Enter'], '.dispute-case'],
  ['a name being judged', () => '/actors', [], '.name-door', '.name-door'],
  ['a place being moved', () => '/places/sirte', [], '.place-numbers', '.place-acts button'],
  ['a claim’s place being moved', () => report(), ['j', 'e', 'w'], '.place-numbers', '.place-door'],
  ['an analysis being begun', () => '/week', [], 'input[type="file"]', '.new-draft button:last-child'],
  ['a sample coded blind', () => '/queue?sample=autumn', ['Enter'], '.blind-bar'],
  ['a report being added', () => '/inbox', [], '.add-sheet', 'button:has-text("Add a report")'],
];
const report = () => pages.folding[2]!;

test(
  'what keys open, light and dark',
  async () => {
    const found: string[] = [];
    const { page } = await desk.open('/inbox', { colorScheme: 'light', viewport: WIDE });
    for (const [name, path, keys, shown, press] of OVER) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path());
      await settle(page);
      for (const key of keys) await page.keyboard.press(key);
      if (press) await page.locator(press).first().click();
      await page.locator(shown).first().waitFor();
      found.push(...(await lookedAt(page, name, '.maplibregl-ctrl')));
    }
    expect(found).toEqual([]);
  },
  LONG_MS,
);

test(
  'every control of every page is reached by Tab, and shows that it is',
  async () => {
    const { page } = await desk.open('/inbox', { viewport: WIDE });
    const lost: string[] = [];
    for (const path of pages.walked) {
      await page.goto(path);
      await settle(page);
      // What can be acted on, by name; and what Tab comes to, one after the other, until it comes round.
      const all = await page.evaluate<number>(MARK_CONTROLS);
      const seen = new Set<string>();
      let last: string | null = null;
      // A date takes Tab several times, for its day, month, year and calendar.
      for (let i = 0; i < all * 4 + 12; i++) {
        await page.keyboard.press('Tab');
        const [at, isSeen] = await page.evaluate<readonly [string | null, boolean]>(AT_FOCUS);
        if (at === null) continue;
        if (!isSeen) lost.push(`${path}: the focus is not seen on ${at}`);
        if (seen.has(at) && at !== last) break;
        seen.add(at);
        last = at;
      }
      const missed = (await page.evaluate<readonly string[]>(CONTROLS)).filter((name) => !seen.has(name));
      if (missed.length > 0) lost.push(`${path}: not reached: ${missed.slice(0, 3).join(' | ')}`);
    }
    expect(lost).toEqual([]);
  },
  LONG_MS,
);

const ACTIVE = `'a[href], button, input, select, textarea, summary, [role="button"]'`;
/** Numbers each control that is shown and not left out of the order on purpose; says how many there are. */
const MARK_CONTROLS = `(() => {
  const all = [...document.querySelectorAll(${ACTIVE})].filter((one) =>
    one.checkVisibility({ checkOpacity: false, visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0);
  all.forEach((one, i) => { one.dataset.control = i + ' ' + (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40); });
  return all.length;
})()`;
const CONTROLS = `[...document.querySelectorAll('[data-control]')].map((one) => one.dataset.control)`;
const AT_FOCUS = `(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  // The calendar's button inside a date's box draws its ring itself, where no style can be read.
  const isSeen = at === document.body || at.type === 'date' || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  return [at.dataset.control ?? null, isSeen];
})()`;

test.each([
  ['the desk', 'desk', WIDE],
  ['pages of the desk that fold, on a phone', 'folding', PHONE],
  ['the published week', 'site', WIDE],
  ['the published week on a phone', 'site', PHONE],
] as const)(
  '%s, light and dark',
  async (_, which, viewport) => {
    const found: string[] = [];
    const { page } = await desk.open(pages[which][0]!, { colorScheme: 'light', viewport });
    for (const path of pages[which]) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await settle(page);
      found.push(...(await lookedAt(page, path)));
      found.push(...(await tooWide(page, path)));
    }
    for (const path of viewport === PHONE && which === 'folding' ? NARROW : []) {
      await page.goto(path);
      await settle(page);
      found.push(...(await tooWide(page, path)));
    }
    expect(found).toEqual([]);
  },
  LONG_MS,
);

/** Pages that are looked at on a phone for their width only. */
const NARROW = ['/queue', '/actors/isis', '/places/sirte', '/week/2016-W43'];

/** Nothing sticks out of the window. */
async function tooWide(page: Page, path: string): Promise<readonly string[]> {
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return wide > 0 ? [`${path} is ${wide} pixels too wide`] : [];
}

/** Dark changes colours and nothing else, so of axe's rules only those on colours are asked again. */
const ON_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, in light and then in dark; `but` = a selector of what is not ours. */
async function lookedAt(page: Page, name: string, but?: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colours of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: colours });
    let axe = new AxeBuilder({ page });
    if (but !== undefined) axe = axe.exclude(but);
    if (colours === 'dark') axe = axe.withRules(ON_COLOURS);
    for (const { id, nodes } of (await axe.analyze()).violations)
      found.push(`${name} in ${colours}: ${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200)}`);
  }
  return found;
}
