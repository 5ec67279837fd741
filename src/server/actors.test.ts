/** Actors over HTTP: names judged, actors judged the same and back, relations read off events. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOn, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import type { Actor } from '../model/actor.ts';
import type { Event } from '../model/event.ts';
import { DecidedAnswer } from './api.ts';
import { ActorAnswer, ActorsAnswer } from './api-actors.ts';
import { makeApp } from './app.ts';

let workspace: TestWorkspace;
let app: ReturnType<typeof makeApp>;
const HEADERS = { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' };
const get = async (path: string) => (await app.request(path, { headers: HEADERS })).json();
const post = (path: string, body: unknown) =>
  app.request(path, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });
const actors = async () => ActorsAnswer.parse(await get('/api/actors'));
const actor = async (id: string) => ActorAnswer.parse(await get(`/api/actors/${id}`));

const known = (id: string, name: string): Actor => ({
  id,
  name,
  class: 'force',
  aliases: [],
  inter: null,
  sector: null,
  country: null,
  affiliations: [],
  office: null,
  from: null,
  to: null,
  note: null,
});
const role = (as: 'initiator' | 'partner' | 'target', name: string, id: string | null) =>
  ({ role: as, name, actor: id, span: null, hedge: 'none', number: null }) as const;

beforeAll(async () => {
  workspace = await openWorkspace();
  const { ledger } = workspace;
  const report = reportOf();
  const roles = [
    role('initiator', 'Harbour Guard', 'harbour-guard'),
    role('partner', 'Reed Harbour Guards', null),
    role('target', 'Dune Front', 'dune-front'),
  ];
  const claim = claimOn(report.extraction, 'Shells fell on the northern camp on 3 May', undefined, { roles });
  const event = (id: string, day: string | null, more: Partial<Event> = {}): Event => ({
    id,
    claims: [claim.id],
    kind: 'violence',
    type: { acled: null, plover: null, cameo: null },
    time: day === null ? null : { said: null, span: null, from: day, to: day, precision: 'day', basis: 'stated' },
    place: null,
    roles,
    weapons: [],
    harms: [],
    status: 'single-source',
    independent: 1,
    adopted: [],
    ...more,
  });
  const twin = [
    role('initiator', 'Guard of the Harbour', 'harbour-guard-2'),
    role('target', 'Dune Front', 'dune-front'),
  ];
  await ledger.decide({
    by: 'test',
    act: 'add',
    why: '',
    blobs: report.blobs,
    changes: [
      ...report.changes,
      { kind: 'claim', id: claim.id, body: claim },
      ...[
        known('harbour-guard', 'Harbour Guard'),
        known('harbour-guard-2', 'Guard of the Harbour'),
        known('dune-front', 'Dune Front'),
      ].map((body) => ({ kind: 'actor' as const, id: body.id, body })),
      ...[event('e_0000000000000001', '2020-05-03'), event('e_0000000000000002', null, { roles: twin })].map(
        (body) => ({
          kind: 'event' as const,
          id: body.id,
          body,
        }),
      ),
    ],
  });
  app = makeApp({ ledger, name: 'Test', version: '0', by: 'ann' }, { webRoot: null, publicRoot: null });
});
afterAll(closeWorkspaces);

test('relations are read off the sides of events, month by month', async () => {
  const { relations } = await actor('harbour-guard');
  expect(relations.map(({ name, with: beside, against }) => [name, beside.length, against.length])).toEqual([
    ['Dune Front', 0, 1],
    ['Reed Harbour Guards', 1, 0],
  ]);
  expect(relations[0]!.against).toEqual([{ event: 'e_0000000000000001', month: '2020-05' }]);
});

test('a name is proposed with those spelled like it, judged the same, and taken back', async () => {
  const before = await actors();
  expect(before.proposed.map(({ name }) => name)).toEqual(['Reed Harbour Guards']);
  expect(before.proposed[0]!.like.map(({ id }) => id)).toContain('harbour-guard');
  const path = `/api/names/${encodeURIComponent('Reed Harbour Guards')}/judge`;
  expect((await post(path, { verdict: 'same' })).status).toBe(400);
  expect((await post(path, { verdict: 'same', actor: 'nobody' })).status).toBe(404);
  expect((await post(path, { verdict: 'new' })).status).toBe(400);
  const made = await post(path, { verdict: 'same', actor: 'harbour-guard', why: 'the same men' });
  const { decision } = DecidedAnswer.parse(await made.json());
  expect((await actors()).proposed).toEqual([]);
  expect((await actor('harbour-guard')).row.actor.aliases).toMatchObject([
    { name: 'Reed Harbour Guards', provenance: 'judged the same by ann: the same men' },
  ]);
  await post(`/api/decisions/${decision}/undo`, {});
  expect((await actor('harbour-guard')).row.actor.aliases).toEqual([]);
  expect((await actors()).proposed).toHaveLength(1);
});

test('a name becomes an actor, or none', async () => {
  const path = `/api/names/${encodeURIComponent('Reed Harbour Guards')}/judge`;
  const { decision } = DecidedAnswer.parse(await (await post(path, { verdict: 'new', class: 'group' })).json());
  const fresh = (await actors()).actors.find(({ actor: one }) => one.name === 'Reed Harbour Guards');
  expect(fresh).toMatchObject({ claims: 1, events: 1, actor: { class: 'group' } });
  await post(`/api/decisions/${decision}/undo`, {});
  await post(path, { verdict: 'none', why: 'a heading' });
  const { proposed, judged } = await actors();
  expect(proposed).toEqual([]);
  expect(judged).toMatchObject([{ verdict: 'none', by: 'ann', why: 'a heading' }]);
});

test('two actors judged the same go under one name, and apart again', async () => {
  const path = '/api/actors/harbour-guard/judge';
  expect((await post(path, { other: 'harbour-guard', verdict: 'same' })).status).toBe(400);
  const made = await post(path, { other: 'harbour-guard-2', verdict: 'same', why: 'one commander' });
  const { decision } = DecidedAnswer.parse(await made.json());
  const kept = await actor('harbour-guard');
  expect(kept.events).toHaveLength(2);
  expect(kept.same.map(({ actor: one }) => one.id)).toEqual(['harbour-guard-2']);
  expect(kept.relations.find(({ key }) => key === 'dune-front')!.against).toHaveLength(2);
  expect((await actor('harbour-guard-2')).home).toMatchObject({ id: 'harbour-guard' });
  expect((await actor('dune-front')).relations.map(({ key }) => key)).not.toContain('harbour-guard-2');
  expect((await actors()).actors.map(({ actor: one }) => one.id)).not.toContain('harbour-guard-2');
  await post(`/api/decisions/${decision}/undo`, {});
  expect((await actor('harbour-guard')).events).toHaveLength(1);
  await post(path, { other: 'harbour-guard-2', verdict: 'different', why: 'two commanders' });
  expect((await actor('harbour-guard-2')).judged).toMatchObject([{ verdict: 'different', by: 'ann' }]);
});
