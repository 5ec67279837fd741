/** The charts of an edition: attacks by week, type and area; harm by side with its bounds; running totals. */
import type { Edition } from '../../../model/edition.ts';
import type { Event, EventHarm } from '../../../model/event.ts';
import type { Tally } from '../../../model/tally.ts';
import type { Effect } from '../../../model/vocabulary.ts';
import { capitalised } from '../../compose/words/list.ts';
import { placeName } from '../../compose/words/place.ts';
import type { PublicView } from '../../view.ts';
import { classOf, EVENT_CLASSES, glyph } from '../event-class.ts';
import type { Frame } from '../frame.ts';
import { ATTACKS, isAttack } from './attack-counts.ts';
import { barsDrawing } from './bars.ts';
import type { Chart } from './chart.ts';
import { columnsDrawing } from './columns.ts';
import { type Range, rangesDrawing } from './ranges.ts';
import { countSigns, pointsOf, seriesDrawing } from './series.ts';

const [WEEKS, ROWS] = [26, 8];

/** `events` = those of the edition; `weeks` = those shown up to it, by `weeksShown`; `tallies` = totals as stated up to then. */
export function chartsOf(
  events: readonly Event[],
  weeks: readonly Edition[],
  frame: Frame,
  tallies: readonly Tally[] = frame.view.tallies,
): readonly Chart[] {
  const attacks = events.filter(isAttack);
  return [
    byWeek(weeks, frame),
    byType(attacks, events.length),
    byArea(attacks, frame.view),
    harmBySide(events, frame.view),
    ...totals(tallies),
  ].filter((chart) => chart !== null);
}

/** Of editions, newest first, those that a chart by week shows: the newest of each week, oldest first. */
export function weeksShown(editions: readonly Edition[]): readonly Edition[] {
  const newest = new Map(editions.toReversed().map((edition) => [edition.week, edition]));
  return [...newest.values()].sort((a, b) => (a.week < b.week ? -1 : 1)).slice(-WEEKS);
}

/** Weeks that no edition covers are not on the axis: nobody looked, so nothing was counted. */
function byWeek(weeks: readonly Edition[], frame: Frame): Chart | null {
  if (weeks.length < 2) return null;
  const columns = weeks.map((edition) => {
    const counts = frame.index.attacks(edition);
    return { label: edition.week.slice(5), parts: ATTACKS.map(({ id }, i) => ({ type: id, n: counts[i]! })) };
  });
  return {
    title: 'Attacks by week',
    drawing: columnsDrawing(columns, `Attacks in ${weeks.length} weeks, by type`),
    caption: `Acts of violence told in each week’s edition, from below: ${ATTACKS.map(({ label }) => label.toLowerCase()).join(', ')}. Weeks without an edition are left out, not zero; denied acts are not counted.`,
    table: {
      head: ['Week', ...ATTACKS.map(({ label }) => label)],
      rows: columns.map(({ parts }, i) => [weeks[i]!.week, ...parts.map(({ n }) => n)]),
    },
  };
}

function byType(attacks: readonly Event[], all: number): Chart | null {
  const rows = EVENT_CLASSES.map((type) => ({
    type,
    n: attacks.filter((event) => classOf(event) === type).length,
  })).filter(({ n }) => n > 0);
  if (!rows.length) return null;
  return {
    title: 'Attacks by type',
    drawing: barsDrawing(
      rows.map(({ type, n }) => ({ label: type.label, n, type: type.id, mark: glyph(type) })),
      'Attacks by type',
    ),
    caption: `${attacks.length} of the ${all} events told are acts of violence. One event may have been told by several reports; it is counted once.`,
    table: { head: ['Type', 'Attacks'], rows: rows.map(({ type, n }) => [type.label, n]) },
  };
}

/** The widest named area below the country that an event lies in. */
export function areaOf({ place }: Pick<Event, 'place'>, { places }: Pick<PublicView, 'places'>): string | null {
  if (!place) return null;
  let [at, name] = [place.place, place.relation?.anchor ?? placeName(place)];
  for (let step = 0; at && step < 8; step++) {
    const known = places.get(at);
    const parent = known?.parents.find((id) => !['country', 'region'].includes(places.get(id)?.kind ?? 'country'));
    if (known) name = known.name;
    at = parent ?? null;
  }
  return name;
}

