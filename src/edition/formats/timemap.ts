/** timemap.json: events as Bellingcat's TimeMap loads them, with their sources and associations. */
import type { Event } from '../../model/event.ts';
import { shownWords } from '../shown-words.ts';
import { type PublicView, type ReportCard, sourceName } from '../view.ts';
import type { Format } from './format.ts';
import { namesIn } from './summary.ts';

export const timemap: Format = {
  name: 'timemap',
  file: 'timemap.json',
  media: 'application/json',
  about:
    'Events, sources and associations for TimeMap. Only a point can be given: its uncertainty stands in the comments.',
  write(view) {
    const shown = view.events.filter(({ time, place }) => (time?.to ?? time?.from) != null || place?.lat != null);
    const missing = view.events.length - shown.length;
    const spans = shown.filter(({ time }) => time?.from && time.to && time.from !== time.to).length;
    const sources = new Map([...view.reports.values()].map((card) => [card.id, sourceOf(card)]));
    const lines = (list: readonly string[]): string => (list.length ? `\n${list.join(',\n')}\n` : '');
    return {
      // A line for each record.
      text: `{"events":[${lines(shown.map((event) => JSON.stringify(eventOf(event, view))))}],"sources":{${lines(
        [...sources].map(([id, source]) => `${JSON.stringify(id)}:${JSON.stringify(source)}`),
      )}},"associations":[${lines(associationsOf(shown, view).map((one) => JSON.stringify(one)))}]}\n`,
      losses: [
        ...(missing
          ? [
              `${missing} ${missing === 1 ? 'event is' : 'events are'} not in the file: neither a day nor a place is told.`,
            ]
          : []),
        ...(spans
          ? [
              `One day only: ${spans} ${spans === 1 ? 'event' : 'events'} known to several days, set on the first of them.`,
            ]
          : []),
        'One point only: how far a place is unsure stands in the comments, as does the status.',
        'Who says what, where accounts differ, and numbers of killed and injured are left out, but for the quotes.',
      ],
    };
  },
};

const sourceOf = (card: ReportCard) => ({
  id: card.id,
  title: card.title ?? sourceName(card),
  paths: [],
  type: 'Report',
  url: card.url ?? '',
  description: sourceName(card),
  date: card.published ?? '',
});

function eventOf(event: Event, view: PublicView) {
  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  const radius = event.place?.radiusKm ?? 0;
  return {
    id: event.id,
    description: claims.map(({ span }) => shownWords(span.quote)).join(' / ') || event.kind,
    date: event.time?.from ?? event.time?.to ?? '',
    time: '',
    time_precision: event.time?.precision ?? '',
    location: event.place?.name ?? '',
    latitude: event.place?.lat == null ? '' : event.place.lat.toFixed(4),
    longitude: event.place?.lon == null ? '' : event.place.lon.toFixed(4),
    associations: [event.kind, ...namesIn(event, ['initiator', 'partner', 'target'], view)],
    sources: [...new Set(claims.map(({ report }) => report))],
    category: event.type.acled ?? event.kind,
    comments: [`status: ${event.status}`, radius > 1 ? `the place is known to ${Math.round(radius)} km` : '']
      .filter(Boolean)
      .join('; '),
    graphic: 'FALSE',
  };
}

function associationsOf(events: readonly Event[], view: PublicView) {
  const kinds = [...new Set(events.map(({ kind }) => kind))].map((kind) => ({
    id: kind,
    title: kind,
    desc: '',
    mode: 'CATEGORY',
    filter_paths: [],
  }));
  const names = [...new Set(events.flatMap((event) => namesIn(event, ['initiator', 'partner', 'target'], view)))];
  return [
    ...kinds,
    ...names.map((name) => ({ id: name, title: name, desc: '', mode: 'FILTER', filter_paths: ['Actor', name] })),
  ];
}
