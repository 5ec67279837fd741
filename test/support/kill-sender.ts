/**
 * Kills the process that sends an edition (kill -9) again and again, before a server that puts off, refuses, thinks and hangs up,
 * while people leave; then lets it end, and looks into every mailbox. Throws at the first thing that does not hold.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { foundBy } from '../../src/desk/subscribers/address.ts';
import { leave } from '../../src/desk/subscribers/confirm.ts';
import { handOf } from '../../src/desk/subscribers/tokens.ts';
import { HOME } from './imports.ts';
import { type Mood, openMailServer } from './mail-server.ts';
import { addressAt, EDITION, fillMailing } from './mailing.ts';
import type { TestWorkspace } from './workspace.ts';

export interface SenderKilled {
  readonly subscribers: number;
  readonly kills: number;
  /** With exactly one letter in their mailbox. */
  readonly once: number;
  /** Letters that the server took a second time, under the same id: a mailbox shows one. Those it hung up on, and those in flight at a kill. */
  readonly again: { readonly hungUp: number; readonly killed: number };
  readonly refused: number;
  /** Left before it began, and in the middle; none of them got a letter after. */
  readonly leftBefore: number;
  readonly leftMeanwhile: number;
  readonly seconds: number;
}

const nth = (to: string): number => Number(/(\d+)@/.exec(to)![1]);
const isRefused = (n: number): boolean => n % 25 === 2;
const isHungUpOn = (n: number): boolean => n % 29 === 5 || n % 31 === 7;
/** What the server does, by the reader's number. */
function mood(to: string, attempt: number): Mood {
  const n = nth(to);
  if (isRefused(n)) return { rcpt: '550 5.1.1 no such mailbox' };
  if (attempt === 1 && n % 10 === 1) return { rcpt: '451 4.7.1 come back later' };
  if (attempt === 1 && n % 29 === 5) return { hangsUp: 'before' };
  if (attempt === 1 && n % 31 === 7) return { hangsUp: 'after' };
  return { thinks: n % 13 === 3 ? 60 : 3 };
}

export async function killSenders(
  workspace: Pick<TestWorkspace, 'ledger' | 'folder'>,
  { count, kills, env, tell = () => {} }: { count: number; kills: number; env: object; tell?: (line: string) => void },
): Promise<SenderKilled> {
  const started = performance.now();
  const server = await openMailServer(mood);
  const pace = { perMinute: 60_000, connections: 3, retrySeconds: 1 };
  const links = await fillMailing(workspace, { port: server.port, count, mail: pace });
  const { store, vault } = links;
  const leaver = async (n: number): Promise<void> => {
    const subscriber = await store.byMark(vault.mark(foundBy(addressAt(n)), 'address'));
    await leave(links, handOf(vault, subscriber!.id));
  };
  const before = range(count).filter((n) => n % 17 === 4);
  for (const n of before) await leaver(n);
  tell(`${count} subscribers, ${before.length} have left`);

  const meanwhile = new Map<number, number>();
  /** Some of the last in the row leave; remembered with how many letters they had had by then. */
  const someLeave = async (): Promise<void> => {
    const have = new Set(server.taken.map(({ to }) => nth(to)));
    const still = range(count).filter((n) => !have.has(n) && !meanwhile.has(n) && n % 17 !== 4 && !isRefused(n));
    for (const n of still.slice(-Math.ceil(count / 50))) {
      await leaver(n);
      // Theirs may have been under way; what was not given by now is never.
      meanwhile.set(n, server.taken.filter(({ to }) => nth(to) === n).length);
    }
  };
  const send = () =>
    spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(HOME, 'src/main.ts'), 'subscribers', 'send', EDITION, '--json'],
      {
        cwd: workspace.folder,
        env: { ...process.env, INIT_CWD: workspace.folder, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  for (let kill = 1; kill <= kills; kill++) {
    const child = send();
    const exit = once(child, 'exit');
    const upTo = Math.floor((count * 0.8 * kill) / (kills + 1));
    while (server.taken.length < upTo && child.exitCode === null) await sleep(2);
    if (kill % 2 === 0) await someLeave();
    if (child.exitCode !== null) throw new Error('the sender ended before it was killed');
    child.kill('SIGKILL');
    await exit;
    if (kill % 2 === 1) await someLeave();
    tell(`kill ${kill}: ${server.taken.length} letters taken`);
  }
  const last = send();
  let [out, err] = ['', ''];
  last.stdout.on('data', (chunk) => {
    out += chunk;
  });
  last.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(last, 'close');
  // 1: some were refused.
  if (code !== 1) throw new Error(`the last sender ended with ${code}: ${out}${err}`);
  if (`${out}${err}`.includes('@inbox')) throw new Error('an address was printed');
  await server.close();

  const boxes = server.boxes();
  let single = 0;
  for (const n of range(count)) {
    const letters = boxes.get(addressAt(n))?.size ?? 0;
    if (before.includes(n) || isRefused(n)) {
      if (letters > 0) throw new Error(`reader ${n} should have got nothing`);
    } else if (meanwhile.has(n)) {
      const had = meanwhile.get(n)!;
      const has = server.taken.filter(({ to }) => nth(to) === n).length;
      if (has > had) throw new Error(`reader ${n} got a letter after leaving`);
    } else if (letters === 1) single++;
    else throw new Error(`reader ${n} has ${letters} letters`);
  }
  const again = { hungUp: 0, killed: 0 };
  for (const n of range(count)) {
    const copies = server.taken.filter(({ to }) => nth(to) === n).length - (boxes.get(addressAt(n))?.size ?? 0);
    again[isHungUpOn(n) ? 'hungUp' : 'killed'] += copies;
  }
  // At most one for each connection of a killed sender.
  if (again.killed > kills * pace.connections) throw new Error(`${again.killed} letters were taken twice`);
  const refused = range(count).filter((n) => isRefused(n) && !before.includes(n)).length;
  return {
    subscribers: count,
    kills,
    once: single,
    again,
    refused,
    leftBefore: before.length,
    leftMeanwhile: meanwhile.size,
    seconds: Math.round((performance.now() - started) / 1000),
  };
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