function byArea(attacks: readonly Event[], view: PublicView): Chart | null {
  const counts = new Map<string, number>();
  for (const event of attacks) {
    const area = areaOf(event, view);
    if (area !== null) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const rows = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'));
  if (rows.length < 2) return null;
  const placeless = attacks.filter(({ place }) => place === null).length;
  const shown = rows.slice(0, ROWS);
  const rest = rows.slice(ROWS).reduce((sum, [, n]) => sum + n, 0);
  return {
    title: 'Attacks by area',
    drawing: barsDrawing(
      shown.map(([label, n]) => ({ label, n })),
      'Attacks by area',
    ),
    caption: [
      'Districts and roads are counted with what they belong to.',
      rest ? `${rest} in other areas stand in the numbers.` : '',
      placeless ? `${placeless} ${placeless === 1 ? 'attack has' : 'attacks have'} no place in any report.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    table: { head: ['Area', 'Attacks'], rows },
  };
}

const EFFECTS: readonly Effect[] = ['killed', 'injured', 'captured', 'missing', 'displaced'];

function harmBySide(events: readonly Event[], view: PublicView): Chart | null {
  const sums = new Map<string, { effect: Effect; side: string; harms: EventHarm[] }>();
  for (const event of events) {
    if (event.status === 'denied') continue;
    for (const harm of event.harms) {
      const side = sideOf(event, harm, view);
      const key = `${harm.effect} ${side}`;
      const held = sums.get(key) ?? { effect: harm.effect, side, harms: [] };
      held.harms.push(harm);
      sums.set(key, held);
    }
  }
  const rows = [...sums.values()]
    .filter(({ effect }) => EFFECTS.includes(effect))
    .sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || a.side.localeCompare(b.side, 'en'))
    .map(({ effect, side, harms }) => ({ ...boundsOf(harms), label: `${capitalised(effect)}: ${side}` }));
  if (!rows.length) return null;
  const unnumbered = rows.reduce((sum, one) => sum + one.unnumbered, 0);
  const ranges = rows
    .filter(({ numbered }) => numbered)
    .map((row): Range => ({ ...row, figure: countSigns({ min: row.least, max: row.most }) }));
  if (!ranges.length) return null;
  return {
    title: 'Harm by side, least to most',
    drawing: rangesDrawing(ranges, 'Harm by side with its bounds'),
    caption: [
      'From the least to the most that any account gives, added up over the events told; an arrow marks an open end.',
      unnumbered
        ? `Not drawn: ${unnumbered} ${unnumbered === 1 ? 'mention' : 'mentions'} of harm without a number.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    table: {
      head: ['Harm', 'At least', 'At most', 'Without a number'],
      rows: rows.map(({ label, least, most, unnumbered }) => [label, least, most ?? 'open', unnumbered]),
    },
  };
}

function boundsOf(harms: readonly EventHarm[]) {
  const numbered = harms.filter(({ min, max }) => min !== null || max !== null);
  return {
    numbered: numbered.length > 0,
    least: numbered.reduce((sum, { min }) => sum + (min ?? 0), 0),
    most: numbered.some(({ max }) => max === null) ? null : numbered.reduce((sum, { max }) => sum + max!, 0),
    unnumbered: harms.length - numbered.length,
  };
}

/** Whose harm: the actor in the role, by its whole where it is a part; "others" where nobody is named. */
function sideOf({ roles }: Event, { who }: EventHarm, view: PublicView): string {
  const filler =
    roles.find(({ role, actor }) => role === (who ?? 'victim') && actor !== null) ??
    roles.find(({ role }) => role === 'victim');
  const actor = filler?.actor ? view.actors.get(filler.actor) : undefined;
  if (actor) return actor.class === 'person' ? 'persons named' : actor.name;
  return filler ? 'side not known' : 'nobody named';
}

function totals(tallies: readonly Tally[]): readonly Chart[] {
  return tallies.flatMap((tally): readonly Chart[] => {
    const title = `${capitalised(tally.what)}${tally.speaker ? `, as counted by ${tally.speaker}` : ''}`;
    const drawing = seriesDrawing(tally, title);
    if (!drawing) return [];
    return [
      {
        title,
        drawing,
        caption: 'Each point is the total as stated on its day.',
        table: {
          head: ['Day', 'Total', 'Words'],
          rows: pointsOf(tally).map(({ on, value }) => [on, countSigns(value), value.said ?? '']),
        },
      },
    ];
  });
}
