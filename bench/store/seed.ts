/** A large workspace made by the database itself: events over ten years around a coast, three claims each, a fifth of the events revised. */
/** Decisions: claims by the first half, events by the second; a fifth of the events again, later. */
export const DECISIONS = 4000;

/** Numbers from `i` that look random and are the same each time; up to `below`. */
const pick = (salt: number, below: number | string) => `(abs(hashint8extended(i, ${salt})) % ${below})`;
const word = (list: readonly string[], salt: number) =>
  `(array[${list.map((one) => `'${one}'`).join(',')}])[1 + ${pick(salt, list.length)}]`;

const KINDS = [
  'violence',
  'violence',
  'violence',
  'violence',
  'territory',
  'capture',
  'discovery',
  'deployment',
  'diplomacy',
  'political',
  'humanitarian',
  'other',
];
const STATUSES = ['single-source', 'single-source', 'single-source', 'corroborated', 'contested', 'denied'];
const ACTS = [
  'attacked',
  'shelled',
  'seized',
  'bombed',
  'raided',
  'abandoned',
  'searched',
  'ambushed',
  'besieged',
  'mined',
  'crossed',
  'entered',
];
const THINGS = [
  'checkpoint',
  'camp',
  'convoy',
  'bridge',
  'market',
  'school',
  'airfield',
  'refinery',
  'village',
  'crossroads',
  'depot',
  'barracks',
  'hospital',
  'pipeline',
  'tower',
];
const ARMS = ['mortars', 'rockets', 'rifles', 'mines', 'drones', 'howitzers', 'grenades', 'bombs'];

const TYPES = [
  'Armed clash',
  'Armed clash',
  'Shelling/artillery/missile attack',
  'Remote explosive/landmine/IED',
  'Attack',
  'Abduction/forced disappearance',
  'Peaceful protest',
  'Mob violence',
  'Arrests',
  'Agreement',
];

const claimId = (i: string) => `'c_' || lpad((${i})::text, 16, '0')`;
const eventId = (i: string) => `'e_' || lpad((${i})::text, 16, '0')`;
const day = (salt: number) => `(date '2011-01-01' + ${pick(salt, 3650)}::int)`;
/** Five thousand places, most near each other, as towns are. */
const place = (
  salt: number,
) => `jsonb_build_object('said', null, 'span', null, 'name', 'Place ' || ${pick(salt, 5000)}, 'place', null,
  'lat', round((25 + (abs(hashint8extended(${pick(salt, 5000)}, 91)) % 8000) / 1000.0)::numeric, 4),
  'lon', round((10 + (abs(hashint8extended(${pick(salt, 5000)}, 92)) % 15000) / 1000.0)::numeric, 4),
  'radiusKm', case when ${pick(salt, 5000)} % 40 = 0 then 60 else 5 end, 'precision', 'town', 'relation', null, 'candidates', '[]'::jsonb)`;
/** Mostly a day or a few; one in fifteen is known to a month. */
const time = (salt: number) =>
  `jsonb_build_object('said', null, 'span', null, 'from', ${day(salt)}, 'to', ${day(salt)} + case when ${pick(salt + 2, 15)} = 0 then 30 else ${pick(salt + 1, 3)}::int end, 'precision', 'day', 'basis', 'stated')`;
/** Some events have no time, more no place. */
const orNull = (salt: number, oneIn: number, sql: string) =>
  `case when ${pick(salt, oneIn)} = 0 then null else ${sql} end`;
const roles = (salt: number) => `jsonb_build_array(
  jsonb_build_object('role', 'initiator', 'name', 'Group ' || ${pick(salt, 300)}, 'actor', 'group-' || ${pick(salt, 300)}, 'span', null, 'hedge', 'none', 'number', null),
  jsonb_build_object('role', 'target', 'name', 'Group ' || ${pick(salt + 1, 300)}, 'actor', 'group-' || ${pick(salt + 1, 300)}, 'span', null, 'hedge', 'none', 'number', null))`;
const quote = `'Fighters of group ' || ${pick(21, 300)} || ' ' || ${word(ACTS, 22)} || ' a ' || ${word(THINGS, 23)} || ' near place ' || ${pick(24, 5000)}
  || ' with ' || ${word(ARMS, 25)} || ', witness ' || md5((${pick(26, 20000)})::text) || ' said.'`;

/** A part of the seed: rows `from` (inclusive) to `to` (exclusive) of one table, as one statement. Parts may run side by side. */
export type SeedPart = readonly [table: 'claim' | 'event' | 'change', sql: string];

