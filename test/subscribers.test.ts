/** Subscribers from end to end, in real processes: the sender is killed, and no address stands in clear anywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { killSenders } from './support/kill-sender.ts';
import { openMailServer } from './support/mail-server.ts';
import { EDITION, fillMailing } from './support/mailing.ts';
import { marsad } from './support/marsad.ts';
import { closeWorkspaces, openWorkspace } from './support/workspace.ts';

afterAll(closeWorkspaces);

test('60 subscribers, the sender killed three times: everyone once, who left never', async () => {
  const workspace = await openWorkspace();
  const done = await killSenders(workspace, { count: 60, kills: 3, env: { DATABASE_URL: workspace.url } });
  expect(done.once + done.refused + done.leftBefore + done.leftMeanwhile).toBe(60);
  // What went twice into a mailbox that keeps both: at most the letters in flight at each of three kills.
  expect(done.again.killed).toBeLessThanOrEqual(3 * 3);
});

test('no address in clear: not in the database, a backup, an export, a log, an error or a job', async () => {
  const workspace = await openWorkspace();
  const { folder, url } = workspace;
  const server = await openMailServer((to) => (/never/i.test(to) ? { rcpt: '550 5.1.1 unknown:' } : 'take'));
  await fillMailing(workspace, { port: server.port, count: 3, mail: { perMinute: 60_000 } });
  const env = { DATABASE_URL: url };
  const run = (args: readonly string[], input = '') =>
    marsad([...args, '--workspace', folder], { input, env, cwd: folder });
  const said: string[] = [];
  const tell = async (args: readonly string[], input = '') => {
    const ran = await run(args, input);
    said.push(ran.stdout, ran.stderr);
    return ran;
  };
  const consent = ['--consent', 'paper list of May 2031'];
  await tell(
    ['subscribers', 'add', '-', ...consent],
    'Secret.Reader@inbox.example\nnever@inbox.example;;ar\nnot an address@\n',
  );
  await tell(['subscribers', 'add', 'secret.reader@inbox.example', ...consent]);
  await tell(['subscribers', 'secret.reader@inbox.example']);
  await tell(['subscribers', 'list', '--json']);
  const sent = await tell(['subscribers', 'send', EDITION, '--json']);
  expect(JSON.parse(sent.stdout)).toMatchObject({ sent: 4, refused: 1, waiting: 0 });
  await tell(['subscribers', 'bounce', '-'], bounceOf('secret.reader@inbox.example'));
  await tell(['subscribers']);
  await tell(['subscribers', 'export', 'people.ndjson']);
  await tell(['backup', 'all.ndjson']);
  const tables = await workspace.sql(`select tablename from pg_tables where schemaname = 'marsad'`);
  for (const { tablename } of tables)
    said.push(JSON.stringify(await workspace.sql(`select t::text from ${tablename} t`)));
  for (const file of readdirSync(folder)) said.push(readFileSync(join(folder, file), 'latin1'));
  const all = said.join('\n');
  expect(all).toContain('is refused for good (550 5.1.1)');
  for (const word of [
    /secret/i,
    /reader/i,
    /never@/i,
    /inbox/i,
    Buffer.from('Secret.Reader').toString('base64').slice(0, 12),
    Buffer.from('ecret.Reader').toString('hex'),
  ])
    expect(all).not.toMatch(word);
  // Only who asks for them sees them.
  expect((await run(['subscribers', 'list', '--reveal'])).stdout).toContain('Secret.Reader@inbox.example');

  // Restored with the key they can be written to; without it nothing of them is read and nothing is overwritten.
  const other = await openWorkspace();
  const copy = { DATABASE_URL: other.url };
  const restored = await marsad(['restore', join(folder, 'all.ndjson'), '--workspace', folder], { env: copy });
  expect(restored.stdout).toContain('restored');
  const listed = await marsad(['subscribers', 'list', '--reveal', '--workspace', folder], { env: copy });
  expect(listed.stdout).toContain('Secret.Reader@inbox.example');
  const again = await marsad(['subscribers', 'send', EDITION, '--json', '--workspace', folder], { env: copy });
  expect(JSON.parse(again.stdout)).toMatchObject({ sent: 4 });
  expect(server.taken.length).toBe(4);
  const without = await marsad(['subscribers', 'list', '--reveal', '--workspace', folder], {
    env: { ...copy, MARSAD_SUBSCRIBERS_KEY: Buffer.alloc(32, 7).toString('base64') },
  });
  expect(without).toMatchObject({ code: 2 });
  expect(without.stderr).toContain('the key that their addresses were sealed with');
  await server.close();
});

/** What a mail server sends back, the letter's headers with it. */
const bounceOf = (address: string): string =>
  [
    'From: MAILER-DAEMON@inbox.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; inbox.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.2.2',
    '',
    '--b--',
    '',
  ].join('\r\n');
