/**
 * The user PostgreSQL runs as. It refuses to run as root, so root starts it as another user: `postgres` where there is
 * one, else `nobody`. Such a user can't enter folders that are root's alone (/root, a temporary folder), neither for the
 * binaries nor for the workspace: there `setpriv` leaves it the one capability to pass them.
 */
import { execFileSync, type SpawnOptions, spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { Outage } from '../../model/refusal.ts';
import { openToAll } from './open-to-all.ts';

export interface Servant {
  /** Owner of the data; null = the user we are. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** The command, its arguments and spawn options by which `program` runs as the servant. */
  readonly command: (program: string, args: readonly string[]) => readonly [string, string[], SpawnOptions];
}

/** `paths`: what the servant must reach. */
export function findServant(paths: readonly string[]): Servant {
  if (process.platform === 'win32' || userInfo().uid !== 0) {
    return { owner: null, command: (program, args) => [program, [...args], {}] };
  }
  const owner = idsOf('postgres') ?? idsOf('nobody');
  if (owner === null)
    throw noServant('a user `postgres` or `nobody` to run the database as, since it refuses to run as root');
  if (paths.every(openToAll)) {
    return { owner, command: (program, args) => [program, [...args], { uid: owner.uid, gid: owner.gid }] };
  }
  const as = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  if (spawnSync('setpriv', [...as, 'true'], { stdio: 'ignore' }).status !== 0) {
    throw noServant(
      `${paths.find((path) => !openToAll(path))} to be reachable for the user that runs the database, or \`setpriv\` to make it so`,
    );
  }
  return { owner, command: (program, args) => ['setpriv', [...as, program, ...args], {}] };
}

function idsOf(name: string): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) =>
      Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), 10);
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

const noServant = (expected: string) =>
  new Outage({
    code: 'store-root',
    where: 'the embedded database',
    expected,
    came: 'none',
    todo: 'Run as an ordinary user, move the workspace to a folder others may enter, or give a server by DATABASE_URL.',
  });
