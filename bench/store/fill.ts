/** A seeded database, made side by side by as many connections as there are processors, with its indexes built at the end. */
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { recountEvents } from '../../src/store/event-counts.ts';
import { STILL } from '../../src/store/kinds.ts';
import { seedDecisions, seedParts } from './seed.ts';

/** What a seed loses in a power cut is made again. */
export const SEEDING = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
} as const;

const HANDS = Math.min(4, availableParallelism());

/** Fills the database of `url`, whose tables stand and are empty. */
export async function fillDatabase(url: string, events: number): Promise<void> {
  const hands = await Promise.all(
    Array.from({ length: HANDS }, async () => {
      const client = new pg.Client({
        connectionString: url,
        options: '-c search_path=marsad -c maintenance_work_mem=512MB',
      });
      // A server that goes is told by the query under way.
      client.on('error', () => {});
      await client.connect();
      return client;
    }),
  );
  const [first] = hands;
  try {
    // Indexes that cost much row by row are built at the end, as a restore of this size does.
    const { rows } = await first!.query(
      `select indexname, indexdef from pg_indexes where schemaname = 'marsad' and tablename in ('claim', 'event', 'event_facet', 'change') and indexname not like '%_pkey'`,
    );
    for (const { indexname } of rows) await first!.query(`drop index marsad.${indexname}`);
    await first!.query(seedDecisions());
    await share(
      hands,
      seedParts(events, HANDS * 4).map(([, sql]) => sql),
    );
    await share(
      hands,
      rows.map(({ indexdef }) => indexdef),
    );
    await recountEvents(first as never, STILL);
    await share(hands, [
      'vacuum analyze claim',
      'vacuum analyze event',
      'vacuum analyze event_facet',
      'vacuum analyze',
    ]);
  } finally {
    await Promise.all(hands.map((client) => client.end()));
  }
}

/** Statements in order, each by the next connection that is free. */
async function share(hands: readonly pg.Client[], statements: readonly string[]): Promise<void> {
  let next = 0;
  await Promise.all(
    hands.map(async (client) => {
      while (next < statements.length) await client.query(statements[next++]!);
    }),
  );
}
