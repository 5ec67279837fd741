/** The claims of the sample week, report by report: what the coder makes of them stands in `out/` and was read one by one (README.md there). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { claimsTable } from '../../../src/cli/format/claims-table.ts';
import { type Coder, makeCoder } from '../../../src/coder/make-coder.ts';
import { makeReaders } from '../../../src/intake/make-readers.ts';
import { openGazetteer } from '../../../src/packs/gazetteer.ts';
import { loadKnowledge } from '../../../src/packs/load-knowledge.ts';

const here = dirname(fileURLToPath(import.meta.url));
const week = join(here, '../../../packs/libya/week');
const index = parse(readFileSync(join(week, 'week.yaml'), 'utf8')) as {
  readonly reports: readonly {
    readonly file: string;
    readonly published: string;
    readonly title?: string;
    readonly same?: boolean;
  }[];
};

let code: Coder;
beforeAll(async () => {
  code = makeCoder(await loadKnowledge(['libya'], { gazetteer: await openGazetteer() }));
});

/** The reports in a file of the week, coded, as the table that `marsad code` prints. */
async function tableOf(file: string, published: string): Promise<string> {
  const tables: string[] = [];
  for await (const read of makeReaders().open(join(week, file))) {
    if ('fault' in read) throw new Error(read.fault.came);
    const { text, title, lang } = read.report;
    const line = {
      id: `${file} ${tables.length + 1}`,
      text,
      title,
      lang,
      published: read.report.published ?? published,
    };
    tables.push(claimsTable(code(line), false));
  }
  return tables.join('\n');
}

test.each(index.reports.filter(({ same }) => !same))('$file', async ({ file, published }) => {
  const table = await tableOf(file, published);
  let expected = '';
  try {
    expected = readFileSync(join(here, 'out', `${file}.table`), 'utf8');
  } catch {
    // A report without an expectation fails below; what came lands beside it, to be read and moved by hand.
  }
  if (table !== expected) {
    mkdirSync(join(here, 'out-changed'), { recursive: true });
    writeFileSync(join(here, 'out-changed', `${file}.table`), table);
  }
  expect(table).toBe(expected);
});
