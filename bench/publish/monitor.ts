/** A monitor of many weeks as records: reports with their texts, claims on their words, events, the editions before the last. All invented. */

import { sha256 } from '../../src/desk/hash.ts';
import type { Change, Ledger } from '../../src/desk/ports.ts';
import { composeEdition } from '../../src/edition/compose/compose.ts';
import { makePublicView } from '../../src/edition/safety/public-view.ts';
import type { View } from '../../src/edition/view.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Claim } from '../../src/model/claim.ts';
import { addDays, weekDays, weekOf } from '../../src/model/day.ts';
import type { Event } from '../../src/model/event.ts';
import type { Place } from '../../src/model/place.ts';
import type { Source } from '../../src/model/source.ts';

const [PER_WEEK, PER_REPORT, TOWNS, FIRST_DAY] = [200, 10, 60, '2021-01-04'];
const TYPES = ['Armed clash', 'Shelling/artillery/missile attack', 'Attack', 'Remote explosive/landmine/IED'] as const;

/** Figures that wander over their range without ever being drawn. */
const spread = (n: number, most: number): number => ((n * 2654435761) % 4294967296) % most;

const ACTORS = ['North Column', 'South Column', 'Harbour Guard', 'Hill Front', 'River Guard', 'villagers'].map(
  (name, i): Actor => ({
    id: `actor-${i}`,
    name,
    class: i === 5 ? 'people' : 'force',
    aliases: [],
    inter: i === 5 ? 7 : 1,
    sector: null,
    country: 'LY',
    affiliations: [],
    office: null,
    from: null,
    to: null,
    note: null,
  }),
);
const PLACES = Array.from(
  { length: TOWNS },
  (_, i): Place => ({
    id: `town-${i}`,
    name: `Town ${String.fromCharCode(65 + (i % 26))}${i}`,
    kind: 'town',
    lat: 27 + spread(i, 500) / 100,
    lon: 12 + spread(i + 77, 1100) / 100,
    radiusKm: 5,
    precision: 'town',
    parents: [],
    country: 'LY',
    population: null,
    aliases: [],
    sensitive: i === 0,
    note: null,
  }),
);
const SOURCES = ['Morning Sheet', 'Evening Sheet'].map(
  (name, i): Source => ({
    id: `source-${i}`,
    name,
    aliases: [],
    kind: 'outlet',
    actor: null,
    country: null,
    lang: ['en'],
    scale: null,
    homepage: null,
    restricted: false,
    note: null,
  }),
);

const id = (kind: string, n: number): string => `${kind}_${String(n).padStart(16, '0')}`;

export interface Monitor {
  readonly view: View;
  readonly texts: ReadonlyMap<string, string>;
  readonly weeks: readonly string[];
}

