/** `marsad import`, `compare`, `places import` and `export --imported` as a user runs them: real processes, a real database. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marsad } from './support/marsad.ts';
import { closeWorkspaces, openWorkspace } from './support/workspace.ts';

let [cwd, env]: [string, Record<string, string>] = ['', {}];
beforeAll(async () => {
  const { url } = await openWorkspace();
  cwd = await mkdtemp(join(tmpdir(), 'marsad-import-'));
  env = { DATABASE_URL: url, MARSAD_USER: 'ann' };
  await writeFile(join(cwd, 'marsad.yaml'), 'name: Test\npacks: [libya]\n');
  await writeFile(join(cwd, 'rows.csv'), ROWS);
});
afterAll(closeWorkspaces);

const ROWS = [
  'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,notes,fatalities,timestamp',
  'X1,12 May 2031,Battles,Armed clash,=HYPERLINK(1),River Front,Libya,Old Quay,32.1,20.05,They clashed.,2,100',
  'X2,12 May 2031,Battles,Armed clash,Northern Brigade,River Front,Libya,Old Quay,north,20.05,They clashed.,2,100',
].join('\n');
const run = (...args: string[]) => marsad(args, { cwd, env });

test('a bad row is told with its line and field, the rest goes in; again it is known', async () => {
  const first = await run('import', 'acled', 'rows.csv');
  expect(first.code).toBe(1);
  expect(first.stderr).toContain(
    'refused: rows.csv, line 3, field latitude: expected degrees between -90 and 90, came north.',
  );
  expect(first.stdout).toBe('ACLED: 1 new, 0 changed, 0 known already, 0 older than what stands, 1 refused\n');
  const again = await run('import', 'acled', 'rows.csv', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ dataset: 'acled', new: 0, known: 1, refused: 1 });
});

test('compare tells what is only theirs, as text and as one JSON object', async () => {
  const text = await run('compare', 'acled');
  expect(text).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('0 matched (0 of them differ), 0 only ours, 1 only in ACLED'),
  });
  const json = JSON.parse((await run('compare', 'acled', '--json')).stdout);
  expect(json).toMatchObject({ counts: { rows: 1, matched: 0, onlyTheirs: 1 }, onlyTheirs: ['X1'], matched: [] });
  expect((await run('compare', 'ucdp')).stdout).toContain('No rows of UCDP GED have been imported');
  expect((await run('compare', 'acled', '--from', 'May')).code).toBe(2);
});

test('what came in goes out in canonical writing, and a cell that would run is made harmless', async () => {
  const { stdout } = await run('export', 'acled', '--imported');
  expect(stdout.split('\r\n')[1]).toMatch(
    /^X1,2031-05-12,2031,,Political violence,Battles,Armed clash,'=HYPERLINK\(1\),/,
  );
  await writeFile(join(cwd, 'out.csv'), stdout);
  expect((await run('export', 'geojson', '--imported')).code).toBe(2);
});

test('an index brings its files and what they do not say of themselves; a bad one is refused, the rest goes in', async () => {
  await writeFile(join(cwd, 'note.txt'), 'Shells hit the old mill in Sirte on 3 May 2020, killing two people.');
  await writeFile(
    join(cwd, 'week.yaml'),
    'reports:\n  - file: note.txt\n    published: 2020-05-04\n  - file: gone.txt\n',
  );
  await writeFile(join(cwd, 'bad.yaml'), 'pages: []\n');
  const { code, stdout, stderr } = await run('add', 'bad.yaml', 'week.yaml', '--json');
  expect([code, JSON.parse(stdout)]).toMatchObject([1, { new: 1, refused: 2 }]);
  expect(stderr).toContain('bad.yaml: expected an index with `reports`');
  expect(stderr).toContain('gone.txt: expected a file or folder that can be read, came nothing of that name.');
  const claims = (await run('search', 'mill', '--json')).stdout;
  expect(claims).toContain('2020-05-03');
});

test('what is no file, no dataset, no CSV', async () => {
  expect(await run('import', 'acled', 'none.csv')).toMatchObject({ code: 1, stdout: '' });
  expect(await run('import', 'acle', 'rows.csv')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean acled?'),
  });
  await writeFile(join(cwd, 'junk.csv'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254]));
  expect(await run('import', 'ucdp', 'junk.csv')).toMatchObject({ code: 1 });
});

test('places of a dump are taken in once, and the coder knows them', async () => {
  const dump = (id: string, name: string, lat = '27.5') =>
    [
      id,
      name,
      name,
      '',
      lat,
      '14.25',
      'P',
      'PPL',
      'LY',
      '',
      '01',
      '',
      '',
      '',
      '4200',
      '',
      '',
      'Africa/Tripoli',
      '2020-01-01',
    ].join('\t');
  await writeFile(join(cwd, 'LY.txt'), [dump('991', 'Zumbarreq'), dump('992', 'Nowhere', 'x')].join('\n'));
  const first = await run('places', 'import', 'LY.txt', '--json');
  expect(first.code).toBe(1);
  expect(JSON.parse(first.stdout)).toEqual({ read: 1, written: 1, refused: 1 });
  expect(first.stderr).toContain('LY.txt, line 2');
  expect(JSON.parse((await run('places', 'import', 'LY.txt', '--json')).stdout)).toMatchObject({ written: 0 });
  await writeFile(
    join(cwd, 'report.txt'),
    'Two fighters were killed in clashes in Zumbarreq on 12 May 2031, a resident said.',
  );
  expect((await run('add', 'report.txt', '--published', '2031-05-14')).code).toBe(0);
  const events = (await run('events', '--json')).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.map(({ place }) => place?.place)).toContain('gn-991');
  expect((await run('places', 'export', 'LY.txt')).code).toBe(2);
});
