/** The sample workspace, made and served by the real command line: for the browser tests and the gallery. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const HOME = join(import.meta.dirname, '..');

function start(args: readonly string[], env: Record<string, string>) {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(HOME, 'src/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

/** Runs `marsad …args`; throws with what it said when it fails. Exit 1 (some input refused) fails too. */
export async function marsad(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const child = start(args, env);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`marsad ${args.join(' ')}: exit ${code}\n${out}${err}`);
  return out;
}

/** A workspace in `folder` as `npm start` makes it: pack, sample week coded and resolved, published to `folder/site`. */
export async function buildSample(folder: string, env: Record<string, string> = {}): Promise<void> {
  await marsad(['start', folder, '--once'], env);
}

export interface ServedSample {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves the desk of `folder` on a free port. */
export async function serveSample(folder: string, env: Record<string, string> = {}): Promise<ServedSample> {
  const child = start(['serve', '--port', '0', '--json', '--workspace', folder], env);
  const closed = once(child, 'close');
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const line = await Promise.race([
    once(child.stdout, 'data').then(([chunk]) => String(chunk)),
    closed.then(([code]) => {
      throw new Error(`marsad serve: exit ${code}\n${err}`);
    }),
  ]);
  const { desk } = JSON.parse(line) as { desk?: string };
  if (desk === undefined) throw new Error(`marsad serve: ${line}${err}`);
  return {
    url: desk,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
