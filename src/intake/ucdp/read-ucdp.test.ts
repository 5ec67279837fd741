/** UCDP GED's files, old and new: what is read and what is refused. All rows are invented. */
import { expect, test } from 'vitest';
import { readUcdp } from './read-ucdp.ts';

const ROW = {
  id: '90001',
  type_of_violence: '1',
  side_a: 'Government of Harbourland',
  side_b: 'River Front',
  source_article: '"Valley Post,2031-05-13,Clash at the quay"',
  source_headline: 'Clash at the quay',
  where_prec: '2',
  where_coordinates: 'Old Quay',
  latitude: '32.1',
  longitude: '20.05',
  country: 'Harbourland',
  date_prec: '1',
  date_start: '2031-05-12 00:00:00.000',
  date_end: '2031-05-12 00:00:00.000',
  best: '7',
  high: '9',
  low: '5',
};
type Cells = Partial<Record<keyof typeof ROW, string>>;
const csv = (rows: readonly Cells[], rename: Readonly<Record<string, string>> = {}) => {
  const names = Object.keys(ROW) as (keyof typeof ROW)[];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => names.map((name) => quoted({ ...ROW, ...row }[name]!)).join(','));
  return [names.map((name) => rename[name] ?? name).join(','), ...lines].join('\n');
};
async function read(file: string) {
  const found = [];
  for await (const one of readUcdp(
    (async function* () {
      yield Buffer.from(file);
    })(),
    'g.csv',
  ))
    found.push(one);
  return {
    rows: found.flatMap((one) => ('fault' in one ? [] : [one])),
    faults: found.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
}

test('a row is a claim on its headline and article, with its range of deaths', async () => {
  const { rows, faults } = await read(csv([{}]));
  expect(faults).toEqual([]);
  const [{ claim, text, row }] = rows as [(typeof rows)[0]];
  expect(claim.span.quote).toBe(text);
  expect(text.startsWith('Clash at the quay\n')).toBe(true);
  expect(claim.harms).toMatchObject([{ effect: 'killed', about: 7, min: 5, max: 9 }]);
  expect(claim.place).toMatchObject({ name: 'Old Quay', radiusKm: 25, precision: 'area' });
  expect(row).toMatchObject({ date_start: '2031-05-12', conflict_name: '', latitude: '32.1' });
});

test('old names of columns are the same columns', async () => {
  const old = await read(csv([{}], { best: 'best_est', high: 'high_est', low: 'low_est', id: 'ID' }));
  expect(old.rows[0]!.row).toEqual((await read(csv([{}]))).rows[0]!.row);
});

test('one-sided violence has victims', async () => {
  const { rows } = await read(csv([{ type_of_violence: '3', side_b: 'Civilians' }]));
  expect(rows[0]!.claim.roles.map(({ role }) => role)).toEqual(['initiator', 'victim']);
});

test.each([
  ['type_of_violence', '4'],
  ['best', ''],
  ['date_end', '2031-05-11'],
  ['where_prec', '8'],
  ['latitude', ''],
  ['side_a', ''],
])('%s = %j is refused, the rest goes in', async (field, value) => {
  const { rows, faults } = await read(csv([{ [field]: value }, { id: '90002' }]));
  expect(faults).toMatchObject([{ where: `g.csv, line 2, field ${field}` }]);
  expect(rows.map(({ id }) => id)).toEqual(['90002']);
});
