/** What the policy withholds is in no output of any kind: pages, data, feeds, search index, sitemap, PDF, Word, e-mail. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEdition } from '../src/edition/compose/compose.ts';
import { makePublicView } from '../src/edition/safety/public-view.ts';
import { type Press, siteFiles } from '../src/edition/site/site.ts';
import type { SafetyRule } from '../src/model/workspace.ts';
import { openPress } from '../src/press/open-press.ts';
import { readableText } from './support/output-text.ts';
import { SAMPLE_REQUEST } from './support/sample-week.ts';
import { around, rule, SECRET_VALUES, secretView } from './support/secret.ts';

const { pdf } = openPress(join(import.meta.dirname, '..', 'node_modules'));
/** A picture is given as the drawing it is made of: what is written on it, and where its shapes stand. */
const press: Press = { pdf, png: async (svg) => Buffer.from(svg) };
const TODAY = '2031-05-20';

async function outputs(policy: readonly SafetyRule[], today = TODAY): Promise<ReadonlyMap<string, string>> {
  const view = makePublicView(secretView(), policy, today);
  const edition = composeEdition(view, {
    ...SAMPLE_REQUEST,
    made: '2031-05-19T08:00:00Z',
    tags: ['valley'],
    by: ['A. Writer'],
  });
  const { files } = siteFiles({ view, editions: [edition], world: null, base: 'https://monitor.example/', press });
  const texts = new Map<string, string>();
  for (const [path, file] of files) {
    const made = typeof file === 'object' && 'make' in file ? await file.make() : file;
    texts.set(path, `${path}\n${await readableText(path, made)}`);
  }
  return texts;
}

test('without a rule the values can be read in every kind of output: the tests below could fail', async () => {
  const texts = await outputs([]);
  for (const ending of [
    '.html',
    '.pdf',
    '.docx',
    '.eml',
    '.md',
    '.geojson',
    'acled.csv',
    'events.csv',
    'timemap.json',
    '2031.js',
  ])
    expect(
      [...texts].filter(([path, text]) => path.endsWith(ending) && /Zubari/.test(text)).length,
      ending,
    ).toBeGreaterThan(0);
  expect([...texts.keys()]).toContain('sitemap.xml');
});

test('a withheld value is in none of them', async () => {
  const fields = Object.keys(SECRET_VALUES) as SafetyRule['redact'][number][];
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }), async (redact) => {
      for (const [path, text] of await outputs([rule({ sensitive: true, redact })]))
        for (const field of redact)
          for (const pattern of SECRET_VALUES[field]) expect(around(text, pattern), `${path}: ${field}`).toBeNull();
    }),
    { numRuns: 3 },
  );
});

test('a delayed event is in none of them before its day', async () => {
  const policy = [rule({ actors: ['zubari-column'], delayDays: 14 })];
  for (const [path, text] of await outputs(policy, '2031-05-19'))
    expect(around(text, /Zubari|Krait|\b37\b/), path).toBeNull();
});