export function monitorOf(size: number): Monitor {
  const claims = new Map<string, Claim>();
  const events: Event[] = [];
  const lines = new Map<string, string[]>();
  const days = new Map<string, string>();
  for (let n = 0; n < size; n++) {
    const week = Math.floor(n / PER_WEEK);
    const day = addDays(FIRST_DAY, week * 7 + (n % 6));
    const place = PLACES[spread(n, TOWNS)]!;
    const [by, against] = [ACTORS[spread(n + 3, 5)]!, ACTORS[5]!];
    const type = TYPES[spread(n + 9, TYPES.length)]!;
    const killed = spread(n + 5, 9) === 0 ? 1 + spread(n, 6) : null;
    const told = [0, 1].map((source): Claim => {
      const report = `${id('r', source * 1_000_000 + Math.floor(n / PER_REPORT))}@1`;
      const line = `On ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} the ${by.name} attacked ${against.name} in ${place.name}${killed === null ? '' : `; ${killed} people were killed`}.`;
      const held = lines.get(report) ?? [];
      const start = held.reduce((sum, one) => sum + one.length + 1, 0);
      lines.set(report, [...held, line]);
      days.set(report, addDays(FIRST_DAY, week * 7 + 6));
      return {
        id: id('c', source * 10_000_000 + n),
        report,
        coder: { kind: 'machine', name: 'bench', version: '1' },
        span: { start, end: start + line.length - 1, quote: line.slice(0, -1) },
        kind: 'violence',
        type: { acled: type, plover: null, cameo: null },
        stance: 'asserts',
        hedge: 'none',
        speakers: [],
        roles: [
          { role: 'initiator', name: by.name, actor: by.id, span: null, hedge: 'none', number: null },
          { role: 'victim', name: against.name, actor: against.id, span: null, hedge: 'none', number: null },
        ],
        place: {
          said: place.name,
          span: null,
          name: place.name,
          place: place.id,
          lat: place.lat,
          lon: place.lon,
          radiusKm: 5,
          precision: 'town',
          relation: null,
          candidates: [],
        },
        time: { said: day, span: null, from: day, to: day, precision: 'day', basis: 'stated' },
        saidOn: null,
        harms:
          killed === null
            ? []
            : [
                {
                  effect: 'killed',
                  who: 'victim',
                  name: null,
                  about: null,
                  min: killed,
                  max: killed,
                  said: String(killed),
                  span: null,
                  subset: false,
                },
              ],
        weapons: [],
        tally: null,
        refersTo: null,
        confidence: 1,
        trace: [],
      };
    });
    for (const claim of told) claims.set(claim.id, claim);
    const [first] = told as [Claim, Claim];
    events.push({
      id: id('e', n),
      claims: told.map((claim) => claim.id),
      kind: first.kind,
      type: first.type,
      time: first.time,
      place: first.place,
      roles: first.roles,
      weapons: [],
      harms:
        killed === null
          ? []
          : [
              {
                effect: 'killed',
                who: 'victim',
                name: null,
                best: killed,
                min: killed,
                max: killed,
                versions: told.map((claim) => ({ claim: claim.id, min: killed, max: killed, said: String(killed) })),
              },
            ],
      status: 'corroborated',
      independent: 2,
      adopted: [{ field: 'status', claim: null, why: 'two speakers whose chains do not meet' }],
    });
  }
  const texts = new Map([...lines].map(([report, held]) => [report, held.join('\n')]));
  const view: View = {
    name: 'The Bench Monitor',
    events,
    claims,
    reports: new Map(
      [...texts].map(([report], i) => [
        report,
        {
          id: report,
          title: `Sheet ${i}`,
          source: SOURCES[i % 2]!,
          published: days.get(report)!,
          url: null,
          lang: 'en',
          sha256: sha256(report),
        },
      ]),
    ),
    actors: new Map(ACTORS.map((actor) => [actor.id, actor])),
    places: new Map(PLACES.map((place) => [place.id, place])),
    tallies: [],
    sections: [{ id: 'events', title: 'Events', initiators: [], involves: [], kinds: [], otherwise: true }],
  };
  const count = Math.ceil(size / PER_WEEK);
  return { view, texts, weeks: Array.from({ length: count }, (_, i) => weekOf(addDays(FIRST_DAY, i * 7))) };
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Writes the monitor into an empty ledger, with all its editions but the last. */
export async function fillLedger(ledger: Ledger, { view, texts, weeks }: Monitor): Promise<void> {
  const changes: Change[] = [
    ...SOURCES.map((body) => ({ kind: 'source' as const, id: body.id, body })),
    ...ACTORS.map((body) => ({ kind: 'actor' as const, id: body.id, body })),
    ...PLACES.map((body) => ({ kind: 'place' as const, id: body.id, body })),
    { kind: 'setting', id: 'name', body: { id: 'name', value: view.name } },
  ];
  const blobs = [];
  for (const [report, text] of texts) {
    const card = view.reports.get(report)!;
    const own = report.replace(/@1$/, '');
    const bytes = Buffer.from(text);
    blobs.push({ sha256: sha256(bytes), bytes });
    changes.push(
      {
        kind: 'report',
        id: own,
        body: {
          id: own,
          source: card.source!.id,
          title: card.title,
          published: card.published,
          retrieved: '2026-01-01T00:00:00Z',
          url: null,
          media: 'text/plain',
          sha256: sha256(bytes),
          lang: 'en',
          textVersion: 1,
          extractor: 'text/1',
          supersedes: null,
          notes: [],
        },
      },
      { kind: 'extraction', id: report, body: { id: report, report: own, version: 1, extractor: 'text/1', text } },
    );
  }
  await ledger.decide({ by: 'bench', act: 'add', why: '', changes, blobs });
  await ledger.decide({
    by: 'bench',
    act: 'code',
    why: '',
    changes: [...view.claims.values()].map((body) => ({ kind: 'claim' as const, id: body.id, body })),
  });
  await ledger.decide({
    by: 'bench',
    act: 'resolve',
    why: '',
    changes: view.events.map((body) => ({ kind: 'event' as const, id: body.id, body })),
  });
  const head = await ledger.head();
  const editions = weeks.slice(0, -1).map((week, i) => {
    const { from, to } = weekDays(week);
    const events = view.events.filter(({ time }) => time!.from! >= from && time!.from! <= to);
    const open = makePublicView({ ...view, events }, [], to);
    return composeEdition(open, {
      id: id('w', i + 1),
      week,
      asOf: head.n,
      head: head.hash,
      made: head.at,
      policy: '0'.repeat(64),
    });
  });
  await ledger.decide({
    by: 'bench',
    act: 'publish',
    why: '',
    changes: editions.map((body) => ({ kind: 'edition' as const, id: body.id, body })),
  });
}
