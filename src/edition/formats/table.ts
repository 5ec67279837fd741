/** events.csv and events-hxl.csv: one row for each event in our own words, for spreadsheets; the second file has a row of HXL tags. */
import type { Event, EventHarm } from '../../model/event.ts';
import type { Effect } from '../../model/vocabulary.ts';
import { type PublicView, sourceName } from '../view.ts';
import { adminsOf, countryOf } from './admin.ts';
import { countryCodes } from './countries.ts';
import { csvOf } from './csv.ts';
import type { Format } from './format.ts';
import { claimsOf, namesIn } from './summary.ts';

export interface TableColumn {
  readonly name: string;
  /** HXL tag; empty where the dictionary has none that fits. */
  readonly hxl: string;
  readonly meaning: string;
  readonly of: (event: Event, view: PublicView) => string | number | null;
}

const EFFECTS: readonly Effect[] = ['killed', 'injured', 'captured', 'displaced'];
const harmsOf = ({ harms }: Event, wanted: Effect): readonly EventHarm[] =>
  harms.filter(({ effect }) => effect === wanted);
const numbered = (event: Event, effect: Effect): readonly EventHarm[] =>
  harmsOf(event, effect).filter(({ min, max }) => min !== null || max !== null);

const harmColumns = EFFECTS.flatMap((effect): readonly TableColumn[] => [
  {
    name: `${effect}_min`,
    hxl: `#affected+${effect}+min`,
    meaning: `Least number ${effect} that any account gives; empty where no number is told.`,
    of: (event) =>
      numbered(event, effect).length ? numbered(event, effect).reduce((sum, { min }) => sum + (min ?? 0), 0) : null,
  },
  {
    name: `${effect}_max`,
    hxl: `#affected+${effect}+max`,
    meaning: `Greatest number ${effect} that any account gives; empty where it is open or no number is told.`,
    of: (event) => {
      const told = numbered(event, effect);
      return !told.length || told.some(({ max }) => max === null) ? null : told.reduce((sum, { max }) => sum + max!, 0);
    },
  },
  {
    name: `${effect}_words`,
    hxl: '',
    meaning: `The numbers ${effect} in the words of the reports.`,
    of: (event) =>
      [...new Set(harmsOf(event, effect).flatMap(({ versions }) => versions.flatMap(({ said }) => said ?? [])))].join(
        '; ',
      ),
  },
]);

