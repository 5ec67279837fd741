/** `marsad add`: files, folders, pages and feeds go into the ledger, are coded, and join events. */
import { isAbsolute, resolve } from 'node:path';
import { codeReports } from '../../desk/code.ts';
import { type Added, addIndexed, addReports } from '../../desk/intake.ts';
import { resolveEvents } from '../../desk/resolve.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Command, World } from '../command.ts';
import type { OpenWorkspace } from '../house.ts';
import { progress } from '../progress.ts';
import { DAY } from '../values.ts';
import { author, withWorkspace } from '../with-workspace.ts';

export interface AddedCounts {
  readonly new: number;
  readonly known: number;
  readonly refused: number;
  readonly claims: number;
  readonly events: number;
}

/** Adds, codes and resolves; tells each refusal on standard error. Each report is whole in the ledger or not there. */
export async function addAndCode(
  workspace: OpenWorkspace,
  given: readonly string[],
  options: { readonly by: string; readonly published?: string; readonly source?: string },
  world: World,
): Promise<AddedCounts> {
  const counts = { new: 0, known: 0, refused: 0, claims: 0, events: 0 };
  const tell = progress(world);
  const places = given.map((name) =>
    /^https?:\/\//i.test(name) || isAbsolute(name) ? name : resolve(world.cwd, name),
  );
  for await (const added of addEach(workspace, places, options)) {
    counts[added.outcome]++;
    if (added.outcome === 'refused')
      world.err(
        `refused: ${added.fault.where}: expected ${added.fault.expected}, came ${added.fault.came}. ${added.fault.todo}\n`,
      );
    tell(`added ${counts.new}, known ${counts.known}, refused ${counts.refused}`);
  }
  const coder = await workspace.coder();
  let coded = 0;
  for await (const { claims } of codeReports({ ledger: workspace.ledger, coder }, { by: coder.name.name })) {
    counts.claims += claims.length;
    tell(`coded ${++coded} reports, ${counts.claims} claims`);
  }
  tell('comparing claims');
  const { events } = await resolveEvents(workspace, { by: coder.name.name, autoAccept: workspace.settings.autoAccept });
  return { ...counts, events };
}

/** Reports of each place; an index (`week.yaml`) brings its files and the sources it names. */
async function* addEach(
  workspace: OpenWorkspace,
  places: readonly string[],
  options: Parameters<typeof addReports>[2],
): AsyncGenerator<Added> {
  for (const place of places) {
    try {
      if (/^https?:/i.test(place) || !/\.ya?ml$/i.test(place)) yield* addReports(workspace, [place], options);
      else yield* addIndexed(workspace, place, options);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { outcome: 'refused', fault: error.fault, given: place };
    }
  }
}

export const command: Command = {
  verb: 'add',
  summary: 'Add reports: files, folders, pages, feeds. They are coded and join events.',
  positionals: 'FILES, FOLDERS, URLS…',
  takes: [1, Number.POSITIVE_INFINITY],
  options: {
    published: { type: 'string', value: 'DATE', must: DAY, about: 'Day of publication where a report names none.' },
    source: { type: 'string', value: 'ID', about: 'Source where a report names none: an id the ledger knows.' },
  },
  prose:
    'Text, Markdown, saved web pages, PDF, DOCX, e-mail (.eml, .mbox), RSS/Atom/JSON feeds, Telegram and WhatsApp exports,\n' +
    'auto-archiver results, NDJSON, CSV of texts or links, and an index of files (week.yaml). The original bytes are kept with their\n' +
    'SHA-256; the same bytes twice are one report. A bad file is refused with the reason, the rest goes in.',
  examples: ['marsad add report.txt page.html brief.pdf', 'marsad add reports/ --published 2016-10-25'],
  run: (args, world) =>
    withWorkspace(args, world, async (workspace) => {
      const { published, source } = args.options as { published?: string; source?: string };
      const counts = await addAndCode(
        workspace,
        args.positionals,
        { by: author(world), ...(published && { published }), ...(source && { source }) },
        world,
      );
      if (args.options.json) await world.out(`${JSON.stringify(counts)}\n`);
      else
        await world.out(
          `${counts.new} new, ${counts.known} known already, ${counts.refused} refused; ${counts.claims} claims coded, ${counts.events} events\n`,
        );
      return counts.refused ? 1 : 0;
    }),
};
