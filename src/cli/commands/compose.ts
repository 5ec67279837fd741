/** `marsad compose`: an edition as it would be frozen now, with what the gate says of it; or a new note or analysis. */

import { composeWeek, eventsIn } from '../../desk/compose.ts';
import { startDraft } from '../../desk/drafts.ts';
import { offersOf } from '../../edition/compose/draft/offers.ts';
import { tellingsOf } from '../../edition/compose/draft/tellings.ts';
import type { Sentence } from '../../model/edition.ts';
import { Misuse } from '../../model/refusal.ts';
import type { Arguments, Command, World } from '../command.ts';
import { findingText } from '../format/findings.ts';
import type { OpenWorkspace } from '../house.ts';
import { draftGiven } from '../week.ts';
import { AS_OF, asOf, author, withWorkspace } from '../with-workspace.ts';

const paragraph = (sentences: readonly Sentence[]): string =>
  sentences.map(({ text, references }) => `  ${text}${references.length ? ` [${references.length}]` : ''}`).join('\n');

export const command: Command = {
  verb: 'compose',
  summary: 'Show an edition as it would be frozen, and let the gate judge it; begin a note or an analysis.',
  positionals: '[WEEK|DRAFT]',
  takes: [0, 1],
  options: {
    kind: {
      type: 'string',
      choices: ['flash', 'analysis'],
      value: 'KIND',
      about: 'Begin a flash note or an analysis.',
    },
    title: { type: 'string', value: 'WORDS', about: 'Its title.' },
    day: { type: 'string', value: 'DATE', about: 'The day it is dated (default: today).' },
    events: { type: 'string', value: 'IDS', about: 'Events a flash note tells, with commas between.' },
    by: { type: 'string', value: 'NAMES', about: 'Who signs it, with commas between.' },
    tags: { type: 'string', value: 'WORDS', about: 'Tags, with commas between.' },
    series: { type: 'string', value: 'WORDS', about: 'The series it belongs to.' },
    ...AS_OF,
  },
  prose:
    'What people wrote on the desk is shown and judged; where nobody has written, it is the composer’s own draft. A number in\n' +
    'brackets counts the words a sentence rests on. What has changed in the record since a sentence was written is listed, and\n' +
    'nothing is rewritten. Without a week it lists the drafts there are. `marsad publish` freezes an edition.',
  examples: [
    'marsad compose 2016-W43',
    'marsad compose 2016-W43 --json > draft.json',
    'marsad compose --kind flash --title "Fire on posts in Gawarsha" --events e_0123456789abcdef',
    'marsad compose --kind analysis --title "What the withdrawal means" --by "N. N." --series "Notes on the coast"',
  ],
  run: (args, world) =>
    withWorkspace(args, world, async (workspace) => {
      if (args.options.kind !== undefined) return begin(args, world, workspace);
      return args.positionals.length ? show(args, world, workspace) : list(args, world, workspace);
    }),
};

const listed = (given: string | boolean | undefined): readonly string[] =>
  String(given ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

async function begin(
  { options, positionals }: Arguments,
  world: World,
  { ledger, clock }: OpenWorkspace,
): Promise<number> {
  const { kind, title, series } = options as { kind: 'flash' | 'analysis'; title?: string; series?: string };
  const day = (options.day as string | undefined) ?? clock().slice(0, 10);
  if (!title || positionals.length || !/^\d{4}-\d{2}-\d{2}$/.test(day))
    throw new Misuse({
      code: 'arguments',
      where: 'marsad compose --kind',
      expected: 'a --title, no week, and a day such as 2016-10-25',
      came: title ? day : 'no title',
      todo: 'See `marsad compose --help`.',
    });
  const draft = await startDraft(ledger, {
    kind,
    title,
    day,
    by: author(world),
    authors: listed(options.by),
    tags: listed(options.tags),
    events: listed(options.events),
    series: series ?? null,
  });
  if (options.json) await world.out(`${JSON.stringify({ draft })}\n`);
  else
    await world.out(
      `${draft.id}: ${draft.title}\nWrite on it on the desk; \`marsad publish ${draft.id}\` freezes it.\n`,
    );
  return 0;
}

async function list({ options }: Arguments, world: World, { ledger }: OpenWorkspace): Promise<number> {
  const drafts = (await (await ledger.read()).all('draft', 'decision')).toReversed();
  if (options.json) await world.out(`${JSON.stringify({ drafts })}\n`);
  else if (!drafts.length)
    await world.out('Nobody has written on a draft. `marsad compose 2016-W43` shows the composer’s.\n');
  else
    for (const { id, kind, week, title } of drafts)
      await world.out(`${kind === 'weekly' ? week : id}  ${kind}  ${title}\n`);
  return 0;
}

async function show(args: Arguments, world: World, { ledger }: OpenWorkspace): Promise<number> {
  const when = asOf(args);
  const what = draftGiven(args.positionals[0]!);
  const composed = await composeWeek(ledger, what, when === undefined ? {} : { asOf: when });
  const { edition, findings, publishable, written, view, redirects } = composed;
  const offers = written
    ? offersOf(written, tellingsOf(composed.composed, view, redirects, eventsIn(written, redirects)))
    : [];
  if (args.options.json) {
    await world.out(`${JSON.stringify({ edition, findings, publishable, written: written !== null, offers })}\n`);
    return publishable ? 0 : 1;
  }
  await world.out(`${edition.title}\n\n${edition.lede.text}\n`);
  const parts =
    edition.kind === 'weekly'
      ? [{ title: 'Changed since the last edition', sentences: edition.changed }]
      : ([] as { title: string; sentences: readonly Sentence[] }[]);
  for (const { title, sentences } of [
    ...edition.sections,
    ...parts,
    ...(edition.kind === 'analysis' ? [] : [{ title: 'What we don’t know', sentences: edition.unknown }]),
  ])
    await world.out(`\n${title}\n${sentences.length ? paragraph(sentences) : '  (nothing)'}\n`);
  if (offers.length) {
    await world.out('\nChanged in the record since it was written\n');
    for (const { sentence, offer } of offers) {
      if (offer.kind === 'new') await world.out(`  new: ${offer.telling.text}\n`);
      else if (offer.kind === 'gone') await world.out(`  ${offer.why}: ${sentence}\n`);
      else
        for (const { about, was, now } of offer.changes)
          await world.out(`  ${about}: was ${was ?? 'not told'}, now ${now ?? 'not told'}: ${sentence}\n`);
    }
  }
  if (findings.length) await world.out(`\nThe gate\n${findings.map(findingText).join('\n')}\n`);
  await world.out(
    `\n${written ? 'Written on the desk.' : 'The composer’s own draft.'} ${publishable ? 'The gate lets it pass.' : 'The gate refuses it.'} As of decision ${edition.asOf}.\n`,
  );
  return publishable ? 0 : 1;
}
