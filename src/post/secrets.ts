/** Secrets beside the database: the key of the addresses and the password of the mail server, each from the environment or a file of one's own. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_BYTES } from '../desk/subscribers/vault.ts';
import { Misuse } from '../model/refusal.ts';

type Env = Readonly<Record<string, string | undefined>>;

export const KEY_FILE = 'subscribers.key';
export const PASSWORD_FILE = 'smtp-password';

/** The key of the workspace; made when there is none yet. */
export function subscriberKey(workspace: string, env: Env): Uint8Array {
  const path = join(workspace, KEY_FILE);
  const given = env.MARSAD_SUBSCRIBERS_KEY ?? (existsSync(path) ? readPrivate(path) : null);
  if (given === null) {
    const key = randomBytes(KEY_BYTES);
    writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
    return key;
  }
  const key = Buffer.from(given.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new Misuse({
    code: 'subscriber-key',
    where: env.MARSAD_SUBSCRIBERS_KEY ? 'MARSAD_SUBSCRIBERS_KEY' : path,
    expected: `${KEY_BYTES} bytes in base64`,
    came: `${key.length}`,
    todo: 'Put the key back that the addresses were sealed with; without it they can’t be read by anybody.',
  });
}

/** Null when there is none. */
export function smtpPassword(workspace: string, env: Env): string | null {
  const path = join(workspace, PASSWORD_FILE);
  return env.MARSAD_SMTP_PASSWORD ?? (existsSync(path) ? readPrivate(path).replace(/\r?\n$/, '') : null);
}

/** Refuses a file that others on the machine can read. */
function readPrivate(path: string): string {
  const open = statSync(path).mode & 0o077;
  if (open !== 0 && process.platform !== 'win32')
    throw new Misuse({
      code: 'secret-open',
      where: path,
      expected: 'a file that only its owner can read (mode 0600)',
      came: `mode 0${(statSync(path).mode & 0o777).toString(8)}`,
      todo: `Take it from the others: chmod 600 ${path}`,
    });
  return readFileSync(path, 'utf8');
}
