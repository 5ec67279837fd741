/** `marsad deployments`: who is where with what, since when, until when, according to whom. */
import { readPresences } from '../../desk/presences.ts';
import type { Command } from '../command.ts';
import { presenceText } from '../format/presence-text.ts';
import { PRESENCE_OPTIONS, presenceFilter } from '../presence-options.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

export const command: Command = {
  verb: 'deployments',
  summary: 'Tell who is where with what, since when and until when, according to whom.',
  positionals: '',
  takes: [0, 0],
  options: { ...PRESENCE_OPTIONS, ...AS_OF },
  prose:
    'Derived from claims of deployments. Nothing ends unless a claim says so: a force last seen long ago is told as last seen.',
  examples: ['marsad deployments --open', 'marsad deployments --who lna --as-of 2016-11-30T00:00:00Z'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const snapshot = await ledger.read(asOf(args));
      const found = await readPresences(snapshot, 'deployment', presenceFilter(args));
      for (const one of found) await world.out(`${args.options.json ? JSON.stringify(one) : presenceText(one)}\n`);
      if (!args.options.json) await world.out(`${found.length} deployments\n`);
      return 0;
    }),
};
