/** The API against a real PostgreSQL: every answer has its documented shape, every error the one shape, `asOf` holds, strangers are refused. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { claimOn, editionOf, reportOf, TEXT } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import type { Event } from '../model/event.ts';

import {
  ClaimAnswer,
  DecidedAnswer,
  EventAnswer,
  EventsAnswer,
  FaultAnswer,
  FindAnswer,
  MentionsAnswer,
  ProposalsAnswer,
  QueueAnswer,
  ReportAnswer,
  ReportsAnswer,
  StatusAnswer,
  ViewsAnswer,
  WeeksAnswer,
  WhyAnswer,
  WrittenAnswer,
} from './api.ts';
import { ActorAnswer, ActorsAnswer, PlaceAnswer, PlacesAnswer, PresencesAnswer, SourcesAnswer } from './api-actors.ts';
import { CalibrationAnswer, GradesAnswer, TalliesAnswer } from './api-readings.ts';
import { makeApp } from './app.ts';

const report = reportOf();
const actor = {
  id: 'guards',
  name: 'Camp guards',
  class: 'force' as const,
  aliases: [],
  inter: null,
  sector: null,
  country: null,
  affiliations: [],
  office: null,
  from: null,
  to: null,
  note: null,
};
const place = {
  id: 'camp',
  name: 'Northern camp',
  kind: 'camp' as const,
  lat: 30,
  lon: 20,
  radiusKm: 2,
  precision: 'site' as const,
  parents: [],
  country: null,
  population: null,
  aliases: [],
  sensitive: false,
  note: null,
};
const claim = claimOn(report.extraction, 'Shells fell on the northern camp on 3 May', TEXT, {
  roles: [{ role: 'victim', name: 'Camp guards', actor: 'guards', span: null, hedge: 'none', number: null }],
});
const event: Event = {
  id: 'e_0000000000000001',
  claims: [claim.id],
  kind: 'violence',
  type: { acled: 'Shelling/artillery/missile attack', plover: null, cameo: null },
  time: { said: 'on 3 May', span: null, from: '2020-05-03', to: '2020-05-03', precision: 'day', basis: 'stated' },
  place: {
    said: null,
    span: null,
    name: 'Northern camp',
    place: 'camp',
    lat: 30,
    lon: 20,
    radiusKm: 2,
    precision: 'site',
    relation: null,
    candidates: [],
  },
  roles: claim.roles,
  weapons: [],
  harms: [],
  status: 'single-source',
  independent: 1,
  adopted: [],
};
const bare: Event = { ...event, id: 'e_0000000000000002', claims: [], time: null, place: null, kind: 'statement' };

let workspace: TestWorkspace;
let app: ReturnType<typeof makeApp>;
/** The decision before there were events. */
let before = 0;

const HOST = { host: '127.0.0.1:8787' };
const ask = (path: string, init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { ...HOST, ...(init.headers as Record<string, string>) } });

beforeAll(async () => {
  workspace = await openWorkspace();
  const { ledger, folder } = workspace;
  const write = (act: string, changes: Parameters<typeof ledger.decide>[0]['changes']) =>
    ledger.decide({ by: 'test', act, why: 'test', changes, blobs: report.blobs });
  await write('add', [...report.changes, { kind: 'claim', id: claim.id, body: claim }]);
  await write('pack', [
    { kind: 'actor', id: actor.id, body: actor },
    { kind: 'place', id: place.id, body: place },
  ]);
  before = (await ledger.head()).n;
  const edition = editionOf(claim, before, 'f'.repeat(64));
  await write('resolve', [
    { kind: 'event', id: event.id, body: event },
    { kind: 'event', id: bare.id, body: bare },
    { kind: 'redirect', id: 'e_0000000000000009', body: { id: 'e_0000000000000009', to: event.id } },
    { kind: 'edition', id: edition.id, body: edition },
  ]);
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await mkdir(join(folder, 'site/2020-W19'), { recursive: true });
  await writeFile(join(folder, 'web/index.html'), '<!doctype html><title>desk</title>');
  await writeFile(join(folder, 'web/assets/a-1.js'), '1');
  await writeFile(join(folder, 'site/2020-W19/index.html'), '<!doctype html><title>week</title>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site/out.txt'));
  app = makeApp(
    { ledger, name: 'Test', version: '0' },
    { webRoot: join(folder, 'web'), publicRoot: join(folder, 'site') },
  );
});
afterAll(closeWorkspaces);

