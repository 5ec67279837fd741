/** acled.csv: follows ACLED's 31 columns and conventions; its vague counts and dates are decided here only, and said in `notes`. */
import type { RoleFiller } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { shownWords } from '../shown-words.ts';
import { type PublicView, sourceName } from '../view.ts';
import { acledCodes, interactionLabel, interLabel } from './acled-codes.ts';
import { adminsOf, countryOf } from './admin.ts';
import { countryCodes } from './countries.ts';
import { csvOf } from './csv.ts';
import { acledFatalities } from './fatalities.ts';
import type { Format } from './format.ts';
import { placeSteps, timeSteps } from './precision.ts';

export const ACLED_COLUMNS =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'.split(
    ',',
  );

export const acled: Format = {
  name: 'acled',
  file: 'acled.csv',
  media: 'text/csv',
  about: 'Events that fit ACLED’s scheme, in its 31 columns; follows its public codebook.',
  write(view) {
    const lost = new Map<string, number>();
    const rows = view.events.flatMap((event) => {
      const row = rowOf(event, view);
      if (typeof row !== 'string') return [row];
      lost.set(row, (lost.get(row) ?? 0) + 1);
      return [];
    });
    return {
      text: csvOf([ACLED_COLUMNS, ...rows]),
      losses: [
        ...[...lost].map(([why, n]) => `${n} ${n === 1 ? 'event is' : 'events are'} not in the file: ${why}.`),
        'One day, one point and one number each: how unsure they are is told in steps (time_precision, geo_precision), numbers said in words by ACLED’s convention, noted in notes.',
        'Who says what, and injuries, have no column.',
      ],
    };
  },
};

/** The row, or why the format has no room for the event. */
function rowOf(event: Event, view: PublicView): readonly (string | number)[] | string {
  const codes = acledCodes(event.type.acled);
  if (!codes) return 'no ACLED sub-type fits';
  if (event.status === 'denied') return 'denied, with nobody left asserting it';
  const time = timeSteps(event.time);
  if (!time) return 'no date in the words of any report';
  if (time.acled === null) return 'a time longer than a month';
  const place = placeSteps(event.place);
  if (!place) return 'no place, or a place without coordinates';
  if (place.acled === null) return 'a place known only to the country';
  const country = countryCodes(countryOf(event.place, view) ?? '');
  if (!country) return 'the country of the place is not known';

  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  const cards = claims.map(({ report }) => view.reports.get(report));
  const victims = partiesOf(event, 'victim', view, country.name);
  const doers = partiesOf(event, 'initiator', view, country.name);
  const targets = partiesOf(event, 'target', view, country.name);
  const civilians = { name: `Civilians (${country.name})`, inter: 7 };
  const against =
    targets[0] ??
    (codes.type === 'Violence against civilians' || victims.length ? (victims[0] ?? civilians) : undefined);
  const by =
    doers[0] ??
    (codes.type === 'Strategic developments' || !against
      ? undefined
      : { name: `Unidentified Armed Group (${country.name})`, inter: 3 });
  const fatalities = acledFatalities(event);
  const [admin1 = '', admin2 = '', admin3 = ''] = adminsOf(event.place, view);
  const targeted = against?.inter === 7 || by?.inter === 7 ? 'Civilian targeting' : '';
  const published = cards.flatMap((card) => card?.published ?? []).sort();
  return [
    event.id,
    time.middle,
    Number(time.middle.slice(0, 4)),
    time.acled,
    codes.disorder,
    codes.type,
    event.type.acled!,
    by?.name ?? '',
    doers
      .slice(1)
      .map(({ name }) => name)
      .join('; '),
    interLabel(by?.inter ?? null),
    against?.name ?? '',
    [...targets.slice(1), ...victims.filter((victim) => victim !== against)].map(({ name }) => name).join('; '),
    interLabel(against?.inter ?? null),
    interactionLabel(by?.inter ?? null, against?.inter ?? null),
    targeted,
    country.numeric,
    country.region,
    country.name,
    admin1,
    admin2,
    admin3,
    event.place!.name,
    event.place!.lat!.toFixed(4),
    event.place!.lon!.toFixed(4),
    place.acled,
    [...new Set(cards.map(sourceName))].join('; '),
    [...new Set(cards.map((card) => card?.source?.scale).filter(Boolean))].join('-'),
    notesOf(event, view, time, fatalities.note),
    fatalities.count,
    '',
    published.length ? Date.parse(`${published.at(-1)}T00:00:00Z`) / 1000 : '',
  ];
}

interface Party {
  readonly name: string;
  readonly inter: number | null;
}

function partiesOf(event: Event, role: RoleFiller['role'], view: PublicView, country: string): readonly Party[] {
  const parties = event.roles
    .filter((filler) => filler.role === role || (role === 'initiator' && filler.role === 'partner'))
    .map(({ actor, name }): Party => {
      const known = actor ? view.actors.get(actor) : undefined;
      const isPeople = known?.class === 'people' || (!known && role === 'victim');
      return {
        name: isPeople ? `Civilians (${country})` : (known?.name ?? name),
        inter: known?.inter ?? (isPeople ? 7 : null),
      };
    });
  return [...new Map(parties.map((party) => [party.name, party])).values()];
}

/** Who says it, how sure it is, and every convention that was applied. */
function notesOf(
  event: Event,
  view: PublicView,
  time: { from: string; to: string; acled: number | null },
  fatalities: string | null,
): string {
  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  const voices = claims.map(({ speakers, report, stance, span }) => {
    const who = speakers.length
      ? speakers.map(({ name }) => name).join(', quoting ')
      : sourceName(view.reports.get(report));
    return `${who} ${stance}: “${shownWords(span.quote)}”`;
  });
  const notes = [...voices, `Status: ${event.status}, ${event.independent} independent.`];
  if (time.from !== time.to) notes.push(`Date: middle of ${time.from} to ${time.to}.`);
  if (event.time?.basis === 'bounded') notes.push('Date: only the saying is dated; the week before it is taken.');
  if ((event.place?.radiusKm ?? 0) > 1)
    notes.push(`Place: within ${Math.round(event.place!.radiusKm!)} km of the coordinates.`);
  if (fatalities) notes.push(`Fatalities: ${fatalities}.`);
  return notes.join(' ');
}
