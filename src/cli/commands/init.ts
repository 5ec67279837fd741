/** `marsad init`: a new workspace, with what its pack knows in the ledger. */
import { basename, resolve } from 'node:path';
import { loadPack } from '../../desk/load-pack.ts';
import { takeSettings } from '../../desk/settings.ts';
import type { Command } from '../command.ts';
import { author } from '../with-workspace.ts';
import { readSettings, writeSettings } from '../workspace-file.ts';

export const command: Command = {
  verb: 'init',
  summary: 'Make a workspace: one folder with a team’s settings and ledger.',
  positionals: 'DIR',
  takes: [1, 1],
  options: {
    pack: {
      type: 'string',
      value: 'NAME',
      default: 'libya',
      about: 'The pack it works with: `world` for any conflict.',
    },
    empty: { type: 'boolean', about: 'Leave the ledger empty, to restore a backup into it.' },
    name: { type: 'string', value: 'NAME', about: 'Its name, shown in the masthead (default: the folder’s).' },
  },
  prose:
    'Writes DIR/marsad.yaml and starts a ledger in DIR/.marsad (or on the server named by DATABASE_URL).\nNothing that exists is overwritten.',
  examples: ['marsad init my-desk --pack libya'],
  run: async ({ positionals, options }, world) => {
    const folder = resolve(world.cwd, positionals[0]!);
    const packs = [options.pack as string];
    const knowledge = await world.house.loadKnowledge(packs);
    writeSettings(folder, (options.name as string | undefined) ?? basename(folder), packs);
    const workspace = await world.house.open(folder, await readSettings(folder));
    try {
      const { written } = options.empty
        ? { written: 0 }
        : await loadPack(workspace.ledger, knowledge, { by: author(world), packs });
      if (!options.empty) await takeSettings(workspace.ledger, workspace.settings, author(world));
      if (options.json) await world.out(`${JSON.stringify({ workspace: folder, records: written })}\n`);
      else await world.out(`${folder}: a workspace with pack ${packs.join(', ')}, ${written} records\n`);
      return 0;
    } finally {
      await workspace.close();
    }
  },
};
