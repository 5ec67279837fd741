/** Doer, speakers and weapons of a claim, where somebody or something else stands in front. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';
import { MEANS, OWN_NAME, SIDES, type Told } from './sides.corpus.ts';

const code = makeCoder(await loadKnowledge(['libya']));

test.each([...SIDES, ...OWN_NAME, ...MEANS])('$text', ({ text, ...wanted }: Told) => {
  const claim = code({ id: 'r_x', text, published: '2016-10-25' }).claims.at(-1);
  expect({
    initiator: claim?.roles.filter(({ role }) => role === 'initiator').map(({ name }) => name),
    speakers: claim?.speakers.map(({ name }) => name),
    weapons: claim?.weapons.map(({ name }) => name),
  }).toEqual(wanted);
});

test.each(MEANS)('upper case: $text', ({ text, weapons }: Told) => {
  const claim = code({ id: 'r_x', text: text.toUpperCase(), published: '2016-10-25' }).claims.at(-1);
  expect(claim?.weapons.map(({ name }) => name)).toEqual(weapons);
});

test('a weapon that only the verb tells is not told again with the denial', () => {
  const text = 'Gunmen shot dead two shepherds near Derna on Monday. The Karam Brigade denied the killings.';
  const { claims } = code({ id: 'r_x', text, published: '2016-10-25' });
  expect(claims.map(({ stance, weapons }) => [stance, weapons.length])).toEqual([
    ['asserts', 1],
    ['denies', 0],
  ]);
});

test('of a name and its description the name acts', () => {
  const text = 'The Karam Brigade, a small group which burned two shops in Derna, denied the charge.';
  const [burned] = code({ id: 'r_x', text, published: '2016-10-25' }).claims;
  expect(burned?.roles.map(({ role, name }) => [role, name])).toContainEqual(['initiator', 'Karam Brigade']);
});
