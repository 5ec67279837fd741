/** `marsad start` (`npm start`): the sample week, from reports to the published page, and the desk on it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addIndexed } from '../../desk/intake.ts';
import { loadPack } from '../../desk/load-pack.ts';
import { takeSettings } from '../../desk/settings.ts';
import type { Command, World } from '../command.ts';
import type { OpenWorkspace } from '../house.ts';
import { untilStopped } from '../until-stopped.ts';
import { author } from '../with-workspace.ts';
import { workBeside } from '../work.ts';
import { readSettings, SETTINGS_FILE, writeSettings } from '../workspace-file.ts';
import { addAndCode } from './add.ts';
import { publishInto } from './publish.ts';
import { portOf } from './serve.ts';

/** The week that the sample's reports tell of. */
const SAMPLE = { pack: 'libya', week: '2016-W43', name: 'Libya Monitor (sample)' } as const;

/** Brings the sample week into the workspace; what stands there already stays as it is. */
async function loadSample(workspace: OpenWorkspace, world: World, by: string): Promise<void> {
  const step = (text: string) => world.err(`${text}\n`);
  step('loading the Libya pack…');
  const packs = workspace.settings.packs;
  await loadPack(workspace.ledger, await workspace.knowledge(), { by, packs });
  await takeSettings(workspace.ledger, workspace.settings, by);
  step('reading the sample week…');
  const index = join(world.house.home, 'packs', SAMPLE.pack, 'week', 'week.yaml');
  for await (const added of addIndexed(workspace, index, { by }))
    if (added.outcome === 'refused') step(`refused: ${added.fault.where}: ${added.fault.came}`);
  step('coding and resolving…');
  await addAndCode(workspace, [], { by }, world);
}

export const command: Command = {
  verb: 'start',
  summary: 'Open the sample week: coded, resolved, published, on the desk.',
  positionals: '[DIR]',
  takes: [0, 1],
  options: {
    port: {
      type: 'string',
      value: 'PORT',
      about: 'The port (default: 8787, or any free one if that is taken); 0 = any free one.',
    },
    once: { type: 'boolean', about: 'Publish and end; do not serve.' },
  },
  prose:
    'Makes a workspace in DIR (default: .marsad/sample in the checkout) the first time; later it opens what is there.',
  examples: ['marsad start', 'marsad start my-sample --port 0'],
  run: async (args, world) => {
    const folder =
      args.positionals[0] === undefined
        ? join(world.house.home, '.marsad', 'sample')
        : resolve(world.cwd, args.positionals[0]);
    const by = author(world);
    if (!existsSync(join(folder, SETTINGS_FILE))) writeSettings(folder, SAMPLE.name, [SAMPLE.pack]);
    world.err(`opening ${folder}…\n`);
    const workspace = await world.house.open(folder, await readSettings(folder));
    try {
      await loadSample(workspace, world, by);
      const site = join(folder, 'site');
      const published = await publishInto(workspace, world, { week: SAMPLE.week, out: site, by });
      if (published.outcome === 'refused') return 1;
      const page = join(site, 'index.html');
      if (args.options.once) {
        await world.out(
          args.options.json
            ? `${JSON.stringify({ week: page })}\n`
            : `the published week: ${pathToFileURL(page).href}\n`,
        );
        return 0;
      }
      const served = await world.house.serve(workspace, {
        port: portOf(args.options.port as string | undefined, workspace.settings.port),
        publicRoot: site,
      });
      await world.out(
        args.options.json
          ? `${JSON.stringify({ desk: served.url, week: page })}\n`
          : `\n  the desk:            ${served.url}\n  the published week:  ${page}\n                       ${served.url}/site/index.html\n\nCtrl-C ends it; the next start finds everything as it was.\n`,
      );
      const work = workBeside(workspace, world, site);
      await untilStopped();
      await served.close();
      await work.stop();
      return 0;
    } finally {
      await workspace.close();
    }
  },
};
