/** The sentence around words, in plain cases and at the ends of a text; never more than the text says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from './sentence-around.ts';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return sentenceAround(text, start, start + words.length);
};

test('to the stops before and behind', () => {
  const text = 'The road is closed. The mayor said that the pier was hit, and left. Nobody answered.';
  expect(around(text, 'the pier was hit')).toEqual({ before: 'The mayor said that ', after: ', and left.' });
  expect(around(text, 'Nobody answered.')).toEqual({ before: '', after: '' });
  expect(around('# Harbour\n\nThe pier was hit', 'pier was hit')).toEqual({ before: 'The ', after: '' });
  expect(around('“It burns.” He left', 'He left')).toEqual({ before: '', after: '' });
});

test('what is shown stands in the text, beside the words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), fc.nat(900), fc.nat(80), (text, at, length) => {
      const start = Math.min(at, text.length);
      const end = Math.min(start + length, text.length);
      const { before, after } = sentenceAround(text, start, end);
      expect(text.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true);
      expect(text.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true);
    }),
  );
});
