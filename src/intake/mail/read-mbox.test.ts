/** Mailboxes: each mail a report; what begins a mail and what only looks so; one bad mail does not hide the others. */
import { expect, test } from 'vitest';
import { readAll } from '../../../test/support/reading.ts';
import { readBytes } from '../read-bytes.ts';

const mail = (subject: string, ...words: readonly string[]) => [
  'From ann@wire.example Sat May  2 10:00:00 2020',
  'From: Ann <ann@wire.example>',
  `Subject: ${subject}`,
  'Date: Sat, 2 May 2020 10:00:00 +0200',
  '',
  ...words,
  '',
];
const read = (lines: readonly string[], name = 'box.mbox', newline = '\n') =>
  readAll(readBytes(Buffer.from(lines.join(newline)), { name }));

test.each(['\n', '\r\n'])('each mail is a report, by its own bytes; lines end in %j', async (newline) => {
  const box = [...mail('One', 'Shells hit the mill.'), ...mail('Two', 'Fighters left the quay.')];
  const reads = await read(box, 'box.mbox', newline);
  expect(reads).toMatchObject([
    { report: { title: 'One', published: '2020-05-02', source: 'Ann', extractor: 'mail/1' } },
    { report: { title: 'Two' } },
  ]);
  const [one] = await read(mail('One', 'Shells hit the mill.'), 'one.mbox', newline);
  expect(one).toEqual(reads[0]);
});

test('words that begin with From are words', async () => {
  const box = mail(
    'One',
    'It was seen',
    '',
    'From the quay to the mill: smoke.',
    '',
    'From here on nothing.',
    '>From the hill too.',
  );
  const [one, ...more] = await read(box);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ report: { text: expect.stringContaining('\nFrom the hill too.') } });
});

test('a mailbox under the name of a mail loses none; an empty mail is refused, the rest goes in', async () => {
  const box = [...mail('One'), ...mail('Two', 'Fighters left the quay.')];
  expect(await read(box, 'box.eml')).toMatchObject([
    { fault: { code: 'intake-no-text', where: 'box.eml, mail 1' } },
    { report: { title: 'Two' } },
  ]);
});