const ANSWERS: readonly (readonly [path: string, schema: z.ZodType])[] = [
  ['/api/status', StatusAnswer],
  ['/api/reports', ReportsAnswer],
  [`/api/reports/${report.id}`, ReportAnswer],
  ['/api/events', EventsAnswer],
  [`/api/events/${event.id}`, EventAnswer],
  [`/api/claims/${claim.id}`, ClaimAnswer],
  [`/api/claims/${claim.id}/why`, WhyAnswer],
  ['/api/queue', QueueAnswer],
  ['/api/tallies', TalliesAnswer],
  ...['/api/deployments', '/api/control?open=true'].map((path) => [path, PresencesAnswer] as const),
  ['/api/calibration', CalibrationAnswer],
  [`/api/events/${event.id}/grades`, GradesAnswer],
  ['/api/actors', ActorsAnswer],
  ['/api/actors/guards', ActorAnswer],
  ['/api/places', PlacesAnswer],
  ['/api/places/camp', PlaceAnswer],
  ['/api/sources', SourcesAnswer],
  ['/api/weeks', WeeksAnswer],
  [`/api/reports/${report.id}/mentions`, MentionsAnswer],
  [`/api/events/${event.id}/proposals`, ProposalsAnswer],
  ['/api/find?of=place&q=camp', FindAnswer],
  ['/api/views', ViewsAnswer],
];

describe('answers', () => {
  test.each(ANSWERS)('%s has its documented shape', async (path, schema) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    schema.parse(await response.json());
  });

  test('a report comes with its text and claims whose quotes hold', async () => {
    const answer = ReportAnswer.parse(await (await ask(`/api/reports/${report.id}`)).json());
    expect(answer.report.text).toBe(TEXT);
    for (const { claim: one } of answer.claims)
      expect(answer.report.text.slice(one.span.start, one.span.end)).toBe(one.span.quote);
    expect(answer.claims.map((one) => one.event)).toEqual([event.id]);
  });

  test('the original comes byte for byte, and can run nothing', async () => {
    const response = await ask(`/api/reports/${report.id}/original`);
    expect(await response.text()).toBe(TEXT);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    const loaded = await ask(`/api/reports/${report.id}/original?download`);
    expect(loaded.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(loaded.headers.get('content-type')).toBe('application/octet-stream');
  });

  test('events are filtered, and what has no place or day is counted', async () => {
    const events = async (query: string) => EventsAnswer.parse(await (await ask(`/api/events?${query}`)).json());
    expect(await events('')).toMatchObject({ total: 2, placeless: 1, timeless: 1 });
    expect((await events('kind=violence')).events.map(({ id }) => id)).toEqual([event.id]);
    expect((await events('from=2020-05-03&to=2020-05-03&bbox=19,29,21,31')).total).toBe(1);
    expect((await events('bbox=0,0,1,1')).total).toBe(0);
    expect((await events('type=Armed%20clash')).total).toBe(0);
    expect((await events('actor=guards&kind=violence')).total).toBe(1);
  });

  test('a merged id leads to the event it was merged into', async () => {
    const answer = EventAnswer.parse(await (await ask('/api/events/e_0000000000000009')).json());
    expect(answer).toMatchObject({ redirectedFrom: 'e_0000000000000009', event: { id: event.id } });
  });

  test('asOf shows the ledger as it was', async () => {
    const then = EventsAnswer.parse(await (await ask(`/api/events?asOf=${before}`)).json());
    expect(then).toMatchObject({ total: 0, from: { n: before } });
    expect((await ask(`/api/events/${event.id}?asOf=${before}`)).status).toBe(404);
  });
});

