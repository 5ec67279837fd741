/** `marsad rebuild`: an edition as it went out, and whether this program makes the same bytes again. */
import { resolve } from 'node:path';
import { rebuildPublication, writePublished } from '../../desk/rebuild.ts';
import type { Command } from '../command.ts';
import { patiently } from '../progress.ts';
import { withWorkspace } from '../with-workspace.ts';

const SHOWN = 10;

export const command: Command = {
  verb: 'rebuild',
  summary: 'Make an old edition again and compare it; write it as it went out.',
  positionals: 'EDITION',
  takes: [1, 1],
  options: {
    out: { type: 'string', value: 'DIR', about: 'Where its files are written as they went out, from the bytes kept.' },
  },
  prose:
    'Makes every file of the edition anew from the ledger as it stood, whatever happened since, and names those that came out\n' +
    'otherwise. The program that wrote them makes the same bytes; with another one the bytes kept are what counts.',
  examples: ['marsad rebuild w_0123456789abcdef', 'marsad rebuild w_0123456789abcdef --out old-site'],
  run: (args, world) =>
    withWorkspace(args, world, async (workspace) => {
      const { out } = args.options as { out?: string };
      const [id] = args.positionals as [string];
      const parts = await world.house.siteParts();
      const rebuilt = await patiently(world, `making ${id} again`, rebuildPublication(workspace.ledger, id, parts));
      const folder = out === undefined ? null : resolve(world.cwd, out);
      if (folder !== null) await writePublished(workspace.ledger, id, await world.house.folder(folder));
      const { files, different, program } = rebuilt;
      const isSame = program.wrote === program.made;
      if (args.options.json) await world.out(`${JSON.stringify({ ...rebuilt, files: files.length, folder })}\n`);
      else {
        for (const path of different.slice(0, SHOWN)) await world.out(`different  ${path}\n`);
        if (different.length > SHOWN) await world.out(`and ${different.length - SHOWN} more\n`);
        await world.out(
          `${files.length - different.length} of ${files.length} files are the same, byte for byte${isSame ? '' : `; they were written by another program (${program.wrote})`}\n${folder ? `${folder}: written as they went out\n` : ''}`,
        );
      }
      return isSame && different.length > 0 ? 1 : 0;
    }),
};
