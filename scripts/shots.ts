/** The pictures of the gallery: one line a page, chosen from what the sample holds. */
import type { Page } from 'playwright-core';
import type { EventRow, ReportRow, WeekRow } from '../src/server/api.ts';

export interface Answers {
  readonly reports: readonly ReportRow[];
  readonly events: readonly EventRow[];
  readonly weeks: readonly WeekRow[];
}

export interface Shot {
  readonly name: string;
  readonly path: string;
  /** Done before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** The whole page, not only what the window shows. */
  readonly whole?: boolean;
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Keys in the editor of a claim: its lists come from the server. */
const mending =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      if (key === 'e' || key === 'c') await page.waitForLoadState('networkidle');
    }
    await page.waitForTimeout(400);
  };

const typing = (key: string, words: string) => async (page: Page) => {
  await page.keyboard.press(key);
  await page.keyboard.type(words);
  await page.waitForTimeout(400);
};

/** Pictures of what there is; a page without anything to show is left out, save for the empty states asked for by name. */
export function shotsOf({ reports, events, weeks }: Answers): readonly Shot[] {
  const richest = reports.toSorted((a, b) => b.claims - a.claims)[0];
  const report = reports.find(({ title }) => title?.startsWith('Amaq')) ?? richest;
  const arabic = reports.find(({ lang }) => lang === 'ar');
  const contested = events.find(({ status }) => status === 'contested');
  const told = events.toSorted((a, b) => b.claims - a.claims)[0];
  const hurt = events.find(({ harms }) => harms.length > 0);
  const of = (name: string, path: string | null | undefined, more: Partial<Shot> = {}): readonly Shot[] =>
    path ? [{ name, path, ...more }] : [];
  return [
    ...of('inbox', '/inbox'),
    ...of('report', report && `/reports/${report.id}`),
    ...of('report-selected', richest && `/reports/${richest.id}`, { act: press('j', 'j') }),
    ...of('report-why', report && `/reports/${report.id}`, { act: press('j', 'w') }),
    ...of('report-mend', richest && `/reports/${richest.id}`, { act: mending('j', 'j', 'e', 'v') }),
    ...of('report-place', richest && `/reports/${richest.id}`, { act: mending('j', 'j', 'e', 'w', 'g', 'a', 'w') }),
    ...of('report-day', report && `/reports/${report.id}`, { act: mending('j', 'e', 'd') }),
    ...of('report-words', report && `/reports/${report.id}`, { act: press('c', 'ArrowRight', 'Shift+ArrowRight') }),
    ...of('report-blind', report && `/reports/${report.id}?blind=1`),
    ...of('report-arabic-mend', arabic && `/reports/${arabic.id}`, { act: mending('c', 'ArrowDown', 'c', 's') }),
    ...of('report-arabic', arabic && `/reports/${arabic.id}`),
    ...of('queue', '/queue'),
    ...of('events', '/events', { whole: true }),
    ...of('events-filtered', '/events?kind=violence'),
    ...of('event-contested', contested && `/events/${contested.id}`, { whole: true }),
    ...of('event', told && `/events/${told.id}`, { whole: true }),
    ...of('event-harm', hurt && `/events/${hurt.id}`, { whole: true }),
    ...of('actors', '/actors'),
    ...of('actor', '/actors/isis', { whole: true }),
    ...of('places', '/places'),
    ...of('place', '/places/sirte', { whole: true }),
    ...of('place-move', '/places/sirte', {
      act: async (page) => {
        await page.getByRole('button', { name: /^Move it/ }).click();
        await page.locator('.place-editor .map[data-idle]').waitFor();
      },
    }),
    ...of('report-place-move', richest && `/reports/${richest.id}`, {
      act: async (page) => {
        await mending('j', 'j', 'e', 'w')(page);
        await page.locator('.place-door').click();
        await page.locator('.place-editor .map[data-idle]').waitFor();
      },
    }),
    ...of('analysis-begin', '/week', { act: (page) => page.getByRole('button', { name: 'New analysis' }).click() }),
    ...of('queue-why', '/queue', { act: press('j', 'X') }),
    ...of('tallies', '/tallies', { whole: true }),
    ...of('week', '/week'),
    ...of('draft', '/week/2016-W43'),
    ...of('draft-preview', '/week/2016-W43', {
      act: (page) => page.getByRole('link', { name: 'Preview' }).click(),
    }),
    ...of('draft-freeze', '/week/2016-W43', {
      act: (page) => page.getByRole('button', { name: /Freeze and publish/ }).click(),
    }),
    ...of('not-found', '/nowhere'),
    ...of('sources', '/sources'),
    ...of('agreement', '/agreement'),
    ...of('agreement-sample', '/agreement/spring', { act: press('j', 'Enter'), whole: true }),
    ...of('queue-blind', '/queue?sample=autumn'),
    ...of('report-sample', '/queue?sample=autumn', {
      act: async (page) => {
        await page.keyboard.press('Enter');
        await page.locator('.blind-bar').waitFor();
        await mending('c', 'c')(page);
      },
    }),
    ...of('settings', '/settings', { whole: true }),
    ...of('actors-name', '/actors', { act: (page) => page.locator('.name-door').first().click(), whole: true }),
    ...of('event-graded', hurt && `/events/${hurt.id}?grade=admiralty`),
    ...of('palette', '/inbox', { act: typing('Control+k', 'ben') }),
    ...of('add', '/inbox', { act: (page) => page.getByRole('button', { name: 'Add a report' }).click() }),
    ...of('keys', '/inbox', { act: press('?') }),
    ...of('as-of', '/events?asOf=2'),
    ...of('published', weeks.find(({ page }) => page !== null)?.page, { whole: true }),
  ];
}
