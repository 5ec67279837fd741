/** The data dictionary: every field of our own files in a sentence. Files that follow others' schemes are described there. */
import { csvOf } from './csv.ts';
import { TABLE_COLUMNS } from './table.ts';

export interface DictionaryEntry {
  readonly file: string;
  readonly field: string;
  readonly type: string;
  readonly meaning: string;
}

const GEOJSON: readonly (readonly [string, string, string])[] = [
  ['event', 'id', 'Permanent id of the event; also the id of the feature.'],
  ['kind', 'word', 'Kind of what happened.'],
  ['type', 'words or null', 'Sub-type in ACLED’s words.'],
  ['status', 'word', 'single-source, corroborated, contested, denied or admitted.'],
  ['independent', 'number', 'Speakers asserting it whose chains of quotation do not meet.'],
  ['from', 'day or null', 'First possible day.'],
  ['to', 'day or null', 'Last possible day.'],
  ['time_precision', 'word or null', 'hour, day, week, month or year.'],
  ['time_basis', 'word or null', 'stated, relative, inherited, or bounded (only the saying is dated).'],
  ['place', 'words or null', 'Place by name.'],
  ['precision', 'word or null', 'site, district, town, area, route, region or country.'],
  ['by', 'list', 'Who acted.'],
  ['against', 'list', 'Who or what was acted upon.'],
  ['victims', 'list', 'Who was hurt, killed, taken or found.'],
  ['weapons', 'list', 'Weapons as named.'],
  ['harms', 'list', 'effect, min, max (null = open) and the number adopted.'],
  ['sources', 'list', 'Who published the reports.'],
  ['quotes', 'list', 'The words the event rests on.'],
  ['radius_m', 'number or null', 'Radius of the disc in which it lies, in metres.'],
  ['center', 'longitude, latitude', 'Middle of that disc.'],
];

const CHANGES: readonly (readonly [string, string, string])[] = [
  ['edition', 'id', 'The edition with which the change came out.'],
  ['week', 'week', 'Its week, e.g. 2016-W43.'],
  ['at', 'instant or null', 'The instant the edition was made as of.'],
  ['since', 'id or null', 'The edition compared with; null for the first.'],
  ['event', 'id', 'The event.'],
  ['change', 'word', 'added, changed, merged or withdrawn.'],
  ['fields', 'list', 'With changed: names of the fields that differ.'],
  ['into', 'id', 'With merged: the event that it is one with.'],
];

const rowsOf = (file: string, rows: readonly (readonly [string, string, string])[]): readonly DictionaryEntry[] =>
  rows.map(([field, type, meaning]) => ({ file, field, type, meaning }));

export const DICTIONARY: readonly DictionaryEntry[] = [
  ...TABLE_COLUMNS.map(({ name, meaning }) => ({
    file: 'events.csv, events-hxl.csv',
    field: name,
    type: /_(?:min|max)$|^independent|itude$|_km$/.test(name)
      ? 'number'
      : /^date_(?:from|to)$/.test(name)
        ? 'day'
        : 'text',
    meaning,
  })),
  ...rowsOf('events.geojson', GEOJSON),
  ...rowsOf('changes.jsonl', CHANGES),
];

export const dictionaryFile = (): string =>
  csvOf([
    ['file', 'field', 'type', 'meaning'],
    ...DICTIONARY.map(({ file, field, type, meaning }) => [file, field, type, meaning]),
  ]);
