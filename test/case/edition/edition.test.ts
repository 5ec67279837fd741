/** The sample week, composed and written in every format: what comes out stands in `out/` and was read line by line. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { composeEdition } from '../../../src/edition/compose/compose.ts';
import { atomFeed, jsonFeed } from '../../../src/edition/formats/feeds.ts';
import { FORMATS } from '../../../src/edition/formats/formats.ts';
import { editionMarkdown } from '../../../src/edition/formats/markdown.ts';
import { makePublicView } from '../../../src/edition/safety/public-view.ts';
import { SAMPLE_REQUEST, sampleView } from '../../support/sample-week.ts';

const here = dirname(fileURLToPath(import.meta.url));
const view = makePublicView(sampleView(), [], '2031-05-20');
const edition = composeEdition(view, SAMPLE_REQUEST);
const listed = [{ edition, path: 'week/2031-W20.html' }];

const files: readonly (readonly [string, string])[] = [
  ['week.md', editionMarkdown(edition, view)],
  ['feed.atom', atomFeed(listed, view, 'https://monitor.example/')],
  ['feed.json', jsonFeed(listed, view, null)],
  ...FORMATS.map(({ file, write }) => [file, write(view).text] as const),
  ['losses.txt', FORMATS.map(({ name, write }) => [name, ...write(view).losses].join('\n  ')).join('\n')],
];

test.each(files)('%s', (name, text) => {
  let expected = '';
  try {
    expected = readFileSync(join(here, 'out', name), 'utf8');
  } catch {
    // A file without an expectation fails below and lands beside it, to be read and moved by hand.
  }
  if (text !== expected) {
    mkdirSync(join(here, 'out-changed'), { recursive: true });
    writeFileSync(join(here, 'out-changed', name), text);
  }
  expect(text).toBe(expected);
});
