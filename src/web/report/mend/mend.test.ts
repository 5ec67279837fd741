/** Picking words: whole words are taken, days and numbers are read as typed, and each slot gets what the words mean. */
import { expect, test } from 'vitest';
import { Claim } from '../../../model/claim.ts';
import type { Place } from '../../../model/place.ts';
import { spanOf } from '../../../model/span.ts';
import { emptied, emptyClaim, NO_MENTIONS, takeWords, without, withPlace } from './draft.ts';
import { readCount, readHarm } from './read-count.ts';
import { readDays } from './read-days.ts';
import { differencesOf } from './slot-words.ts';
import { sentenceAt, sentencesOf, snap, wordsLike, wordsOf } from './words.ts';

const TEXT =
  'On 3 May shells fell on Camp Alif. Col. N. Daris said that "two guards" were hurt.\n\nThe U.N. asked for calm.';
const words = wordsOf(TEXT);
const spanAt = (quote: string) => spanOf(TEXT, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length);

test('a click takes the word, a drag the words it touches', () => {
  const at = TEXT.indexOf('Alif') + 2;
  expect(TEXT.slice(...bounds(snap(words, at, at)))).toBe('Alif');
  const from = TEXT.indexOf('amp');
  expect(TEXT.slice(...bounds(snap(words, from, from + 6)))).toBe('Camp Alif');
  expect(snap(words, TEXT.indexOf('\n'), TEXT.indexOf('\n') + 1)).toBeNull();
});
const bounds = (stretch: { start: number; end: number } | null): [number, number] => [stretch!.start, stretch!.end];

test('sentences end neither at titles nor at initials', () => {
  const found = sentencesOf(TEXT).map(({ start, end }) => TEXT.slice(start, end));
  expect(found).toEqual([
    'On 3 May shells fell on Camp Alif.',
    'Col. N. Daris said that "two guards" were hurt.',
    'The U.N. asked for calm.',
  ]);
  expect(sentenceAt(sentencesOf(TEXT), TEXT.indexOf('Daris'))).toBe(1);
});

test('typed letters find words of the text, whole', () => {
  expect(wordsLike(TEXT, words, 'cam', 0, 3).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Camp']);
  expect(wordsLike(TEXT, words, 'camp a', 0, 3).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Camp Alif']);
});

test.each([
  ['23', '2016-10-23', '2016-10-23'],
  ['28', '2016-09-28', '2016-09-28'],
  ['23 oct', '2016-10-23', '2016-10-23'],
  ['3 Dec', '2015-12-03', '2015-12-03'],
  ['18-24 oct', '2016-10-18', '2016-10-24'],
  ['oct 18 - 24', '2016-10-18', '2016-10-24'],
  ['28 sep - 2 oct', '2016-09-28', '2016-10-02'],
  ['since 1 aug', '2016-08-01', null],
  ['by 23 october 2016', null, '2016-10-23'],
  ['oct', '2016-10-01', '2016-10-31'],
  ['2015', '2015-01-01', '2015-12-31'],
  ['2016-10-02', '2016-10-02', '2016-10-02'],
  ['2016-10-02..2016-10-04', '2016-10-02', '2016-10-04'],
])('%s is %s to %s', (typed, from, to) => {
  expect(readDays(typed, '2016-10-25')).toMatchObject({ from, to });
});
test.each(['', 'soon', '32 oct', 'oct 40', '30 feb 2016'])('“%s” is no day', (typed) => {
  expect(readDays(typed, '2016-10-25')).toBeNull();
});

test.each([
  ['3', 3, 3],
  ['two guards', 2, 2],
  ['2-4', 2, 4],
  ['at least 53', 53, null],
  ['more than 1,300', 1301, null],
  ['up to 9', null, 9],
  ['dozens', 24, null],
])('%s is at least %s, at most %s', (typed, min, max) => {
  expect(readCount(typed)).toMatchObject({ min, max });
});
test('harm is read in either order', () => {
  expect(readHarm('k 3')).toMatchObject({ effect: 'killed', min: 3 });
  expect(readHarm('at least 5 wounded')).toMatchObject({ effect: 'injured', min: 5, max: null });
  expect(readHarm('blue')).toBeNull();
});

test('picked words fill a slot as the machine read them, else as they stand; what was changed is told', () => {
  const empty = emptyClaim('c_1', 'r_1@1', spanAt('shells fell on Camp Alif'));
  const mention = {
    span: spanAt('Col. N. Daris'),
    name: 'N. Daris',
    actor: 'daris',
    class: 'person' as const,
    proposed: false,
    number: null,
    why: 'alias',
  };
  const said = takeWords(empty, 'speakers', spanAt('Daris'), { ...NO_MENTIONS, actors: [mention] }, '2020-05-04');
  expect(said.speakers).toEqual([{ name: 'N. Daris', actor: 'daris', span: mention.span }]);
  const dated = takeWords(said, 'time', spanAt('3 May'), NO_MENTIONS, '2020-05-04');
  expect(dated.time).toMatchObject({ from: '2020-05-03', to: '2020-05-03', said: '3 May' });
  const hurt = takeWords(dated, 'harms', spanAt('two guards" were hurt'), NO_MENTIONS, null);
  expect(hurt.harms).toMatchObject([{ effect: 'injured', min: 2, max: 2 }]);
  expect(differencesOf(empty, hurt).map(({ slot }) => slot)).toEqual(['when', 'harm', 'says']);
  expect(without(hurt, 'harms', 0).harms).toEqual([]);
  expect(emptied(hurt, 'speakers').speakers).toEqual([]);
});

test('a known place that is picked leaves a claim that the ledger takes', () => {
  const known: Place = {
    id: 'camp-alif',
    name: 'Camp Alif',
    kind: 'camp',
    lat: 30,
    lon: 20,
    radiusKm: 2,
    precision: 'site',
    parents: [],
    country: 'LY',
    population: null,
    aliases: [],
    sensitive: false,
    note: null,
  };
  const draft = emptyClaim('c_1', 'r_1@1', spanAt('shells fell on Camp Alif'));
  const placed = withPlace(draft, { ...known, place: known.id }, null);
  expect(Claim.safeParse(placed).error?.issues ?? []).toEqual([]);
  expect(placed.place).toMatchObject({ place: 'camp-alif', name: 'Camp Alif', radiusKm: 2 });
});
