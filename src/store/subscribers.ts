/** Subscribers and what was sent to them, by SQL. Addresses come and go sealed; nothing here has the key. */
import type {
  DueLetter,
  LetterEnd,
  MailingProgress,
  NewSubscriber,
  StoredSubscriber,
  SubscriberStore,
} from '../desk/subscribers/ports.ts';
import type { Choices } from '../model/subscriber.ts';
import { checkout, type Database, transaction } from './database.ts';

/** Advisory lock of the only sender. */
const SENDING = 0x6d6b;
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const COLUMNS = `s.id, s.mark, s.sealed, s.state, s.sections, s.lang, s.consent, ${instant('s.since')} as since, ${instant('s.changed')} as changed, s.reason, s.soft`;
const PORTION = 1000;

export function makeSubscriberStore(database: Database): SubscriberStore {
  const one = async (sql: string, values: readonly unknown[]): Promise<StoredSubscriber | null> =>
    (await database.query(sql, [...values])).rows[0] ?? null;
  const did = async (sql: string, values: readonly unknown[]): Promise<boolean> =>
    (await database.query(sql, [...values])).rowCount === 1;

  return {
    holdsKey: async (mark) => {
      await database.query('insert into subscriber_key (mark) values ($1) on conflict do nothing', [mark]);
      const { rows } = await database.query('select mark from subscriber_key');
      return Buffer.from(mark).equals(rows[0].mark);
    },
    byMark: (mark) => one(`select ${COLUMNS} from subscriber s where mark = $1`, [mark]),
    byMessage: (message) =>
      one(`select ${COLUMNS} from subscriber s join delivery d on d.subscriber = s.id where d.message = $1`, [message]),
    get: (id) => one(`select ${COLUMNS} from subscriber s where id = $1`, [id]),
    enter: async ({ id, mark, sealed, sections, lang, consent, since }: NewSubscriber) => {
      await database.query(
        `insert into subscriber (id, mark, sealed, state, sections, lang, consent, since) values ($1, $2, $3, 'active', $4, $5, $6, $7)
         on conflict (mark) do update set sealed = excluded.sealed, state = 'active', sections = excluded.sections, lang = excluded.lang,
           consent = excluded.consent, since = excluded.since, changed = now(), reason = null, soft = 0`,
        [id, mark, sealed, sections, lang, consent, since],
      );
    },
    choose: (id, { sections, lang }: Choices) =>
      did(`update subscriber set sections = $2, lang = $3, changed = now() where id = $1 and state <> 'unsubscribed'`, [
        id,
        sections,
        lang,
      ]),
    leave: (id, reason) =>
      transaction(database, async (client) => {
        await client.query(
          `update subscriber set state = 'unsubscribed', sealed = null, sections = '{}', reason = $2, soft = 0, changed = now()
            where id = $1 and state <> 'unsubscribed'`,
          [id, reason],
        );
        await client.query(
          `update delivery set state = 'dropped', ended = now() where subscriber = $1 and state = 'waiting'`,
          [id],
        );
        return (await client.query('select from subscriber where id = $1', [id])).rowCount === 1;
      }),
    suspend: async (id, reason) => {
      await database.query(
        `update subscriber set state = 'suspended', reason = $2, changed = now() where id = $1 and state = 'active'`,
        [id, reason],
      );
    },
    soften: async (id) => {
      const { rows } = await database.query('update subscriber set soft = soft + 1 where id = $1 returning soft', [id]);
      return rows[0]?.soft ?? 0;
    },
    forget: (id) => did('delete from subscriber where id = $1', [id]),
    all: async function* () {
      let last = '';
      for (;;) {
        const { rows } = await database.query(
          `select ${COLUMNS} from subscriber s where id > $1 order by id limit ${PORTION}`,
          [last],
        );
        yield* rows as StoredSubscriber[];
        if (rows.length < PORTION) return;
        last = rows.at(-1).id;
      }
    },
    counts: async () =>
      (
        await database.query(
          `select state as what, count(*) as n from subscriber group by 1
           union all select 'language ' || lang, count(*) from subscriber where state = 'active' group by 1
           union all select 'section ' || coalesce(section, '(all)'), count(*)
             from subscriber left join lateral unnest(sections) as section on true where state = 'active' group by 1
           order by 1`,
        )
      ).rows,
    knock: (marks) =>
      transaction(database, async (client) => {
        await client.query(`delete from knock where at < now() - interval '1 day'`);
        let welcome = true;
        for (const { mark, most, seconds } of marks) {
          // Nobody slips through beside somebody who knocks at the same moment.
          await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
            Buffer.from(mark).toString('hex'),
          ]);
          const { rows } = await client.query(
            `select count(*) as n from knock where mark = $1 and at > now() - $2 * interval '1 second'`,
            [mark, seconds],
          );
          if (Number(rows[0].n) >= most) welcome = false;
          // Past the limit nothing more is kept: knocking costs no room.
          else await client.query('insert into knock (mark) values ($1)', [mark]);
        }
        return welcome;
      }),
    address: (edition, by, letters) =>
      transaction(database, async (client) => {
        await client.query('insert into mailing (edition, by) values ($1, $2) on conflict do nothing', [edition, by]);
        const { rowCount } = await client.query(
          `insert into delivery (edition, subscriber, message) select $1, s, m from unnest($2::text[], $3::text[]) as l (s, m) on conflict do nothing`,
          [edition, letters.map(({ subscriber }) => subscriber), letters.map(({ message }) => message)],
        );
        return rowCount ?? 0;
      }),
    readersOf: async (editions) => {
      const { rows } = await database.query(
        `select distinct subscriber from delivery where edition = any($1) and state in ('sent', 'given')`,
        [editions],
      );
      return new Set(rows.map(({ subscriber }) => subscriber));
    },
    takeUp: async (edition) =>
      (
        await database.query(
          `update delivery set state = 'waiting', doubts = doubts + 1, due = now() where edition = $1 and state = 'given'`,
          [edition],
        )
      ).rowCount ?? 0,
    due: async (edition, most, but) => {
      await database.query(
        `update delivery d set state = 'dropped', ended = now() from subscriber s
          where d.edition = $1 and d.state = 'waiting' and s.id = d.subscriber and s.state <> 'active'`,
        [edition],
      );
      const { rows } = await database.query(
        `select d.subscriber, d.message, d.attempts, s.sealed, s.sections, s.lang from delivery d join subscriber s on s.id = d.subscriber
          where d.edition = $1 and d.state = 'waiting' and d.due <= now() and s.state = 'active' and d.subscriber <> all($3)
          order by d.due, d.subscriber limit $2`,
        [edition, most, but],
      );
      return rows as DueLetter[];
    },
    give: (edition, subscriber) =>
      did(
        `update delivery d set state = 'given', attempts = d.attempts + 1 from subscriber s
          where d.edition = $1 and d.subscriber = $2 and d.state = 'waiting' and s.id = d.subscriber and s.state = 'active'`,
        [edition, subscriber],
      ),
    settle: async (edition, subscriber, end: LetterEnd) => {
      const inSeconds = end.state === 'waiting' ? end.inSeconds : null;
      // What was never given counts as an attempt here; what was, has been counted.
      await database.query(
        `update delivery set status = $4, attempts = attempts + (state = 'waiting')::int,
                doubts = doubts + $6::int, state = $3,
                due = case when $5::float8 is null then due else now() + $5::float8 * interval '1 second' end,
                ended = case when $5::float8 is null then now() end
          where edition = $1 and subscriber = $2 and state in ('waiting', 'given')`,
        [edition, subscriber, end.state, end.status, inSeconds, end.state === 'waiting' && end.inDoubt ? 1 : 0],
      );
      if (end.state === 'sent')
        await database.query('update subscriber set soft = 0 where id = $1 and soft > 0', [subscriber]);
    },
    progress: async (edition) => {
      const { rows } = await database.query(
        `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'given') as given,
                count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'refused') as refused,
                count(*) filter (where state = 'dropped') as dropped, coalesce(sum(doubts), 0)::int as doubts,
                extract(epoch from min(greatest(due, now())) filter (where state = 'waiting') - now())::float8 as "dueIn"
           from delivery where edition = $1`,
        [edition],
      );
      return rows[0] as MailingProgress;
    },
    alone: async (work) => {
      const client = await checkout(database);
      try {
        const { rows } = await client.query(`select pg_try_advisory_lock(${SENDING}, 0) as held`);
        if (!rows[0].held) return null;
        try {
          return await work();
        } finally {
          await client.query(`select pg_advisory_unlock(${SENDING}, 0)`);
        }
      } finally {
        client.release();
      }
    },
  };
}
