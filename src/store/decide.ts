/**
 * Writes one decision and the records it changes, in one transaction under the chain's lock.
 *
 * Invariants: numbers are gapless; times never run backwards; each decision names the hash of the one before;
 * of one record at most one version is written by a decision; what would change nothing is not written.
 */

import { canonical, GENESIS, NOTHING, sha256 } from '../desk/hash.ts';
import type { Blob, Change, DecisionRequest, Head, Kind, RecordOf } from '../desk/ports.ts';
import type { Decision, DecisionChange } from '../model/decision.ts';
import { Misuse, Refusal } from '../model/refusal.ts';
import { type Client, type Database, transaction } from './database.ts';
import { updateEventCounts } from './event-counts.ts';
import { STILL } from './kinds.ts';
import { lockChain } from './lock.ts';
import { askFor } from './queue.ts';
import { makeSnapshot } from './snapshot.ts';

/** Microseconds and `Z`: what PostgreSQL keeps, so that reading it back gives the same words. */
export const INSTANT = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** Longer ids would not fit a btree. */
const LONGEST_ID = 512;

export async function readHead(database: Pick<Database, 'query'>): Promise<Head> {
  const { rows } = await database.query(
    `select n, ${INSTANT} as at, encode(hash, 'hex') as hash from decision order by n desc limit 1`,
  );
  return rows[0] ?? { n: 0, hash: GENESIS, at: null };
}

/** `clock` replaces the database's clock, for tests and for rebuilding a history; it can't make time run backwards. */
export async function decide(
  database: Database,
  request: DecisionRequest,
  clock: (() => string) | null,
): Promise<Decision | null> {
  return transaction(database, async (client) => {
    await lockChain(client);
    const head = await readHead(client);
    const asked =
      typeof request.changes === 'function' ? await request.changes(makeSnapshot(client, head, true)) : request.changes;
    const changes = await changesThatChange(client, asked.map(written));
    if (changes.length === 0) return null;
    if (request.seen !== undefined) await refuseStale(client, changes, request.seen);
    const decision = chain(head, await nextInstant(client, head, clock), plain(request), changes);
    await insertDecision(client, decision);
    for (const kind of new Set(changes.map((change) => change.kind))) {
      await writeVersions(
        client,
        kind,
        decision.n,
        changes.filter((change) => change.kind === kind),
      );
    }
    const events = changes.filter(({ kind }) => kind === 'event').map(({ id }) => id);
    if (events.length > 0) await updateEventCounts(client, decision.n, events);
    await keepBlobs(client, request.blobs ?? []);
    for (const job of request.jobs ?? []) await askFor(client, job);
    await client.query(`select pg_notify('marsad_decision', $1)`, [String(decision.n)]);
    return decision;
  });
}

/** Rows of blobs in one statement: many small pages go in together. */
const [MOST_ROWS, MOST_BYTES] = [200, 4_000_000];

/** Bytes by their hash; those that are there already are left alone. */
export async function keepBlobs(client: Pick<Client, 'query'>, blobs: readonly Blob[]): Promise<void> {
  for (let from = 0; from < blobs.length; ) {
    let [end, bytes] = [from, 0];
    while (end < blobs.length && end - from < MOST_ROWS && (end === from || bytes < MOST_BYTES))
      bytes += blobs[end++]!.bytes.length;
    const rows = blobs.slice(from, end);
    const places = rows.map((_, i) => `($${2 * i + 1}::bytea, $${2 * i + 2}::bytea)`).join(',');
    await client.query(
      `insert into blob (sha256, bytes) values ${places} on conflict do nothing`,
      rows.flatMap((row) => [Buffer.from(row.sha256, 'hex'), row.bytes]),
    );
    from = end;
  }
}

interface Written {
  readonly kind: Kind;
  readonly id: string;
  /** Canonical JSON; null when withdrawn. */
  readonly json: string | null;
}

function written({ kind, id, body }: Change): Written {
  const at = `${kind} ${id.slice(0, 80)}`;
  const misuse = (expected: string, came: string) =>
    new Misuse({
      code: 'record-malformed',
      where: at,
      expected,
      came,
      todo: 'This is an error of the program: please report it.',
    });
  if (id.length === 0 || id.length > LONGEST_ID) throw misuse(`an id of 1 to ${LONGEST_ID} characters`, `${id.length}`);
  if (body === null) return { kind, id, json: null };
  if ((body as RecordOf[Kind]).id !== id) throw misuse('a body with the same id', String((body as RecordOf[Kind]).id));
  try {
    return { kind, id, json: canonical(body) };
  } catch (error) {
    throw misuse('JSON that can be kept exactly', (error as Error).message);
  }
}