describe('a review', () => {
  const post = (path: string, body: unknown, headers: Record<string, string> = { origin: 'http://127.0.0.1:8787' }) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const verdictNow = async () =>
    ReportAnswer.parse(await (await ask(`/api/reports/${report.id}`)).json()).claims[0]!.review?.verdict ?? null;
  const path = `/api/claims/${claim.id}/review`;

  test('is written, sent twice is written once, and is taken back', async () => {
    const { n } = await workspace.ledger.head();
    const first = DecidedAnswer.parse(await (await post(path, { verdict: 'accepted', seen: n })).json());
    expect(first.decision).toBe(n + 1);
    expect(await verdictNow()).toBe('accepted');
    expect(await (await post(path, { verdict: 'accepted', seen: n })).json()).toEqual({ decision: null });
    const undone = await post(`/api/decisions/${first.decision}/undo`, {});
    expect(undone.status).toBe(200);
    expect(await verdictNow()).toBeNull();
  });

  test('made with old eyes is refused, and shows in nothing', async () => {
    const { n } = await workspace.ledger.head();
    await post(path, { verdict: 'accepted', seen: n });
    const late = await post(path, { verdict: 'rejected', why: 'no', seen: n });
    expect(late.status).toBe(409);
    expect(FaultAnswer.parse(await late.json()).error.code).toBe('changed-meanwhile');
    expect(await verdictNow()).toBe('accepted');
  });

  test.each([
    ['without Origin', {}],
    ['from elsewhere', { origin: 'https://evil.example' }],
  ])('%s is refused', async (_, headers) => {
    expect((await post(path, { verdict: 'rejected', seen: 99 }, headers)).status).toBe(403);
  });

  test('of the past, of nothing, or not of the shape is refused', async () => {
    expect((await post(`${path}?asOf=${before}`, { verdict: 'rejected', seen: 1 })).status).toBe(400);
    expect((await post('/api/claims/c_none/review', { verdict: 'rejected', seen: 1 })).status).toBe(404);
    expect((await post(path, { verdict: 'perhaps', seen: 1 })).status).toBe(400);
    expect((await post('/api/decisions/soon/undo', {})).status).toBe(404);
    FaultAnswer.parse(
      await (
        await ask(path, {
          method: 'POST',
          body: '{',
          headers: { origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' },
        })
      ).json(),
    );
  });
});

describe('a mended claim', () => {
  const post = async (path: string, body: unknown) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:8787' },
    });
  const rows = async () => ReportAnswer.parse(await (await ask(`/api/reports/${report.id}`)).json()).claims;

  test('stands in place of what it was, keeps it at hand, and gives way again when taken back', async () => {
    const { n } = await workspace.ledger.head();
    const mended = { ...claim, weapons: [{ name: 'mortar', id: null, span: null, alternative: false }] };
    const answer = await post(`/api/claims/${claim.id}/mend`, { claim: mended, seen: n });
    const { decision } = DecidedAnswer.parse(await answer.json());
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      claim: { weapons: mended.weapons, coder: { kind: 'person' } },
      before: { id: claim.id, weapons: claim.weapons },
      review: { verdict: 'mended' },
    });
    const late = await post(`/api/claims/${claim.id}/mend`, { claim, seen: n });
    expect(late.status).toBe(409);
    await post(`/api/decisions/${decision}/undo`, {});
    expect(await rows()).toMatchObject([{ claim: { id: claim.id }, before: null }]);
  });

  test('whose words do not stand in the report is refused', async () => {
    const wrong = { ...claim, span: { ...claim.span, quote: 'other words' } };
    expect((await post(`/api/claims/${claim.id}/mend`, { claim: wrong })).status).toBe(400);
    expect((await post(`/api/reports/${report.id}/claims`, { claim: wrong })).status).toBe(400);
  });

  test('written by hand stands beside the others until it is taken back', async () => {
    const byHand = { ...claim, kind: 'humanitarian', trace: [] };
    const { decision, claim: id } = WrittenAnswer.parse(
      await (await post(`/api/reports/${report.id}/claims`, { claim: byHand })).json(),
    );
    expect((await rows()).map((row) => row.claim.id)).toContain(id);
    expect(await (await post(`/api/reports/${report.id}/claims`, { claim: byHand })).json()).toMatchObject({
      decision: null,
    });
    await post(`/api/decisions/${decision}/undo`, {});
    expect((await rows()).map((row) => row.claim.id)).not.toContain(id);
  });
});

