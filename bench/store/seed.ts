/** A large workspace made by the database itself: events over ten years around a coast, three claims each, a fifth of the events revised. */
import type pg from 'pg';

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

const claimId = (i: string) => `'c_' || lpad((${i})::text, 16, '0')`;
const eventId = (i: string) => `'e_' || lpad((${i})::text, 16, '0')`;
const day = (salt: number) => `(date '2011-01-01' + ${pick(salt, 3650)}::int)`;
/** Five thousand places, most near each other, as towns are. */
const place = (
  salt: number,
) => `jsonb_build_object('said', null, 'span', null, 'name', 'Place ' || ${pick(salt, 5000)}, 'place', null,
  'lat', round((25 + (abs(hashint8extended(${pick(salt, 5000)}, 91)) % 8000) / 1000.0)::numeric, 4),
  'lon', round((10 + (abs(hashint8extended(${pick(salt, 5000)}, 92)) % 15000) / 1000.0)::numeric, 4),
  'radiusKm', 5, 'precision', 'town', 'relation', null, 'candidates', '[]'::jsonb)`;
const time = (salt: number) =>
  `jsonb_build_object('said', null, 'span', null, 'from', ${day(salt)}, 'to', ${day(salt)} + ${pick(salt + 1, 3)}::int, 'precision', 'day', 'basis', 'stated')`;
const roles = (salt: number) => `jsonb_build_array(
  jsonb_build_object('role', 'initiator', 'name', 'Group ' || ${pick(salt, 300)}, 'actor', 'group-' || ${pick(salt, 300)}, 'span', null, 'hedge', 'none', 'number', null),
  jsonb_build_object('role', 'target', 'name', 'Group ' || ${pick(salt + 1, 300)}, 'actor', 'group-' || ${pick(salt + 1, 300)}, 'span', null, 'hedge', 'none', 'number', null))`;
const quote = `'Fighters of group ' || ${pick(21, 300)} || ' ' || ${word(ACTS, 22)} || ' a ' || ${word(THINGS, 23)} || ' near place ' || ${pick(24, 5000)}
  || ' with ' || ${word(ARMS, 25)} || ', witness ' || md5((${pick(26, 20000)})::text) || ' said.'`;

/** Seeds `events` events and three times as many claims. */
export async function seed(client: pg.Client, events: number): Promise<void> {
  const claims = 3 * events;
  await client.query(
    `insert into decision select i, timestamptz '2020-01-01' + i * interval '1 minute', 'bench', 'seed', '', decode(repeat('00', 32), 'hex'), sha256(i::text::bytea)
       from generate_series(1, ${DECISIONS}) as i`,
  );
  await client.query(
    `insert into claim (id, from_n, body)
     select ${claimId('i')}, 1 + i * ${DECISIONS / 2 - 1} / ${claims}, jsonb_build_object(
       'id', ${claimId('i')}, 'report', 'r_' || lpad((i / 12)::text, 16, '0') || '@1', 'coder', jsonb_build_object('kind', 'machine', 'name', 'bench', 'version', '1'),
       'span', jsonb_build_object('start', 0, 'end', 80, 'quote', ${quote}), 'kind', ${word(KINDS, 3)},
       'type', jsonb_build_object('acled', 'Armed clash', 'plover', 'ASSAULT', 'cameo', '190'), 'stance', 'asserts', 'hedge', 'none', 'speakers', '[]'::jsonb,
       'roles', ${roles(5)}, 'place', ${place(7)}, 'time', ${time(9)}, 'saidOn', null, 'harms', '[]'::jsonb, 'weapons', '[]'::jsonb, 'tally', null,
       'refersTo', null, 'confidence', 0.5, 'trace', jsonb_build_array('rule-a', 'rule-b'))
     from generate_series(0, ${claims - 1}) as i`,
  );
  const body = (
    salt: number,
  ) => `jsonb_build_object('id', ${eventId('i')}, 'claims', jsonb_build_array(${claimId('3 * i')}, ${claimId('3 * i + 1')}, ${claimId('3 * i + 2')}),
     'kind', ${word(KINDS, salt)}, 'type', jsonb_build_object('acled', 'Armed clash', 'plover', 'ASSAULT', 'cameo', '190'), 'time', ${time(salt + 6)}, 'place', ${place(salt + 4)},
     'roles', ${roles(salt + 2)}, 'weapons', '[]'::jsonb, 'harms', '[]'::jsonb, 'status', ${word(STATUSES, salt + 1)}, 'independent', 1, 'adopted', '[]'::jsonb)`;
  const first = `${DECISIONS / 2} + i * ${DECISIONS / 4} / ${events}`;
  const again = `${(DECISIONS * 3) / 4} + i * ${DECISIONS / 4 - 1} / ${events}`;
  await client.query(
    `insert into event (id, from_n, to_n, body) select ${eventId('i')}, ${first}, case when i % 5 = 0 then ${again} else 9223372036854775807 end, ${body(30)} from generate_series(0, ${events - 1}) as i`,
  );
  await client.query(
    `insert into event (id, from_n, body) select ${eventId('i')}, ${again}, ${body(50)} from generate_series(0, ${events - 1}, 5) as i`,
  );
}