/** Drops what stands already as asked. Two changes of one record in a decision are a misuse. */
async function changesThatChange(client: Client, asked: readonly Written[]): Promise<readonly Written[]> {
  const seen = new Set<string>();
  const standing = new Map<string, string>();
  for (const { kind, id } of asked) {
    const key = `${kind} ${id}`;
    if (seen.has(key)) {
      throw new Misuse({
        code: 'record-twice',
        where: key,
        expected: 'one change a decision',
        came: 'two',
        todo: 'Make two decisions, or one change.',
      });
    }
    seen.add(key);
  }
  for (const kind of new Set(asked.map((change) => change.kind))) {
    const ids = asked.filter((change) => change.kind === kind).map((change) => change.id);
    const { rows } = await client.query(`select id, body from ${kind} where id = any($1) and to_n = ${STILL}`, [ids]);
    for (const { id, body } of rows) standing.set(`${kind} ${id}`, canonical(body));
  }
  return asked.filter(({ kind, id, json }) => (standing.get(`${kind} ${id}`) ?? null) !== json);
}

async function refuseStale(client: Client, changes: readonly Written[], seen: number): Promise<void> {
  const { rows } = await client.query(
    `select c.kind, c.id, c.n, d.by, d.act from change c join decision d using (n)
      where c.n > $1 and (c.kind, c.id) in (select * from unnest($2::text[], $3::text[])) order by c.n desc limit 1`,
    [seen, changes.map(({ kind }) => kind), changes.map(({ id }) => id)],
  );
  const [newer] = rows;
  if (newer === undefined) return;
  throw new Refusal({
    code: 'changed-meanwhile',
    where: `${newer.kind} ${newer.id}`,
    expected: `as it stood at decision ${seen}`,
    came: `a newer version: ${newer.act} by ${newer.by}, decision ${newer.n}`,
    todo: 'Look at what changed and decide again.',
  });
}

/** The later of the clock and one microsecond after the decision before. */
async function nextInstant(client: Client, head: Head, clock: (() => string) | null): Promise<string> {
  const { rows } = await client.query(
    `select ${INSTANT} as at from (select greatest(coalesce($1::timestamptz, clock_timestamp()), $2::timestamptz + interval '1 microsecond') as at) as next`,
    [clock?.() ?? null, head.at],
  );
  return rows[0].at;
}

/** The words of a decision may come from outside: what PostgreSQL can't hold is replaced. */
const plain = ({ by, act, why }: DecisionRequest) => {
  const [author, deed, reason] = [by, act, why].map((words) => words.toWellFormed().replaceAll('\0', '\uFFFD'));
  return { by: author!, act: deed!, why: reason! };
};

/** The decision after `head`, with its hash. */
function chain(
  head: Head,
  at: string,
  { by, act, why }: Pick<DecisionRequest, 'by' | 'act' | 'why'>,
  changes: readonly Written[],
): Decision {
  const recorded = changes.map(
    ({ kind, id, json }): DecisionChange => ({ kind, id, hash: json === null ? NOTHING : sha256(json) }),
  );
  const link = { n: head.n + 1, at, by, act, why, changes: recorded, previous: head.hash };
  return { ...link, hash: sha256(canonical(link)) };
}

/** Writes the decision and what it says it changed; not the records. */
export async function insertDecision(client: Client, decision: Decision): Promise<void> {
  const { n, at, by, act, why, previous, hash, changes } = decision;
  await client.query(
    `insert into decision (n, at, by, act, why, previous, hash) values ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'))`,
    [n, at, by, act, why, previous, hash],
  );
  await client.query(
    `insert into change (n, place, kind, id, hash)
     select $1, place, kind, id, decode(hash, 'hex') from unnest($2::text[], $3::text[], $4::text[]) with ordinality as c (kind, id, hash, place)`,
    [n, changes.map((c) => c.kind), changes.map((c) => c.id), changes.map((c) => c.hash)],
  );
}

async function writeVersions(client: Client, kind: Kind, n: number, changes: readonly Written[]): Promise<void> {
  await client.query(`update ${kind} set to_n = $1 where id = any($2) and to_n = ${STILL}`, [
    n,
    changes.map(({ id }) => id),
  ]);
  const standing = changes.filter(({ json }) => json !== null);
  await client.query(
    `insert into ${kind} (id, from_n, body) select id, $1, body::jsonb from unnest($2::text[], $3::text[]) as v (id, body)`,
    [n, standing.map(({ id }) => id), standing.map(({ json }) => json)],
  );
}
