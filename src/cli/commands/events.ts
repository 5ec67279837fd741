/** `marsad events`: what we hold happened, with status and who says so. */

import type { Proposal } from '../../analysis/resolve/resolve.ts';
import { eventFile, eventGrades } from '../../desk/event-file.ts';
import type { EventFilter, Ledger, Snapshot } from '../../desk/ports.ts';
import { proposalsNear } from '../../desk/resolve/nearby.ts';
import { proposals } from '../../desk/resolve.ts';
import type { Event } from '../../model/event.ts';
import { ClaimKind, Status } from '../../model/vocabulary.ts';
import type { Command, World } from '../command.ts';
import { eventFileText, eventText, gradesText, proposalText } from '../format/event-text.ts';
import { patiently } from '../progress.ts';
import { COUNT, DAY, someOf } from '../values.ts';
import { AS_OF, asOf, withWorkspace } from '../with-workspace.ts';

const list = (given: string | boolean | undefined): readonly string[] | undefined =>
  typeof given === 'string' ? given.split(',').map((word) => word.trim()) : undefined;

function filterOf(options: Readonly<Record<string, string | boolean | undefined>>): EventFilter {
  const { from, to, words } = options as { from?: string; to?: string; words?: string };
  const [kinds, statuses, actors] = [list(options.kind), list(options.status), list(options.actor)];
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(kinds && { kinds }),
    ...(statuses && { statuses }),
    ...(actors && { actors }),
    ...(words && { words }),
    limit: Number(options.limit),
  };
}

export const command: Command = {
  verb: 'events',
  summary: 'List events: what we hold happened, with its status.',
  positionals: '[ID]',
  takes: [0, 1],
  options: {
    from: { type: 'string', value: 'DATE', must: DAY, about: 'First day.' },
    to: { type: 'string', value: 'DATE', must: DAY, about: 'Last day.' },
    kind: {
      type: 'string',
      value: 'KINDS',
      must: someOf(ClaimKind.options),
      about: 'Kinds, joined by commas: violence,territory.',
    },
    status: {
      type: 'string',
      value: 'STATUSES',
      must: someOf(Status.options),
      about: 'Statuses, joined by commas: contested,denied.',
    },
    actor: { type: 'string', value: 'IDS', about: 'Ids of actors in any role, joined by commas.' },
    words: { type: 'string', value: 'WORDS', about: 'Words in the claims.' },
    proposals: {
      type: 'boolean',
      about:
        'Instead of events: matches the machine is not sure of, with the reasons; all, or those into the events of a filter.',
    },
    grades: { type: 'boolean', about: 'With each event its Airwars grade, Admiralty grade and SFM standing.' },
    limit: { type: 'string', value: 'N', must: COUNT, default: '1000', about: 'At most so many.' },
    ...AS_OF,
  },
  prose:
    'With the id of an event or a claim: the event in full, with what each claim says, what is adopted and why, who judged what, and which other events may be the same. `marsad judge` says which are.',
  examples: [
    'marsad events --from 2016-10-17 --to 2016-10-23',
    'marsad events --status contested --json',
    'marsad events e_0123456789abcdef',
    'marsad events --proposals',
  ],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger, settings }) => {
      const snapshot = await ledger.read(asOf(args));
      const { autoAccept } = settings;
      const gradesFor = args.options.grades ? await eventGrades(snapshot) : null;
      const [id] = args.positionals;
      if (id !== undefined) {
        const file = await patiently(
          world,
          'reading what the event could be one with',
          eventFile(ledger, snapshot, id, { autoAccept }),
        );
        const grades = gradesFor && { grades: await gradesFor(file.event) };
        await world.out(
          args.options.json
            ? `${JSON.stringify({ ...file, ...grades })}\n`
            : `${eventFileText(file)}\n${grades ? `${gradesText(grades.grades)}\n` : ''}`,
        );
        return 0;
      }
      if (args.options.proposals) {
        const filter = filterOf(args.options);
        // Without a filter every claim of the ledger is compared; with one, those near the events it leaves.
        const { limit: _, ...narrowed } = filter;
        const found =
          Object.keys(narrowed).length === 0
            ? proposals(ledger, snapshot, { autoAccept })
            : proposalsAmong(ledger, snapshot, await snapshot.events(filter), autoAccept);
        await tellProposals(await patiently(world, 'comparing claims', found), args.options.json === true, world);
        return 0;
      }
      const events = await patiently(world, 'looking for events', snapshot.events(filterOf(args.options)));
      if (args.options.json)
        for (const event of events)
          await world.out(`${JSON.stringify({ ...event, ...(gradesFor && { grades: await gradesFor(event) }) })}\n`);
      else {
        for (const event of events)
          await world.out(`${eventText(event)}\n${gradesFor ? `${gradesText(await gradesFor(event))}\n` : ''}`);
        const nowhere = events.filter((event) => event.place === null).length;
        const undated = events.filter((event) => event.time === null).length;
        await world.out(`${events.length} events, ${nowhere} without a place, ${undated} without a time\n`);
      }
      return 0;
    }),
};

/** The proposals into some events; one between two of them is told once, the likest first. */
async function proposalsAmong(
  ledger: Ledger,
  snapshot: Snapshot,
  events: readonly Event[],
  autoAccept: number,
): Promise<readonly Proposal[]> {
  const found = new Map<string, Proposal>();
  for (const event of events)
    for (const proposal of await proposalsNear(ledger, snapshot, event, { autoAccept })) {
      const key = [proposal.claim, proposal.match].toSorted().join(' ');
      if (!found.has(key)) found.set(key, proposal);
    }
  return [...found.values()].toSorted((a, b) => b.score - a.score);
}

async function tellProposals(all: readonly Proposal[], json: boolean, world: World): Promise<void> {
  for (const proposal of all)
    await world.out(`${json ? JSON.stringify(proposal) : proposalText(proposal, proposal.event)}\n`);
  if (!json) await world.out(`${all.length} proposals\n`);
}
