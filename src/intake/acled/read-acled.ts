/** ACLED's CSV, old and new: columns by name, types and classes however spelt, as canonical rows and the claims they make. */
import { ACLED_COLUMNS } from '../../edition/formats/acled.ts';
import {
  ACLED_INTERS,
  ACLED_SUB_TYPES,
  ACLED_TYPES,
  acledCodes,
  interactionLabel,
} from '../../edition/formats/acled-codes.ts';
import type { ClaimTime } from '../../model/claim.ts';
import type { DatasetRow } from '../../model/dataset.ts';
import { addDays } from '../../model/day.ts';
import type { ClaimKind } from '../../model/vocabulary.ts';
import { type Cells, likest } from '../dataset/cell.ts';
import { bareClaim, joined, party } from '../dataset/claim-parts.ts';
import { readDataset } from '../dataset/read-dataset.ts';

export const ACLED_REQUIRED = [
  'event_id_cnty',
  'event_date',
  'event_type',
  'country',
  'location',
  'latitude',
  'longitude',
];

/** What older and other files call the columns. */
const ALIASES: Readonly<Record<string, string>> = {
  event_id: 'event_id_cnty',
  time_precis: 'time_precision',
  geo_precis: 'geo_precision',
  geoprecision: 'geo_precision',
  timeprecision: 'time_precision',
  assoc_actor1: 'assoc_actor_1',
  assoc_actor2: 'assoc_actor_2',
  ally_actor_1: 'assoc_actor_1',
  ally_actor_2: 'assoc_actor_2',
  sub_event: 'sub_event_type',
  civilians_targeted: 'civilian_targeting',
};

/** Event types of the years before the sub-types, as the types and sub-types they became. */
const OLD_TYPES: Readonly<Record<string, readonly [type: string, subType: string]>> = {
  'Battle-No change of territory': ['Battles', 'Armed clash'],
  'Battle-Government regains territory': ['Battles', 'Government regains territory'],
  'Battle-Non-state actor overtakes territory': ['Battles', 'Non-state actor overtakes territory'],
  'Remote violence': ['Explosions/Remote violence', ''],
  'Strategic development': ['Strategic developments', ''],
  'Headquarters or base established': ['Strategic developments', 'Headquarters or base established'],
  'Non-violent transfer of territory': ['Strategic developments', 'Non-violent transfer of territory'],
  'Riots/Protests': ['Protests', ''],
};

export const readAcled = (chunks: AsyncIterable<Uint8Array>, name: string) =>
  readDataset(chunks, name, { required: ACLED_REQUIRED, aliases: ALIASES }, rowOf);