export const TABLE_COLUMNS: readonly TableColumn[] = [
  {
    name: 'event',
    hxl: '#event+id',
    meaning: 'Permanent id; the page of the event is event/ID.html.',
    of: ({ id }) => id,
  },
  {
    name: 'kind',
    hxl: '#event+kind',
    meaning: 'Kind of what happened, e.g. violence, territory, diplomacy.',
    of: ({ kind }) => kind,
  },
  {
    name: 'type',
    hxl: '#event+type',
    meaning: 'Sub-type in ACLED’s words; empty where none fits.',
    of: ({ type }) => type.acled,
  },
  {
    name: 'status',
    hxl: '#status',
    meaning: 'single-source, corroborated, contested, denied or admitted.',
    of: ({ status }) => status,
  },
  {
    name: 'independent_speakers',
    hxl: '#indicator+num',
    meaning: 'Speakers asserting it whose chains of quotation do not meet.',
    of: ({ independent }) => independent,
  },
  {
    name: 'date_from',
    hxl: '#date+start',
    meaning: 'First possible day, YYYY-MM-DD; empty where it is open.',
    of: ({ time }) => time?.from ?? null,
  },
  {
    name: 'date_to',
    hxl: '#date+end',
    meaning: 'Last possible day; empty where it is open.',
    of: ({ time }) => time?.to ?? null,
  },
  {
    name: 'date_precision',
    hxl: '#date+precision',
    meaning: 'hour, day, week, month or year.',
    of: ({ time }) => time?.precision ?? null,
  },
  {
    name: 'date_basis',
    hxl: '',
    meaning: 'stated, relative, inherited, or bounded (only the saying is dated).',
    of: ({ time }) => time?.basis ?? null,
  },
  {
    name: 'country',
    hxl: '#country+name',
    meaning: 'Country; empty where no place is told.',
    of: (event, view) => countryCodes(countryOf(event.place, view) ?? '')?.name ?? null,
  },
  {
    name: 'admin1',
    hxl: '#adm1+name',
    meaning: 'Province, as far as the place is known.',
    of: (event, view) => adminsOf(event.place, view)[0] ?? null,
  },
  { name: 'place', hxl: '#loc+name', meaning: 'Place by name.', of: ({ place }) => place?.name ?? null },
  {
    name: 'latitude',
    hxl: '#geo+lat',
    meaning: 'Middle of the disc in which it lies.',
    of: ({ place }) => (place?.lat == null ? null : Number(place.lat.toFixed(4))),
  },
  {
    name: 'longitude',
    hxl: '#geo+lon',
    meaning: 'Middle of the disc in which it lies.',
    of: ({ place }) => (place?.lon == null ? null : Number(place.lon.toFixed(4))),
  },
  {
    name: 'radius_km',
    hxl: '#geo+precision',
    meaning: 'Radius of that disc: how well the words fix the place.',
    of: ({ place }) => place?.radiusKm ?? null,
  },
  {
    name: 'by',
    hxl: '#group+name+first',
    meaning: 'Who acted, joined by "; ".',
    of: (event, view) => namesIn(event, ['initiator', 'partner'], view).join('; '),
  },
  {
    name: 'against',
    hxl: '#group+name+second',
    meaning: 'Who or what was acted upon.',
    of: (event, view) => namesIn(event, ['target'], view).join('; '),
  },
  {
    name: 'victims',
    hxl: '#group+name+victim',
    meaning: 'Who was hurt, killed, taken or found.',
    of: (event, view) => namesIn(event, ['victim'], view).join('; '),
  },
  {
    name: 'weapons',
    hxl: '',
    meaning: 'Weapons as named.',
    of: ({ weapons }) => weapons.map(({ name }) => name).join('; '),
  },
  ...harmColumns,
  {
    name: 'sources',
    hxl: '#meta+source',
    meaning: 'Who published the reports.',
    of: (event, view) =>
      [...new Set(claimsOf(event, view).map(({ report }) => sourceName(view.reports.get(report))))].join('; '),
  },
  {
    name: 'quotes',
    hxl: '#description',
    meaning: 'The words the event rests on, joined by " / ".',
    of: (event, view) =>
      claimsOf(event, view)
        .map(({ span }) => span.quote.replace(/\s+/g, ' '))
        .join(' / '),
  },
];

const rowsOf = (view: PublicView) => view.events.map((event) => TABLE_COLUMNS.map(({ of }) => of(event, view)));
const names = TABLE_COLUMNS.map(({ name }) => name);

export const table: Format = {
  name: 'csv',
  file: 'events.csv',
  media: 'text/csv',
  about: 'All events in our own words, one row each, for spreadsheets (UTF-8 with a mark that Excel knows).',
  write: (view) => ({
    text: `\ufeff${csvOf([names, ...rowsOf(view)])}`,
    losses: [
      'Who says what, and where accounts differ, stands in the pages and in the JSON formats; a row has only what is adopted and its bounds.',
    ],
  }),
};

export const hxl: Format = {
  name: 'hxl',
  file: 'events-hxl.csv',
  media: 'text/csv',
  about: 'The same rows with a second line of HXL tags, for tools that read them.',
  write: (view) => ({
    text: csvOf([names, TABLE_COLUMNS.map(({ hxl }) => hxl), ...rowsOf(view)]),
    losses: [
      `Columns without a tag in the HXL dictionary: ${TABLE_COLUMNS.filter(({ hxl }) => !hxl)
        .map(({ name }) => name)
        .join(', ')}.`,
    ],
  }),
};
