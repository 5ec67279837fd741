/** axe-core finds nothing: every page in light and dark; the ones that fold, on a phone. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventsAnswer, ReportsAnswer, WeeksAnswer } from '../../src/server/api.ts';
import { closeWorkspaces } from '../support/workspace.ts';
import { BUILD_MS, type OpenDesk, openDesk, settle } from './open-desk.ts';

let desk: OpenDesk;
let pages: { readonly desk: readonly string[]; readonly folding: readonly string[]; readonly site: readonly string[] };
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
  const rooms = ['/inbox', '/queue', '/events', '/actors', '/places', '/tallies', '/week', '/sources'];
  const records = [`/reports/${report.id}`, `/reports/${arabic.id}`, `/events/${harmed.id}`, `/events/${contested.id}`];
  pages = {
    desk: [...rooms, ...records, '/actors/isis', '/places/sirte', '/events?asOf=2', '/nowhere'],
    folding: ['/inbox', '/events', records[0]!, records[2]!],
    site: [weeks.find(({ page }) => page !== null)!.page!, `/site/event/${contested.id}.html`],
  };
}, BUILD_MS);
afterAll(async () => {
  await desk?.close();
  await closeWorkspaces();
});

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

test.each([
  ['the desk in light', 'desk', 'light', WIDE],
  ['the desk in dark', 'desk', 'dark', WIDE],
  ['pages that fold, on a phone', 'folding', 'light', PHONE],
  ['the published week in light', 'site', 'light', WIDE],
  ['the published week in dark, on a phone', 'site', 'dark', PHONE],
] as const)(
  '%s',
  async (_, which, colorScheme, viewport) => {
    const found: string[] = [];
    const { page } = await desk.open(pages[which][0]!, { colorScheme, viewport });
    for (const path of pages[which]) {
      await page.goto(path);
      await settle(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        found.push(`${path}: ${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200)}`);
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  180_000,
);