function rowOf(cells: Cells, columns: readonly string[]): DatasetRow {
  const id = cells.text('event_id_cnty').trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,63}$/u.test(id)) cells.refuse('event_id_cnty', 'an id such as LBY1234');
  const day = cells.day('event_date');
  const [type, subType] = typesOf(cells);
  const [lat, lon] = [cells.degrees('latitude', 90), cells.degrees('longitude', 180)];
  const [inter1, inter2] = [interOf(cells, 'inter1'), interOf(cells, 'inter2')];
  const fatalities = cells.whole('fatalities', 0, 1_000_000) ?? 0;
  const timePrecision = cells.whole('time_precision', 1, 3);
  const geoPrecision = cells.whole('geo_precision', 1, 3);
  const changed = cells.whole('timestamp', 0, 99_999_999_999);
  const isTargeted = /^civilians? target/i.test(cells.raw('civilian_targeting').trim());
  cells.text('location');
  cells.text('country');
  const written: Readonly<Record<string, string>> = {
    event_id_cnty: id,
    event_date: day,
    year: day.slice(0, 4),
    time_precision: String(timePrecision ?? ''),
    disorder_type: (acledCodes(subType)?.disorder ?? cells.raw('disorder_type')).trim(),
    event_type: type,
    sub_event_type: subType,
    inter1: ACLED_INTERS[inter1]!,
    inter2: ACLED_INTERS[inter2]!,
    interaction: interactionLabel(inter1, inter2),
    civilian_targeting: isTargeted ? 'Civilian targeting' : '',
    latitude: lat.toFixed(4),
    longitude: lon.toFixed(4),
    geo_precision: String(geoPrecision ?? ''),
    fatalities: String(fatalities),
    timestamp: String(changed ?? ''),
  };
  const row = Object.fromEntries(ACLED_COLUMNS.map((column) => [column, written[column] ?? cells.raw(column)]));
  const extra = Object.fromEntries(
    columns.filter((column) => column !== '' && !(column in row)).map((column) => [column, cells.raw(column)]),
  );
  const notes = row.notes!;
  const text = notes.trim() === '' ? `${subType || type}, ${row.location}, ${row.country}, ${day}` : notes;
  const isVictim = type === 'Violence against civilians' || inter2 === 7;
  const others = (column: string) => joined(cells.raw(column)).map((name) => party('partner', name));
  return {
    dataset: 'acled',
    id,
    changed,
    row,
    extra,
    text,
    notes: cells.notes,
    claim: {
      ...bareClaim(text, `a row of ACLED, ${id}`),
      kind: kindOf(type, subType),
      type: { acled: subType || null, plover: null, cameo: null },
      speakers: joined(row.source!).map((name) => ({ name, actor: null, span: null })),
      roles: [
        ...joined(row.actor1!).map((name) => party('initiator', name)),
        ...others('assoc_actor_1'),
        ...joined(row.actor2!).map((name) => party(isVictim ? 'victim' : 'target', name)),
      ],
      place: {
        said: row.location!,
        span: null,
        name: row.location!,
        place: null,
        lat,
        lon,
        radiusKm: [5, 5, 25, 100][geoPrecision ?? 1]!,
        precision: (['town', 'town', 'area', 'region'] as const)[geoPrecision ?? 1]!,
        relation: null,
        candidates: [],
      },
      time: timeOf(day, timePrecision ?? 1),
      harms:
        fatalities === 0
          ? []
          : [
              {
                effect: 'killed',
                who: null,
                name: null,
                about: fatalities,
                min: fatalities,
                max: null,
                said: `${fatalities} fatalities`,
                span: null,
                subset: false,
              },
            ],
    },
  };
}

/** Type and sub-type; the sub-type wins where the two do not fit. "" = the file has none. */
function typesOf(cells: Cells): readonly [type: string, subType: string] {
  const old = likest(cells.raw('event_type'), Object.keys(OLD_TYPES));
  const subType = cells.oneOf('sub_event_type', ACLED_SUB_TYPES);
  if (subType !== null) return [acledCodes(subType)!.type, subType];
  if (old !== null && !ACLED_TYPES.includes(cells.raw('event_type'))) return OLD_TYPES[old]!;
  return [cells.oneOf('event_type', ACLED_TYPES) ?? cells.refuse('event_type', 'a type of event'), ''];
}

/** Class of an actor, as a number (the older files) or in words; 0 = none. */
function interOf(cells: Cells, name: string): number {
  const written = cells.raw(name).trim();
  if (/^\d+(?:\.0)?$/.test(written)) return cells.whole(name, 0, 8)!;
  // Older words for the same classes.
  const older = {
    'Rebel forces': 2,
    'Rebel groups': 2,
    'Political militias': 3,
    'Identity militias': 4,
    'Other forces': 8,
    'External forces': 8,
  };
  const known = likest(written, Object.keys(older)) as keyof typeof older | null;
  if (known !== null && written !== '') return older[known];
  return ACLED_INTERS.indexOf(cells.oneOf(name, ACLED_INTERS) ?? '');
}

function timeOf(day: string, precision: number): ClaimTime {
  const month = day.slice(0, 8);
  const last = addDays(`${addDays(`${month}28`, 4).slice(0, 8)}01`, -1);
  const [from, to] = [
    [day, day],
    [day, day],
    [addDays(day, -3), addDays(day, 3)],
    [`${month}01`, last],
  ][precision] as [string, string];
  return {
    said: null,
    span: null,
    from,
    to,
    precision: (['day', 'day', 'week', 'month'] as const)[precision]!,
    basis: 'stated',
  };
}

const KINDS: Readonly<Record<string, ClaimKind>> = {
  'Government regains territory': 'territory',
  'Non-state actor overtakes territory': 'territory',
  'Non-violent transfer of territory': 'territory',
  Agreement: 'diplomacy',
  Arrests: 'capture',
  'Change to group/activity': 'deployment',
  'Headquarters or base established': 'deployment',
  'Disrupted weapons use': 'discovery',
  'Looting/property destruction': 'violence',
  Protests: 'political',
  'Strategic developments': 'other',
};
const kindOf = (type: string, subType: string): ClaimKind => KINDS[subType] ?? KINDS[type] ?? 'violence';
