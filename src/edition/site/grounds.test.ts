/** The same grounds, the same file: whatever changes in the record, no page that shows it keeps its key. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAMPLE_REQUEST, sampleView } from '../../../test/support/sample-week.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { composeEdition } from '../compose/compose.ts';
import { makePublicView } from '../safety/public-view.ts';
import type { PublicView, ReportCard } from '../view.ts';
import { siteFiles } from './site.ts';

const view = makePublicView(sampleView(), [], '2031-05-20');
const newest = composeEdition(view, SAMPLE_REQUEST);
/** Weeks before, each with some of the events, and one that the newest corrects. */
const editions = [
  { ...newest, corrects: 'w_corrected' },
  { ...newest, id: 'w_corrected' },
  ...[19, 18, 17].map((week) => ({
    ...newest,
    id: `w_week${week}`,
    week: `2031-W${week}`,
    events: newest.events.filter((_, i) => i % 3 === week % 3),
  })),
];

interface Made {
  readonly key: string | null;
  readonly text: string;
}
function made(given: PublicView): ReadonlyMap<string, Made> {
  const { files, stamp } = siteFiles({ view: given, editions, world: null, base: 'https://monitor.example/' });
  return new Map(
    [...files].flatMap(([path, file]): [string, Made][] => {
      if (typeof file === 'string' || file instanceof Uint8Array) return [[path, { key: null, text: String(file) }]];
      const text = file.make();
      const key = file.key && `${stamp}\n${JSON.stringify(file.key)}`;
      return text instanceof Promise ? [] : [[path, { key, text: String(text) }]];
    }),
  );
}
const before = made(view);

const at = <Of>(list: readonly Of[]) => fc.nat(list.length - 1).map((i) => list[i]!);
const changed = <Of extends { readonly id: string }>(all: ReadonlyMap<string, Of>, one: Of) =>
  new Map(all).set(one.id, one);

const eventChange = fc
  .record({
    event: at(view.events),
    fields: fc.record<Partial<Event>>(
      {
        status: fc.constantFrom('single-source', 'contested', 'denied', 'admitted'),
        independent: fc.nat(4),
        time: fc.constant(null),
        place: fc.constantFrom(null, ...view.events.map(({ place }) => place)),
        roles: fc.constant([]),
        harms: fc.constantFrom(...view.events.map(({ harms }) => harms)),
        adopted: fc.constant([{ field: 'status', claim: null, why: 'another reason' }]),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ event, fields }) => ({
    ...view,
    events: view.events.map((one) => (one === event ? { ...one, ...fields } : one)),
  }));
const claimChange = fc
  .record({
    claim: at([...view.claims.values()]),
    fields: fc.record<Partial<Claim>>(
      {
        stance: fc.constantFrom('denies', 'doubts', 'confirms'),
        hedge: fc.constantFrom('suspected', 'possible'),
        speakers: fc.constantFrom([], [{ name: 'A clerk', actor: null, span: null }]),
        span: fc.constant({ start: 0, end: 12, quote: 'Other words.' }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ claim, fields }) => ({ ...view, claims: changed(view.claims, { ...claim, ...fields }) }));
const reportChange = fc
  .record({
    report: at([...view.reports.values()]),
    fields: fc.record<Partial<ReportCard>>(
      {
        title: fc.constant('Another title'),
        published: fc.constantFrom('2031-05-01', null),
        source: fc.constant(null),
        url: fc.constant('https://elsewhere.example/'),
        sha256: fc.constant('f'.repeat(64)),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ report, fields }) => ({ ...view, reports: changed(view.reports, { ...report, ...fields }) }));
const tallyChange = fc
  .record({ on: fc.constantFrom('2031-05-02', '2031-05-15', '2031-06-01'), most: fc.nat(999) })
  .map(({ on, most }) => ({
    ...view,
    tallies: view.tallies.map((tally) => ({
      ...tally,
      steps: tally.steps.map((step, i) => (i ? step : { ...step, on, until: on, value: { ...step.value, max: most } })),
    })),
  }));
const withdrawal = at(view.events).map((event) => ({ ...view, events: view.events.filter((one) => one !== event) }));

test('a file that keeps its key is the same, byte for byte', () => {
  fc.assert(
    fc.property(fc.oneof(eventChange, claimChange, reportChange, tallyChange, withdrawal), (given) => {
      for (const [path, { key, text }] of made(given)) {
        const was = before.get(path);
        if (was && key !== null && was.key === key) expect(text, path).toBe(was.text);
      }
    }),
    { numRuns: 30 },
  );
});

test('one event changed leaves most pages what they were', () => {
  const [event] = view.events as [Event];
  const after = made({
    ...view,
    events: view.events.map((one) => (one === event ? { ...one, status: 'contested' } : one)),
  });
  const kept = [...after].filter(([path, { key }]) => key !== null && before.get(path)?.key === key);
  expect(kept.length).toBeGreaterThan(view.events.length / 2);
  expect(after.get(`event/${event.id}.html`)!.key).not.toBe(before.get(`event/${event.id}.html`)!.key);
});
