/** E-mail: the plain part, headers decoded, nested parts, charsets; attachments noted; hostile nesting refused. */
import { expect, test } from 'vitest';
import { faultsOf, reportsOf } from '../../../test/support/reading.ts';
import { readBytes } from '../read-bytes.ts';

const mail = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1');
const read = (lines: readonly string[]) => reportsOf(readBytes(mail(lines), { name: 'a.eml' }));

test('a mail of several parts', async () => {
  const [report] = await read([
    'From: =?utf-8?Q?The_W=C3=ADre?= <news@wire.example>',
    'Subject: =?utf-8?B?QnJpZGdlIA==?=',
    ' =?utf-8?B?Ymxvd24gdXA=?=',
    'Date: Mon, 4 May 2020 23:30:00 -0500',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    'ignored',
    '--outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>HTML words</p>',
    '--inner',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'A bridge in the caf=E9 quarter was blown =',
    'up.',
    '--inner--',
    '--outer',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename=a.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '--outer--',
  ]);
  expect(report).toMatchObject({
    title: 'Bridge blown up',
    source: 'The Wíre',
    published: '2020-05-04',
    media: 'message/rfc822',
    notes: ['1 attachments are in the bytes and were not read'],
  });
  expect(report?.text.trim()).toBe('A bridge in the café quarter was blown up.');
});

test('a mail with an HTML part only', async () => {
  const [report] = await read([
    'Subject: x',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>One<p>Two').toString('base64'),
  ]);
  expect(report?.text).toBe('One\n\nTwo');
});

test('mails that are refused', async () => {
  const faults = (lines: readonly string[]) => faultsOf(readBytes(mail(lines), { name: 'a.eml' }));
  expect(await faults(['Subject: x', '', ''])).toEqual(['intake-no-text']);
  expect(await faults(['Subject: x', 'Content-Type: text/plain; charset=martian', '', 'x'])).toEqual([
    'intake-encoding',
  ]);
  const nested = Array.from({ length: 30 }, (_, i) => [
    `Content-Type: multipart/mixed; boundary=b${i}`,
    '',
    `--b${i}`,
  ]).flat();
  expect(await faults([...nested, '', 'x'])).toEqual(['intake-hostile']);
});
