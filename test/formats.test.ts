/** Every file is what its format wants, judged by rules written down here from the formats' public descriptions, not by our own code. */
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { composeEdition } from '../src/edition/compose/compose.ts';
import { DICTIONARY } from '../src/edition/formats/dictionary.ts';
import { FORMATS } from '../src/edition/formats/formats.ts';
import { makePublicView } from '../src/edition/safety/public-view.ts';
import { renderSite } from '../src/edition/site/site.ts';
import { harm } from './support/build-claim.ts';
import { SAMPLE_CLAIMS, SAMPLE_REQUEST, sampleView } from './support/sample-week.ts';

/** The sample week with a death on a day at a place, so that UCDP's file has a row. */
const claims = SAMPLE_CLAIMS.map((claim) =>
  claim.id.startsWith('c_quay0') ? { ...claim, harms: [harm('killed', 3, 5, 'three to five')] } : claim,
);
const view = makePublicView(sampleView(claims), [], '2031-05-20');
const edition = composeEdition(view, { ...SAMPLE_REQUEST, made: '2031-05-19T08:00:00Z' });
const changes = [
  {
    edition: edition.id,
    week: edition.week,
    at: edition.made,
    since: null,
    event: edition.events[0]!,
    change: 'added' as const,
  },
];
const files = renderSite({ view, editions: [edition], world: null, base: 'https://monitor.example/', changes });
const text = (path: string): string => String(files.get(path)!);
const rows = (path: string): Record<string, string>[] => parseCsv(text(path), { columns: true, bom: true });

describe('ACLED', () => {
  const COLUMNS =
    'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp';
  const VIOLENCE = 'Political violence';
  const TYPES: Readonly<Record<string, readonly (readonly [sub: string, disorder: string])[]>> = {
    Battles: [
      ['Government regains territory', VIOLENCE],
      ['Non-state actor overtakes territory', VIOLENCE],
      ['Armed clash', VIOLENCE],
    ],
    Protests: [
      ['Excessive force against protesters', 'Political violence; Demonstrations'],
      ['Protest with intervention', 'Demonstrations'],
      ['Peaceful protest', 'Demonstrations'],
    ],
    Riots: [
      ['Violent demonstration', 'Demonstrations'],
      ['Mob violence', VIOLENCE],
    ],
    'Explosions/Remote violence': [
      'Chemical weapon',
      'Air/drone strike',
      'Suicide bomb',
      'Shelling/artillery/missile attack',
      'Remote explosive/landmine/IED',
      'Grenade',
    ].map((sub) => [sub, VIOLENCE]),
    'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'].map((sub) => [
      sub,
      VIOLENCE,
    ]),
    'Strategic developments': [
      'Agreement',
      'Arrests',
      'Change to group/activity',
      'Disrupted weapons use',
      'Headquarters or base established',
      'Looting/property destruction',
      'Non-violent transfer of territory',
      'Other',
    ].map((sub) => [sub, 'Strategic developments']),
  };
  const CLASSES = [
    '',
    'State forces',
    'Rebel group',
    'Political militia',
    'Identity militia',
    'Rioters',
    'Protesters',
    'Civilians',
    'External/Other forces',
  ];

  test('columns, codes and precisions', () => {
    expect(text('data/acled.csv').split('\r\n')[0]!.replaceAll(',', ' ')).toBe(COLUMNS);
    const all = rows('data/acled.csv');
    expect(all.length).toBeGreaterThan(3);
    for (const row of all) {
      const pair = TYPES[row.event_type!]?.find(([sub]) => sub === row.sub_event_type);
      expect(pair?.[1], `${row.event_type} / ${row.sub_event_type}`).toBe(row.disorder_type);
      expect(row.event_date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row.year).toBe(row.event_date!.slice(0, 4));
      expect(['1', '2', '3']).toContain(row.time_precision);
      expect(['1', '2', '3']).toContain(row.geo_precision);
      expect(CLASSES).toContain(row.inter1);
      expect(CLASSES).toContain(row.inter2);
      expect(['', 'Civilian targeting']).toContain(row.civilian_targeting);
      expect(row.fatalities).toMatch(/^\d+$/);
      expect(row.latitude).toMatch(/^-?\d{1,2}(\.\d{1,4})?$/);
      expect(row.longitude).toMatch(/^-?\d{1,3}(\.\d{1,4})?$/);
      expect([row.iso, row.country, row.region]).toEqual(['434', 'Libya', 'Northern Africa']);
      expect(row.event_id_cnty, 'no id in ACLED’s own name space').not.toMatch(/^[A-Z]{3}\d+$/);
      const [one, two] = [CLASSES.indexOf(row.inter1!), CLASSES.indexOf(row.inter2!)];
      if (one === 7 && two === 8) expect(row.interaction).toBe('External/Other forces-Civilians');
      else if (one <= 0 && two <= 0) expect(row.interaction).toBe('');
      else if (two <= 0) expect(row.interaction).toBe(`${CLASSES[one]} only`);
      else
        expect(row.interaction).toBe(
          [one, two]
            .sort((a, b) => a - b)
            .map((n) => CLASSES[n])
            .join('-'),
        );
    }
  });
});

