/** `marsad tallies`: running totals as series, with their checks. */
import type { Tally } from '../../model/tally.ts';
import type { Command } from '../command.ts';
import { patiently } from '../progress.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

/** A series: what is counted, each statement of it, each check with its sentence. */
function tallyText(tally: Tally): string {
  const head = [
    tally.what,
    tally.by.length ? `by ${tally.by.join(', ')}` : '',
    tally.against.length ? `against ${tally.against.join(', ')}` : '',
    tally.where ? `in ${tally.where}` : '',
    tally.speaker ? `(says ${tally.speaker})` : '',
  ];
  const steps = tally.steps.map(
    ({ value, since, until, on }) =>
      `    ${(value.said ?? String(value.about ?? value.max ?? value.min)).padEnd(16)} ${since ?? '…'} to ${until ?? '…'}${on ? `, told ${on}` : ''}`,
  );
  const checks = tally.checks.map(({ passed, sentence }) => `    ${passed ? '✓' : '✗'} ${sentence}`);
  return [head.filter(Boolean).join(' '), ...steps, ...checks].join('\n');
}

export const command: Command = {
  verb: 'tallies',
  summary: 'List running totals, and what checking them found.',
  positionals: '',
  takes: [0, 0],
  options: AS_OF,
  prose: '',
  examples: ['marsad tallies', 'marsad tallies --as-of 2016-11-30T00:00:00Z --json'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const tallies = await patiently(world, 'reading totals', (await ledger.read(asOf(args))).all('tally'));
      if (args.options.json) for (const tally of tallies) await world.out(`${JSON.stringify(tally)}\n`);
      else {
        for (const tally of tallies) await world.out(`${tallyText(tally)}\n\n`);
        await world.out(`${tallies.length} series\n`);
      }
      return 0;
    }),
};
