/**
 * The queue: one table, its rows taken with FOR UPDATE SKIP LOCKED. Who works on a job holds an advisory lock on it by a
 * connection of its own: when the worker is killed, the server lets the lock go, and the job is taken again at once.
 */
import type { JobRequest, Queue, TakenJob } from '../desk/ports.ts';
import type { Job, JobLine } from '../model/job.ts';
import type { Fault } from '../model/refusal.ts';
import { type Client, checkout, type Database } from './database.ts';
import type { Queries } from './snapshot.ts';

/** The first of the two numbers of our advisory locks; the second is the job's. */
const WORK = 0x6d6a;
/** A job that has killed so many workers is not tried again. */
const MOST_ATTEMPTS = 5;
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const COLUMNS = `id, kind, key, about, by, state, attempts, ${instant('asked')} as asked, ${instant('due')} as due, ${instant('ended')} as ended, outcome, fault`;
/** Nobody holds it: a running job without a holder is one whose worker died. */
const FREE = `(state = 'waiting' or not exists (select from pg_locks where locktype = 'advisory' and classid = ${WORK} and objid = job.id and database = (select oid from pg_database where datname = current_database())))`;

export function makeQueue(database: Database): Queue {
  return {
    ask: (request) => askFor(database, request),
    take: (kinds) => take(database, kinds),
    get: async (id) => (await database.query(`select ${COLUMNS} from job where id = $1`, [id])).rows[0] ?? null,
    list: async ({ kinds, states, limit = 100 } = {}) =>
      (
        await database.query(
          `select ${COLUMNS} from job where ($1::text[] is null or kind = any($1)) and ($2::text[] is null or state = any($2)) order by id desc limit $3`,
          [kinds ?? null, states ?? null, limit],
        )
      ).rows as Job[],
    lines: async (id, after) =>
      (
        await database.query(
          `select n, ${instant('at')} as at, text, done, total from job_line where job = $1 and n > $2 order by n limit 1000`,
          [id, after],
        )
      ).rows as JobLine[],
    wait: (milliseconds) => heard(database, milliseconds),
    wake: async () => {
      await database.query('notify marsad_job');
    },
  };
}

/** Asks for a job, in whatever transaction `database` is in. */
export async function askFor(
  database: Queries,
  { kind, key, about, by, inSeconds = 0, rank = 0, bytes }: JobRequest,
): Promise<number> {
  const { rows } = await database.query(
    `insert into job (kind, key, about, by, rank, due, bytes) values ($1, $2, $3::jsonb, $4, $5, now() + $6 * interval '1 second', $7)
     on conflict (kind, key) where state = 'waiting' and key is not null do update set due = least(job.due, excluded.due) returning id`,
    [kind, key, JSON.stringify(about), by, rank, inSeconds, bytes ?? null],
  );
  await database.query(`notify marsad_job`);
  return rows[0].id;
}

async function take(database: Database, kinds: readonly string[]): Promise<TakenJob | null> {
  const client = await checkout(database);
  let taken = false;
  try {
    for (;;) {
      await client.query('begin');
      const { rows } = await client.query(
        `select ${COLUMNS}, bytes from job
          where state in ('waiting', 'running') and due <= now() and kind = any($1) and ${FREE} order by rank, due, id limit 1 for update skip locked`,
        [kinds],
      );
      const [row] = rows;
      if (row === undefined) {
        await client.query('commit');
        return null;
      }
      const { bytes, ...job } = row as Job & { bytes: Uint8Array | null };
      const held = await client.query(`select pg_try_advisory_lock(${WORK}, $1::int) as held`, [job.id]);
      if (!held.rows[0].held) {
        await client.query('commit');
        continue;
      }
      if (job.attempts >= MOST_ATTEMPTS) {
        await end(client, job.id, 'failed', null, job.fault ?? diedTooOften(job));
        await client.query(`select pg_advisory_unlock(${WORK}, $1::int)`, [job.id]);
        await client.query('commit');
        continue;
      }
      await client.query(`update job set state = 'running', attempts = attempts + 1 where id = $1`, [job.id]);
      await client.query('commit');
      taken = true;
      return hold(database, client, { ...job, state: 'running', attempts: job.attempts + 1 }, bytes);
    }
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    if (!taken) client.release();
  }
}

type End = (state: Job['state'], outcome: Job['outcome'], fault: Fault | null, inSeconds?: number) => Promise<void>;

function hold(database: Database, client: Client, job: Job, bytes: Uint8Array | null): TakenJob {
  let last = 0;
  const letGo: End = async (state, outcome, fault, inSeconds) => {
    let broken: Error | undefined;
    try {
      await end(client, job.id, state, outcome, fault, inSeconds);
      await client.query(`select pg_advisory_unlock(${WORK}, $1::int)`, [job.id]);
      await client.query('notify marsad_job');
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  };
  return {
    job,
    bytes,
    tell: async ({ text, done, total }) => {
      // Lines of an earlier attempt stay: numbers go on after them.
      const { rows } = await database.query(
        `insert into job_line (job, n, text, done, total) select $1, greatest($2, coalesce(max(n), 0)) + 1, $3, $4, $5 from job_line where job = $1 returning n`,
        [job.id, last, text, done, total],
      );
      last = rows[0].n;
      await database.query('notify marsad_job');
    },
    done: (outcome) => letGo('done', outcome, null),
    failed: (fault) => letGo('failed', null, fault),
    again: (fault, inSeconds) => letGo('waiting', null, fault, inSeconds),
  };
}

/** Ends a job, or lets it wait again. One that waits beside an equal one that was asked for meanwhile gives way to it. */
async function end(
  client: Client,
  id: number,
  state: Job['state'],
  outcome: Job['outcome'],
  fault: Fault | null,
  inSeconds = 0,
): Promise<void> {
  const values = [id, outcome === null ? null : JSON.stringify(outcome), fault === null ? null : JSON.stringify(fault)];
  if (state === 'waiting') {
    const { rowCount } = await client.query(
      `update job set state = 'waiting', fault = $2::jsonb, due = now() + $3 * interval '1 second'
        where id = $1 and not exists (select from job as other where other.state = 'waiting' and other.kind = job.kind and other.key = job.key)`,
      [id, values[2], inSeconds],
    );
    if (rowCount === 1) return;
  }
  const final = state === 'waiting' ? 'failed' : state;
  await client.query(
    `update job set state = $4, outcome = $2::jsonb, fault = $3::jsonb, ended = now(), bytes = null where id = $1`,
    [...values, final],
  );
}

/** Waits on a connection of its own for a word that something was asked for or told. */
async function heard(database: Database, milliseconds: number): Promise<void> {
  const client = await checkout(database);
  let timer: NodeJS.Timeout | undefined;
  let ears: (() => void) | undefined;
  try {
    await client.query('listen marsad_job');
    await new Promise<void>((resolve) => {
      ears = () => resolve();
      timer = setTimeout(ears, milliseconds);
      client.on('notification', ears).on('error', ears);
    });
  } finally {
    clearTimeout(timer);
    if (ears !== undefined) client.off('notification', ears).off('error', ears);
    await client.query('unlisten marsad_job').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}

const diedTooOften = ({ id, kind, attempts }: Job): Fault => ({
  code: 'job-abandoned',
  where: `job ${id} (${kind})`,
  expected: 'a worker that lives to its end',
  came: `${attempts} that were stopped or killed at it`,
  todo: 'Look at the log of the worker: it may need more memory. Ask for the job again when it is mended.',
});