test('a view is saved under its name for everyone, and let go', async () => {
  const save = (search: string | null) =>
    ask('/api/views/South', {
      method: 'POST',
      body: JSON.stringify({ search }),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:8787' },
    });
  const views = async () => ViewsAnswer.parse(await (await ask('/api/views')).json()).views;
  await save('kind=violence');
  expect(await views()).toEqual([{ name: 'South', search: 'kind=violence' }]);
  await save(null);
  expect(await views()).toEqual([]);
});

describe('names', () => {
  test.each([
    ['camp', ['Northern camp']],
    ['north', ['Northern camp']],
    ['xyz', []],
  ])('%s finds %j', async (q, expected) => {
    const { places } = FindAnswer.parse(await (await ask(`/api/find?of=place&q=${q}`)).json());
    expect(places.map(({ place: one }) => one.name)).toEqual(expected);
  });
});

describe('errors have one shape', () => {
  test.each([
    ['/api/nowhere', 404],
    ['/api/reports/r_none', 404],
    ['/api/reports/r_none/original', 404],
    ['/api/events/e_none', 404],
    ['/api/claims/c_none', 404],
    ['/api/actors/none', 404],
    ['/api/places/none', 404],
    ['/api/events?bbox=1,2,3', 400],
    ['/api/events?from=yesterday', 400],
    ['/api/events?asOf=999999', 400],
    ['/api/events?asOf=soon', 400],
    ['/site/nothing.html', 404],
    ['/assets/nothing.js', 404],
    ['/site/%', 404],
  ] as const)('%s: %i', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    FaultAnswer.parse(await response.json());
  });
});

describe('who may ask', () => {
  test.each([
    ['another name for this machine', { host: 'evil.example:8787' }],
    ['no name', { host: '' }],
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:9999' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a fetch across', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
    ['an image across', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s is refused', async (_, headers) => {
    const response = await ask('/api/status', { headers });
    expect(response.status).toBe(403);
    FaultAnswer.parse(await response.json());
  });

  test('the desk itself, and a link followed from elsewhere, are let in', async () => {
    expect((await ask('/api/status', { headers: { origin: 'http://127.0.0.1:8787' } })).status).toBe(200);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/inbox', { headers: link })).status).toBe(200);
  });
});

describe('files', () => {
  test('any page of the desk gives its index; hashed files are kept for good', async () => {
    expect(await (await ask('/events/e_1')).text()).toContain('<title>desk</title>');
    expect((await ask('/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
  });
  test('published pages are served under /site/', async () => {
    expect(await (await ask('/site/2020-W19/')).text()).toContain('<title>week</title>');
  });
  test.each([
    '/site/../secret.txt',
    '/site/%2e%2e/secret.txt',
    '/site/..%2fsecret.txt',
    '/site/out.txt',
    '/site/.hidden',
  ])('%s leads nowhere', async (path) => {
    const response = await ask(path);
    expect(await response.text()).not.toBe('secret');
    expect(response.status === 404 || (response.headers.get('content-type') ?? '').includes('html')).toBe(true);
  });
});
