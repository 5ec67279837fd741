/** `marsad events`: what we hold happened, with status and who says so. */
import type { EventFilter } from '../../desk/ports.ts';
import type { Event } from '../../model/event.ts';
import { Misuse } from '../../model/refusal.ts';
import type { Command } from '../command.ts';
import { countText } from '../format/claims-table.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

const MARK: Readonly<Record<Event['status'], string>> = {
  'single-source': '○',
  corroborated: '●',
  contested: '◐',
  denied: '⊘',
  admitted: '◉',
};

/** One event in two lines: status, days, kind, sides; place, harms, claims. */
function eventText(event: Event): string {
  const { time, place, roles, harms } = event;
  const days =
    time === null
      ? 'no date'
      : time.from === time.to
        ? (time.to ?? 'no date')
        : `${time.from ?? '…'} to ${time.to ?? '…'}`;
  const side = (role: string) =>
    roles
      .filter((r) => r.role === role)
      .map((r) => r.name)
      .join(', ');
  const sides = [side('initiator'), side('target') || side('victim')].filter(Boolean).join(' → ');
  const harm = harms.map((h) => `${countText({ about: null, min: h.min, max: h.max })} ${h.effect}`).join(', ');
  return [
    `${MARK[event.status]} ${event.id}  ${days}  ${event.type.acled ?? event.kind}${sides ? `  ${sides}` : ''}`,
    `    ${[place?.name ?? 'no place', harm, `${event.status}, ${event.claims.length} claims, ${event.independent} independent`].filter(Boolean).join('  ·  ')}`,
  ].join('\n');
}

const list = (given: string | boolean | undefined): readonly string[] | undefined =>
  typeof given === 'string' ? given.split(',').map((word) => word.trim()) : undefined;

function filterOf(options: Readonly<Record<string, string | boolean | undefined>>): EventFilter {
  const { from, to, limit } = options as { from?: string; to?: string; limit?: string };
  for (const [name, day] of Object.entries({ from, to }))
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new Misuse({
        code: 'option-value',
        where: `marsad events --${name}`,
        expected: 'a day, YYYY-MM-DD',
        came: day,
        todo: 'For example 2016-10-17.',
      });
  const [kinds, statuses, actors] = [list(options.kind), list(options.status), list(options.actor)];
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(kinds && { kinds }),
    ...(statuses && { statuses }),
    ...(actors && { actors }),
    ...(typeof options.words === 'string' && { words: options.words }),
    ...(limit && { limit: Number(limit) }),
  };
}

export const command: Command = {
  verb: 'events',
  summary: 'List events: what we hold happened, with its status.',
  positionals: '',
  takes: [0, 0],
  options: {
    from: { type: 'string', value: 'DATE', about: 'First day.' },
    to: { type: 'string', value: 'DATE', about: 'Last day.' },
    kind: { type: 'string', value: 'KINDS', about: 'Kinds, joined by commas: violence,territory.' },
    status: { type: 'string', value: 'STATUSES', about: 'Statuses, joined by commas: contested,denied.' },
    actor: { type: 'string', value: 'IDS', about: 'Ids of actors in any role, joined by commas.' },
    words: { type: 'string', value: 'WORDS', about: 'Words in the claims.' },
    limit: { type: 'string', value: 'N', default: '1000', about: 'At most so many.' },
    ...AS_OF,
  },
  prose: '',
  examples: ['marsad events --from 2016-10-17 --to 2016-10-23', 'marsad events --status contested --json'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const events = await (await ledger.read(asOf(args))).events(filterOf(args.options));
      if (args.options.json) for (const event of events) await world.out(`${JSON.stringify(event)}\n`);
      else {
        for (const event of events) await world.out(`${eventText(event)}\n`);
        const nowhere = events.filter((event) => event.place === null).length;
        const undated = events.filter((event) => event.time === null).length;
        await world.out(`${events.length} events, ${nowhere} without a place, ${undated} without a time\n`);
      }
      return 0;
    }),
};
