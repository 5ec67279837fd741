/** Chats: Telegram and WhatsApp exports, message by message; days told from months or refused. */
import { expect, test } from 'vitest';
import { faultsOf, reportsOf } from '../../../test/support/reading.ts';
import { readBytes } from '../read-bytes.ts';

const read = (text: string, name: string) => reportsOf(readBytes(Buffer.from(text), { name }));

test('a Telegram export: words in pieces, forwarded messages by their first publisher, pictures and service lines left out', async () => {
  const reports = await read(
    JSON.stringify({
      name: 'Camp Watch',
      type: 'public_channel',
      id: 1,
      messages: [
        { id: 1, type: 'service', action: 'create_channel', text: '' },
        {
          id: 2,
          type: 'message',
          date: '2020-05-04T23:30:00',
          text: ['Shells fell on ', { type: 'bold', text: 'the camp' }, '.'],
        },
        { id: 3, type: 'message', date: '2020-05-05T01:00:00', text: '', photo: 'a.jpg' },
        { id: 4, type: 'message', date: '2020-05-05T02:00:00', forwarded_from: 'The Wire', text: 'Two were hurt.' },
      ],
    }),
    'result.json',
  );
  expect(reports.map(({ text, source, published }) => [text, source, published])).toEqual([
    ['Shells fell on the camp.', 'Camp Watch', '2020-05-04'],
    ['Two were hurt.', 'The Wire', '2020-05-05'],
  ]);
});

test('a WhatsApp export, of a phone of either kind', async () => {
  const iphone =
    '[04/05/2020, 10:12:30] Ann: Shells fell.\nOn the camp.\n[14/05/2020, 10:13:00] Ben: Two were hurt: a guard and a cook.\n[14/05/2020, 10:14:00] Ben: \u200eimage omitted\n';
  expect((await read(iphone, '_chat.txt')).map(({ text, source, published }) => [text, source, published])).toEqual([
    ['Shells fell.\nOn the camp.', 'Ann', '2020-05-04'],
    ['Two were hurt: a guard and a cook.', 'Ben', '2020-05-14'],
  ]);
  const android = '5/4/20, 10:12 AM - Messages are end-to-end encrypted.\n5/14/20, 10:12 AM - Ann: Shells fell.\n';
  expect((await read(android, 'chat.txt')).map(({ text, published }) => [text, published])).toEqual([
    ['Shells fell.', '2020-05-14'],
  ]);
  expect(
    await faultsOf(
      readBytes(Buffer.from('04/05/2020, 10:12 - Ann: Shells fell.\n04/05/2020, 10:13 - Ann: Again.\n'), {
        name: 'chat.txt',
      }),
    ),
  ).toEqual(['intake-malformed']);
});

test('JSON of report lines: a list, one, or NDJSON under another name', async () => {
  const line = { id: '1', text: 'Shells fell.' };
  expect(await read(JSON.stringify([line, line]), 'a.json')).toHaveLength(2);
  expect(await read(JSON.stringify(line, null, 2), 'a.json')).toHaveLength(1);
  expect(await read(`${JSON.stringify(line)}\n${JSON.stringify(line)}`, 'a.json')).toHaveLength(2);
});
