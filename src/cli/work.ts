/** The work of a workspace: its jobs, with everything they need of the world, done by this process. */
import { join } from 'node:path';
import { wakeFeeds } from '../desk/feeds.ts';
import { type Handlers, makeHandlers } from '../desk/work/handlers.ts';
import { workOff } from '../desk/work/worker.ts';
import type { World } from './command.ts';
import { publishInto } from './commands/publish.ts';
import type { OpenWorkspace } from './house.ts';

/** `site`: where weeks are published. */
export function handlersOf(workspace: OpenWorkspace, world: World, site: string): Handlers {
  const { ledger, readers, clock, coder, resolver, settings, folder } = workspace;
  return makeHandlers({
    ledger,
    readers,
    clock,
    coder,
    autoAccept: settings.autoAccept,
    resolver,
    readDataset: world.house.readDataset,
    publish: async (request) => {
      const { outcome, edition, findings } = await publishInto(workspace, world, { ...request, out: site });
      return { said: `${outcome}: ${edition.title}`, outcome, edition: edition.id, findings: findings.length };
    },
    ...(settings.mail && { mailRoom: () => world.house.mailRoom(workspace, world.env) }),
    writeBackup: async (fill) => {
      const file = join(folder, 'backups', `${clock().slice(0, 19).replaceAll(':', '')}Z.ndjson`);
      await world.house.writeWhole(file, fill);
      return file;
    },
  });
}

/** Works beside something else until stopped; `stop` waits for the job under way. */
export function workBeside(
  workspace: OpenWorkspace,
  world: World,
  site: string,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { queue } = workspace.ledger;
  const handlers = handlersOf(workspace, world, site);
  const loop = async () => {
    await wakeFeeds(workspace.ledger);
    await workOff(queue, handlers, { signal: stopping.signal });
  };
  // A database that goes takes the desk with it; the worker need not say so, too.
  const working = loop().catch((error: unknown) => {
    if (!stopping.signal.aborted)
      world.err(`the worker has stopped: ${error instanceof Error ? error.message : error}\n`);
  });
  return {
    stop: async () => {
      stopping.abort();
      await queue.wake();
      await working;
    },
  };
}
