/** ucdp-ged.csv: follows the 49 columns of UCDP's GED; an event needs an organised actor, a death, a day and a place to be in it. */
import type { Event } from '../../model/event.ts';
import { shownWords } from '../shown-words.ts';
import { type PublicView, sourceName } from '../view.ts';
import { adminsOf, countryOf } from './admin.ts';
import { countryCodes } from './countries.ts';
import { csvOf } from './csv.ts';
import type { Format } from './format.ts';
import { placeSteps, timeSteps } from './precision.ts';
import { namesIn } from './summary.ts';

export const UCDP_COLUMNS =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  );

export const ucdp: Format = {
  name: 'ucdp',
  file: 'ucdp-ged.csv',
  media: 'text/csv',
  about:
    'Events with at least one death, in the 49 columns of UCDP’s GED; ids of conflicts, dyads and actors are left empty, they are UCDP’s to give.',
  write(view) {
    const lost = new Map<string, number>();
    const rows = view.events.flatMap((event) => {
      const row = rowOf(event, view);
      if (typeof row === 'string') lost.set(row, (lost.get(row) ?? 0) + 1);
      return typeof row === 'string' ? [] : [UCDP_COLUMNS.map((column) => row[column] ?? '')];
    });
    return {
      text: csvOf([UCDP_COLUMNS, ...rows]),
      losses: [
        ...[...lost].map(([why, n]) => `${n} ${n === 1 ? 'event is' : 'events are'} not in the file: ${why}.`),
        'Deaths only, split by side as far as a side is told; what else was done, and who says so, has no column.',
      ],
    };
  },
};

type Row = Readonly<Record<string, string | number>>;

function rowOf(event: Event, view: PublicView): Row | string {
  const killed = event.harms.filter(({ effect }) => effect === 'killed');
  if (!killed.length) return 'no death is told';
  if (event.status === 'denied') return 'denied, with nobody left asserting it';
  const time = timeSteps(event.time);
  if (!time) return 'no date in the words of any report';
  const place = placeSteps(event.place);
  if (!place) return 'no place, or a place without coordinates';
  const country = countryCodes(countryOf(event.place, view) ?? '');
  if (!country) return 'the country of the place is not known';
  const [sideA = '', sideB = ''] = sidesOf(event, view);
  if (!sideA) return 'no organised actor is named';

  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  const cards = claims.map(({ report }) => view.reports.get(report));
  const deaths = deathsOf(event, view);
  const { lat, lon } = { lat: event.place!.lat!, lon: event.place!.lon! };
  const [adm1 = '', adm2 = ''] = adminsOf(event.place, view);
  return {
    id: event.id,
    relid: event.id,
    year: Number(time.from.slice(0, 4)),
    active_year: 0,
    code_status: 'Clear',
    type_of_violence: typeOfViolence(event, view),
    dyad_name: sideB ? `${sideA} - ${sideB}` : sideA,
    side_a: sideA,
    side_b: sideB,
    number_of_sources: new Set(cards.map(sourceName)).size,
    source_article: claims
      .map(
        ({ span }, i) =>
          `"${sourceName(cards[i])}, ${cards[i]?.published ?? 'undated'}, ${cards[i]?.title ?? 'untitled'}": ${shownWords(span.quote)}`,
      )
      .join('; '),
    source_office: [...new Set(cards.map(sourceName))].join('; '),
    source_date: [...new Set(cards.flatMap((card) => card?.published ?? []))].join('; '),
    source_headline: [...new Set(cards.flatMap((card) => card?.title ?? []))].join('; '),
    source_original: [...new Set(claims.flatMap(({ speakers }) => speakers.map(({ name }) => name)))].join('; '),
    where_prec: place.ucdp,
    where_coordinates: event.place!.name,
    where_description: event.place!.said ?? event.place!.name,
    adm_1: adm1,
    adm_2: adm2,
    latitude: lat.toFixed(6),
    longitude: lon.toFixed(6),
    geom_wkt: `POINT (${lon.toFixed(6)} ${lat.toFixed(6)})`,
    priogrid_gid: priogrid(lat, lon),
    country: country.name,
    region: '',
    event_clarity: time.from === time.to && event.kind !== 'tally' ? 1 : 2,
    date_prec: time.ucdp,
    date_start: time.from,
    date_end: time.to,
    ...deaths,
  };
}

/** 0.5 degree cell from the south-west corner, eastward first. */
export const priogrid = (lat: number, lon: number): number =>
  (Math.min(359, Math.floor((lat + 90) * 2)) + 1 - 1) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1;

const sidesOf = (event: Event, view: PublicView): readonly string[] => {
  const doers = namesIn(event, ['initiator', 'partner'], view);
  const targets = namesIn(event, ['target'], view);
  return [
    doers.join(', '),
    targets.join(', ') || (event.roles.some(({ role }) => role === 'victim') ? 'Civilians' : ''),
  ];
};

/** 1 state-based, 2 non-state, 3 one-sided. */
function typeOfViolence({ roles }: Event, view: PublicView): 1 | 2 | 3 {
  const inter = (wanted: readonly string[]): readonly (number | null)[] =>
    roles
      .filter(({ role }) => wanted.includes(role))
      .map(({ actor }) => (actor ? (view.actors.get(actor)?.inter ?? null) : null));
  const against = inter(['target']);
  if (!against.length || against.every((one) => one === 7)) return 3;
  return [...inter(['initiator', 'partner']), ...against].some((one) => one === 1 || one === 8) ? 1 : 2;
}

/** Low and high are the range over all accounts; where an account is open upward, high is its lower bound, as GED has no "or more". */
function deathsOf({ harms, roles }: Event, view: PublicView): Row {
  const killed = harms.filter(({ effect, name }) => effect === 'killed' && !/^of which/.test(name ?? ''));
  const victims = roles
    .filter(({ role }) => role === 'victim')
    .map(({ actor }) => (actor ? view.actors.get(actor) : undefined));
  const civilian =
    victims.length > 0 && victims.every((one) => one === undefined || one.inter === 7 || one.class === 'people');
  const sum = (of: (harm: (typeof killed)[number]) => number): number =>
    killed.reduce((all, harm) => all + of(harm), 0);
  const best = sum(({ best: adopted, min, max }) => adopted ?? min ?? max ?? 1);
  const low = sum(({ min, best: adopted }) => min ?? adopted ?? 1);
  const high = sum(({ versions, best: adopted }) =>
    Math.max(0, ...versions.map(({ min, max }) => max ?? min ?? adopted ?? 1)),
  );
  return {
    deaths_a: 0,
    deaths_b: 0,
    deaths_civilians: civilian ? best : 0,
    deaths_unknown: civilian ? 0 : best,
    best,
    high: Math.max(high, best),
    low: Math.min(low, best),
  };
}
