/** The only file that names concrete adapters: wires the rooms and hands over to the command line. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import type { House } from './cli/house.ts';
import { run } from './cli/run.ts';

enableCompileCache();

const house: House = {
  version: (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
    .version,
  loadKnowledge: async (packs) => (await import('./packs/load-knowledge.ts')).loadKnowledge(packs),
  makeCoder: async (knowledge) => (await import('./coder/make-coder.ts')).makeCoder(knowledge),
  readReports: async (path) => (await import('./intake/read-reports.ts')).readReports(path),
};

/** Writes and waits for the pipe to drain, so that a slow reader slows us instead of filling memory. */
async function out(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// A reader that closes early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  stdin: process.stdin,
  out,
  err: (text) => void process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : null,
  house,
});
