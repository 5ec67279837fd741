/** Sending, over real SMTP: put off, refused, thought about, hung up on; each who stays gets it once, who leaves never. */
import PostalMime from 'postal-mime';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type MailServer, type Mood, openMailServer } from '../../../test/support/mail-server.ts';
import { addressAt, EDITION, edition, fillMailing, putEdition } from '../../../test/support/mailing.ts';
import { closeWorkspaces, openWorkspace } from '../../../test/support/workspace.ts';
import { MailSettings } from '../../model/mail.ts';
import { makePost } from '../../post/smtp.ts';
import { foundBy } from './address.ts';
import { leave } from './confirm.ts';
import type { MailRoom } from './letter.ts';
import { papersOf } from './papers.ts';
import { addressEdition, sendPortion } from './send.ts';
import { handOf } from './tokens.ts';

let server: MailServer;
afterEach(() => server?.close());
afterAll(closeWorkspaces);

/** A room with so many subscribers, and a server in this mood. */
async function setUp(count: number, mood?: (to: string, attempt: number) => Mood, mail: object = {}) {
  server = await openMailServer(mood);
  const workspace = await openWorkspace();
  const all = { perMinute: 100_000, retrySeconds: 0, connections: 3, ...mail };
  const links = await fillMailing(workspace, { port: server.port, count, mail: all });
  const settings = MailSettings.parse({
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    from: 'editions@monitor.example.org',
    ...all,
  });
  const post = makePost(settings, { password: null, site: 'https://monitor.example.org' });
  const room: MailRoom = { ...workspace, ...links, post };
  const papers = await papersOf(workspace.ledger, EDITION);
  const send = async () => {
    for (;;) {
      const progress = await sendPortion(room, papers, { forMs: 60_000, tell: async () => {} });
      if (progress.waiting === 0) return progress;
    }
  };
  const idOf = async (n: number) => (await links.store.byMark(links.vault.mark(foundBy(addressAt(n)), 'address')))!.id;
  return { ...workspace, links, room, papers, send, idOf };
}
const REQUEST = { edition: EDITION, to: 'all', by: 'ann' } as const;

test('each gets one letter, with the links to leave by one click; asked again nothing goes out', async () => {
  const { room, papers, send, idOf, links } = await setUp(5);
  expect(await addressEdition(room, papers, REQUEST)).toBe(5);
  expect(await send()).toMatchObject({ sent: 5, waiting: 0, doubts: 0 });
  expect(server.taken.map(({ to }) => to).sort()).toEqual([0, 1, 2, 3, 4].map(addressAt));
  expect(new Set(server.taken.map(({ message }) => message)).size).toBe(5);
  const letter = server.taken.find(({ to }) => to === addressAt(3))!;
  const read = await PostalMime.parse(letter.raw);
  const header = (name: string) => read.headers.find(({ key }) => key === name)?.value;
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(header('list-unsubscribe')).toBe(
    `<https://monitor.example.org/subscribe/leave?t=${handOf(links.vault, await idOf(3))}>`,
  );
  expect(read.text).toContain('Nothing was told of the coast.');
  expect(read.html).toContain('Unsubscribe');
  expect(await addressEdition(room, papers, REQUEST)).toBe(0);
  await send();
  expect(server.taken.length).toBe(5);
});

test('put off, it is tried again; an address that is refused is suspended, our own fault is nobody’s', async () => {
  const { room, papers, send, idOf, links } = await setUp(6, (to, attempt) => {
    if (to === addressAt(1) && attempt < 3) return { rcpt: '451 4.7.1 try later' };
    if (to === addressAt(2)) return { rcpt: '550 5.1.1 no such' };
    if (to === addressAt(3) && attempt < 2) return { data: '554 5.7.1 looks like spam' };
    if (to === addressAt(4)) return { thinks: 300 };
    return 'take';
  });
  await addressEdition(room, papers, REQUEST);
  expect(await send()).toMatchObject({ sent: 5, refused: 1, doubts: 0 });
  expect(await links.store.get(await idOf(2))).toMatchObject({
    state: 'suspended',
    reason: 'mail is refused for good (550 5.1.1)',
  });
  expect(await links.store.get(await idOf(3))).toMatchObject({ state: 'active' });
});

