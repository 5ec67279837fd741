/** `marsad compare`: our events beside the rows of ACLED or UCDP GED that were imported. */
import type { Match, TheirRow } from '../../analysis/compare/comparison.ts';
import { compareDataset } from '../../desk/compare.ts';
import { DATASET_NAMES, DATASETS } from '../../model/dataset.ts';
import type { Event } from '../../model/event.ts';
import type { Arguments, Command } from '../command.ts';
import { datasetNamed } from '../dataset-name.ts';
import { patiently } from '../progress.ts';
import { DAY } from '../values.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

/** An event or a row in one line: id, days, what, where, who. */
function line(
  id: string,
  { time, type, kind, place, roles }: Pick<Event, 'time' | 'type' | 'kind' | 'place' | 'roles'>,
): string {
  const days = time === null ? 'no day' : time.from === time.to ? time.to : `${time.from ?? '…'} to ${time.to ?? '…'}`;
  const who = [...new Set(roles.map(({ name }) => name))].slice(0, 4).join(', ');
  return [id, days, type.acled ?? kind, place?.name ?? 'no place', who].filter(Boolean).join('  ·  ');
}
const rowLine = ({ id, claim }: TheirRow): string => line(id, claim);

function matchText({ ours, theirs, score, because, differences }: Match): string {
  return [
    `ours    ${line(ours.id, ours)}`,
    `theirs  ${rowLine(theirs)}`,
    `    the same, ${Math.min(1, score).toFixed(2)}: ${because.join('; ')}`,
    ...differences.map((one) => `    differ in ${one.field}: ours ${one.ours}, theirs ${one.theirs}`),
  ].join('\n');
}

/** For machines: ids and what differs, not whole records. */
const matchRow = ({ ours, theirs, score, because, differences }: Match) => ({
  event: ours.id,
  row: theirs.id,
  score: Number(Math.min(1, score).toFixed(3)),
  because,
  differences,
});

function daysIn({ options }: Arguments): { readonly from?: string; readonly to?: string } {
  const { from, to } = options as { from?: string; to?: string };
  return { ...(from && { from }), ...(to && { to }) };
}

export const command: Command = {
  verb: 'compare',
  summary: 'Compare our events with imported rows: matched, only ours, only theirs, and what differs.',
  positionals: DATASET_NAMES.join('|'),
  takes: [1, 1],
  options: {
    from: { type: 'string', value: 'DATE', must: DAY, about: 'First day compared; else the first of the rows.' },
    to: { type: 'string', value: 'DATE', must: DAY, about: 'Last day compared; else the last of the rows.' },
    ...AS_OF,
  },
  prose:
    'Two are held to be the same by day, place, type and parties together, never by the day alone; each match says why.\n' +
    'One event matches one row at most. Ours that can’t be compared are counted with the reason.',
  examples: ['marsad compare acled', 'marsad compare ucdp --from 2016-10-01 --to 2016-10-31 --json'],
  run: (args, world) => {
    const dataset = datasetNamed(args.positionals[0]!, 'marsad compare');
    const days = daysIn(args);
    return withWorkspace(args, world, async ({ ledger }) => {
      const compared = await patiently(
        world,
        'comparing',
        compareDataset(await ledger.read(asOf(args)), dataset, days),
      );
      const { matched, onlyOurs, onlyTheirs, notCompared, rows } = compared;
      const differ = matched.filter(({ differences }) => differences.length > 0);
      if (args.options.json) {
        const counts = {
          rows,
          matched: matched.length,
          different: differ.length,
          onlyOurs: onlyOurs.length,
          onlyTheirs: onlyTheirs.length,
        };
        await world.out(
          `${JSON.stringify({ dataset, counts, matched: matched.map(matchRow), onlyOurs: onlyOurs.map(({ id }) => id), onlyTheirs: onlyTheirs.map(({ id }) => id), notCompared })}\n`,
        );
        return 0;
      }
      const { coder } = DATASETS[dataset];
      if (rows === 0) {
        await world.out(`No rows of ${coder} have been imported: marsad import ${dataset} FILE\n`);
        return 0;
      }
      const part = async (title: string, lines: readonly string[]) => {
        if (lines.length > 0) await world.out(`${title}\n\n${lines.join('\n')}\n\n`);
      };
      await part('Matched, and different', differ.map(matchText));
      await part('Matched, and alike', matched.filter((one) => !differ.includes(one)).map(matchText));
      await part(
        'Only ours',
        onlyOurs.map((event) => line(event.id, event)),
      );
      await part(`Only in ${coder}`, onlyTheirs.map(rowLine));
      await part(
        'Ours, not compared',
        Object.entries(notCompared).map(([why, n]) => `${n}: ${why}`),
      );
      await world.out(
        `${matched.length} matched (${differ.length} of them differ), ${onlyOurs.length} only ours, ${onlyTheirs.length} only in ${coder}\n`,
      );
      return 0;
    });
  },
};
