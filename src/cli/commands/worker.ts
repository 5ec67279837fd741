/** `marsad worker`: another pair of hands for the queue: codes, asks feeds, resolves, publishes, backs up. */
import { join, resolve } from 'node:path';
import { wakeFeeds } from '../../desk/feeds.ts';
import { workOff } from '../../desk/work/worker.ts';
import type { Command } from '../command.ts';
import { untilStopped } from '../until-stopped.ts';
import { withWorkspace } from '../with-workspace.ts';
import { handlersOf } from '../work.ts';

export const command: Command = {
  verb: 'worker',
  summary: 'Do what waits in the queue: coding, feeds, resolving, publishing.',
  positionals: '',
  takes: [0, 0],
  options: {
    once: { type: 'boolean', about: 'End when nothing is due; else wait for more until stopped.' },
    site: { type: 'string', value: 'DIR', about: 'Where weeks are published (default: WORKSPACE/site).' },
  },
  prose:
    'As many workers as you like, on as many machines as reach the database: each job is done by one of them. A worker may be\n' +
    'stopped or killed at any moment; another one takes its job up again. `marsad serve` works by itself unless told not to.',
  examples: ['marsad worker --workspace my-desk', 'marsad worker --once'],
  run: (args, world) =>
    withWorkspace(args, world, async (workspace) => {
      const site = args.options.site as string | undefined;
      const handlers = handlersOf(
        workspace,
        world,
        site === undefined ? join(workspace.folder, 'site') : resolve(world.cwd, site),
      );
      const { ledger } = workspace;
      const stopping = new AbortController();
      const untilIdle = args.options.once === true;
      if (!untilIdle)
        void untilStopped().then(async () => {
          stopping.abort();
          await ledger.queue.wake();
        });
      await wakeFeeds(ledger);
      const done = await workOff(ledger.queue, handlers, {
        untilIdle,
        signal: stopping.signal,
        tell: (line) => world.err(`${line}\n`),
      });
      await world.out(args.options.json ? `${JSON.stringify({ done })}\n` : `${done} jobs\n`);
      return 0;
    }),
};
