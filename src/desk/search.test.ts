/** Search on a real ledger: a name stands for all its spellings, also in another script; other words narrow it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { Ledger } from './ports.ts';
import { search } from './search.ts';

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
test('other words narrow it', async () => {
  expect((await found('shelling Gwarsha')).reports).toEqual(['Shells fell in Al Qawarishah']);
  expect((await found('shells')).reports).toHaveLength(2);
});
test('words in quotes are meant as they are; nothing finds nothing', async () => {
  expect((await found('"Gawarsha"')).reports).toEqual(['bank in Gawarsha was robbed']);
  expect(await found('   ')).toEqual({ names: [], reports: [] });
  expect((await found('zeppelin')).reports).toEqual([]);
});
