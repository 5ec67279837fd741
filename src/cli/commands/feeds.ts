/** `marsad feeds`: what is asked again and again: added, listed, removed, asked now. */
import { join } from 'node:path';
import { addFeed, askFeeds, feedStates, removeFeed, USUAL_MINUTES } from '../../desk/feeds.ts';
import { workOff } from '../../desk/work/worker.ts';
import { Misuse } from '../../model/refusal.ts';
import type { Arguments, Command, World } from '../command.ts';
import type { OpenWorkspace } from '../house.ts';
import { author, withWorkspace } from '../with-workspace.ts';
import { handlersOf } from '../work.ts';

type Verb = (workspace: OpenWorkspace, args: Arguments, world: World) => Promise<number>;

const add: Verb = async ({ ledger }, args, world) => {
  const { every, source } = args.options as { every?: string; source?: string };
  const minutes = every === undefined ? USUAL_MINUTES : Number(every);
  if (!Number.isInteger(minutes) || minutes < 1) throw wrong('--every', 'a number of minutes', every ?? '');
  for (const url of addresses(args)) {
    const decision = await addFeed(ledger, { url, source: source ?? null, minutes, by: author(world) });
    await world.out(
      args.options.json
        ? `${JSON.stringify({ url, minutes, decision: decision?.n ?? null })}\n`
        : `${url}: ${decision === null ? 'is here already' : `asked every ${minutes} minutes`}\n`,
    );
  }
  return 0;
};

const remove: Verb = async ({ ledger }, args, world) => {
  for (const url of addresses(args)) {
    await removeFeed(ledger, url, author(world));
    await world.out(`${url}: asked no more\n`);
  }
  return 0;
};

const list: Verb = async ({ ledger }, args, world) => {
  const feeds = await feedStates(ledger);
  if (args.options.json) await world.out(`${JSON.stringify(feeds)}\n`);
  else if (feeds.length === 0) await world.out('No feeds. Add one with `marsad feeds add ADDRESS`.\n');
  else
    for (const { url, minutes, asked, outcome, due, fault } of feeds)
      await world.out(
        `${url}\n  every ${minutes} minutes; ${asked === null ? 'not asked yet' : `${minute(asked)}: ${fault ?? outcome}`}; next ${due === null ? 'now' : minute(due)}\n`,
      );
  return 0;
};

/** Asks every feed now and does what follows; a feed that fails is told, and the exit code is 1. */
const poll: Verb = async (workspace, args, world) => {
  const { ledger, folder } = workspace;
  await askFeeds(ledger, author(world));
  const { poll: ask, code, resolve } = handlersOf(workspace, world, join(folder, 'site'));
  await workOff(
    ledger.queue,
    { poll: ask!, code: code!, resolve: resolve! },
    { untilIdle: true, tell: (line) => world.err(`${line}\n`) },
  );
  await list(workspace, args, world);
  return (await feedStates(ledger)).some(({ fault }) => fault !== null) ? 1 : 0;
};

const VERBS: Readonly<Record<string, Verb>> = { add, remove, list, poll };

export const command: Command = {
  verb: 'feeds',
  summary: 'Feeds that are asked on a schedule: add, remove, list, poll.',
  positionals: `${Object.keys(VERBS).join('|')} [ADDRESSES…]`,
  takes: [1, Number.POSITIVE_INFINITY],
  options: {
    every: {
      type: 'string',
      value: 'MINUTES',
      about: `How often a feed is asked (default: ${USUAL_MINUTES}; at least 5).`,
    },
    source: { type: 'string', value: 'ID', about: 'Source of entries that name none: an id the ledger knows.' },
  },
  prose:
    'RSS, Atom and JSON feeds, or single pages. `marsad worker` (or `marsad serve`) asks them when they are due: only for what has\n' +
    'changed (ETag, Last-Modified), where robots.txt lets programs, at twice the distance after each failure. An entry that was\n' +
    'changed comes in as a new version of its report. `poll` asks all of them now, codes what is new and brings events up to date.',
  examples: ['marsad feeds add https://wire.example/rss --every 30', 'marsad feeds list', 'marsad feeds poll'],
  run: (args, world) => {
    const verb = VERBS[args.positionals[0]!];
    if (verb === undefined) throw wrong('marsad feeds', Object.keys(VERBS).join(', '), args.positionals[0]!);
    return withWorkspace(args, world, (workspace) => verb(workspace, args, world));
  },
};

function addresses({ positionals }: Arguments): readonly string[] {
  if (positionals.length < 2) throw wrong(`marsad feeds ${positionals[0]}`, 'at least one address', 'none');
  return positionals.slice(1);
}

const minute = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
const wrong = (where: string, expected: string, came: string) =>
  new Misuse({ code: 'arguments', where, expected, came, todo: '`marsad feeds --help` shows examples.' });
