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
import { type Client, type Database, inTurn, transaction } from './database.ts';
import { updateEventCounts } from './event-counts.ts';
import { STILL } from './kinds.ts';
import { LOCK_CHAIN } from './lock.ts';
import { askFor } from './queue.ts';
import { makeSnapshot } from './snapshot.ts';

/** Microseconds and `Z`: what PostgreSQL keeps, so that reading it back gives the same words. */
export const INSTANT = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** Longer ids would not fit a btree. */
const LONGEST_ID = 512;

const HEAD = `select n, ${INSTANT} as at, encode(hash, 'hex') as hash from decision order by n desc limit 1`;
const EMPTY: Head = { n: 0, hash: GENESIS, at: null };

export async function readHead(database: Pick<Database, 'query'>): Promise<Head> {
  return (await database.query(HEAD)).rows[0] ?? EMPTY;
}

/**
 * `clock` replaces the database's clock, for tests and for rebuilding a history; it can't make time run backwards.
 * What can go in one message goes in one: most of what a small decision costs is going to and fro.
 */
export async function decide(
  database: Database,
  request: DecisionRequest,
  clock: (() => string) | null,
): Promise<Decision | null> {
  return transaction(
    database,
    async (client, [last]) => {
      const head: Head = last ?? EMPTY;
      const asked =
        typeof request.changes === 'function'
          ? await request.changes(makeSnapshot(inTurn(client), head, true))
          : request.changes;
      const { changes, closed, at } = await changesThatChange(client, asked.map(written), head, clock);
      if (changes.length === 0) return null;
      if (request.seen !== undefined) await refuseStale(client, changes, request.seen);
      const decision = chain(head, at, plain(request), changes);
      await insertDecision(client, decision);
      for (const kind of new Set(changes.map((change) => change.kind))) {
        const ofKind = changes.filter((change) => change.kind === kind);
        await writeVersions(client, kind, decision.n, ofKind, closed);
      }
      const events = changes.filter(({ kind }) => kind === 'event').map(({ id }) => id);
      if (events.length > 0) await updateEventCounts(client, decision.n, events);
      await keepBlobs(client, request.blobs ?? []);
      for (const job of request.jobs ?? []) await askFor(client, job);
      return decision;
    },
    { ask: `${LOCK_CHAIN};${HEAD}` },
  );
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

/**
 * Drops what stands already as asked; says which versions the others close, and the instant of the decision: the later of the
 * clock and one microsecond after the decision before. Two changes of one record in a decision are a misuse.
 */
async function changesThatChange(
  client: Client,
  asked: readonly Written[],
  head: Head,
  clock: (() => string) | null,
): Promise<{ readonly changes: readonly Written[]; readonly closed: ReadonlySet<string>; readonly at: string }> {
  const seen = new Set<string>();
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
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const standing = kinds.map(
    (kind, i) => `select '${kind}', id, body from ${kind} where id = any($${i + 3}) and to_n = ${STILL}`,
  );
  const { rows } = await client.query(
    [
      `select null as kind, ${INSTANT} as id, null::jsonb as body from (select greatest(coalesce($1::timestamptz, clock_timestamp()), $2::timestamptz + interval '1 microsecond') as at) as next`,
      ...standing,
    ].join(' union all '),
    [
      clock?.() ?? null,
      head.at,
      ...kinds.map((kind) => asked.filter((change) => change.kind === kind).map(({ id }) => id)),
    ],
  );
  const before = new Map<string, string>();
  for (const { kind, id, body } of rows) if (kind !== null) before.set(`${kind} ${id}`, canonical(body));
  const changes = asked.filter(({ kind, id, json }) => (before.get(`${kind} ${id}`) ?? null) !== json);
  return { changes, closed: new Set(before.keys()), at: rows.find(({ kind }) => kind === null).id };
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
    `with made as (
       insert into decision (n, at, by, act, why, previous, hash) values ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'))
     )
     insert into change (n, place, kind, id, hash)
     select $1, place, kind, id, decode(hash, 'hex') from unnest($8::text[], $9::text[], $10::text[]) with ordinality as c (kind, id, hash, place)`,
    [
      n,
      at,
      by,
      act,
      why,
      previous,
      hash,
      changes.map((c) => c.kind),
      changes.map((c) => c.id),
      changes.map((c) => c.hash),
    ],
  );
}

/** `closed` are the keys of all versions that stand: where there is none, nothing is to be closed. */
async function writeVersions(
  client: Client,
  kind: Kind,
  n: number,
  changes: readonly Written[],
  closed: ReadonlySet<string>,
): Promise<void> {
  const ending = changes.filter(({ id }) => closed.has(`${kind} ${id}`)).map(({ id }) => id);
  if (ending.length > 0)
    await client.query(`update ${kind} set to_n = $1 where id = any($2) and to_n = ${STILL}`, [n, ending]);
  const standing = changes.filter(({ json }) => json !== null);
  if (standing.length === 0) return;
  await client.query(
    `insert into ${kind} (id, from_n, body) select id, $1, body::jsonb from unnest($2::text[], $3::text[]) as v (id, body)`,
    [n, standing.map(({ id }) => id), standing.map(({ json }) => json)],
  );
}