describe('UCDP GED', () => {
  const COLUMNS =
    'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob';

  test('columns, precisions, the grid cell and the sums', () => {
    expect(text('data/ucdp-ged.csv').split('\r\n')[0]!.replaceAll(',', ' ')).toBe(COLUMNS);
    const all = rows('data/ucdp-ged.csv');
    expect(all.length).toBeGreaterThan(0);
    for (const row of all) {
      const number = (name: string): number => Number(row[name]);
      expect(['1', '2', '3']).toContain(row.type_of_violence);
      expect(['1', '2', '3', '4', '5', '6', '7']).toContain(row.where_prec);
      expect(['1', '2', '3', '4', '5']).toContain(row.date_prec);
      expect(['1', '2']).toContain(row.event_clarity);
      expect(row.date_start! <= row.date_end!).toBe(true);
      expect(row.geom_wkt).toBe(`POINT (${row.longitude} ${row.latitude})`);
      const [line, column] = [
        Math.floor((number('latitude') + 90) * 2) + 1,
        Math.floor((number('longitude') + 180) * 2) + 1,
      ];
      expect(number('priogrid_gid')).toBe((line - 1) * 720 + column);
      expect(number('low')).toBeLessThanOrEqual(number('best'));
      expect(number('best')).toBeLessThanOrEqual(number('high'));
      expect(number('deaths_a') + number('deaths_b') + number('deaths_civilians') + number('deaths_unknown')).toBe(
        number('best'),
      );
      expect(number('best')).toBeGreaterThanOrEqual(1);
      expect([row.gwnoa, row.gwnob, row.conflict_new_id, row.dyad_new_id], 'UCDP’s own ids').toEqual(['', '', '', '']);
    }
  });
});

describe('GeoJSON (RFC 7946)', () => {
  const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
  const ring = z
    .array(position)
    .min(4)
    .refine((points) => JSON.stringify(points[0]) === JSON.stringify(points.at(-1)), 'closed');
  const collection = z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.strictObject({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z.union([
          z.null(),
          z.strictObject({ type: z.literal('Point'), coordinates: position }),
          z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
        ]),
        properties: z.record(z.string(), z.unknown()),
      }),
    ),
  });
  /** Twice the area under a ring: positive where it runs anticlockwise, as outer rings must. */
  const turn = (points: readonly (readonly number[])[]): number =>
    points.slice(1).reduce((sum, [x, y], i) => sum + (points[i]![0]! * y! - x! * points[i]![1]!), 0);

  test('every feature keeps the scheme, outer rings run anticlockwise, every property is in the dictionary', () => {
    const { features } = collection.parse(JSON.parse(text('data/events.geojson')));
    expect(features).toHaveLength(view.events.length);
    for (const { geometry, properties } of features) {
      if (geometry?.type === 'Polygon') expect(turn(geometry.coordinates[0]!)).toBeGreaterThan(0);
      const told = DICTIONARY.filter(({ file }) => file === 'events.geojson').map(({ field }) => field);
      expect(told.sort()).toEqual(Object.keys(properties).sort());
    }
  });
});

describe('feeds', () => {
  const author = z.strictObject({ name: z.string(), url: z.url().optional(), avatar: z.url().optional() });
  const feed = z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    home_page_url: z.url().optional(),
    feed_url: z.url().optional(),
    language: z.string().optional(),
    items: z.array(
      z
        .strictObject({
          id: z.string().min(1),
          url: z.url().optional(),
          title: z.string().optional(),
          summary: z.string().optional(),
          content_text: z.string().optional(),
          content_html: z.string().optional(),
          date_published: z.iso.datetime().optional(),
          authors: z.array(author).optional(),
          tags: z.array(z.string()).optional(),
        })
        .refine((item) => item.content_text !== undefined || item.content_html !== undefined),
    ),
  });

  test.each(['feed', 'changes'])(
    '%s.json keeps JSON Feed 1.1, %s.atom is read by a parser, both say the same',
    (name) => {
      const { items } = feed.parse(JSON.parse(text(`${name}.json`)));
      const atom = parseAtomFeed(text(`${name}.atom`));
      expect(atom.entries?.map(({ id, title, updated }) => [id, (title as { value?: string }).value, updated])).toEqual(
        items.map(({ id, title, date_published }) => [id, title, date_published]),
      );
      expect(atom.id).toMatch(/^urn:/);
      expect(atom.updated).toBe('2031-05-19T08:00:00Z');
      expect(items[0]!.url).toMatch(/^https:\/\/monitor\.example\/(?:week|event)\//);
    },
  );
});

