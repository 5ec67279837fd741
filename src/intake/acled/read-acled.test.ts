/** ACLED's files in every heading met: what is read, what is refused, and that a bad row costs itself only. All rows are invented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatasetRow } from '../../model/dataset.ts';
import type { Fault } from '../../model/refusal.ts';
import { dayWritten, likest } from '../dataset/cell.ts';
import { readAcled } from './read-acled.ts';

const ROW = {
  event_id_cnty: 'XXX12',
  event_date: '2031-05-12',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Northern Brigade',
  inter1: 'State forces',
  actor2: 'River Front',
  inter2: 'Rebel group',
  country: 'Harbourland',
  location: 'Old Quay',
  latitude: '32.1',
  longitude: '20.05',
  geo_precision: '1',
  time_precision: '1',
  source: 'Valley Post; Harbour Herald',
  notes: 'On 12 May 2031, the Northern Brigade clashed with the River Front in Old Quay. Two fighters were killed.',
  fatalities: '2',
  timestamp: '1936000000',
};
type Cells = Partial<Record<string, string>>;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: readonly Cells[], names: readonly string[] = Object.keys(ROW)) =>
  [names, ...rows.map((row) => names.map((name) => ({ ...ROW, ...row })[name as 'actor1'] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');

async function read(file: string | Uint8Array): Promise<{ rows: DatasetRow[]; faults: Fault[] }> {
  const [rows, faults]: [DatasetRow[], Fault[]] = [[], []];
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  async function* chunks() {
    for (let at = 0; at < bytes.length || at === 0; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  for await (const one of readAcled(chunks(), 'x.csv')) 'fault' in one ? faults.push(one.fault) : rows.push(one);
  return { rows, faults };
}
const one = async (cells: Cells) => {
  const { rows, faults } = await read(csv([cells]));
  expect(faults).toEqual([]);
  return rows[0]!;
};

describe('a row', () => {
  test('is a claim on its notes', async () => {
    const { claim, text, row } = await one({});
    expect(claim.span.quote).toBe(text);
    expect(text).toBe(ROW.notes);
    expect(claim.type.acled).toBe('Armed clash');
    expect(claim.time).toMatchObject({ from: '2031-05-12', to: '2031-05-12' });
    expect(claim.roles.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'initiator Northern Brigade',
      'target River Front',
    ]);
    expect(claim.speakers.map(({ name }) => name)).toEqual(['Valley Post', 'Harbour Herald']);
    expect(claim.harms).toMatchObject([{ effect: 'killed', min: 2 }]);
    expect(row).toMatchObject({
      disorder_type: 'Political violence',
      interaction: 'State forces-Rebel group',
      latitude: '32.1000',
      year: '2031',
    });
  });
  test('numbers and words of the classes are the same row', async () => {
    const numbers = await one({ inter1: '1', inter2: '2' });
    expect(numbers.row).toEqual((await one({})).row);
    expect((await one({ inter1: '7', inter2: '8' })).row.interaction).toBe('External/Other forces-Civilians');
    expect((await one({ inter2: '0', actor2: '' })).row).toMatchObject({
      inter2: '',
      interaction: 'State forces only',
    });
  });
  test.each(['2031-05-12', '12 May 2031', '12-05-2031', '2031-05-12 00:00:00.000'])('dated %s', async (event_date) => {
    expect((await one({ event_date })).row.event_date).toBe('2031-05-12');
  });
  test('is read however its types are spelt', async () => {
    const said = { event_type: 'explosions/remote violence', sub_event_type: 'Shelling/artilery/missile attack' };
    expect((await one(said)).row).toMatchObject({
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Shelling/artillery/missile attack',
    });
    expect((await one({ event_type: 'Demostrations', sub_event_type: 'Peaceful protests' })).row.event_type).toBe(
      'Protests',
    );
    expect((await one({ civilian_targeting: 'x' })).row.civilian_targeting).toBe('');
  });
  test('civilians are victims', async () => {
    const { claim } = await one({ sub_event_type: 'Attack', event_type: 'Violence against civilians', inter2: '7' });
    expect(claim.roles[1]!.role).toBe('victim');
  });
  test('a week and a month are no day', async () => {
    expect((await one({ time_precision: '2' })).claim.time).toMatchObject({ from: '2031-05-09', to: '2031-05-15' });
    const month = (await one({ time_precision: '3', event_date: '2031-02-14' })).claim.time;
    expect(month).toMatchObject({ from: '2031-02-01', to: '2031-02-28', precision: 'month' });
  });
});

describe('a heading', () => {
  const old = [
    'data_id',
    'iso3',
    'EVENT_ID_CNTY',
    'EVENT_DATE',
    'EVENT_TYPE',
    'ACTOR1',
    'COUNTRY',
    'LOCATION',
    'LATITUDE',
    'LONGITUDE',
  ];
  test('of an old file, with its old types', async () => {
    const cells = ['77', 'XXX', 'XXX12', '12-May-2031', 'Battle-No change of territory', 'A', 'C', 'L', '1', '2'];
    const { rows, faults } = await read([old.join(','), cells.join(',')].join('\n'));
    expect(faults).toEqual([]);
    expect(rows[0]!.row.sub_event_type).toBe('Armed clash');
    expect(rows[0]!.extra).toEqual({ data_id: '77', iso3: 'XXX' });
  });
  test('in any order, with a mark, semicolons, tags below', async () => {
    const names = Object.keys(ROW).toReversed();
    const file = csv([{}], names).replaceAll('","', '";"').split('\r\n');
    const tags = names.map(() => '#meta').join(';');
    const { rows, faults } = await read(`\uFEFF${[file[0], tags, file[1]].join('\r\n')}`);
    expect(faults).toEqual([]);
    expect(rows[0]!.row).toEqual((await one({})).row);
  });
  test('in UTF-16', async () => {
    const { rows } = await read(Buffer.from(`\uFEFF${csv([{ location: 'Bāb' }])}`, 'utf16le'));
    expect(rows[0]!.row.location).toBe('Bāb');
  });
  test('without a column that is needed is refused by its name', async () => {
    const { rows, faults } = await read('event_id_cnty,event_date\nX1,2031-01-01');
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([{ code: 'dataset-columns', came: expect.stringContaining('latitude') }]);
  });
  test.each(['', '\n\n', 'PK\u0003\u0004junk', '{"a":1}'])('none: %j', async (file) => {
    const { rows, faults } = await read(file);
    expect(rows).toEqual([]);
    expect(faults.length).toBe(1);
  });
});

describe('refused by line and field, the rest goes in', () => {
  test.each([
    ['event_date', '2031-02-30'],
    ['event_date', 'yesterday'],
    ['latitude', '91'],
    ['longitude', '1e2'],
    ['fatalities', '-1'],
    ['fatalities', 'many'],
    ['inter1', '9'],
    ['inter1', 'Aliens from space'],
    ['sub_event_type', 'Weather'],
    ['event_id_cnty', '../../etc'],
    ['location', ' '],
    ['time_precision', '4'],
  ])('%s = %s', async (field, value) => {
    const { rows, faults } = await read(csv([{ event_id_cnty: 'X1' }, { [field]: value }, { event_id_cnty: 'X3' }]));
    expect(rows.map(({ id }) => id)).toEqual(['X1', 'X3']);
    expect(faults).toMatchObject([{ code: 'dataset-row', where: `x.csv, line 3, field ${field}` }]);
  });
  test('a row of too few cells, a wrong charset, a cell of 10 MB', async () => {
    const rows = csv([{ event_id_cnty: 'X1' }, { actor1: '@@' }, { event_id_cnty: 'X3' }]).split('\r\n');
    const latin = Buffer.from(rows.join('\r\n'), 'latin1');
    latin[latin.indexOf('@@')] = 0xe9;
    expect((await read(latin)).faults).toMatchObject([
      { code: 'intake-encoding', where: 'x.csv, line 3, field actor1' },
    ]);
    expect((await read(latin)).rows.length).toBe(2);
    const short = await read([...rows.slice(0, 2), 'X9,2031-01-01', rows[3]].join('\n'));
    expect(short.faults).toMatchObject([{ code: 'dataset-row', came: '2' }]);
    expect(short.rows.length).toBe(2);
    const huge = await read(rows.join('\n').replace('@@', 'x'.repeat(10 << 20)));
    expect(huge.faults).toMatchObject([{ code: 'intake-too-large', where: 'x.csv, line 3, field actor1' }]);
    expect(huge.rows.length).toBe(2);
  });
  test('a quote that is never closed', async () => {
    const { rows, faults } = await read(`${csv([{}])}\r\n"X2,2031`);
    expect(rows.length).toBe(1);
    expect(faults).toMatchObject([{ code: 'intake-malformed', where: 'x.csv, line 3' }]);
  });
  test('a line of millions of empty cells, and a file that breaks off', async () => {
    const { rows, faults } = await read(`${csv([{}])}\r\n${','.repeat(3_000_000)}`);
    expect(faults).toMatchObject([{ code: 'intake-too-large' }]);
    expect(rows.length).toBeLessThanOrEqual(1);
    async function* broken() {
      yield Buffer.from(csv([{}]));
      throw new Error('disk gone');
    }
    const all = async () => {
      for await (const _ of readAcled(broken(), 'x.csv'));
    };
    await expect(all()).rejects.toThrow('disk gone');
  });
  test('letters behind a closed quote', async () => {
    const lines = csv([{ event_id_cnty: 'X1' }, {}, { event_id_cnty: 'X3' }]).split('\r\n');
    lines[2] = lines[2]!.replace('"Battles"', '"Battles"x');
    const { rows, faults } = await read(lines.join('\r\n'));
    expect(rows.map(({ id }) => id)).toEqual(['X1', 'X3']);
    expect(faults[0]).toMatchObject({ code: 'intake-malformed', where: 'x.csv, line 3' });
  });
  test('a line is where the row begins, also after notes of several lines', async () => {
    const { faults } = await read(csv([{ notes: 'one\ntwo\nthree' }, { latitude: 'x' }]));
    expect(faults[0]!.where).toBe('x.csv, line 5, field latitude');
  });
});

test('any cells give rows or faults, never an error, and every quote holds', async () => {
  const cells = fc.record(
    { event_date: fc.string(), notes: fc.string({ unit: 'binary' }), actor1: fc.string(), fatalities: fc.string() },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { maxLength: 4 }), async (rows) => {
      const found = await read(csv(rows));
      expect(found.rows.length + found.faults.length).toBe(rows.length);
      for (const { claim, text } of found.rows)
        expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.span.quote);
    }),
    { numRuns: 60 },
  );
});

test('days and spellings that are none', () => {
  for (const no of ['', '31-31-2031', '2031-13-01', '5/2031', '12 Mai 2031x', '2031'])
    expect(dayWritten(no), no).toBeNull();
  expect(dayWritten('1/2/2031')).toBe('2031-02-01');
  expect(likest('Protest', ['Protests', 'Riots'])).toBeNull();
  expect(likest('Voilent demonstration', ['Violent demonstration', 'Mob violence'])).toBe('Violent demonstration');
});
