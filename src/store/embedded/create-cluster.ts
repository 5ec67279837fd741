/** Creates the data folder of an embedded server, once; when two processes do it at the same time, the first one's stands. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Outage } from '../../model/refusal.ts';
import type { Binaries } from './binaries.ts';
import type { Servant } from './servant.ts';

/** The password lies in the data folder, which is its owner's alone: who can read it could read the data anyway. */
export const readPassword = (data: string): string => readFileSync(join(data, 'marsad.password'), 'utf8').trim();

export async function createCluster(data: string, binaries: Binaries, servant: Servant): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  mkdirSync(dirname(data), { recursive: true });
  const making = mkdtempSync(`${data}.making-`);
  const own = (path: string) => servant.owner !== null && chownSync(path, servant.owner.uid, servant.owner.gid);
  own(making);
  const cluster = join(making, 'pg');
  const password = join(making, 'password');
  writeFileSync(password, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  own(password);
  try {
    const [command, args, options] = servant.command(binaries.initdb, [
      `--pgdata=${cluster}`,
      '--username=marsad',
      '--auth=scram-sha-256',
      `--pwfile=${password}`,
      '--encoding=UTF8',
      // The builtin locale gives the same order and cases on every machine.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ]);
    const { uid, gid } = options;
    await promisify(execFile)(command, args, {
      ...(uid === undefined ? {} : { uid, gid: gid! }),
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    });
    renameSync(password, join(cluster, 'marsad.password'));
    renameSync(cluster, data);
  } catch (error) {
    if (existsSync(join(data, 'PG_VERSION'))) return;
    throw new Outage({
      code: 'store-not-created',
      where: data,
      expected: 'initdb to create the database',
      came: `${(error as { stderr?: string }).stderr ?? ''}${(error as Error).message}`.trim().slice(-600),
      todo: 'Check that the disk is not full and that the folder can be written.',
    });
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}
