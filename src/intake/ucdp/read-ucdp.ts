/** UCDP GED's CSV, 42 or 49 columns, old names and new: canonical rows and the claims they make. */
import { UCDP_COLUMNS } from '../../edition/formats/ucdp.ts';
import type { DatasetRow } from '../../model/dataset.ts';
import type { PlacePrecision } from '../../model/vocabulary.ts';
import type { Cells } from '../dataset/cell.ts';
import { bareClaim, joined, party } from '../dataset/claim-parts.ts';
import { readDataset } from '../dataset/read-dataset.ts';

export const UCDP_REQUIRED = [
  'id',
  'type_of_violence',
  'side_a',
  'latitude',
  'longitude',
  'country',
  'date_start',
  'date_end',
  'best',
];

const ALIASES: Readonly<Record<string, string>> = {
  best_est: 'best',
  high_est: 'high',
  low_est: 'low',
  event_id: 'id',
  conflict_id: 'conflict_new_id',
  dyad_id: 'dyad_new_id',
  side_a_id: 'side_a_new_id',
  side_b_id: 'side_b_new_id',
  sideaid: 'side_a_new_id',
  sidebid: 'side_b_new_id',
  where_coordinate: 'where_coordinates',
  priogrid: 'priogrid_gid',
};

/** where_prec to how well the place is known. */
const PLACES: readonly (readonly [precision: PlacePrecision, radiusKm: number])[] = [
  ['town', 5],
  ['town', 5],
  ['area', 25],
  ['region', 50],
  ['region', 150],
  ['route', 150],
  ['country', 500],
  ['area', 150],
];
const DAYS = ['day', 'day', 'day', 'week', 'month', 'year'] as const;

export const readUcdp = (chunks: AsyncIterable<Uint8Array>, name: string) =>
  readDataset(chunks, name, { required: UCDP_REQUIRED, aliases: ALIASES }, rowOf);

function rowOf(cells: Cells, columns: readonly string[]): DatasetRow {
  const id = cells.text('id').trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,63}$/u.test(id)) cells.refuse('id', 'an id such as 123456');
  const [from, to] = [cells.day('date_start'), cells.day('date_end')];
  if (to < from) cells.refuse('date_end', `a day not before ${from}`);
  const [lat, lon] = [cells.degrees('latitude', 90), cells.degrees('longitude', 180)];
  const wherePrecision = cells.whole('where_prec', 1, 7) ?? 1;
  const dayPrecision = cells.whole('date_prec', 1, 5) ?? 1;
  const violence = cells.whole('type_of_violence', 1, 3) ?? cells.refuse('type_of_violence', '1, 2 or 3');
  const best = cells.whole('best', 0, 10_000_000) ?? cells.refuse('best', 'a number of deaths');
  const [low, high] = [cells.whole('low', 0, 10_000_000) ?? best, cells.whole('high', 0, 10_000_000) ?? best];
  for (const column of ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'])
    cells.whole(column, 0, 10_000_000);
  const written: Readonly<Record<string, string>> = { id, date_start: from, date_end: to };
  const row = Object.fromEntries(UCDP_COLUMNS.map((column) => [column, written[column] ?? cells.raw(column)]));
  const extra = Object.fromEntries(
    columns.filter((column) => column !== '' && !(column in row)).map((column) => [column, cells.raw(column)]),
  );
  const place = row.where_coordinates!.trim() || row.adm_2!.trim() || row.adm_1!.trim() || row.country!.trim();
  const told = [row.source_headline!, row.source_article!, row.where_description!].filter((cell) => cell.trim() !== '');
  const text = told.length > 0 ? told.join('\n') : `${row.side_a}, ${row.side_b}, ${place}, ${from}`;
  const [precision, radiusKm] = PLACES[wherePrecision]!;
  const isOneSided = violence === 3;
  return {
    dataset: 'ucdp',
    id,
    changed: null,
    row,
    extra,
    text,
    notes: cells.notes,
    claim: {
      ...bareClaim(text, `a row of UCDP GED, ${id}, type of violence ${violence}`),
      speakers: joined(row.source_original!).map((name) => ({ name, actor: null, span: null })),
      roles: [
        party('initiator', cells.text('side_a')),
        ...joined(row.side_b!).map((name) => party(isOneSided ? 'victim' : 'target', name)),
      ],
      place: {
        said: row.where_description || null,
        span: null,
        name: place,
        place: null,
        lat,
        lon,
        radiusKm,
        precision,
        relation: null,
        candidates: [],
      },
      time: { said: null, span: null, from, to, precision: DAYS[dayPrecision]!, basis: 'stated' },
      harms:
        high === 0
          ? []
          : [
              {
                effect: 'killed',
                who: null,
                name: null,
                about: best,
                min: Math.min(low, best),
                max: Math.max(high, best),
                said: `best ${best}, low ${low}, high ${high}`,
                span: null,
                subset: false,
              },
            ],
    },
  };
}