test('hung up on before the end: sent again and once; after it: again under the same id, so that a mailbox keeps one', async () => {
  const { room, papers, send } = await setUp(8, (to, attempt) => {
    if (attempt > 1) return 'take';
    if (to === addressAt(2)) return { hangsUp: 'before' };
    return to === addressAt(5) ? { hangsUp: 'after' } : 'take';
  });
  await addressEdition(room, papers, REQUEST);
  const { sent, doubts } = await send();
  expect(sent).toBe(8);
  // Hung up on before the end, we may have sent the end already, into the void: then we are in doubt there, too.
  expect([1, 2]).toContain(doubts);
  expect(server.taken.filter(({ to }) => to === addressAt(2)).length).toBe(1);
  expect(server.taken.filter(({ to }) => to === addressAt(5)).length).toBe(2);
  for (const [, messages] of server.boxes()) expect(messages.size).toBe(1);
});

test('a letter that goes on being refused is given up at last, and counted; nothing waits for ever', async () => {
  const { room, papers, send, idOf, links } = await setUp(1, () => ({ rcpt: '452 4.2.2 full' }));
  await addressEdition(room, papers, REQUEST);
  expect(await send()).toMatchObject({ sent: 0, refused: 1 });
  expect(await links.store.get(await idOf(0))).toMatchObject({ state: 'active', soft: 1 });
});

test('who leaves while the letter is on its way to the server does not get it', async () => {
  let left: Promise<boolean> | null = null;
  const { room, papers, send, links, idOf } = await setUp(4, undefined, { connections: 1 });
  await addressEdition(room, papers, REQUEST);
  const ids = await Promise.all([0, 1, 2, 3].map(idOf));
  // Between the first bytes of the message and its end.
  const store = links.store;
  const give: typeof store.give = async (edition, subscriber) => {
    if (subscriber === ids[2]) {
      left = leave(links, handOf(links.vault, ids[2]!));
      await left;
    }
    return store.give(edition, subscriber);
  };
  const ledger = { ...room.ledger, subscribers: { ...store, give } };
  await sendPortion({ ...room, ledger }, papers, { forMs: 60_000, tell: async () => {} });
  expect(await left).toBe(true);
  expect(await send()).toMatchObject({ sent: 3, dropped: 1, waiting: 0 });
  expect(server.taken.map(({ to }) => to)).not.toContain(addressAt(2));
});

test('sections: only those who chose one in which something was told', async () => {
  const { room, papers, send, links, idOf } = await setUp(3);
  await links.store.choose(await idOf(0), { sections: ['events'], lang: 'ar' });
  await links.store.choose(await idOf(1), { sections: ['diplomacy'], lang: 'en' });
  expect(await addressEdition(room, papers, REQUEST)).toBe(2);
  await send();
  expect(server.taken.map(({ to }) => to).sort()).toEqual([addressAt(0), addressAt(2)]);
  const { text } = await PostalMime.parse(server.taken.find(({ to }) => to === addressAt(0))!.raw);
  expect(text).toContain('إلغاء الاشتراك');
});

test('a correction goes to those who got what it corrects, if so chosen; those who came later get none', async () => {
  const { room, papers, send, links, ledger } = await setUp(3);
  await addressEdition(room, papers, REQUEST);
  await send();
  const { enter } = await import('./confirm.ts');
  await enter(links, {
    address: 'late@inbox.example',
    consent: 'x',
    since: '2031-05-13T00:00:00Z',
    sections: [],
    lang: 'en',
  });
  const corrected = edition({ id: 'w_0123456789abcdeg', corrects: EDITION });
  await putEdition({ ledger }, corrected);
  const papersNow = await papersOf(ledger, corrected.id);
  expect(await addressEdition(room, papersNow, { ...REQUEST, edition: corrected.id, to: 'earlier' })).toBe(3);
  expect(await addressEdition(room, papersNow, { ...REQUEST, edition: corrected.id, to: 'all' })).toBe(1);
});

test('a server that takes nothing stops the sending, and nobody is lost', async () => {
  const { room, papers, links } = await setUp(20, () => ({ data: '550 5.7.1 you are not welcome' }), {
    connections: 1,
    retrySeconds: 60,
  });
  await addressEdition(room, papers, REQUEST);
  await expect(sendPortion(room, papers, { forMs: 60_000, tell: async () => {} })).rejects.toThrow(
    '5 failures in a row, the last: 550 5.7.1',
  );
  expect(await links.store.progress(EDITION)).toMatchObject({ waiting: 20, refused: 0, sent: 0 });
  expect((await links.store.counts()).find(({ what }) => what === 'active')).toMatchObject({ n: 20 });
});