describe('TimeMap', () => {
  const event = z
    .object({
      id: z.union([z.string(), z.number()]),
      description: z.string(),
      date: z.string(),
      time: z.string(),
      location: z.string(),
      latitude: z.string(),
      longitude: z.string(),
      associations: z.array(z.string()),
      sources: z.array(z.string()),
      category: z.string(),
      comments: z.string(),
    })
    .refine(({ date, latitude }) => date !== '' || latitude !== '', 'a date or a latitude');
  const source = z.object({
    id: z.string(),
    title: z.string(),
    paths: z.array(z.string()),
    type: z.string(),
    url: z.string(),
    description: z.string(),
  });
  const association = z.object({
    id: z.string(),
    title: z.string(),
    desc: z.string(),
    mode: z.string(),
    filter_paths: z.array(z.string()),
  });

  test('events, sources and associations keep the scheme and point to each other', () => {
    const map = z
      .object({ events: z.array(event), sources: z.record(z.string(), source), associations: z.array(association) })
      .parse(JSON.parse(text('data/timemap.json')));
    const known = new Set(map.associations.map(({ id }) => id));
    for (const one of map.events) {
      for (const id of one.sources) expect(map.sources[id], id).toBeDefined();
      for (const id of one.associations) expect(known, id).toContain(id);
    }
  });
});

describe('tables of our own', () => {
  test('HXL: the second row holds tags, or nothing; the columns are those of the plain table and of the dictionary', () => {
    const [head, tags, ...more] = parseCsv(text('data/events-hxl.csv')) as string[][];
    for (const tag of tags!) expect(tag).toMatch(/^(?:#[a-z]+\d?(?:\+[a-z0-9]+)*)?$/);
    expect(tags!.filter(Boolean).length).toBeGreaterThan(15);
    const [plain, ...lines] = parseCsv(text('data/events.csv'), { bom: true }) as string[][];
    expect([plain, lines]).toEqual([head, more]);
    expect(DICTIONARY.filter(({ file }) => file.startsWith('events.csv')).map(({ field }) => field)).toEqual(head);
    expect(text('data/events.csv').startsWith('\ufeff')).toBe(true);
  });

  test('PLOVER lines have what the manual requires, and spans that quote the report', () => {
    for (const line of text('data/plover.jsonl').trim().split('\n')) {
      const one = JSON.parse(line);
      for (const field of ['id', 'date', 'actor', 'event']) expect(one[field], field).toBeTruthy();
      expect(one.text_info.end).toBeGreaterThan(one.text_info.start);
    }
  });
});

test('every format says what it cannot say, counted against its own file; the page of data prints it', () => {
  const page = String(files.get('data.html'));
  const written = new Map(FORMATS.map((format) => [format.name, format.write(view)]));
  for (const [name, { losses }] of written) {
    expect(losses.length, name).toBeGreaterThan(0);
    for (const loss of losses) if (!/\d/.test(loss)) expect(page, name).toContain(loss.slice(0, 30));
  }
  const left = (name: string): number =>
    written
      .get(name)!
      .losses.reduce((sum, loss) => sum + Number(/^(\d+) events? (?:is|are) not in the file/.exec(loss)?.[1] ?? 0), 0);
  const told = (name: string): number => (parseCsv(written.get(name)!.text) as string[][]).length - 1;
  expect(told('acled') + left('acled')).toBe(view.events.length);
  expect(told('ucdp') + left('ucdp')).toBe(view.events.length);
  expect(JSON.parse(written.get('timemap')!.text).events.length + left('timemap')).toBe(view.events.length);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const wrong: string[] = [];
  for (const [path, page] of files) {
    if (!path.endsWith('.html')) continue;
    const { results } = await validator.validateString(String(page), path);
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages) wrong.push(`${path}:${line}: ${ruleId}: ${message}`);
  }
  expect(wrong).toEqual([]);
});
