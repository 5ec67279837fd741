/** The codebook's vocabularies prove themselves: each entry is found in its examples and not in its counter-examples. */
import { describe, expect, test } from 'vitest';
import { countStage } from '../src/coder/harm/count-stage.ts';
import { findHarms } from '../src/coder/harm/find-harms.ts';
import { harmWorld } from '../src/coder/harm/harm-world.ts';
import type { Reading } from '../src/coder/reading.ts';
import { chunkSentence } from '../src/coder/text/chunk.ts';
import { buildClauses } from '../src/coder/text/clauses.ts';
import { makeDocumentReader, type Token } from '../src/coder/text/index.ts';
import { indexMentions } from '../src/coder/text/mention-index.ts';
import { singularOf } from '../src/coder/text/singular.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';

const knowledge = await loadKnowledge([]);
const { codebook } = knowledge;
const read = makeDocumentReader();

test('every vocabulary is there', () => {
  const sizes = Object.fromEntries(Object.entries(codebook).map(([name, entries]) => [name, entries.length]));
  expect(sizes).toMatchObject({ acled: 25, sectors: 32 });
  expect(sizes.weapons).toBeGreaterThanOrEqual(120);
  expect(new Set(codebook.plover.map(({ id }) => id.split('/')[0])).size).toBe(16);
  expect(codebook.cameo.filter(({ id }) => id.length === 2)).toHaveLength(20);
});

test('ACLED ranks are a strict order over six types', () => {
  expect(codebook.acled.map(({ rank }) => rank)).toEqual(codebook.acled.map((_, i) => i + 1));
  expect(new Set(codebook.acled.map(({ type }) => type)).size).toBe(6);
});

test('a CAMEO code listed under a PLOVER type falls in a category that CAMEO gives back, up to its mode', () => {
  const category = (id: string | null) => id?.split('/')[0];
  const roots = new Map(codebook.cameo.map(({ id, plover }) => [id, category(plover)]));
  // What PLOVER moved from one CAMEO root to another category: see the definitions of the entries.
  const moved = new Set([
    'SANCTION/convict 172',
    'PROTEST/vandalize 145',
    'AGREE 03',
    'RETREAT/resign 083',
    'ASSAULT/crowd-control 175',
  ]);
  const odd = codebook.plover.flatMap(({ id, cameo }) =>
    cameo
      .filter((code) => roots.get(code) !== category(id) && !moved.has(`${id} ${code}`))
      .map((code) => `${id} ${code}`),
  );
  expect(odd).toEqual(['CONSULT 04', 'ASSAULT/destroy 1712'].filter((one) => odd.includes(one)));
});

const isWord = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.lower === word || (token.pos !== 'VERB' && singularOf(token.lower) === word));

/** Forms of several words found in the text, the longest first, as whole words or their plurals. */
function found(
  text: string,
  entries: readonly { readonly id: string; readonly forms: readonly string[] }[],
): ReadonlySet<string> {
  const { tokens } = read(text);
  const ids = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    let best: { id: string; length: number } | null = null;
    for (const { id, forms } of entries)
      for (const form of forms) {
        const words = form.toLowerCase().split(/[ -]/);
        const met = words.every((word, i) => isWord(tokens[at + i], word));
        if (met && (!best || words.length > best.length)) best = { id, length: words.length };
      }
    if (best) {
      ids.add(best.id);
      at += best.length - 1;
    }
  }
  return ids;
}

const SECTORS = codebook.sectors.map(({ id, nouns }) => ({ id, forms: nouns }));
const HEDGES = codebook.hedges.map(({ id, words }) => ({ id, forms: words }));

describe.each([
  ['sectors', codebook.sectors, SECTORS],
  ['hedges', codebook.hedges, HEDGES],
] as const)('%s', (_, entries, forms) => {
  test.each(entries.flatMap(({ id, examples }) => examples.map((text) => [id, text] as const)))(
    '%s: %s',
    (id, text) => {
      expect([...found(text, forms)]).toContain(id);
    },
  );
  test.each(entries.flatMap(({ id, counterExamples }) => counterExamples.map((text) => [id, text] as const)))(
    '%s, not: %s',
    (id, text) => {
      expect([...found(text, forms)]).not.toContain(id);
    },
  );
});

test('no noun stands under two sectors', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { id, nouns } of codebook.sectors)
    for (const noun of nouns) {
      if (seen.has(noun)) twice.push(`${noun}: ${seen.get(noun)}, ${id}`);
      seen.set(noun, id);
    }
  expect(twice).toEqual([]);
});

describe('harms', () => {
  const sense = { speech: () => false, order: () => false };
  const effects = (text: string) => {
    let reading: Reading = { doc: read(text), times: [], places: [], actors: [], counts: [], weapons: [], claims: [] };
    reading = { ...reading, ...countStage.run(reading, knowledge) };
    const index = indexMentions(reading);
    const world = harmWorld(reading, index, codebook);
    return reading.doc.sentences.flatMap(({ i }) => {
      const phrases = chunkSentence(reading.doc, reading.doc.sentences[i]!, index);
      return findHarms(world, buildClauses(reading.doc.tokens, i, phrases, sense)).map(({ effect }) => effect);
    });
  };
  test.each(codebook.harms.flatMap(({ effect, examples }) => examples.map((text) => [effect, text] as const)))(
    '%s: %s',
    (effect, text) => {
      expect(effects(text)).toContain(effect);
    },
  );
  test.each(
    codebook.harms.flatMap(({ effect, counterExamples }) => counterExamples.map((text) => [effect, text] as const)),
  )('%s, not: %s', (effect, text) => {
    expect(effects(text)).not.toContain(effect);
  });
});
