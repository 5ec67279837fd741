/** Every weapon of the codebook is found in its examples and not in its counter-examples; and how weapons stand together. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeDocumentReader } from '../text/index.ts';
import { findWeapons } from './find-weapons.ts';

const { codebook } = await loadKnowledge([]);
const read = makeDocumentReader();
const weapons = (text: string) => findWeapons(read(text), codebook);
const names = (text: string) => weapons(text).map((w) => w.name);

describe.each(codebook.weapons)('$id', (entry) => {
  test.each(entry.examples)('%s', (text) => {
    expect(weapons(text).map((w) => w.id)).toContain(entry.id);
  });
  test.each(entry.counterExamples)('not: %s', (text) => {
    expect(weapons(text).map((w) => w.id)).not.toContain(entry.id);
  });
});

test('no form stands under two weapons', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { id, names: forms } of codebook.weapons)
    for (const form of forms) {
      const key = form.replace(/[\s-]+/g, ' ');
      if (seen.has(key) && seen.get(key) !== id) twice.push(`${form}: ${seen.get(key)}, ${id}`);
      seen.set(key, id);
    }
  expect(twice).toEqual([]);
});

describe('how weapons stand together', () => {
  test.each([
    [
      'The navy replaced the amphibious assault ship USS Kestrel with the transport dock USS Blue Bay.',
      ['USS Kestrel', 'USS Blue Bay'],
    ],
    ['They sent an amphibious transport dock, USS Kestrel.', ['USS Kestrel']],
    ['An Mi-35 helicopter gunship and two T-72 tanks came.', ['Mi-24', 'T-72']],
    ['They fired SPG-9s and heavy machine guns at the post.', ['SPG-9', 'heavy machine gun']],
    ['A suicide car bomb and a car bomb went off.', ['SVBIED', 'VBIED']],
    ['MACHINEGUNS AND DYNAMITE STICKS WERE FOUND WITH AN M-16 RIFLE.', ['machine gun', 'dynamite', 'M-16']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('"or" leaves open which', () => {
    expect(weapons('He was hit by an IED or a land mine near the tank.').map((w) => [w.name, w.alternative])).toEqual([
      ['IED', true],
      ['landmine', true],
      ['tank', false],
    ]);
  });

  test('spans quote the text', () => {
    const text = 'Two  machine-guns\nand an AV-8B Harrier jump jet.';
    for (const { span } of weapons(text)) expect(text.slice(span.start, span.end)).toBe(span.quote);
    expect(weapons(text).map((w) => w.span.quote)).toEqual(['machine-guns', 'AV-8B Harrier jump jet']);
  });
});
