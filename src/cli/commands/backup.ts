/** `marsad backup`: the whole ledger as one NDJSON file, written whole or not at all. */
import { resolve } from 'node:path';
import { backup } from '../../desk/backup.ts';
import type { Command } from '../command.ts';
import { progress } from '../progress.ts';
import { withWorkspace } from '../with-workspace.ts';

export const command: Command = {
  verb: 'backup',
  summary: 'Write the whole ledger to one NDJSON file.',
  positionals: 'FILE',
  takes: [1, 1],
  options: {},
  prose:
    'Reports with their bytes, every version of every record, every decision. A backup of a restored backup is the same bytes.\nThe file appears when it is whole; an older one of that name is replaced then.',
  examples: ['marsad backup my-desk.ndjson --workspace my-desk'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const path = resolve(world.cwd, args.positionals[0]!);
      const tell = progress(world);
      let lines = 0;
      await world.house.writeWhole(path, async (write) => {
        await backup(ledger, async (line) => {
          await write(line);
          tell(`${++lines} lines`);
        });
      });
      await world.out(args.options.json ? `${JSON.stringify({ file: path, lines })}\n` : `${path}: ${lines} lines\n`);
      return 0;
    }),
};
