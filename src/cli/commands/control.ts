/** `marsad control`: who is said to hold which ground, since when, side by side. */
import { readPresences } from '../../desk/presences.ts';
import type { Command } from '../command.ts';
import { presenceText } from '../format/presence-text.ts';
import { PRESENCE_OPTIONS, presenceFilter } from '../presence-options.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

export const command: Command = {
  verb: 'control',
  summary: 'Tell who is said to hold which ground; rival claims stand side by side.',
  positionals: '',
  takes: [0, 0],
  options: { ...PRESENCE_OPTIONS, ...AS_OF },
  prose:
    'Derived from claims of territory, which are told as claims and never as truth. Where two sides are said to hold a place on the same days, both are marked.',
  examples: ['marsad control --place sirte', 'marsad control --json'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const snapshot = await ledger.read(asOf(args));
      const found = await readPresences(snapshot, 'control', presenceFilter(args));
      for (const one of found) await world.out(`${args.options.json ? JSON.stringify(one) : presenceText(one)}\n`);
      if (!args.options.json) await world.out(`${found.length} holds on ground\n`);
      return 0;
    }),
};
