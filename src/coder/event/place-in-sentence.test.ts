/** Which place a claim gets that names none beside its verb, and which it must not get. */
import { expect, test } from 'vitest';
import { openGazetteer } from '../../packs/gazetteer.ts';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';

const code = makeCoder(await loadKnowledge(['libya'], { gazetteer: await openGazetteer() }));
/** The name of the place of the claim whose words hold `words`. */
const placeOf = (text: string, words: string) => {
  const claim = code({ id: 'r_x', text, published: '2016-10-25' }).claims.find(({ span }) =>
    span.quote.includes(words),
  );
  return claim ? (claim.place?.name ?? null) : `no claim of "${words}"`;
};

test.each([
  ['Two shepherds were shot dead when gunmen burst into a farm near Sirte.', 'shot dead', 'near Sirte'],
  ['Gunmen killed three men and burned a farm near Sirte.', 'killed', 'near Sirte'],
  ['A brigade took Jufra airbase after the guards withdrew without a fight.', 'withdrew', 'Jufra airbase'],
  ['In Sirte police arrested two men on Monday.', 'arrested', 'Sirte'],
  ['The envoy travelled to Tripoli and held talks with the mayor.', 'held talks', 'Tripoli'],
  ['Jets bombed what they said was a depot in Sirte.', 'bombed', 'Sirte'],
  ['Residents in Waddan said a mortar round had killed two children.', 'mortar', 'Waddan'],
  ['Gunmen killed two men in Waddan, Sirte province.', 'killed', 'Waddan'],
  ['The week was calm.\n\nSirte: Demonstration in front of the council. Police arrested two men.', 'arrested', 'Sirte'],
  ['- 22/02, Sirte: gunmen threw stones at a patrol.', 'threw', 'Sirte'],
  ['SIRTE – TOWN. A bomb exploded on Monday. Police arrested two men.', 'arrested', 'Sirte'],
])('%s', (text, words, place) => expect(placeOf(text, words)).toBe(place));

test.each([
  ['who speaks there', 'An officer in Misrata said that gunmen had killed two men.', 'killed', null],
  [
    'where they came from',
    'Some 300 displaced families have arrived in Sirte from the town of Waddan.',
    'arrived',
    'Sirte',
  ],
  ['a comma and a place of its own', 'In Sirte province, gunmen killed two men in Waddan.', 'killed', 'Waddan'],
  ['whoever speaks first', 'Sirte – The council met. Nobody came.\n\nPolice arrested two men.', 'arrested', null],
  ['a place of its own', 'Gunmen killed three men in Waddan and burned a farm near Sirte.', 'killed', 'Waddan'],
  ['only a part was there', 'The alliance has carried out 41 strikes, of which 17 took place in Sirte.', '41', null],
])('not for %s: %s', (_, text, words, place) => expect(placeOf(text, words)).toBe(place));

test('a town of the pack is meant where the text is of its ground, not where all the rest lies in another country', () => {
  const latOf = (text: string) =>
    code({ id: 'r_x', text, published: '2016-10-25' }).places.find(({ span }) => span.quote === 'Al Bayda')?.lat;
  expect(latOf('The road from Ibb to Taizz is open. Gunmen killed two men in Al Bayda.')).toBeLessThan(20);
  expect(latOf('The road from Derna to Tobruk is open. Gunmen killed two men in Al Bayda.')).toBeGreaterThan(30);
  expect(latOf('Gunmen killed two men in Al Bayda.')).toBeGreaterThan(30);
});
