/** The embedded server as processes meet it: shared, adopted after kill -9, gone with its last user, in a folder that is root's alone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openLedger } from '../open.ts';
import { isAlive, readPostmaster } from './postmaster.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) {
    const running = readPostmaster(data(folder));
    if (running && isAlive(running.pid)) await (await openLedger(folder)).close();
    await rm(folder, { recursive: true, force: true });
  }
});

const data = (folder: string) => join(folder, '.marsad', 'pg');
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-embedded-'));
  // As mkdtemp makes it: nobody but us may enter.
  await chmod(folder, 0o700);
  folders.push(folder);
  return folder;
}

/** A process that opens the workspace, writes a setting, says "ready" and waits; on a line of input it closes and ends. */
async function user(folder: string, name: string): Promise<ChildProcess> {
  const script = `
    import { openLedger } from ${JSON.stringify(new URL('../open.ts', import.meta.url).href)};
    const ledger = await openLedger(${JSON.stringify(folder)});
    await ledger.decide({ by: 'child', act: 'set', why: '', changes: [{ kind: 'setting', id: '${name}', body: { id: '${name}', value: 1 } }] });
    process.stdout.write('ready');
    process.stdin.once('data', async () => { await ledger.close(); process.exit(0); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return child;
}
const leave = async (child: ChildProcess) => {
  child.stdin!.write('go\n');
  await once(child, 'exit');
};

test('two processes share one server; it goes with the last of them', async () => {
  const folder = await newFolder();
  const [first, second] = await Promise.all([user(folder, 'a'), user(folder, 'b')]);
  const { pid } = readPostmaster(data(folder))!;
  await leave(first);
  expect(isAlive(pid)).toBe(true);
  const ledger = await openLedger(folder);
  expect((await ledger.head()).n).toBe(2);
  await leave(second);
  expect(isAlive(pid)).toBe(true);
  await ledger.close();
  expect(isAlive(pid)).toBe(false);
  expect(readPostmaster(data(folder))).toBeNull();
});

test('after kill -9 of the process that started it, the next one adopts the server, and stops it', async () => {
  const folder = await newFolder();
  const child = await user(folder, 'a');
  const { pid } = readPostmaster(data(folder))!;
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(pid)).toBe(true);
  const ledger = await openLedger(folder);
  expect(readPostmaster(data(folder))?.pid).toBe(pid);
  expect((await (await ledger.read()).get('setting', 'a'))?.value).toBe(1);
  await ledger.close();
  expect(isAlive(pid)).toBe(false);
});

test('after kill -9 of the server too, and with its number given to another process, it starts again with all that was decided', async () => {
  const folder = await newFolder();
  const child = await user(folder, 'a');
  const { pid } = readPostmaster(data(folder))!;
  child.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await once(child, 'exit');
  const file = join(data(folder), 'postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'));
  const ledger = await openLedger(folder);
  expect((await (await ledger.read()).get('setting', 'a'))?.value).toBe(1);
  await ledger.close();
});
