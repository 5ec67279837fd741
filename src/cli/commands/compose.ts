/** `marsad compose`: the draft of a week, with what the gate says of it. */
import { composeWeek } from '../../desk/compose.ts';
import type { Sentence } from '../../model/edition.ts';
import type { Command } from '../command.ts';
import { findingText } from '../format/findings.ts';
import { patiently } from '../progress.ts';
import { weekGiven } from '../week.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

const paragraph = (sentences: readonly Sentence[]): string =>
  sentences.map(({ text, references }) => `  ${text}${references.length ? ` [${references.length}]` : ''}`).join('\n');

export const command: Command = {
  verb: 'compose',
  summary: 'Draft the edition of a week, and let the gate judge it.',
  positionals: 'WEEK',
  takes: [1, 1],
  options: AS_OF,
  prose:
    'A number in brackets counts the words a sentence rests on. Nothing is written; `marsad publish` freezes an edition.',
  examples: ['marsad compose 2016-W43', 'marsad compose 2016-W43 --json > draft.json'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const when = asOf(args);
      const week = weekGiven(args.positionals[0]!);
      const { edition, findings, publishable } = await patiently(
        world,
        `drafting week ${week}`,
        composeWeek(ledger, week, when === undefined ? {} : { asOf: when }),
      );
      if (args.options.json) {
        await world.out(`${JSON.stringify({ edition, findings, publishable })}\n`);
        return publishable ? 0 : 1;
      }
      await world.out(`${edition.title}\n\n${edition.lede.text}\n`);
      for (const { title, sentences } of [
        ...edition.sections,
        { title: 'Changed since the last edition', sentences: edition.changed },
        { title: 'What we don’t know', sentences: edition.unknown },
      ])
        await world.out(`\n${title}\n${sentences.length ? paragraph(sentences) : '  (nothing)'}\n`);
      if (findings.length) await world.out(`\nThe gate\n${findings.map(findingText).join('\n')}\n`);
      await world.out(
        `\n${publishable ? 'The gate lets it pass.' : 'The gate refuses it.'} As of decision ${edition.asOf}.\n`,
      );
      return publishable ? 0 : 1;
    }),
};
