/** Runs the real command line in a real process, as a user does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { HOME } from './imports.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `marsad …args` with `input` on standard input, standing in `cwd`. */
export function marsad(
  args: readonly string[],
  {
    input = '',
    cwd = HOME,
    env = {},
  }: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(HOME, 'src/main.ts'), ...args],
      {
        cwd,
        env: { ...process.env, INIT_CWD: cwd, ...env },
      },
    );
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
