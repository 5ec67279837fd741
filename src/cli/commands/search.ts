/** `marsad search`: words, names in any spelling or script, place and radius, time, speaker, status: ranked, with the words marked. */
import { search } from '../../desk/search.ts';
import { Misuse } from '../../model/refusal.ts';
import { ClaimKind, Status } from '../../model/vocabulary.ts';
import type { Command } from '../command.ts';
import { patiently } from '../progress.ts';
import { COUNT, DAY } from '../values.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

export const command: Command = {
  verb: 'search',
  summary: 'Search claims, events, reports and names: words, place, time, speaker, status.',
  positionals: '[WORDS…]',
  takes: [0, 100],
  options: {
    near: { type: 'string', value: 'PLACE', about: 'A place by any of its names, or latitude,longitude.' },
    km: { type: 'string', value: 'KM', about: 'How far from it (default: 25).' },
    from: { type: 'string', value: 'DATE', must: DAY, about: 'Events from this day on.' },
    to: { type: 'string', value: 'DATE', must: DAY, about: 'Events up to this day.' },
    speaker: { type: 'string', value: 'NAME', about: 'Who says it, by any name.' },
    status: { type: 'string', value: 'STATUS', about: 'Of the event that holds the claim.', choices: Status.options },
    kind: { type: 'string', value: 'KIND', about: 'Of the event that holds the claim.', choices: ClaimKind.options },
    limit: { type: 'string', value: 'N', must: COUNT, about: 'At most so many of each (default: 20).' },
    ...AS_OF,
  },
  prose:
    'A name stands for all its spellings, also in another script. Several words must all be met; "words in quotes" stand together,\n' +
    '-word excludes, or chooses. Place, time and status are those of the events that hold the claims; without words all of them\n' +
    'are listed, the nearest or the newest first.',
  examples: [
    'marsad search shelling Gwarsha',
    'marsad search --near Sirte --km 40 --from 2016-10-01 --to 2016-10-31',
    'marsad search tunnel --speaker Amaq --status contested --json',
  ],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const { near, from, to, speaker, status, kind } = args.options as Record<string, string | undefined>;
      const words = args.positionals.join(' ');
      if (words === '' && [near, from, to, speaker, status, kind].every((given) => given === undefined))
        throw wrong('marsad search', 'words, or a place, time, speaker, status or kind', 'nothing');
      const asked = {
        words,
        ...(near !== undefined && { near }),
        ...(args.options.km !== undefined && { km: positive('--km', args.options.km as string) }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(speaker !== undefined && { speaker }),
        ...(status !== undefined && { statuses: [status] }),
        ...(kind !== undefined && { kinds: [kind] }),
        ...(args.options.limit !== undefined && { limit: positive('--limit', args.options.limit as string) }),
      };
      const found = await patiently(world, 'searching', search(await ledger.read(asOf(args)), asked));
      if (args.options.json) await world.out(`${JSON.stringify(found)}\n`);
      else await world.out(asText(found, world.columns !== null));
      return 0;
    }),
};

/** Marked words in bold on a terminal, in brackets elsewhere. */
function asText(
  { names, claims, events, reports, near }: Awaited<ReturnType<typeof search>>,
  isTerminal: boolean,
): string {
  const marked = (words: string) => (isTerminal ? words.replaceAll('⟦', '\x1b[1m').replaceAll('⟧', '\x1b[22m') : words);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}`, ...lines.map((line) => `  ${line.replace(/\s+/g, ' ')}`)];
  const lines = [
    ...(near === null ? [] : [`within ${near.km} km of ${near.name ?? `${near.lat}, ${near.lon}`}`]),
    ...part(
      'names',
      names.map(({ kind, id, name, matched }) => `${kind} ${id}  ${name}${matched === name ? '' : ` (as ${matched})`}`),
    ),
    ...part(
      'events',
      events.map(
        ({ event: { id, kind, status, time, place }, claims: held }) =>
          `${id}  ${time?.from ?? time?.to ?? 'undated'}  ${kind}, ${status}${place === null ? '' : `, ${place.name}`}; ${held.length} found in it`,
      ),
    ),
    ...part(
      'claims',
      claims.map(({ id, report, marked: words }) => `${id}  ${report}  ${marked(words)}`),
    ),
    ...part(
      'reports',
      reports.map(({ id, marked: words }) => `${id}  ${marked(words)}`),
    ),
  ];
  return lines.length === 0 ? 'Nothing found.\n' : `${lines.join('\n')}\n`;
}

function positive(where: string, given: string): number {
  const number = Number(given);
  if (Number.isFinite(number) && number > 0 && number <= 20_000) return number;
  throw wrong(where, 'a number above 0', given);
}

const wrong = (where: string, expected: string, came: string) =>
  new Misuse({ code: 'option-value', where, expected, came, todo: '`marsad search --help` shows examples.' });
