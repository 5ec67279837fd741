/** Brings a database to the schema of this program: the files of migrations/, in order of name, each once. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Misuse } from '../model/refusal.ts';
import { type Database, SCHEMA, transaction } from './database.ts';
import { lockChain } from './lock.ts';

const FOLDER = join(import.meta.dirname, 'migrations');

/** Safe to call by many processes at once; does nothing on a database that is up to date. */
export async function migrate(database: Database): Promise<void> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  await transaction(database, async (client) => {
    const there = await client.query(`select to_regclass('${SCHEMA}.migration') is not null as there`);
    const applied = there.rows[0].there ? await client.query('select name, sha256 from migration') : { rows: [] };
    if (
      applied.rows.length === files.length &&
      applied.rows.every(({ name, sha256 }) => sha256 === hashOf(name, files))
    )
      return;
    await lockChain(client);
    await client.query(`create schema if not exists ${SCHEMA}`);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    );
    const known = new Map<string, string>(
      (await client.query('select name, sha256 from migration')).rows.map((row) => [row.name, row.sha256]),
    );
    for (const name of known.keys()) if (!files.includes(name)) throw newer(name);
    for (const name of files) {
      const sql = readFileSync(join(FOLDER, name), 'utf8');
      const sha256 = hashOf(name, files);
      const before = known.get(name);
      if (before === sha256) continue;
      if (before !== undefined) throw changed(name);
      await client.query(sql);
      await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    }
  });
}

const hashOf = (name: string, files: readonly string[]): string | null =>
  files.includes(name)
    ? createHash('sha256')
        .update(readFileSync(join(FOLDER, name)))
        .digest('hex')
    : null;

const newer = (name: string) =>
  new Misuse({
    code: 'store-newer',
    where: 'the database',
    expected: 'a schema this program knows',
    came: `migration ${name} of a newer one`,
    todo: 'Use the newer version of Marsad for this workspace.',
  });

const changed = (name: string) =>
  new Misuse({
    code: 'store-migration-changed',
    where: `src/store/migrations/${name}`,
    expected: 'the file that was applied',
    came: 'another content',
    todo: 'Applied migrations are never edited: put the file back and add a new one.',
  });
