/** Makes the two binary files of the sample week from their texts: `node scripts/make-week.ts`. A test checks that they are fresh. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeDocx } from './week/docx.ts';
import { makePdf } from './week/pdf.ts';

const texts = join(import.meta.dirname, 'week');
const week = join(import.meta.dirname, '..', 'packs', 'libya', 'week');
const paragraphs = (name: string) =>
  readFileSync(join(texts, `${name}.txt`), 'utf8')
    .trim()
    .split(/\n+/);

/** File name in the week -> bytes. */
export function madeFiles(): Readonly<Record<string, Uint8Array>> {
  const brief = paragraphs('weekly-brief');
  return {
    'press-conference.docx': makeDocx(paragraphs('press-conference')),
    'weekly-brief.pdf': makePdf(brief, brief[0]!),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, bytes] of Object.entries(madeFiles())) writeFileSync(join(week, name), bytes);
