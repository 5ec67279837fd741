/** Search on a real ledger: a name stands for all its spellings, also in another script; other words narrow it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOn, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { Event } from '../model/event.ts';
import type { Ledger } from './ports.ts';
import { type Asked, search } from './search.ts';

let ledger: Ledger;
beforeAll(async () => {
  ({ ledger } = await openWorkspace());
  const alias = (name: string, script: 'Latn' | 'Arab') =>
    ({ name, script, kind: 'transliteration', from: null, to: null, provenance: null }) as const;
  const place = {
    id: 'gawarsha',
    name: 'Gawarsha',
    kind: 'district',
    lat: 32,
    lon: 20,
    radiusKm: 2,
    precision: 'district',
    parents: [],
    country: 'LY',
    population: null,
    aliases: [alias('Al Qawarishah', 'Latn'), alias('القوارشة', 'Arab')],
    sensitive: false,
    note: null,
  } as const;
  await ledger.decide({ by: 'ann', act: 'load', why: '', changes: [{ kind: 'place', id: place.id, body: place }] });
  for (const text of [
    'Shells fell in Al Qawarishah.',
    'A bank in Gawarsha was robbed.',
    'قصف في القوارشة',
    'Shells fell in Murzuq.',
  ]) {
    const report = reportOf(text, text);
    await ledger.decide({ by: 'ann', act: 'add', why: '', changes: report.changes, blobs: report.blobs });
  }
});
afterAll(closeWorkspaces);

const found = async (words: string) => {
  const { names, reports } = await search(await ledger.read(), words);
  return {
    names: names.map(({ id }) => id),
    reports: reports.map(({ marked }) => marked.replace(/[⟦⟧]/g, '')).toSorted(),
  };
};

test.each(['Gawarsha', 'gwarsha', 'القوارشة', 'al-Qawarisha'])(
  '%s finds the place in every spelling',
  async (words) => {
    const { names, reports } = await found(words);
    expect(names).toEqual(['gawarsha']);
    expect(reports).toHaveLength(3);
  },
);
test('across scripts also where a name is known in one script only', async () => {
  const { ledger: own } = await openWorkspace();
  const named = {
    class: 'institution',
    inter: null,
    sector: null,
    country: null,
    affiliations: [],
    office: null,
  } as const;
  const actor = (id: string, name: string) =>
    ({ kind: 'actor', id, body: { id, name, aliases: [], ...named, from: null, to: null, note: null } }) as const;
  const reports = ['Men of Salwan met.', 'اجتمع رجال مرزوق'].map((text) => reportOf(text, text));
  await own.decide({
    by: 'ann',
    act: 'add',
    why: '',
    blobs: reports.flatMap(({ blobs }) => blobs),
    changes: [actor('salwan', 'Salwan'), actor('marzuq', 'مرزوق'), ...reports.flatMap(({ changes }) => changes)],
  });
  const found = async (words: string) => (await search(await own.read(), words)).reports.map(({ id }) => id);
  expect(await found('سلوان')).toEqual([reports[0]!.extraction]);
  expect(await found('Marzouq')).toEqual([reports[1]!.extraction]);
});
test('other words narrow it', async () => {
  expect((await found('shelling Gwarsha')).reports).toEqual(['Shells fell in Al Qawarishah']);
  expect((await found('shells')).reports).toHaveLength(2);
});
test('words in quotes are meant as they are; nothing finds nothing', async () => {
  expect((await found('"Gawarsha"')).reports).toEqual(['bank in Gawarsha was robbed']);
  expect(await found('   ')).toEqual({ names: [], reports: [] });
  expect((await found('zeppelin')).reports).toEqual([]);
});

test('place and radius, time, speaker and status, each alone and together; words are marked and ranked', async () => {
  const { ledger: own } = await openWorkspace();
  const text = 'Shells hit the port on 3 May. Mines were laid at the bridge. Shells hit the far town.';
  const report = reportOf(text);
  const place = (name: string, lat: number, lon: number) =>
    ({
      said: null,
      span: null,
      name,
      place: null,
      lat,
      lon,
      radiusKm: 1,
      precision: 'town',
      relation: null,
      candidates: [],
    }) as const;
  const time = (day: string) =>
    ({ said: null, span: null, from: day, to: day, precision: 'day', basis: 'stated' }) as const;
  const say = (name: string, actor: string | null) => [{ name, actor, span: null }];
  const claims = [
    claimOn(report.extraction, 'Shells hit the port on 3 May', text, {
      place: place('Port', 32, 20),
      time: time('2020-05-03'),
      speakers: say('The Agency', 'agency'),
    }),
    claimOn(report.extraction, 'Mines were laid at the bridge', text, {
      place: place('Bridge', 32.1, 20),
      time: time('2020-05-04'),
    }),
    claimOn(report.extraction, 'Shells hit the far town', text, {
      place: place('Far', -17, 179.9),
      time: time('2020-06-01'),
      speakers: say('A resident', null),
    }),
  ];
  const events = claims.map(
    (claim, i): Event => ({
      id: `e_000000000000000${i}`,
      claims: [claim.id],
      kind: claim.kind,
      type: claim.type,
      time: claim.time,
      place: claim.place,
      roles: [],
      weapons: [],
      harms: [],
      status: i === 1 ? 'contested' : 'single-source',
      independent: 1,
      adopted: [],
    }),
  );
  const agency = {
    id: 'agency',
    name: 'The Agency',
    class: 'institution',
    aliases: [{ name: 'Al Wikala', script: 'Latn', kind: 'name', from: null, to: null, provenance: null }],
    inter: null,
    sector: null,
    country: null,
    affiliations: [],
    office: null,
    from: null,
    to: null,
    note: null,
  } as const;
  await own.decide({
    by: 'ann',
    act: 'add',
    why: '',
    blobs: report.blobs,
    changes: [
      ...report.changes,
      { kind: 'actor', id: agency.id, body: agency },
      ...claims.map((body) => ({ kind: 'claim', id: body.id, body }) as const),
      ...events.map((body) => ({ kind: 'event', id: body.id, body }) as const),
    ],
  });
  const elsewhere = reportOf('Shells were heard of, and no more was told.', 'b');
  await own.decide({ by: 'ann', act: 'add', why: '', blobs: elsewhere.blobs, changes: elsewhere.changes });
  const quotes = async (asked: Asked) => {
    const { claims: hits, events: held } = await search(await own.read(), asked);
    expect(held.flatMap((hit) => hit.claims).toSorted()).toEqual(hits.map(({ id }) => id).toSorted());
    return hits.map(({ marked }) => marked);
  };
  expect(await quotes({ near: '32,20', km: 5 })).toEqual(['Shells hit the port on 3 May']);
  expect(await quotes({ near: '32,20', km: 20 })).toEqual([
    'Shells hit the port on 3 May',
    'Mines were laid at the bridge',
  ]);
  // Across the line where the longitudes meet.
  expect(await quotes({ near: '-17,-179.9', km: 30 })).toEqual(['Shells hit the far town']);
  expect(await quotes({ from: '2020-05-04', to: '2020-05-31' })).toEqual(['Mines were laid at the bridge']);
  expect(await quotes({ speaker: 'al-wikala' })).toEqual(['Shells hit the port on 3 May']);
  expect(await quotes({ speaker: 'a resident' })).toEqual(['Shells hit the far town']);
  expect(await quotes({ statuses: ['contested'] })).toEqual(['Mines were laid at the bridge']);
  expect(await quotes({ words: 'shelling', to: '2020-05-31' })).toEqual(['⟦Shells⟧ hit the port']);
  expect(await quotes({ words: 'shells', speaker: 'agency', near: '0,0', km: 50 })).toEqual([]);
  // Reports too: those of the claims left, with the words anywhere in them.
  const texts = async (asked: Asked) => (await search(await own.read(), asked)).reports.map(({ id }) => id);
  expect(await texts({ words: 'shells' })).toHaveLength(2);
  expect(await texts({ words: 'shells', near: '32.1,20', km: 2 })).toEqual([report.extraction]);
  expect(await texts({ statuses: ['contested'] })).toEqual([report.extraction]);
  expect(await texts({ speaker: 'al-wikala', from: '2020-05-01', to: '2020-05-31' })).toEqual([report.extraction]);
  expect(await texts({ words: 'shells', speaker: 'nobody' })).toEqual([]);
  expect((await search(await own.read(0), { near: '32,20' })).claims).toEqual([]);
  await expect(search(await own.read(), { near: 'Nowhere' })).rejects.toMatchObject({
    fault: { code: 'search-place' },
  });
  await expect(search(await own.read(), { near: '99,20' })).rejects.toMatchObject({ fault: { code: 'search-place' } });
});
