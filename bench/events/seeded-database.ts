/** A database of its own with so many events, on a server in a folder: kept there when asked, else removed at the end. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterEmbeddedServer } from '../../src/store/embedded/embedded-server.ts';
import { ensureDatabase, openLedger } from '../../src/store/open.ts';
import { fillDatabase, SEEDING } from '../store/fill.ts';

export interface SeededServer {
  /** URL of the database with so many events, filled when it is not there; 0 = an empty one. */
  readonly database: (events: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openSeededServer(keep: string | null): Promise<SeededServer> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'marsad-bench-events-'));
  mkdirSync(folder, { recursive: true });
  const server = await enterEmbeddedServer(join(realpathSync(folder), 'pg'), SEEDING);
  return {
    database: async (events) => {
      const url = await ensureDatabase(server.url, `events_${events}`);
      const ledger = await openLedger('', { url });
      try {
        if (events > 0 && (await ledger.head()).n === 0) await fillDatabase(url, events);
      } finally {
        await ledger.close();
      }
      return url;
    },
    close: async () => {
      await server.leave();
      if (keep === null && existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
