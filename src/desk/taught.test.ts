/** What a team judges of names, actors and places is what the coder and the resolver go by next; taken back, it is as if never said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOn, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import type { Actor } from '../model/actor.ts';
import type { Claim } from '../model/claim.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Place } from '../model/place.ts';
import { changeDeskSettings } from './desk-settings.ts';
import { judgeActors, judgeName } from './judge-actors.ts';
import { movePlace } from './move-place.ts';
import { openLiveResolver } from './resolve/live-resolver.ts';
import { followTaught, judging, withTaught } from './taught.ts';
import { undo } from './undo.ts';

const actor = (id: string, name: string): Actor => ({
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
const HARBOUR: Place = {
  id: 'harbour',
  name: 'Harbour',
  kind: 'port',
  lat: 31,
  lon: 17,
  radiusKm: 5,
  precision: 'town',
  parents: [],
  country: null,
  population: null,
  aliases: [],
  sensitive: false,
  note: null,
};
const ACTORS = [
  actor('guard', 'Harbour Guard'),
  actor('guard-2', 'Guard of the Harbour'),
  actor('front', 'Dune Front'),
];
const known = { version: 'packs', actors: ACTORS, places: [HARBOUR] } as unknown as Knowledge;
const BY = { by: 'ann', why: 'the letterhead' };
const role = (as: 'initiator' | 'target', name: string, id: string | null): Claim['roles'][number] => ({
  role: as,
  name,
  actor: id,
  span: null,
  hedge: 'none',
  number: null,
});

let workspace: TestWorkspace;
const reports = [reportOf(), reportOf('Shells fell on the northern camp on 3 May.', 'Shells')];
const told = {
  kind: 'violence' as const,
  time: { said: null, span: null, from: '2020-05-03', to: '2020-05-03', precision: 'day', basis: 'stated' } as const,
};
const claims = reports.map(({ extraction }, i) =>
  claimOn(extraction, 'Shells fell on the northern camp on 3 May', undefined, {
    ...told,
    roles: [
      i === 0 ? role('initiator', 'Harbour Guard', 'guard') : role('initiator', 'Guard of the Harbour', 'guard-2'),
      role('target', 'Men of the Dunes', null),
    ],
  }),
);
beforeAll(async () => {
  workspace = await openWorkspace();
  await workspace.ledger.decide({
    by: 'test',
    act: 'add',
    why: '',
    blobs: reports.flatMap(({ blobs }) => blobs),
    changes: [
      ...reports.flatMap(({ changes }) => changes),
      ...claims.map((body) => ({ kind: 'claim' as const, id: body.id, body })),
      ...ACTORS.map((body) => ({ kind: 'actor' as const, id: body.id, body })),
      { kind: 'place', id: HARBOUR.id, body: HARBOUR },
    ],
  });
});
afterAll(closeWorkspaces);

test('the coder reads with what was taught, at once; what was taken back leaves no trace', async () => {
  const { ledger } = workspace;
  const taught = followTaught(ledger);
  expect(withTaught(known, await taught())).toBe(known);
  const spot = { lat: 31.5, lon: 17, radiusKm: 1, precision: 'site' as const };
  const made = [
    await movePlace(ledger, { ...spot, place: 'harbour', ...BY }),
    await judgeName(ledger, { name: 'Men of the Dunes', verdict: 'same', actor: 'front', class: null, ...BY }),
    await judgeActors(ledger, { actors: ['guard', 'guard-2'], verdict: 'same', ...BY }),
  ];
  const now = withTaught(known, await taught());
  expect(now.version).not.toBe(known.version);
  expect(now.places).toEqual([{ ...HARBOUR, ...spot }]);
  expect(now.actors.map(({ id }) => id)).toEqual(ACTORS.map(({ id }) => id));
  expect(now.actors.find(({ id }) => id === 'front')!.aliases.map(({ name }) => name)).toEqual(['Men of the Dunes']);
  const code = judging(() => ({ claims }) as never, await taught());
  const coded = code({ id: '', text: '', published: null, source: null, title: null, lang: null }).claims;
  expect(coded.map(({ roles }) => roles.map((one) => one.actor))).toEqual([
    ['guard', 'front'],
    ['guard', 'front'],
  ]);
  // The words stay as they were said.
  expect(coded[1]!.roles.map(({ name }) => name)).toEqual(['Guard of the Harbour', 'Men of the Dunes']);
  for (const decision of made.toReversed()) await undo(ledger, { n: decision!.n, by: 'ann', why: '' });
  expect(withTaught(known, await taught()).version).toBe(known.version);
});

test('events follow what was judged of actors, and go back with it: as from nothing', async () => {
  const { ledger } = workspace;
  const resolver = openLiveResolver(ledger);
  await resolver.settle('marsad');
  const initiators = async () =>
    (await (await ledger.read()).all('event')).flatMap(({ roles }) => roles.filter((one) => one.role === 'initiator'));
  const before = (await (await ledger.read()).all('event')).length;
  const decision = await judgeActors(ledger, { actors: ['guard', 'guard-2'], verdict: 'same', ...BY });
  await resolver.settle('marsad');
  expect(new Set((await initiators()).map(({ actor: id }) => id))).toEqual(new Set(['guard']));
  expect((await openLiveResolver(ledger).settle('marsad')).changed).toBe(0);
  await undo(ledger, { n: decision!.n, by: 'ann', why: '' });
  await resolver.settle('marsad');
  expect((await initiators()).some(({ actor: id }) => id === 'guard-2')).toBe(true);
  expect((await (await ledger.read()).all('event')).length).toBe(before);
  expect((await openLiveResolver(ledger).settle('marsad')).changed).toBe(0);
});

test('the threshold set on the desk is followed at once', async () => {
  const { ledger } = workspace;
  const resolver = openLiveResolver(ledger, 0.75);
  const total = async () => (await ledger.read()).count('event');
  await resolver.settle('marsad');
  const usual = await total();
  const set = (autoAccept: number | null) => changeDeskSettings(ledger, { change: { autoAccept }, ...BY });
  await set(0.05);
  await resolver.settle('marsad');
  expect(await total()).toBe(1);
  await set(1);
  await resolver.settle('marsad');
  expect(await total()).toBe(2);
  await set(null);
  await resolver.settle('marsad');
  expect(await total()).toBe(usual);
});
