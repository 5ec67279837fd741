/** `marsad backup`: the whole ledger as one NDJSON file, written whole or not at all. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
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
      const partial = `${path}.partial`;
      const tell = progress(world);
      try {
        const stream = createWriteStream(partial);
        let written = 0;
        const { lines } = await backup(ledger, async (line) => {
          if (!stream.write(line)) await once(stream, 'drain');
          tell(`${++written} lines`);
        });
        stream.end();
        await finished(stream);
        const file = await open(partial, 'r+');
        await file.sync();
        await file.close();
        await rename(partial, path);
        await world.out(args.options.json ? `${JSON.stringify({ file: path, lines })}\n` : `${path}: ${lines} lines\n`);
        return 0;
      } finally {
        await rm(partial, { force: true });
      }
    }),
};
