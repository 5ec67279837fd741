/** `marsad subscribers`: who gets editions by mail, in numbers; and the sending. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { readSettings } from '../../desk/settings.ts';
import { applyNotices } from '../../desk/subscribers/bounce.ts';
import { bringSubscribers, takeOut } from '../../desk/subscribers/bring.ts';
import { sealedFor } from '../../desk/subscribers/confirm.ts';
import { Misuse } from '../../model/refusal.ts';
import type { Arguments, Command, World } from '../command.ts';
import type { OpenWorkspace } from '../house.ts';
import { sendEdition } from '../send-edition.ts';
import { author, withWorkspace } from '../with-workspace.ts';

type Verb = (workspace: OpenWorkspace, args: Arguments, world: World) => Promise<number>;

const counts: Verb = async ({ ledger }, args, world) => {
  const rows = await ledger.subscribers.counts();
  if (args.options.json)
    await world.out(`${JSON.stringify(Object.fromEntries(rows.map(({ what, n }) => [what, n])))}\n`);
  else if (rows.length === 0) await world.out('No subscribers.\n');
  else for (const { what, n } of rows) await world.out(`${what.padEnd(24)} ${n}\n`);
  return 0;
};

const list: Verb = async (workspace, args, world) => {
  const vault = args.options.reveal ? await world.house.vault(workspace, world.env) : null;
  for await (const { mark: _mark, sealed, ...subscriber } of workspace.ledger.subscribers.all()) {
    const address = vault && sealed && vault.open(sealed, sealedFor(subscriber.id));
    const { id, state, lang, sections, since, reason } = subscriber;
    await world.out(
      args.options.json
        ? `${JSON.stringify({ ...subscriber, ...(vault && { address }) })}\n`
        : `${id}  ${state}  ${lang}  ${sections.join(',') || 'all'}  ${since.slice(0, 10)}${reason ? `  ${reason}` : ''}${address ? `  ${address}` : ''}\n`,
    );
  }
  return 0;
};

const add: Verb = async (workspace, args, world) => {
  const { ledger, clock } = workspace;
  const links = { store: ledger.subscribers, vault: await world.house.vault(workspace, world.env), clock };
  const sections = (await readSettings(await ledger.read())).sections.map(({ id }) => id);
  const done: Record<string, number> = { added: 0, known: 0, 'left-before': 0, refused: 0 };
  const consent = (args.options.consent as string | undefined) ?? '';
  for await (const brought of bringSubscribers(links, linesOf(args, world), { consent, sections })) {
    done[brought.outcome]!++;
    if (brought.outcome === 'refused') {
      const { where, expected, came } = brought.fault;
      world.err(`${where}: expected ${expected}, came ${came}\n`);
    }
  }
  await tell(done, args, world);
  return done.refused! > 0 ? 1 : 0;
};

const remove: Verb = async (workspace, args, world) => {
  const deps = { store: workspace.ledger.subscribers, vault: await world.house.vault(workspace, world.env) };
  const done = await takeOut(deps, linesOf(args, world), {
    forget: args.options.forget === true,
    why: 'taken out by the team',
  });
  await tell(done, args, world);
  return 0;
};

const bounce: Verb = async (workspace, args, world) => {
  const deps = { store: workspace.ledger.subscribers, vault: await world.house.vault(workspace, world.env) };
  let text = '';
  for await (const line of linesOf(args, world)) text += `${line}\n`;
  await tell(await applyNotices(deps, text), args, world);
  return 0;
};

/** Rows as they stand: addresses sealed, so that the file is worth nothing without the key. */
const exportAll: Verb = async ({ ledger }, args, world) => {
  const path = resolve(world.cwd, fileOf(args));
  let rows = 0;
  await world.house.writeWhole(path, async (write) => {
    for await (const { mark, sealed, ...subscriber } of ledger.subscribers.all()) {
      const hidden = {
        mark: Buffer.from(mark).toString('base64'),
        sealed: sealed && Buffer.from(sealed).toString('base64'),
      };
      await write(`${JSON.stringify({ ...subscriber, ...hidden })}\n`);
      rows++;
    }
  });
  await world.out(
    args.options.json ? `${JSON.stringify({ file: path, rows })}\n` : `${path}: ${rows} subscribers, sealed\n`,
  );
  return 0;
};

