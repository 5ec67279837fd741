/** `marsad export`: the events in a format of the field, after the safety policy. */
import { exportEvents, exportImported } from '../../desk/export.ts';
import { FORMATS } from '../../edition/formats/formats.ts';
import { Misuse } from '../../model/refusal.ts';
import { nearest } from '../arguments.ts';
import type { Command } from '../command.ts';
import { datasetNamed } from '../dataset-name.ts';
import { patiently } from '../progress.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

const NAMES = FORMATS.map(({ name }) => name);

export const command: Command = {
  verb: 'export',
  summary: `Write the events as ${NAMES.join(', ')}.`,
  positionals: 'FORMAT',
  takes: [1, 1],
  options: {
    imported: {
      type: 'boolean',
      about: 'Not our events but the rows that `marsad import` took in, in the same columns (acled, ucdp).',
    },
    ...AS_OF,
  },
  prose:
    'What the public may see: the workspace’s safety policy is applied. What the format cannot say is told on standard error.',
  examples: ['marsad export acled > acled.csv', 'marsad export geojson --as-of 2016-11-30T00:00:00Z'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const wanted = args.positionals[0]!;
      const format = FORMATS.find(({ name }) => name === wanted);
      if (!format) {
        const near = nearest(wanted, NAMES);
        throw new Misuse({
          code: 'format',
          where: 'marsad export',
          expected: NAMES.join(', '),
          came: wanted,
          todo: near ? `Did you mean ${near}?` : 'Choose one of these.',
        });
      }
      const { text, losses } = args.options.imported
        ? await exportImported(ledger, datasetNamed(format.name, 'marsad export --imported'), asOf(args))
        : await patiently(world, `writing ${format.name}`, exportEvents(ledger, format, asOf(args)));
      await world.out(text);
      for (const loss of losses) world.err(`${loss}\n`);
      return 0;
    }),
};
