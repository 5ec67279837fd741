/** Auto-archiver's sheet and metadata: words become reports, hashes and addresses of copies are kept, what was not archived is refused. */
import { expect, test } from 'vitest';
import { readAll } from '../../../test/support/reading.ts';
import type { Read } from '../../desk/ports.ts';
import { readBytes } from '../read-bytes.ts';
import type { Follow } from '../reader.ts';

const HEADING =
  'Link,Archive status,Archive location,Archive date,Upload timestamp,Upload title,Text content,Hash,WACZ';
const sheet = async (...rows: string[]) => {
  const reads: (Read | Follow)[] = [];
  for await (const read of readBytes(Buffer.from([HEADING, ...rows].join('\n')), { name: 'posts.csv' }))
    reads.push(read);
  return reads;
};
const HASH = 'SHA-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

test('a row of the sheet', async () => {
  const [first] = await sheet(
    `https://post.example/1,telegram: success,https://copies.example/a.html,2020-05-06T08:00:00+00:00,2020-05-04T21:00:00+00:00,A post,Shells fell on the town.,${HASH},https://copies.example/a.wacz`,
  );
  expect(first).toMatchObject({
    report: {
      url: 'https://post.example/1',
      title: 'A post',
      published: '2020-05-04',
      text: 'Shells fell on the town.',
      extractor: 'auto-archiver/1',
      notes: [
        'archived at https://copies.example/a.html',
        'archived at https://copies.example/a.wacz',
        `hash of its media: ${HASH}`,
        'archived on 2020-05-06',
        'by auto-archiver: telegram: success',
      ],
    },
  });
});

test('a row without words is read where it stood and keeps its hashes; one that failed is refused, the others go on', async () => {
  const reads = await sheet(
    `https://post.example/2,youtube: success,https://copies.example/b.mp4,2020-05-06,,,,${HASH},`,
    'https://post.example/3,nothing archived,,2020-05-06,,,,,',
    ',wayback: success,https://copies.example/c,,,,,,',
  );
  expect(reads[0]).toMatchObject({
    follow: 'https://post.example/2',
    known: { notes: expect.arrayContaining([`hash of its media: ${HASH}`]) },
  });
  expect(reads.slice(1).map((read) => 'fault' in read && [read.fault.code, read.fault.came])).toEqual([
    ['intake-malformed', 'nothing archived'],
    ['intake-no-text', 'neither'],
  ]);
});

test('its metadata as JSON', async () => {
  const metadata = {
    status: 'telethon_archiver: success',
    metadata: {
      url: 'https://post.example/1',
      title: 'A post',
      content: 'Shells fell on the town.',
      timestamp: '2020-05-04T21:00:00+00:00',
      _processed_at: '2020-05-06T08:00:00',
    },
    media: [
      { filename: 'a.jpg', urls: ['https://copies.example/a.jpg', 'javascript:alert(1)'], properties: { hash: HASH } },
      { filename: 'b.html', urls: ['https://copies.example/b.html'], properties: {} },
    ],
  };
  const read = (tree: unknown) => readAll(readBytes(Buffer.from(JSON.stringify(tree)), { name: 'post.json' }));
  expect((await read(metadata))[0]).toMatchObject({
    report: {
      published: '2020-05-04',
      text: 'Shells fell on the town.',
      notes: [
        'archived at https://copies.example/a.jpg',
        'archived at https://copies.example/b.html',
        `hash of its media: ${HASH}`,
        'archived on 2020-05-06',
        'by auto-archiver: telethon_archiver: success',
      ],
    },
  });
  expect((await read({ ...metadata, status: 'nothing archived', media: [] }))[0]).toMatchObject({
    fault: { code: 'intake-malformed' },
  });
  // A report line that has a status is a report line.
  expect((await read({ status: 'x', text: 'The road is open.' }))[0]).toMatchObject({
    report: { extractor: 'ndjson/1' },
  });
});