const VERBS: Readonly<Record<string, Verb>> = {
  count: counts,
  list,
  add,
  remove,
  bounce,
  export: exportAll,
  send: (workspace, args, world) => {
    const edition = args.positionals[1];
    if (edition === undefined) throw wrong('marsad subscribers send', 'the id of an edition', 'none');
    const { 'dry-run': dryRun = false, to } = args.options as { 'dry-run'?: boolean; to?: 'all' | 'earlier' };
    return sendEdition(workspace, world, {
      edition,
      to: to ?? 'all',
      by: author(world),
      dryRun,
      json: args.options.json === true,
    });
  },
};

export const command: Command = {
  verb: 'subscribers',
  summary: 'Who gets editions by mail: count, list, add, remove, bounce, export, send.',
  positionals: `[${Object.keys(VERBS).join('|')}] [FILE|-|EDITION]`,
  takes: [0, 2],
  options: {
    reveal: { type: 'boolean', about: 'list: show the addresses. Nothing else ever does.' },
    consent: { type: 'string', value: 'WORDS', about: 'add: how and when these people agreed; kept with each.' },
    forget: {
      type: 'boolean',
      about: 'remove: keep nothing at all; otherwise a mark stays, so that no import writes to them again.',
    },
    to: {
      type: 'string',
      value: 'WHOM',
      choices: ['all', 'earlier'],
      about: 'send: `earlier` sends a correction only to those who got what it corrects (default: all).',
    },
    'dry-run': { type: 'boolean', about: 'send: say how many would get it; write and send nothing.' },
  },
  prose:
    'People sign up on the served site (`marsad serve --public PORT`) and confirm by mail. Addresses are sealed in the database;\n' +
    'the key stands in WORKSPACE/subscribers.key (mode 0600) or in MARSAD_SUBSCRIBERS_KEY: keep it apart from backups.\n' +
    'Files hold an address a line, or `address;section,section;language`; - reads standard input. Addresses are never arguments:\n' +
    'other users of the machine could read them. `send` may be stopped or killed at any moment and asked again: nobody is left\n' +
    'out, nobody is written to who has left, and a letter that may have gone out goes again under the same Message-ID.',
  examples: [
    'marsad subscribers',
    'marsad subscribers add list.txt --consent "paper list of the meeting of 3 May 2031"',
    'marsad subscribers send w_0123456789abcdef --dry-run',
    'marsad subscribers bounce returned.mbox',
  ],
  run: (args, world) => {
    const verb = VERBS[args.positionals[0] ?? 'count'];
    if (verb === undefined) throw wrong('marsad subscribers', Object.keys(VERBS).join(', '), args.positionals[0]!);
    return withWorkspace(args, world, (workspace) => verb(workspace, args, world));
  },
};

function fileOf({ positionals }: Arguments): string {
  if (positionals[1] === undefined) throw wrong(`marsad subscribers ${positionals[0]}`, 'a file', 'none');
  return positionals[1];
}

/** Lines of the file that the arguments name, or of standard input. */
async function* linesOf(args: Arguments, world: World): AsyncGenerator<string> {
  const file = fileOf(args);
  // Named in the error, not the address that somebody wrote where a file belongs.
  if (file.includes('@'))
    throw wrong(`marsad subscribers ${args.positionals[0]}`, 'a file of addresses, or -', 'an address as an argument');
  const input =
    file === '-' ? world.stdin : Readable.from(await readFile(resolve(world.cwd, file)).catch(missing(file)));
  yield* createInterface({ input: input as NodeJS.ReadableStream, crlfDelay: Number.POSITIVE_INFINITY });
}

const missing = (file: string) => (): never => {
  throw new Misuse({ code: 'file-not-found', where: file, expected: 'a file', came: 'none', todo: 'Check the path.' });
};

const tell = (done: object, args: Arguments, world: World): Promise<void> =>
  world.out(
    args.options.json
      ? `${JSON.stringify(done)}\n`
      : `${Object.entries(done)
          .map(([what, n]) => `${n} ${what}`)
          .join(', ')}\n`,
  );

const wrong = (where: string, expected: string, came: string) =>
  new Misuse({
    code: 'arguments',
    where,
    expected,
    came: came.includes('@') ? 'an address' : came,
    todo: '`marsad subscribers --help` shows examples.',
  });
