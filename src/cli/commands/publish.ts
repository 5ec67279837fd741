/** `marsad publish`: freezes the edition of a week and writes the public site. */
import { join, resolve } from 'node:path';
import { publishWeek } from '../../desk/publish.ts';
import type { Command, World } from '../command.ts';
import { findingText } from '../format/findings.ts';
import type { OpenWorkspace } from '../house.ts';
import { patiently } from '../progress.ts';
import { draftGiven } from '../week.ts';
import { AS_OF, asOf, author, withWorkspace } from '../with-workspace.ts';

/** Publishes into `out`; prints what the gate refused. Returns what came of it. */
export async function publishInto(
  workspace: OpenWorkspace,
  world: World,
  options: {
    readonly week: string;
    readonly out: string;
    readonly by: string;
    readonly why?: string;
    readonly asOf?: number | string;
  },
) {
  const { out, ...request } = options;
  const publishing = publishWeek(workspace, {
    ...request,
    ...(await world.house.siteParts()),
    out: await world.house.folder(out),
  });
  const published = await patiently(world, `publishing ${request.week}`, publishing);
  for (const finding of published.findings) world.err(`${findingText(finding)}\n`);
  return published;
}

export const command: Command = {
  verb: 'publish',
  summary: 'Freeze the edition of a week and write the public site.',
  positionals: 'WEEK|DRAFT',
  takes: [1, 1],
  options: {
    out: { type: 'string', value: 'DIR', about: 'Where the site is written (default: WORKSPACE/site).' },
    why: { type: 'string', value: 'WORDS', about: 'Why: for a correction, what it corrects.' },
    ...AS_OF,
  },
  prose:
    'Refuses while the gate refuses: a sentence without words to rest on, a number, name, date or place that is in none of\n' +
    'them, a contradiction left unsaid. The site is plain files: it works from disk, under any path, without JavaScript.',
  examples: [
    'marsad publish 2016-W43 --out site',
    'marsad publish 2016-W43 --why "the date of the Jufra claim was wrong"',
  ],
  run: (args, world) =>
    withWorkspace(args, world, async (workspace) => {
      const { out, why } = args.options as { out?: string; why?: string };
      const when = asOf(args);
      const folder = out === undefined ? join(workspace.folder, 'site') : resolve(world.cwd, out);
      const published = await publishInto(workspace, world, {
        week: draftGiven(args.positionals[0]!),
        out: folder,
        by: author(world),
        ...(why !== undefined && { why }),
        ...(when !== undefined && { asOf: when }),
      });
      const { outcome, edition } = published;
      if (args.options.json) await world.out(`${JSON.stringify({ ...published, folder })}\n`);
      else if (published.outcome === 'refused')
        await world.out('The gate refuses this edition; nothing was written.\n');
      else
        await world.out(
          `${outcome}: ${edition.title}\n${join(folder, 'index.html')}: ${published.files.length} files, ${published.written} written\nhead ${edition.asOf}:${edition.head}\n`,
        );
      return outcome === 'refused' ? 1 : 0;
    }),
};