/** Everything after the decisions, in `parts` parts a table. One event in a hundred is withdrawn, one in five revised. */
export function seedParts(events: number, parts: number): readonly SeedPart[] {
  const claims = 3 * events;
  const claimFrom = `1 + i * ${DECISIONS / 2 - 1} / ${claims}`;
  const first = `${DECISIONS / 2} + i * ${DECISIONS / 4} / ${events}`;
  const again = `${(DECISIONS * 3) / 4} + i * ${DECISIONS / 4 - 1} / ${events}`;
  const slices = (count: number, table: SeedPart[0], sql: (range: string) => string): readonly SeedPart[] =>
    Array.from({ length: parts }, (_, at) => {
      const [from, to] = [Math.floor((count * at) / parts), Math.floor((count * (at + 1)) / parts) - 1];
      return [table, sql(`generate_series(${from}::bigint, ${to}) as i`)] as const;
    });
  const body = (
    salt: number,
  ) => `jsonb_build_object('id', ${eventId('i')}, 'claims', jsonb_build_array(${claimId('3 * i')}, ${claimId('3 * i + 1')}, ${claimId('3 * i + 2')}),
     'kind', ${word(KINDS, salt)}, 'type', jsonb_build_object('acled', ${word(TYPES, salt + 12)}, 'plover', 'ASSAULT', 'cameo', '190'),
     'time', ${orNull(salt + 13, 90, time(salt + 6))}, 'place', ${orNull(salt + 14, 60, place(salt + 4))},
     'roles', ${roles(salt + 2)}, 'weapons', '[]'::jsonb, 'harms', '[]'::jsonb, 'status', ${word(STATUSES, salt + 1)}, 'independent', 1, 'adopted', '[]'::jsonb)`;
  return [
    ...slices(
      claims,
      'claim',
      (range) => `insert into claim (id, from_n, body)
     select ${claimId('i')}, ${claimFrom}, jsonb_build_object(
       'id', ${claimId('i')}, 'report', 'r_' || lpad((i / 12)::text, 16, '0') || '@1', 'coder', jsonb_build_object('kind', 'machine', 'name', 'bench', 'version', '1'),
       'span', jsonb_build_object('start', 0, 'end', 80, 'quote', ${quote}), 'kind', ${word(KINDS, 3)},
       'type', jsonb_build_object('acled', 'Armed clash', 'plover', 'ASSAULT', 'cameo', '190'), 'stance', 'asserts', 'hedge', 'none', 'speakers', '[]'::jsonb,
       'roles', ${roles(5)}, 'place', ${place(7)}, 'time', ${time(9)}, 'saidOn', null, 'harms', '[]'::jsonb, 'weapons', '[]'::jsonb, 'tally', null,
       'refersTo', null, 'confidence', 0.5, 'trace', jsonb_build_array('rule-a', 'rule-b')) from ${range}`,
    ),
    ...slices(
      events,
      'event',
      (range) => `insert into event (id, from_n, to_n, body)
     select ${eventId('i')}, ${first}, case when i % 5 = 0 or i % 100 = 7 then ${again} else 9223372036854775807 end, ${body(30)} from ${range}`,
    ),
    ...slices(
      events,
      'event',
      (range) =>
        `insert into event (id, from_n, body) select ${eventId('i')}, ${again}, ${body(50)} from ${range} where i % 5 = 0`,
    ),
    // What decisions recorded; the hashes are nobody's, except that of a withdrawal.
    ...slices(
      claims,
      'change',
      (range) =>
        `insert into change select ${claimFrom}, i, 'claim', ${claimId('i')}, sha256(i::text::bytea) from ${range}`,
    ),
    ...slices(
      events,
      'change',
      (range) =>
        `insert into change select ${first}, ${claims} + i, 'event', ${eventId('i')}, sha256(i::text::bytea) from ${range}
         union all select ${again}, ${claims + events} + i, 'event', ${eventId('i')}, sha256((case when i % 5 = 0 then i::text else 'null' end)::bytea) from ${range} where i % 5 = 0 or i % 100 = 7`,
    ),
  ];
}

export const seedDecisions = (): string =>
  `insert into decision select i, timestamptz '2020-01-01' + i * interval '1 minute', 'bench', 'seed', '', decode(repeat('00', 32), 'hex'), sha256(i::text::bytea)
     from generate_series(1, ${DECISIONS}) as i`;
