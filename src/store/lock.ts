/** The one lock under which the chain of decisions grows; held to the end of the transaction, by advisory lock of the database. */
import type { Client } from './database.ts';

/** Any constant of ours; advisory locks are counted by database. */
const CHAIN = 0x6d61_7273;

export const lockChain = async (client: Client): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(${CHAIN})`);
};
