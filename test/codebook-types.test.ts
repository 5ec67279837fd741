/** ACLED, PLOVER and CAMEO entries prove themselves through the whole coder; what is not read yet stands in the list of known gaps. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeCoder } from '../src/coder/make-coder.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';

/** Kept by scripts/codebook-gaps.ts. */
const GAPS = parse(readFileSync(new URL('./codebook-gaps.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<Vocabulary, readonly { readonly text: string; readonly reason: string }[]>
>;

const knowledge = await loadKnowledge(['world'], { gazetteer: await openGazetteer() });
const code = makeCoder(knowledge);
type Vocabulary = 'acled' | 'plover' | 'cameo';

const types = (text: string, vocabulary: Vocabulary): readonly (string | null)[] =>
  code({ id: 'x', text, published: '2020-01-01' }).claims.map(({ type }) => type[vocabulary]);

describe.each(['acled', 'plover', 'cameo'] as const)('%s', (vocabulary) => {
  const entries = knowledge.codebook[vocabulary];
  const gaps = new Map(GAPS[vocabulary].map(({ text, reason }) => [text, reason]));
  const examples = entries.flatMap(({ id, examples: texts }) => texts.map((text) => [id, text] as const));
  const counters = entries.flatMap(({ id, counterExamples: texts }) => texts.map((text) => [id, text] as const));

  test.each(examples.filter(([, text]) => !gaps.has(text)))('%s: %s', (id, text) => {
    expect(types(text, vocabulary)).toContain(id);
  });
  test.each(counters.filter(([id, text]) => !gaps.has(`${id}, not: ${text}`)))('%s, not: %s', (id, text) => {
    expect(types(text, vocabulary)).not.toContain(id);
  });

  test('every known gap is an example that stands in the codebook, with a reason', () => {
    const known = new Set([
      ...examples.map(([, text]) => text),
      ...counters.map(([id, text]) => `${id}, not: ${text}`),
    ]);
    expect([...gaps].filter(([text, reason]) => !known.has(text) || reason.length < 10)).toEqual([]);
    const closed = examples.filter(([id, text]) => gaps.has(text) && types(text, vocabulary).includes(id));
    // A gap that closed is good news: told, so that it is taken off the list, and no failure.
    if (closed.length)
      console.info(
        `${vocabulary}: ${closed.length} known gaps are read now:\n${closed.map(([, text]) => `  ${text}`).join('\n')}`,
      );
  });
});
