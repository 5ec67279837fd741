/** Long work over HTTP: asked for, worked on, told as server-sent events, and told again from where one was cut off. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOn } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import type { Coder } from '../desk/ports.ts';
import { makeHandlers } from '../desk/work/handlers.ts';
import { workOff } from '../desk/work/worker.ts';
import { makeReaders } from '../intake/make-readers.ts';
import { JobAnswer, JobsAnswer } from './api-jobs.ts';
import { makeApp } from './app.ts';

let workspace: TestWorkspace;
let app: ReturnType<typeof makeApp>;
const stopping = new AbortController();
let working: Promise<unknown>;

/** Each sentence is a claim. */
const coder: Coder = {
  name: { kind: 'machine', name: 'marsad', version: '1' },
  code: ({ id, text }) => ({
    id,
    claims: (text.match(/[^.]+\./g) ?? []).map((sentence) => claimOn(id, sentence.trim(), text)),
    places: [],
    times: [],
    actors: [],
  }),
};
const backups: string[] = [];

beforeAll(async () => {
  workspace = await openWorkspace();
  const { ledger } = workspace;
  app = makeApp({ ledger, name: 'Test', version: '0', by: 'ann' }, { webRoot: null, publicRoot: null });
  const handlers = makeHandlers({
    ledger,
    readers: makeReaders(),
    clock: () => '2020-05-05T00:00:00Z',
    coder: async () => coder,
    readDataset: () => Promise.reject(new Error('the disk is full')),
    publish: async ({ week, by }) => ({ said: `published: ${week} by ${by}` }),
    writeBackup: async (fill) => {
      await fill(async (text) => void backups.push(text));
      return 'backup.ndjson';
    },
  });
  working = workOff(ledger.queue, handlers, { signal: stopping.signal });
});
afterAll(async () => {
  stopping.abort();
  await workspace.ledger.queue.wake();
  await working;
  await closeWorkspaces();
});

const ORIGIN = { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787' };
const ask = (path: string, body?: object | Uint8Array, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...ORIGIN,
      ...(body && !(body instanceof Uint8Array) && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
  });

interface Told {
  readonly id: string | undefined;
  readonly event: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: JSON as it came.
  readonly data: any;
}
/** Every event of a job to its end. */
async function listen(job: number, headers: Record<string, string> = {}): Promise<readonly Told[]> {
  const response = await ask(`/api/jobs/${job}/progress`, undefined, headers);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const field = (block: string, name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
  return (await response.text())
    .split('\n\n')
    .filter((block) => block.includes('data:'))
    .map((block) => ({
      id: field(block, 'id'),
      event: field(block, 'event'),
      data: JSON.parse(field(block, 'data')!),
    }));
}
async function start(body: object | Uint8Array, path = '/api/jobs'): Promise<number> {
  const response = await ask(path, body);
  const answer = (await response.json()) as { job: number };
  expect(response.status, JSON.stringify(answer)).toBe(202);
  return answer.job;
}

test('pasted words are added, coded and resolved; the progress ends with what came of it, and begins again after any line', async () => {
  const job = await start({
    kind: 'add',
    text: 'Shells fell on the camp. Two guards were killed.',
    published: '2020-05-04',
  });
  const told = await listen(job);
  expect(told.map(({ event }) => event)).toEqual([...told.slice(1).map(() => 'progress'), 'done']);
  expect(told.at(-1)!.data).toMatchObject({ state: 'done', by: 'ann', outcome: { new: 1, refused: 0, claims: 2 } });
  expect(told[0]).toMatchObject({ id: '1', data: { n: 1, text: 'added 1, known 0, refused 0' } });
  const [report] = told.at(-1)!.data.outcome.reports;
  expect(await (await workspace.ledger.read()).get('report', report)).toMatchObject({ published: '2020-05-04' });
  // Cut off after the last line: only the end is told again.
  const after = (last: string) => listen(job, { 'last-event-id': last });
  expect((await after('0')).length).toBe(told.length);
  expect((await after(String(told.length - 1))).map(({ event }) => event)).toEqual(['done']);
});

test('a file is sent as its bytes; what is refused is told with the reason', async () => {
  const told = await listen(
    await start(Buffer.from('{"text":"The road is open."}\n{"text":7}\n'), '/api/jobs/file?name=rows.ndjson'),
  );
  expect(told.at(-1)!.data.outcome).toMatchObject({
    new: 1,
    refused: 1,
    faults: [{ where: expect.stringContaining('line 2') }],
  });
  const { rows } = { rows: await workspace.sql('select bytes from job where bytes is not null') };
  expect(rows).toEqual([]);
});

test('a backup, a week, events: each with its outcome', async () => {
  const outcome = async (body: object) => (await listen(await start(body))).at(-1)!.data.outcome;
  const backup = await outcome({ kind: 'backup' });
  expect(backup).toMatchObject({ file: 'backup.ndjson', lines: backups.length });
  expect(backups[0]).toContain('"marsad":"backup"');
  expect(await outcome({ kind: 'publish', week: '2020-W19' })).toEqual({ said: 'published: 2020-W19 by ann' });
  expect(await outcome({ kind: 'resolve' })).toMatchObject({ changed: 0 });
  const list = JobsAnswer.parse(await (await ask('/api/jobs')).json());
  expect(list.jobs.slice(0, 3).map(({ kind }) => kind)).toEqual(['resolve', 'publish', 'backup']);
  expect(JobAnswer.parse(await (await ask(`/api/jobs/${list.jobs[0]!.id}`)).json()).job.state).toBe('done');
});

test.each<[string, object, number, string]>([
  ['a path of this machine', { kind: 'add', given: ['/etc/passwd'] }, 400, 'bad-query'],
  ['a file address', { kind: 'add', given: ['file:///etc/passwd'] }, 400, 'bad-query'],
  ['both words and addresses', { kind: 'add', text: 'x', given: ['https://a.example/'] }, 400, 'bad-request'],
  ['work nobody does', { kind: 'dance' }, 400, 'bad-query'],
  ['a week that is none', { kind: 'publish', week: 'soon' }, 400, 'bad-query'],
])('%s is refused: %s', async (_, body, status, code) => {
  const response = await ask('/api/jobs', body);
  expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
    status,
    code,
  ]);
});

test('an address inside the house is refused by the work, not fetched; an unknown job is no job', async () => {
  const told = await listen(await start({ kind: 'add', given: ['http://127.0.0.1:1/', 'http://169.254.169.254/'] }));
  expect(told.at(-1)!.data.outcome).toMatchObject({
    new: 0,
    refused: 2,
    faults: [{ code: 'intake-address' }, { code: 'intake-address' }],
  });
  expect((await ask('/api/jobs/999999')).status).toBe(404);
  expect((await ask('/api/jobs/x/progress')).status).toBe(404);
});

test('what failed for a reason of the world waits and says why', async () => {
  const job = await start(Buffer.from('event_id_cnty\nX1\n'), '/api/jobs/file?name=a.csv&dataset=acled');
  for (;;) {
    const { state, fault, attempts } = JobAnswer.parse(await (await ask(`/api/jobs/${job}`)).json()).job;
    if (attempts === 1 && state === 'waiting') {
      expect(fault?.came).toBe('the disk is full');
      return;
    }
    await workspace.ledger.queue.wait(50);
  }
});
