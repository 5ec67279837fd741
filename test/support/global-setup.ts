/** One folder for the embedded server of a whole test run; the first test that needs a database starts it, the end of the run removes it. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { enterEmbeddedServer } from '../../src/store/embedded/embedded-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder of the run's embedded server. */
    postgresData: string;
  }
}

export default async function setUp(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-test-'));
  const data = join(folder, 'pg');
  project.provide('postgresData', data);
  return async () => {
    // A test that was cut off may have left the server running: enter and leave as the last one.
    if (existsSync(join(data, 'postmaster.pid'))) await (await enterEmbeddedServer(data)).leave();
    await rm(folder, { recursive: true, force: true });
  };
}
