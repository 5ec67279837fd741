/** `marsad serve`: the desk, on this machine. */
import { join } from 'node:path';
import { Misuse } from '../../model/refusal.ts';
import type { Command } from '../command.ts';
import { untilStopped } from '../until-stopped.ts';
import { withWorkspace } from '../with-workspace.ts';
import { workBeside } from '../work.ts';

/** The port the arguments ask for, else the workspace's. */
export function portOf(given: string | undefined, otherwise: number, where = '--port'): number {
  if (given === undefined) return otherwise;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Misuse({
    code: 'option-value',
    where,
    expected: 'a number from 0 to 65535',
    came: given,
    todo: '0 takes any free port.',
  });
}

export const command: Command = {
  verb: 'serve',
  summary: 'Serve the desk on this machine.',
  positionals: '',
  takes: [0, 0],
  options: {
    port: { type: 'string', value: 'PORT', about: 'The port (default: the workspace’s, 8787); 0 = any free one.' },
    site: {
      type: 'string',
      value: 'DIR',
      about: 'Folder of the published site, served under /site/ (default: WORKSPACE/site).',
    },
    public: {
      type: 'string',
      value: 'PORT',
      about:
        'Open a second door, for the public: the published site and the pages for subscribing, nothing of the desk.',
    },
    'no-work': { type: 'boolean', about: 'Leave what waits in the queue to `marsad worker`.' },
  },
  prose:
    'Answers on loopback only; a proxy that speaks HTTPS stands before the public’s door and names it by `site` in marsad.yaml.\n' +
    'Stop it with Ctrl-C; nothing is lost by stopping it in any other way.',
  examples: ['marsad serve --workspace my-desk', 'marsad serve --port 0'],
  run: (args, world) =>
    withWorkspace(args, world, async (workspace) => {
      const port = portOf(args.options.port as string | undefined, workspace.settings.port);
      const given = args.options.public as string | undefined;
      const publicPort = given === undefined ? null : portOf(given, 0, '--public');
      const publicRoot = (args.options.site as string | undefined) ?? join(workspace.folder, 'site');
      const served = await world.house.serve(workspace, { port, publicRoot, publicPort, env: world.env });
      const work = args.options['no-work'] ? null : workBeside(workspace, world, publicRoot);
      await world.out(
        args.options.json
          ? `${JSON.stringify({ desk: served.url, ...(served.publicUrl && { public: served.publicUrl }) })}\n`
          : `the desk: ${served.url}\n${served.publicUrl ? `the public’s door: ${served.publicUrl}\n` : ''}`,
      );
      await untilStopped();
      await served.close();
      await work?.stop();
      return 0;
    }),
};
