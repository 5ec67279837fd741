/** Runs the corpus of harms through tokens, chunks and clauses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import type { Reading } from '../reading.ts';
import { chunkSentence } from '../text/chunk.ts';
import { buildClauses } from '../text/clauses.ts';
import { makeDocumentReader } from '../text/index.ts';
import { indexMentions } from '../text/mention-index.ts';
import { countStage } from './count-stage.ts';
import { findHarms } from './find-harms.ts';
import { type FoundHarm, harmWorld } from './harm-world.ts';
import { HARMS, NO_HARM } from './harms.corpus.ts';
import { weaponStage } from './weapon-stage.ts';

const knowledge = await loadKnowledge([]);
const read = makeDocumentReader();
const sense = {
  speech: (lemma: string) => /^(?:say|report|claim)$/.test(lemma),
  order: (lemma: string) => lemma === 'order',
};

function harms(text: string): readonly FoundHarm[] {
  let reading: Reading = { doc: read(text), times: [], places: [], actors: [], counts: [], weapons: [], claims: [] };
  for (const stage of [countStage, weaponStage]) reading = { ...reading, ...stage.run(reading, knowledge) };
  const index = indexMentions(reading);
  const world = harmWorld(reading, index, knowledge.codebook);
  return reading.doc.sentences.flatMap((sentence) =>
    findHarms(world, buildClauses(reading.doc.tokens, sentence.i, chunkSentence(reading.doc, sentence, index), sense)),
  );
}

const shown = ({ effect, count: { about, min, max }, name, subset }: FoundHarm) => {
  const exact = min !== null && min === max;
  const bounds = exact
    ? `${min}`
    : min !== null && max === null
      ? `${min}+`
      : min === null && max !== null
        ? `-${max}`
        : min === null
          ? '?'
          : `${min}-${max}`;
  const number = about === null ? bounds : `~${about}${bounds === '?' ? '' : bounds}`;
  return `${subset ? '*' : ''}${effect} ${number}${name ? ` ${name}` : ''}`;
};

for (const [meaning, sentences] of Object.entries(HARMS))
  describe(meaning, () => {
    test.each(sentences)('%s', (text, ...expected) => {
      expect(
        harms(text as string)
          .map(shown)
          .toSorted(),
      ).toEqual((expected as string[]).toSorted());
    });
  });

describe('no harm', () => {
  test.each(NO_HARM)('%s', (text) => {
    expect(harms(text).map(shown)).toEqual([]);
  });
});

test('spans quote the text, whatever the words', () => {
  const word = fc.constantFrom(
    'two',
    'men',
    'killed',
    'dead',
    'wounded',
    'and',
    'or',
    ',',
    'including',
    'of',
    'them',
    'the',
    'were',
    'no',
    '12',
    'casualties',
    '.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      const text = words.join(' ');
      for (const { span } of harms(text)) expect(text.slice(span.start, span.end)).toBe(span.quote);
    }),
    { numRuns: 150 },
  );
});
