/** Fills an empty store with the lines of a backup, as they are: what is damaged in a backup stays damaged, for verify to name. */

import { canonical } from '../desk/hash.ts';
import type { ArchiveLine, BesideRow, StoredVersion } from '../desk/ports.ts';
import { RECORD_KINDS } from '../desk/record-kinds.ts';
import type { Decision } from '../model/decision.ts';
import { Misuse, Refusal } from '../model/refusal.ts';
import { BESIDE } from './archive.ts';
import { type Client, type Database, transaction } from './database.ts';
import { insertDecision } from './decide.ts';
import { recountEvents } from './event-counts.ts';
import { STILL } from './kinds.ts';
import { lockChain } from './lock.ts';

const PORTION = 500;

/** All or nothing: one transaction. */
export async function fill(database: Database, lines: AsyncIterable<ArchiveLine>): Promise<void> {
  await transaction(database, async (client) => {
    await lockChain(client);
    const { rows } = await client.query(
      `select (select count(*) from decision) + (select count(*) from blob) + (select count(*) from subscriber)${RECORD_KINDS.map((kind) => ` + (select count(*) from ${kind})`).join('')} as n`,
    );
    if (Number(rows[0].n) > 0) {
      throw new Misuse({
        code: 'restore-not-empty',
        where: 'the workspace',
        expected: 'an empty ledger',
        came: `${rows[0].n} rows`,
        todo: 'Restore into a new workspace.',
      });
    }
    // The mark of a key nothing was sealed with yet gives way to the backup's.
    await client.query('delete from subscriber_key');
    let portion: StoredVersion[] = [];
    for await (const line of lines) {
      if ('version' in line) {
        if (portion.length === PORTION || (portion.length > 0 && portion[0]!.kind !== line.version.kind)) {
          await insertVersions(client, portion);
          portion = [];
        }
        portion.push(line.version);
      } else if ('decision' in line) await insertWhole(client, line.decision);
      else if ('beside' in line) await insertBeside(client, line.beside);
      else
        await client.query(`insert into blob (sha256, bytes) values (decode($1, 'hex'), $2)`, [
          line.blob.sha256,
          Buffer.from(line.blob.base64, 'base64'),
        ]);
    }
    await insertVersions(client, portion);
    await recountEvents(client, STILL);
  });
}

async function insertBeside(client: Client, { table, row }: BesideRow): Promise<void> {
  if (!BESIDE.includes(table)) throw unknownTable(table);
  await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`, [
    JSON.stringify(row),
  ]);
}

const unknownTable = (table: unknown) =>
  new Refusal({
    code: 'backup-malformed',
    where: `row of ${String(table).slice(0, 80)}`,
    expected: `a table among ${BESIDE.join(', ')}`,
    came: String(table).slice(0, 80),
    todo: 'Use the version of Marsad that made the backup, or a newer one.',
  });

async function insertWhole(client: Client, decision: Decision): Promise<void> {
  await insertDecision(client, decision).catch((error: Error) => {
    throw new Refusal({
      code: 'backup-malformed',
      where: `decision ${decision.n}`,
      expected: 'a decision as backup writes it',
      came: error.message,
      todo: 'Restore from another copy.',
    });
  });
}

async function insertVersions(client: Client, versions: readonly StoredVersion[]): Promise<void> {
  const [first] = versions;
  if (first === undefined) return;
  if (!RECORD_KINDS.includes(first.kind)) {
    throw new Refusal({
      code: 'backup-malformed',
      where: `version of ${String(first.id)}`,
      expected: `a kind among ${RECORD_KINDS.join(', ')}`,
      came: String(first.kind),
      todo: 'Use the version of Marsad that made the backup, or a newer one.',
    });
  }
  await client.query(
    `insert into ${first.kind} (id, from_n, to_n, body)
     select id, from_n, coalesce(to_n, ${STILL}), body::jsonb from unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[]) as v (id, from_n, to_n, body)`,
    [
      versions.map((v) => v.id),
      versions.map((v) => v.from),
      versions.map((v) => v.to),
      versions.map((v) => canonical(v.body)),
    ],
  );
}
