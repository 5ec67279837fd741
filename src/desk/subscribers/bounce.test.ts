/** What mail servers send back: read for whom and why; a mailbox that is gone is suspended, one that is full is counted, a complaint is a leaving. */
import { afterAll, expect, test } from 'vitest';
import { addressAt, EDITION, fillMailing } from '../../../test/support/mailing.ts';
import { closeWorkspaces, openWorkspace } from '../../../test/support/workspace.ts';
import { foundBy } from './address.ts';
import { applyNotices, isGone } from './bounce.ts';
import { readNotices } from './notice.ts';

afterAll(closeWorkspaces);

const report = (fields: readonly string[], type = 'delivery-status', more: readonly string[] = []): string =>
  [
    'From: MAILER-DAEMON@relay.example',
    `Content-Type: multipart/report;\r\n report-type=${type}; boundary="b"`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '',
    '--b',
    `Content-Type: message/${type}`,
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    ...fields,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    ...more,
    '--b--',
    '',
  ].join('\r\n');
const failed = (address: string, status: string, action = 'failed'): readonly string[] => [
  `Final-Recipient: rfc822; ${address}`,
  `Action: ${action}`,
  `Status: ${status}`,
];

test('a report is read for each recipient; other mail, and a delivery that succeeded, tell nothing', () => {
  const two = [...failed('a@x.example', '5.1.1'), '', ...failed('<b@x.example>', '4.2.2', 'delayed')];
  expect(readNotices(report(two, 'delivery-status', ['Message-ID: <one@two>']))).toEqual([
    { kind: 'failed', status: '5.1.1', messages: ['one@two'], recipient: 'a@x.example' },
    { kind: 'delayed', status: '4.2.2', messages: ['one@two'], recipient: 'b@x.example' },
  ]);
  expect(readNotices(report(failed('a@x.example', '2.0.0', 'delivered')))).toEqual([]);
  expect(readNotices('From: a@x.example\r\nSubject: Final-Recipient\r\n\r\nAction: failed\r\n')).toEqual([]);
  expect(
    readNotices(report(['Feedback-Type: abuse', 'Original-Rcpt-To: a@x.example'], 'feedback-report')),
  ).toMatchObject([{ kind: 'complaint', recipient: 'a@x.example' }]);
});

test('only what is about the mailbox itself is for good', () => {
  for (const status of ['5.1.1', '5.1.10', '5.2.1', '5.4.4', '5.0.0', null])
    expect([status, isGone(status)]).toEqual([status, true]);
  for (const status of ['5.2.2', '5.7.1', '5.3.4', '4.4.1', '5.2.10'])
    expect([status, isGone(status)]).toEqual([status, false]);
});

test('found by our letter or by the address; suspended, counted up to five, or left', async () => {
  const workspace = await openWorkspace();
  const links = await fillMailing(workspace, { port: 25, count: 4 });
  const { store, vault } = links;
  const idOf = async (n: number) => (await store.byMark(vault.mark(foundBy(addressAt(n)), 'address')))!.id;
  await store.address(EDITION, 'ann', [{ subscriber: await idOf(0), message: 'ours@monitor.example.org' }]);
  const forwarded = report(failed('elsewhere@x.example', '5.1.1'), 'delivery-status', [
    'Message-ID: <ours@monitor.example.org>',
  ]);
  expect(await applyNotices(links, forwarded)).toMatchObject({ notices: 1, suspended: 1 });
  expect(await store.get(await idOf(0))).toMatchObject({ state: 'suspended' });
  const full = report(failed(addressAt(1).toUpperCase(), '5.2.2'));
  const box = Array(5).fill(`From MAILER-DAEMON Mon May 12 2031\r\n${full}`).join('');
  expect(await applyNotices(links, box)).toMatchObject({ notices: 5, counted: 4, suspended: 1 });
  const complaint = report([`Original-Rcpt-To: <${addressAt(2)}>`], 'feedback-report');
  expect(await applyNotices(links, complaint)).toMatchObject({ left: 1 });
  expect(await store.get(await idOf(2))).toMatchObject({ state: 'unsubscribed', sealed: null, reason: 'complaint' });
  expect(await applyNotices(links, report(failed('nobody@x.example', '5.1.1')))).toMatchObject({ unknown: 1 });
  expect(await store.get(await idOf(3))).toMatchObject({ state: 'active', soft: 0 });
});
