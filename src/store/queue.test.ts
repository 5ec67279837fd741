/** The queue on a real server: each job is done once by many workers, outlives a killed one, and is asked for with its decision or not at all. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { JobRequest } from '../desk/ports.ts';

afterAll(closeWorkspaces);

const code = (report: string, more: Partial<JobRequest> = {}): JobRequest => ({
  kind: 'code',
  key: report,
  about: { report },
  by: 'ann',
  ...more,
});
const FAULT = { code: 'intake-unreachable', where: 'x', expected: 'y', came: 'z', todo: 'w' } as const;

test('each job is taken once, lower ranks first; an equal one that waits is the same', async () => {
  const { queue } = (await openWorkspace()).ledger;
  await queue.ask({ kind: 'resolve', key: '', about: {}, by: 'ann', rank: 9 });
  const ids = [];
  for (let i = 0; i < 20; i++) ids.push(await queue.ask(code(`r_${i}`)));
  expect(await queue.ask(code('r_3'))).toBe(ids[3]);
  const done: string[] = [];
  const work = async () => {
    for (;;) {
      const taken = await queue.take(['code', 'resolve']);
      if (taken === null) return;
      done.push(`${taken.job.kind} ${taken.job.key}`);
      await taken.done({ ok: true });
    }
  };
  await Promise.all([work(), work(), work()]);
  expect(done.toSorted()).toEqual([...Array.from({ length: 20 }, (_, i) => `code r_${i}`), 'resolve '].toSorted());
  expect(await queue.get(ids[3]!)).toMatchObject({ state: 'done', attempts: 1, outcome: { ok: true } });
  // What has ended is asked for anew.
  expect(await queue.ask(code('r_3'))).not.toBe(ids[3]);
  expect(await queue.take(['poll'])).toBeNull();
});

test('what failed for now waits and comes again; its lines go on counting', async () => {
  const { queue } = (await openWorkspace()).ledger;
  const id = await queue.ask(code('r_1'));
  const first = (await queue.take(['code']))!;
  await first.tell({ text: 'begun', done: 0, total: 2 });
  await first.again(FAULT, 3600);
  expect(await queue.take(['code'])).toBeNull();
  expect(await queue.get(id)).toMatchObject({ state: 'waiting', fault: FAULT });
  // Asked for again without waiting, it is brought forward.
  expect(await queue.ask(code('r_1'))).toBe(id);
  const second = (await queue.take(['code']))!;
  expect(second.job).toMatchObject({ id, attempts: 2 });
  await second.tell({ text: 'begun again', done: 0, total: 2 });
  await second.tell({ text: 'half', done: 1, total: 2 });
  await second.failed(FAULT);
  expect((await queue.lines(id, 0)).map(({ n, text }) => `${n} ${text}`)).toEqual([
    '1 begun',
    '2 begun again',
    '3 half',
  ]);
  expect((await queue.lines(id, 2)).map(({ n }) => n)).toEqual([3]);
  expect(await queue.get(id)).toMatchObject({ state: 'failed', outcome: null });
});

test('a job is asked for with its decision, or not at all', async () => {
  const { ledger } = await openWorkspace();
  const { id, changes, blobs } = reportOf();
  const add = () => ledger.decide({ by: 'ann', act: 'add', why: '', changes, blobs, jobs: [code(id)] });
  await expect(
    ledger.decide({ by: 'ann', act: 'add', why: '', changes: [changes[0]!, changes[0]!], jobs: [code(id)] }),
  ).rejects.toThrow();
  expect(await ledger.queue.list()).toEqual([]);
  await add();
  expect(await ledger.queue.list()).toMatchObject([{ kind: 'code', key: id, state: 'waiting' }]);
  await (await ledger.queue.take(['code']))!.done(null);
  // A decision that changes nothing is none: no work follows.
  expect(await add()).toBeNull();
  expect(await ledger.queue.list({ states: ['waiting'] })).toEqual([]);
});

test('the job of a killed worker is free at once; one that kills each is given up', async () => {
  const { ledger, url } = await openWorkspace();
  const id = await ledger.queue.ask(code('r_1'));
  const killTaker = async () => {
    const script = `
      import { openLedger } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)};
      const { queue } = await openLedger('', { url: ${JSON.stringify(url)} });
      const taken = await queue.take(['code']);
      process.stdout.write(taken === null ? 'none' : 'taken ' + taken.job.id);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    // While it lives nobody else is given the job.
    expect(await ledger.queue.take(['code'])).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
    return String(said);
  };
  expect(await killTaker()).toBe(`taken ${id}`);
  const again = await freed();
  expect(again.job).toMatchObject({ id, attempts: 2 });
  await again.again(FAULT, 0);
  for (let left = 3; left > 0; left--) await (await freed()).again(FAULT, 0);
  expect(await ledger.queue.take(['code'])).toBeNull();
  expect(await ledger.queue.get(id)).toMatchObject({ state: 'failed', attempts: 5, fault: FAULT });

  /** The server notices a lost connection in its own time. */
  async function freed() {
    for (;;) {
      const taken = await ledger.queue.take(['code']);
      if (taken !== null) return taken;
      await ledger.queue.wait(20);
    }
  }
});
