/** The one lock under which the chain of decisions grows; held to the end of the transaction, by advisory lock of the database. */
import type { Client } from './database.ts';

/** Any constant of ours; advisory locks are counted by database. */
const CHAIN = 0x6d61_7273;

/** As a statement, for those who ask for it together with something else. */
export const LOCK_CHAIN = `select pg_advisory_xact_lock(${CHAIN})`;

export const lockChain = async (client: Client): Promise<void> => {
  await client.query(LOCK_CHAIN);
};
