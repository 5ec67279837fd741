/** What an act was done to: each construction of the corpus, each entry of the codebook, and nothing where nothing was. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';
import { NO_OBJECTS, OBJECTS } from './objects.corpus.ts';

const knowledge = await loadKnowledge(['libya']);
const code = makeCoder(knowledge);
const objects = (text: string) =>
  code({ id: 'r_x', text, published: '2016-10-25' }).claims.flatMap((claim) => claim.objects ?? []);

for (const [group, examples] of Object.entries(OBJECTS))
  test.each(examples)(`${group}: %s`, (text, wanted) =>
    expect(objects(text).map(({ class: kind, name }) => `${kind} ${name}`)).toEqual(wanted),
  );

test.each(NO_OBJECTS)('nothing acted upon: %s', (text) => expect(objects(text)).toEqual([]));

test('a number stays with the things, their words are the words of the text', () => {
  const text = 'Gunmen burned two buses.';
  const [bus] = objects(text);
  expect(bus).toMatchObject({ name: 'buses', thing: 'bus', number: { min: 2, max: 2 } });
  expect(text.slice(bus!.span.start, bus!.span.end)).toBe(bus!.span.quote);
});

test('capitals or not', () =>
  expect(objects('REBELS DESTROYED A BRIDGE AND AN ELECTRICITY PYLON.').map(({ thing }) => thing)).toEqual([
    'bridge',
    'power',
  ]));

describe('codebook', () => {
  const found = (text: string) => objects(text).map(({ thing }) => thing);
  for (const { id, examples, counterExamples } of knowledge.codebook.things) {
    test.each(examples.map((text) => [text]))(`${id}: %s`, (text) => expect(found(text)).toContain(id));
    test.each(counterExamples.map((text) => [text]))(`${id}, not: %s`, (text) => expect(found(text)).not.toContain(id));
  }
  test('no noun stands under two things', () => {
    const nouns = knowledge.codebook.things.flatMap(({ nouns: own }) => own);
    expect(nouns.filter((noun, i) => nouns.indexOf(noun) !== i)).toEqual([]);
  });
});
