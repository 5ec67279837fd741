/** The public's door, asked as browsers and mail programs ask it: the same answer for everybody, and links that do what they say. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailServer, openMailServer } from '../../test/support/mail-server.ts';
import { fillMailing } from '../../test/support/mailing.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import type { Links } from '../desk/subscribers/confirm.ts';
import { type MailRoom, sendAskedLetter } from '../desk/subscribers/letter.ts';
import { handOf } from '../desk/subscribers/tokens.ts';
import { MailSettings } from '../model/mail.ts';
import { makePost } from '../post/smtp.ts';
import { makePublicApp } from './public-app.ts';

const HOST = 'monitor.example.org';
let server: MailServer;
let workspace: TestWorkspace;
let links: Links;
let room: MailRoom;
let app: Hono;
let now = new Date().toISOString();
beforeAll(async () => {
  server = await openMailServer();
  workspace = await openWorkspace();
  links = { ...(await fillMailing(workspace, { port: server.port, count: 1 })), clock: () => now };
  const mail = { host: '127.0.0.1', port: server.port, tls: 'none', from: `editions@${HOST}` };
  const post = makePost(MailSettings.parse(mail), { password: null, site: `https://${HOST}` });
  room = { ledger: workspace.ledger, vault: links.vault, post, clock: links.clock };
  const root = await mkdtemp(join(tmpdir(), 'marsad-site-'));
  await writeFile(join(root, 'index.html'), 'the site');
  const door = {
    ledger: workspace.ledger,
    clock: links.clock,
    vault: async () => links.vault,
    pages: `https://${HOST}/`,
  };
  app = makePublicApp({ root, door });
});
afterAll(async () => {
  await server.close();
  await closeWorkspaces();
});

let networks = 0;
/** From a network of its own, unless one is named. */
const ask = async (path: string, form?: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(path, {
    headers: { host: HOST, 'x-forwarded-for': `10.0.${++networks}.1`, ...headers },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
const signUp = (address: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  ask('/subscribe.html', { address, lang: 'en', ...more }, headers);
/** Does what waits; what the letters that went out say. */
async function letters(): Promise<readonly { to: string; text: string }[]> {
  const before = server.taken.length;
  for (
    let taken = await workspace.ledger.queue.take(['letter']);
    taken;
    taken = await workspace.ledger.queue.take(['letter'])
  ) {
    const asking = Buffer.from(taken.bytes!).toString();
    await taken.done({ said: await sendAskedLetter(room, asking) });
  }
  return Promise.all(
    server.taken.slice(before).map(async ({ to, raw }) => ({ to, text: (await PostalMime.parse(raw)).text ?? '' })),
  );
}
const pathIn = (text: string, page: string): string =>
  new RegExp(`https://${HOST}(/subscribe/${page}\\?t=[\\w.-]+)`).exec(text)![1]!;
const count = async () => (await links.store.counts()).find(({ what }) => what === 'active')?.n ?? 0;

test('asked, confirmed by a button, chosen anew, left by one click: and nothing is kept before the button', async () => {
  const answer = await signUp('Ann@letters.example', { section: 'events', lang: 'ar' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, 'subscribe/asked?lang=ar']);
  const [letter] = await letters();
  expect(letter!.to).toBe('Ann@letters.example');
  expect(letter!.text).toContain('أؤكد');
  const confirm = pathIn(letter!.text, 'confirm');
  // A program that follows every link changes nothing.
  const page = await (await ask(confirm)).text();
  expect(page).toContain('<button>');
  expect(page).not.toMatch(/ann@/i);
  expect(await count()).toBe(1);
  expect((await ask(confirm, {})).status).toBe(200);
  expect((await ask(confirm, {})).status).toBe(200);
  expect(await count()).toBe(2);

  // Asked once more, the page says the same; the letter alone tells.
  const again = await signUp('ann@LETTERS.example');
  expect([again.status, again.headers.get('location')]).toEqual([303, 'subscribe/asked?lang=en']);
  const [known] = await letters();
  expect(known!.text).toContain('already');
  const choices = pathIn(known!.text, 'choices');
  expect(await (await ask(choices)).text()).not.toMatch(/ann@/i);
  expect(await (await ask(choices, { lang: 'en' })).text()).toContain('Saved');

  // As a mail program does it: no origin, no cookie, the body the standard names.
  const leave = pathIn(known!.text, 'leave');
  expect(await (await ask(leave)).text()).toContain('One-Click');
  expect(await count()).toBe(2);
  expect((await ask(leave, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect((await ask(leave, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect(await count()).toBe(1);
  // The old link does not bring back who has left.
  expect((await ask(confirm, {})).status).toBe(410);
  expect((await ask(choices, { lang: 'en' })).status).toBe(410);
  expect(await count()).toBe(1);
});

test('the page, its headers and its words are the same for an address that is known and one that is not', async () => {
  const tell = async (address: string) => {
    const answer = await signUp(address);
    return { status: answer.status, headers: [...answer.headers].sort(), body: await answer.text() };
  };
  expect(await tell('reader.0@inbox0.example')).toEqual(await tell('nobody@inbox0.example'));
});

test('three askings for one address in a day, thirty from one network in an hour; what falls into the trap goes nowhere', async () => {
  await letters();
  for (let i = 0; i < 5; i++) expect((await signUp('often@letters.example')).status).toBe(303);
  expect((await signUp('robot@letters.example', { website: 'https://spam.example' })).status).toBe(303);
  expect((await letters()).map(({ to }) => to)).toEqual(Array(3).fill('often@letters.example'));
  const from = (i: number) => signUp(`many${i}@letters.example`, {}, { 'x-forwarded-for': '2001:db8:7:1::5' });
  const statuses = [];
  for (let i = 0; i < 31; i++) statuses.push((await from(i)).status);
  expect(statuses).toEqual([...Array(30).fill(303), 429]);
  // Its neighbour in the same block, too; another network is let in.
  const neighbour = { 'x-forwarded-for': '2001:db8:7:ffff::1' };
  expect((await signUp('one@letters.example', {}, neighbour)).status).toBe(429);
  expect((await signUp('one@letters.example')).status).toBe(303);
});

test('a link that is old, cut or made up does nothing', async () => {
  await letters();
  await signUp('late@letters.example');
  const [letter] = await letters();
  const path = pathIn(letter!.text, 'confirm');
  expect((await ask(path.slice(0, -4), {})).status).toBe(410);
  now = new Date(Date.parse(now) + 48 * 3_600_000 + 1).toISOString();
  expect((await ask(path, {})).status).toBe(410);
  expect((await ask(path)).status).toBe(410);
  const hand = handOf(links.vault, 'u_00000000000000000000');
  for (const t of ['', 'x', `${hand}x`, hand.replace('u_0', 'u_1'), '..', 'a.b.c'])
    for (const page of ['leave', 'choices', 'confirm'])
      expect([page, t, (await ask(`/subscribe/${page}?t=${encodeURIComponent(t)}`)).status]).toEqual([page, t, 410]);
});

test('an address that is none is told so, escaped; a form of another site, another host and a long body are refused', async () => {
  const wrong = await signUp('"><script>@x');
  expect(wrong.status).toBe(400);
  const page = await wrong.text();
  expect(page).toContain('role="alert"');
  expect(page).not.toContain('<script>@');
  expect((await signUp('a@b.example', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await ask('/subscribe.html', undefined, { host: 'evil.example' })).status).toBe(403);
  expect((await signUp(`${'a'.repeat(20_000)}@b.example`)).status).toBe(413);
});

test('behind this door is the site, and nothing of the desk', async () => {
  expect(await (await ask('/')).text()).toBe('the site');
  for (const path of ['/api/status', '/api/openapi.json', '/site/index.html', '/../marsad.yaml', '/.marsad/pg'])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  const policy = (await ask('/subscribe.html')).headers.get('content-security-policy');
  expect(policy).toContain("form-action 'self'");
  expect(policy).toContain("default-src 'none'");
});
