/** Settings over HTTP: read, changed with validation and history, taken back; grades and feeds; no secret in any answer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { readSettings } from '../desk/settings.ts';
import type { Source } from '../model/source.ts';
import { DecidedAnswer, FaultAnswer, StatusAnswer } from './api.ts';
import { SettingsAnswer } from './api-settings.ts';
import { makeApp } from './app.ts';

let app: ReturnType<typeof makeApp>;
let ledger: Awaited<ReturnType<typeof openWorkspace>>['ledger'];
const HEADERS = { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' };
const get = async (path: string) => (await app.request(path, { headers: HEADERS })).json();
const post = (path: string, body: unknown) =>
  app.request(path, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });
const settings = async (asOf = '') => SettingsAnswer.parse(await get(`/api/settings${asOf}`));

const source: Source = {
  id: 'quay-post',
  name: 'Quay Post',
  aliases: [],
  kind: 'outlet',
  actor: null,
  country: null,
  lang: ['en'],
  scale: null,
  homepage: null,
  restricted: false,
  note: null,
};

beforeAll(async () => {
  ({ ledger } = await openWorkspace());
  await ledger.decide({ by: 'test', act: 'pack', why: '', changes: [{ kind: 'source', id: source.id, body: source }] });
  app = makeApp(
    { ledger, name: 'As in the file', version: '0', by: 'ann', autoAccept: 0.8 },
    { webRoot: null, publicRoot: null },
  );
});
afterAll(closeWorkspaces);

test('what is changed holds for the desk and the editions, has history, and is taken back', async () => {
  expect((await settings()).settings).toEqual({
    name: 'As in the file',
    timeZone: 'UTC',
    weekStart: 1,
    autoAccept: 0.8,
  });
  const sent = { name: 'Harbour Monitor', timeZone: 'Africa/Tripoli', weekStart: 7, autoAccept: 0.9 };
  const { decision } = DecidedAnswer.parse(await (await post('/api/settings', sent)).json());
  const after = await settings();
  expect(after.settings).toEqual(sent);
  expect(after.inFile).toEqual({ name: 'As in the file', autoAccept: 0.8 });
  expect(after.history).toMatchObject([{ n: decision, by: 'ann', act: 'set' }]);
  expect(StatusAnswer.parse(await get('/api/status'))).toMatchObject({ name: 'Harbour Monitor', weekStart: 7 });
  expect((await readSettings(await ledger.read())).name).toBe('Harbour Monitor');
  expect((await settings(`?asOf=${decision! - 1}`)).settings.name).toBe('As in the file');
  await post('/api/settings', { name: null });
  expect((await settings()).settings).toEqual({ ...sent, name: 'As in the file' });
});

test.each([
  [{ timeZone: 'Somewhere/Else' }, 'time zone'],
  [{ autoAccept: 2 }, ''],
  [{ weekStart: 0 }, ''],
  [{ name: '' }, ''],
  [{ database: 'postgres://me:secret@host/x' }, ''],
])('%j is refused and changes nothing', async (body, expected) => {
  const before = (await settings()).settings;
  const response = await post('/api/settings', body);
  expect(response.status).toBe(400);
  expect(FaultAnswer.parse(await response.json()).error.expected).toContain(expected);
  expect((await settings()).settings).toEqual(before);
});

test('a source is graded, and the grade is taken off again', async () => {
  expect((await post('/api/sources/quay-post/grade', { reliability: 'Z' })).status).toBe(400);
  expect((await post('/api/sources/nobody/grade', { reliability: 'A' })).status).toBe(404);
  await post('/api/sources/quay-post/grade', { reliability: 'B', why: 'long known' });
  expect((await settings()).sources).toMatchObject([{ id: 'quay-post', reliability: 'B' }]);
  await post('/api/sources/quay-post/grade', { reliability: null });
  expect((await settings()).sources).toMatchObject([{ id: 'quay-post', reliability: null }]);
});

test('a feed is added and let go, and a key in its address is in no answer', async () => {
  const key = 'a-key-nobody-should-see';
  const feed = { url: `https://feeds.example/all?token=${key}`, source: 'quay-post', minutes: 30 };
  expect((await post('/api/feeds', { ...feed, minutes: 1 })).status).toBe(400);
  expect((await post('/api/feeds', { ...feed, source: 'nobody' })).status).toBe(400);
  expect((await post('/api/feeds', feed)).status).toBe(200);
  const { feeds } = await settings();
  expect(feeds).toMatchObject([{ url: 'https://feeds.example/all?…', source: { name: 'Quay Post' }, minutes: 30 }]);
  expect(JSON.stringify(await settings())).not.toContain(key);
  expect((await post('/api/feeds/remove', { id: feeds[0]!.id })).status).toBe(200);
  expect((await settings()).feeds).toEqual([]);
});
