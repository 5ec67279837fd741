/** Asking for a word once must tell the same as asking for it in every list: over all sentences of the rooms' corpora. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../packs/load-knowledge.ts';
import * as actors from './actor/actors.corpus.ts';
import * as attribution from './attribution/attribution.corpus.ts';
import * as constructions from './event/constructions.corpus.ts';
import * as events from './event/events.corpus.ts';
import * as violence from './event/no-violence.corpus.ts';
import * as objects from './event/objects.corpus.ts';
import * as sides from './event/sides.corpus.ts';
import * as ways from './event/ways-of-telling.corpus.ts';
import * as harms from './harm/harms.corpus.ts';
import { makeCoder } from './make-coder.ts';
import { codeDocument } from './pipeline.ts';
import * as places from './place/places.corpus.ts';
import { makeDocumentReader } from './text/read-document.ts';
import { EVERY_LIST, LIST } from './text/word-lists.ts';
import * as times from './time/corpus.ts';
import * as noTimes from './time/negative-corpus.ts';
import * as stories from './time/story-corpus.ts';
import { listsOf } from './word-lists.ts';

const knowledge = await loadKnowledge(['libya']);
const code = makeCoder(knowledge);
const readBlind = makeDocumentReader();
const codeBlind = (text: string) => codeDocument('r', readBlind(text, { published: '2021-06-16' }), knowledge);

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const CORPORA = { actors, attribution, constructions, events, violence, objects, sides, ways, harms, places, times, noTimes, stories }; // biome-ignore format: a list

test.each(Object.entries(CORPORA))('%s read the same', (_, corpus) => {
  const sentences = textsIn(corpus);
  for (let at = 0; at < sentences.length; at += 25) {
    const text = sentences.slice(at, at + 25).join('\n\n');
    expect(code({ id: 'r', text, published: '2021-06-16' })).toEqual(codeBlind(text));
  }
});

test('property: so do their words in any order', () => {
  const words = [...new Set(textsIn(CORPORA).flatMap((text) => text.split(' ')))];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), (some) => {
      const text = some.join(' ');
      expect(code({ id: 'r', text, published: '2021-06-16' })).toEqual(codeBlind(text));
    }),
    { numRuns: 200 },
  );
});

test('most words are in no list, and a word that is cut at its marks may be in all', () => {
  const lists = listsOf(knowledge);
  expect(lists('between')).toBe(0);
  expect(lists('soldiers') & LIST.sector).not.toBe(0);
  expect(lists('wounding') & LIST.harm).not.toBe(0);
  expect(lists('pm') & LIST.time).not.toBe(0);
  expect(lists('machine-gun')).toBe(EVERY_LIST);
});
