/** The desk in a real browser, on the sample week: reports with their claims, events three ways, one filter, as-of, keys. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventsAnswer, ReportAnswer, ReportsAnswer } from '../../src/server/api.ts';
import type { TalliesAnswer } from '../../src/server/api-readings.ts';
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

describe('a report', () => {
  test('shows every character of its text, and the highlights of each claim are its quote', async () => {
    const { reports } = await desk.get<ReportsAnswer>('/api/reports');
    const coded = reports.filter(({ claims }) => claims > 0);
    expect(coded.length).toBeGreaterThan(10);
    const { page, troubles } = await desk.open('/inbox');
    for (const { id } of reports) {
      const { report, claims } = await desk.get<ReportAnswer>(`/api/reports/${id}`);
      await page.goto(`/reports/${id}`);
      await settle(page);
      expect(await page.locator('.report-text').textContent()).toBe(report.text);
      const shown = await page.evaluate<readonly string[]>(
        `${JSON.stringify(claims.map(({ claim }) => claim.id))}.map((claim) =>
          [...document.querySelectorAll('mark[data-claims~="' + claim + '"]')].map((mark) => mark.textContent).join(''))`,
      );
      expect(shown).toEqual(claims.map(({ claim }) => claim.span.quote));
      expect(await page.locator('.card').count()).toBe(claims.length);
    }
    expect(troubles).toEqual([]);
  });

  test('moves by keys, selects words and card together, says why, and can be linked to', async () => {
    const { reports } = await desk.get<ReportsAnswer>('/api/reports');
    const { id } = reports.toSorted((a, b) => b.claims - a.claims)[0]!;
    const { claims } = await desk.get<ReportAnswer>(`/api/reports/${id}`);
    const { page, troubles } = await desk.open(`/reports/${id}`);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = claims[1]!.claim.id;
    await page.locator(`.card.is-selected[data-claim="${second}"]`).waitFor();
    await expect.poll(() => page.locator('mark.is-selected').count()).toBeGreaterThan(0);
    await expect.poll(() => new URL(page.url()).searchParams.get('claim')).toBe(second);
    await page.keyboard.press('w');
    const rules = page.locator('.card.is-selected .why ol .rule');
    await expect.poll(() => rules.allTextContents()).toEqual(claims[1]!.claim.trace);
    const linked = await desk.open(page.url().slice(desk.url.length));
    await linked.page.locator(`.card.is-selected[data-claim="${second}"]`).waitFor();
    expect([...troubles, ...linked.troubles]).toEqual([]);
  });

  test('stands level with its cards', async () => {
    const { reports } = await desk.get<ReportsAnswer>('/api/reports');
    const { id } = reports.find(({ claims }) => claims > 1)!;
    const { page } = await desk.open(`/reports/${id}`);
    await page.keyboard.press('j');
    await page.locator('.card.is-selected').waitFor();
    const apart = async () => {
      const tops = ['.card.is-selected', 'mark.is-selected'].map((at) => page.locator(at).first().boundingBox());
      const [card, words] = await Promise.all(tops);
      return Math.abs((card?.y ?? 0) - (words?.y ?? 1000));
    };
    await expect.poll(apart).toBeLessThan(12);
    const boxes = await Promise.all((await page.locator('.card').all()).map((one) => one.boundingBox()));
    for (let i = 1; i < boxes.length; i++)
      expect(boxes[i]!.y).toBeGreaterThanOrEqual(boxes[i - 1]!.y + boxes[i - 1]!.height);
  });

  test('gives its original, which can run nothing', async () => {
    const { reports } = await desk.get<ReportsAnswer>('/api/reports');
    const { id } = reports.find(({ media }) => media.startsWith('text/html'))!;
    const { page } = await desk.open('/inbox');
    const answer = await page.goto(`/api/reports/${id}/original`);
    expect(answer?.headers()['content-security-policy']).toContain('sandbox');
    expect(await page.evaluate<boolean>(`'dataLayer' in window`).catch(() => false)).toBe(false);
  });
});

describe('events', () => {
  test('are on the map, the timeline and in the table, and none is dropped', async () => {
    const answer = await desk.get<EventsAnswer>('/api/events');
    const { page, troubles } = await desk.open('/events');
    expect(await page.locator('tr[data-event]').count()).toBe(answer.total);
    const dated = answer.events.filter(({ time }) => time !== null && (time.from ?? time.to) !== null).length;
    const early = page.locator('.timeline-early');
    const undrawn = (await early.count()) > 0 ? Number(await early.getAttribute('data-count')) : 0;
    expect((await page.locator('.bar[data-event]').count()) + undrawn).toBe(dated);
    await page.locator('.map[data-idle]').waitFor({ timeout: 30_000 });
    const places = new Set(
      answer.events.flatMap(({ place: p }) =>
        p?.lat == null ? [] : [`${p.lat.toFixed(3)} ${p.lon!.toFixed(3)} ${Math.round(p.radiusKm ?? 0)}`],
      ),
    );
    await expect.poll(() => page.locator('.map-frame ul.visually-hidden li').count()).toBe(places.size);
    expect(answer.placeless).toBeGreaterThan(0);
    await page.getByRole('button', { name: /without a place/ }).click();
    await expect.poll(() => page.locator('tr[data-event]').count()).toBe(answer.placeless);
    expect(troubles).toEqual([]);
  });

  test('follow one filter that lives in the address', async () => {
    const { page } = await desk.open('/events');
    await page.getByLabel('Kind').selectOption('violence');
    await page.waitForURL(/kind=violence/);
    await settle(page);
    const violence = await desk.get<EventsAnswer>('/api/events?kind=violence');
    await expect.poll(() => page.locator('tr[data-event]').count()).toBe(violence.total);
    const other = await desk.open(page.url().slice(desk.url.length));
    await expect.poll(() => other.page.locator('tr[data-event]').count()).toBe(violence.total);
    await page.goBack();
    const all = await desk.get<EventsAnswer>('/api/events');
    await expect.poll(() => page.locator('tr[data-event]').count()).toBe(all.total);
  });

  test('are narrowed by brushing the timeline', async () => {
    const { page } = await desk.open('/events');
    await page.locator('.timeline').waitFor();
    const box = (await page.locator('.timeline').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.55, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.75, box.y + 8, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=\d{4}-\d\d-\d\d/);
    await settle(page);
    const { searchParams } = new URL(page.url());
    const found = await desk.get<EventsAnswer>(
      `/api/events?from=${searchParams.get('from')}&to=${searchParams.get('to')}`,
    );
    await expect.poll(() => page.locator('tr[data-event]').count()).toBe(found.total);
  });

  test('that are contested show each speaker beside the others', async () => {
    const { events } = await desk.get<EventsAnswer>('/api/events?status=contested');
    expect(events.length).toBeGreaterThan(0);
    const { page, troubles } = await desk.open(`/events/${events[0]!.id}`);
    for (const speaker of events[0]!.speakers)
      expect(await page.locator('.versions thead').textContent()).toContain(speaker);
    expect(await page.locator('.versions thead').textContent()).toContain('denies');
    expect(troubles).toEqual([]);
  });
});

describe('everywhere', () => {
  test('as-of shows the desk as it was, says so, and goes along', async () => {
    const { page } = await desk.open('/events?asOf=2');
    expect(await page.locator('.as-of-band').textContent()).toContain('decision 2');
    expect(await page.locator('tr[data-event]').count()).toBe(0);
    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.waitForURL(/inbox\?asOf=2/);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBeNull();
    await page.locator('.inbox-row').first().waitFor();
  });

  test('keys lead to every room, and ? shows them', async () => {
    const { page, troubles } = await desk.open('/inbox');
    for (const [key, path] of Object.entries({
      e: '/events',
      a: '/actors',
      p: '/places',
      t: '/tallies',
      w: '/week',
      s: '/sources',
      q: '/queue',
      i: '/inbox',
    })) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.waitForURL(`**${path}`);
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/r_/);
    expect(troubles).toEqual([]);
  });

  test('totals stand with their words and checks', async () => {
    const { tallies } = await desk.get<TalliesAnswer>('/api/tallies');
    expect(tallies.length).toBeGreaterThan(0);
    const { page } = await desk.open('/tallies');
    expect(await page.locator('.tally').count()).toBe(tallies.length);
    expect(await page.locator('.checks li').count()).toBe(tallies.flatMap(({ tally }) => tally.checks).length);
  });

  test('a page that cannot be read says what to do', async () => {
    const { page } = await desk.open('/reports/r_0000000000000000');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Check the id');
  });

  test('the first load stays small', async () => {
    const { page } = await desk.open('/inbox');
    const bytes = await page.evaluate<number>(
      `performance.getEntriesByType('resource').filter(({ name }) => /\\.(js|css)$/.test(name))
        .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)`,
    );
    expect(bytes).toBeGreaterThan(100_000);
    // 350 KB gzip is the bar; scripts and styles compress to about a third.
    expect(bytes).toBeLessThan(700_000);
  });
});
