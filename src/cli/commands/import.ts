/** `marsad import`: rows of ACLED or UCDP GED into the ledger, as another coder's claims beside ours. */
import { resolve } from 'node:path';
import { importEvents, joinDataset } from '../../desk/import-events.ts';
import { resolveEvents } from '../../desk/resolve.ts';
import { DATASET_NAMES, DATASETS } from '../../model/dataset.ts';
import type { Command } from '../command.ts';
import { datasetNamed } from '../dataset-name.ts';
import { progress } from '../progress.ts';
import { author, withWorkspace } from '../with-workspace.ts';

/** Refusals told one by one; what comes after is counted. */
const TOLD = 100;

export const command: Command = {
  verb: 'import',
  summary: `Import rows of ${DATASET_NAMES.map((name) => DATASETS[name].coder).join(' or ')}, to be compared with our events.`,
  positionals: `${DATASET_NAMES.join('|')} FILE`,
  takes: [2, 2],
  options: {
    join: {
      type: 'boolean',
      about: 'Let the rows count as a source of our events from now on; else they stand beside them.',
    },
    part: { type: 'boolean', about: 'Take a joined dataset out of our events again.' },
  },
  prose:
    'The CSV these projects publish, in any of its headers: columns are read by name. Each row becomes the claim of another coder.\n' +
    'The same row twice is one; a row whose values changed is a new version of the same claim; a row older than what stands changes\n' +
    'nothing. A bad row is refused with its line and field, the rest goes in. The rows join no event and no edition unless you say --join.',
  examples: ['marsad import acled libya.csv', 'marsad import ucdp GEDEvent_v26_1.csv --json'],
  run: (args, world) => {
    const [name, file] = args.positionals as [string, string];
    const dataset = datasetNamed(name, 'marsad import');
    const { coder } = DATASETS[dataset];
    return withWorkspace(args, world, async (workspace) => {
      const { ledger, settings } = workspace;
      const opened = await world.house.openDataset(dataset, resolve(world.cwd, file));
      const counts = { new: 0, changed: 0, known: 0, older: 0, refused: 0 };
      const tell = progress(world);
      const request = { dataset, rows: opened.rows, file: opened.sha256, by: author(world), why: `rows of ${coder}` };
      for await (const imported of importEvents(workspace, request)) {
        counts[imported.outcome]++;
        if (imported.outcome === 'refused' && counts.refused <= TOLD) {
          const { where, expected, came, todo } = imported.fault;
          world.err(`refused: ${where}: expected ${expected}, came ${came}. ${todo}\n`);
        }
        tell(`${counts.new} new, ${counts.changed} changed, ${counts.known} known, ${counts.refused} refused`);
      }
      if (counts.refused > TOLD) world.err(`… and ${counts.refused - TOLD} more rows refused\n`);
      if (args.options.join || args.options.part) {
        await joinDataset(ledger, dataset, args.options.join === true, author(world));
        tell('comparing claims');
        await resolveEvents(workspace, { by: 'marsad', autoAccept: settings.autoAccept });
      }
      if (args.options.json) await world.out(`${JSON.stringify({ dataset, sha256: opened.sha256, ...counts })}\n`);
      else
        await world.out(
          `${coder}: ${counts.new} new, ${counts.changed} changed, ${counts.known} known already, ${counts.older} older than what stands, ${counts.refused} refused\n`,
        );
      return counts.refused ? 1 : 0;
    });
  },
};
