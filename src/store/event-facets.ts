/** The events of all time as narrow rows, read once and then followed: for a program that holds them in memory. */
import type { EventFacet } from '../desk/ports.ts';
import { type Client, type Database, transaction } from './database.ts';
import { STILL } from './kinds.ts';
import type { Queries } from './snapshot.ts';

/** Rows fetched at a time: between portions the program answers others. */
const PORTION = 10_000;

const FACETS = `
  select id, from_n, nullif(to_n, ${STILL}), kind, status, body -> 'type' ->> 'acled', days is not null, lower(days), upper(days) - 1,
         body -> 'place' ->> 'name', body -> 'place' ->> 'place', lat, lon, (body -> 'place' ->> 'radiusKm')::double precision,
         body -> 'place' ->> 'precision', jsonb_path_query_array(body, '$.roles[*].actor')::text
    from event`;

type Row = readonly [
  id: string,
  from: number,
  to: number | null,
  kind: string,
  status: string,
  acled: string | null,
  isTimed: boolean,
  first: number | null,
  last: number | null,
  name: string | null,
  place: string | null,
  lat: number | null,
  lon: number | null,
  radiusKm: number | null,
  precision: string | null,
  actors: string,
];

/** As the port `Ledger.eventFacets` says. Reads one moment of the store. */
export function readEventFacets(
  database: Database,
  after: number,
  take: (portion: readonly EventFacet[]) => void,
): Promise<number> {
  return transaction(database, (client) => read(client, after, take), {
    mode: 'isolation level repeatable read read only',
  });
}

async function read(client: Client, after: number, take: (portion: readonly EventFacet[]) => void): Promise<number> {
  const { rows } = await client.query('select coalesce(max(n), 0) as n from decision');
  const n: number = rows[0].n;
  if (n <= after) return n;
  const changed = `where id in (select id from change where kind = 'event' and n > ${after}) and (from_n > ${after} or to_n between ${after + 1} and ${n})`;
  await client.query(
    `declare facets no scroll cursor for ${FACETS} ${after > 0 ? changed : ''} order by id collate "C", from_n`,
  );
  for (;;) {
    const portion = await client.query<Row & unknown[]>({ text: `fetch ${PORTION} from facets`, rowMode: 'array' });
    take(portion.rows.map(facetOf));
    if (portion.rows.length < PORTION) return n;
  }
}

function facetOf(row: Row): EventFacet {
  const [id, from, to, kind, status, acled, isTimed, first, last, name, place, lat, lon, radiusKm, precision, actors] =
    row;
  return {
    id,
    from,
    to,
    kind,
    status,
    acled,
    days: isTimed ? [dayBehind(first), dayBehind(last)] : null,
    place: name === null ? null : { id: place, name, lat, lon, radiusKm, precision: precision ?? '' },
    actors: actorsIn(actors),
  };
}

const actorsIn = (json: string): readonly string[] =>
  json === '[]' ? [] : [...new Set((JSON.parse(json) as readonly (string | null)[]).filter((actor) => actor !== null))];

/** The store's numbers of days leave room for 31 days a month, see migration 5; ours are days since 1970. */
function dayBehind(number: number | null): number | null {
  if (number === null) return null;
  const [year, month, day] = [
    Math.floor((number - 32) / 372),
    Math.floor(((number - 32) % 372) / 31),
    (number - 32) % 31,
  ];
  return Math.round(Date.UTC(year, month, day + 1) / 86_400_000);
}

/** As the port `Snapshot.eventsSaying` says. `valid` is the condition on versions, already SQL. */
export async function eventsSaying(database: Queries, valid: string, words: string): Promise<readonly string[]> {
  const { rows } = await database.query(
    `select distinct event from event_claim where ${valid} and claim in (select c.id from claim c
       where to_tsvector('english', c.body -> 'span' ->> 'quote') @@ websearch_to_tsquery('english', $1))`,
    [words],
  );
  return rows.map(({ event }) => event);
}
