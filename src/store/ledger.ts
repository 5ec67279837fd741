/** The ledger over one PostgreSQL database: the desk's port, by SQL. */

import { GENESIS } from '../desk/hash.ts';
import type { AsOf, Head, Kind, Ledger, Version } from '../desk/ports.ts';
import type { Decision } from '../model/decision.ts';
import { Misuse } from '../model/refusal.ts';
import { makeArchive } from './archive.ts';
import { type Database, transaction } from './database.ts';
import { decide, INSTANT, keepBlobs, readHead } from './decide.ts';
import { readEventFacets } from './event-facets.ts';
import { fill } from './fill.ts';
import { STILL } from './kinds.ts';
import { makeQueue } from './queue.ts';
import { makeSnapshot } from './snapshot.ts';
import { makeSubscriberStore } from './subscribers.ts';

export interface LedgerOptions {
  /** Replaces the database's clock; still never runs backwards. */
  readonly clock?: () => string;
  /** Called once by `close`, after the connections. */
  readonly onClose?: () => Promise<void>;
}

export function makeLedger(database: Database, { clock, onClose }: LedgerOptions = {}): Ledger {
  return {
    head: () => readHead(database),
    read: async (asOf) => {
      if (asOf === undefined) return makeSnapshot(database, await readHead(database), true);
      return makeSnapshot(database, await headAt(database, asOf), false);
    },
    decide: (request) => decide(database, request, clock ?? null),
    keep: (blobs) => keepBlobs(database, blobs),
    decisions: ({ after = 0, kind, id } = {}) => decisionsAfter(database, after, kind, id),
    history: async (kind, id) => {
      const { rows } = await database.query(
        `select id, body, from_n as "from", nullif(to_n, ${STILL}) as "to" from ${kind} where id = $1 order by from_n`,
        [id],
      );
      return rows as Version<typeof kind>[];
    },
    bytes: async (sha256) =>
      (await database.query(`select bytes from blob where sha256 = decode($1, 'hex')`, [sha256])).rows[0]?.bytes ??
      null,
    eventFacets: (after, take) => readEventFacets(database, after, take),
    archived: (use) =>
      transaction(database, (client) => use(makeArchive(client)), {
        mode: 'isolation level repeatable read read only',
      }),
    queue: makeQueue(database),
    subscribers: makeSubscriberStore(database),
    fill: (lines) => fill(database, lines),
    close: async () => {
      await database.end();
      await onClose?.();
    },
  };
}

/** The decision that `asOf` names: a number, or the last one made up to an instant. */
async function headAt(database: Database, asOf: AsOf): Promise<Head> {
  const empty: Head = { n: 0, hash: GENESIS, at: null };
  if (asOf === 0) return empty;
  const condition = typeof asOf === 'number' ? 'n = $1' : 'at <= $1::timestamptz';
  const { rows } = await database.query(
    `select n, ${INSTANT} as at, encode(hash, 'hex') as hash from decision where ${condition} order by n desc limit 1`,
    [asOf],
  );
  if (rows.length > 0) return rows[0];
  if (typeof asOf === 'string') return empty;
  throw new Misuse({
    code: 'as-of-unknown',
    where: 'as of',
    expected: `a decision's number, at most ${(await readHead(database)).n}`,
    came: String(asOf),
    todo: 'See `marsad log` for the decisions there are.',
  });
}

const PORTION = 500;

async function* decisionsAfter(database: Database, after: number, kind?: Kind, id?: string): AsyncGenerator<Decision> {
  let last = after;
  for (;;) {
    const { rows } = await database.query(
      `select n, ${INSTANT} as at, by, act, why,
              (select coalesce(json_agg(json_build_object('kind', c.kind, 'id', c.id, 'hash', encode(c.hash, 'hex')) order by c.place), '[]')
                 from change c where c.n = decision.n) as changes,
              encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
         from decision where n > $1 and ($2::text is null or exists (select 1 from change c where c.n = decision.n and c.kind = $2 and ($3::text is null or c.id = $3)))
        order by n limit ${PORTION}`,
      [last, kind ?? null, id ?? null],
    );
    yield* rows as Decision[];
    if (rows.length < PORTION) return;
    last = rows.at(-1).n;
  }
}
