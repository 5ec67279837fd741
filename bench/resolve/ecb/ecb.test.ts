/** Mentions of events in invented texts: one event in other words, two events in the same words; the parts by themselves. */
import { describe, expect, test } from 'vitest';
import { actOf, readFamilies } from './act.ts';
import { averageLink } from './average-link.ts';
import type { Ecb, Mention } from './read-ecb.ts';
import { resolveMentions } from './resolve-mentions.ts';

const TEXTS = [
  'Velda Orsk was arrested in Tarnhaven on 4 May . Police in Tarnhaven said Orsk had taken 300 coins from the mint .',
  'Coin thief Velda Orsk nabbed in Tarnhaven . The mint of Tarnhaven lost 300 coins to Orsk .',
  'Brom Hadley was arrested in Quillmouth on 19 June . Hadley is said to have burned 12 boats at Quillmouth harbour .',
  'Boat burner Brom Hadley arrested in Quillmouth . The harbour of Quillmouth lost 12 boats .',
];
const texts: Ecb['texts'] = TEXTS.map((text, i) => ({
  id: `text-${i}`,
  sentences: text.split(' . ').map((sentence) => sentence.split(' ')),
}));
const mention = (text: number, word: string): Mention => ({
  id: `${text} ${word}`,
  text,
  sentence: 0,
  words: [texts[text]!.sentences[0]!.indexOf(word)],
});

describe('event mentions', () => {
  test('other words in one story are one event; the same word in another story is another', () => {
    const mentions = [mention(0, 'arrested'), mention(1, 'nabbed'), mention(2, 'arrested'), mention(3, 'arrested')];
    const groups = resolveMentions({ texts, mentions });
    const [a, b, c, d] = mentions.map(({ id }) => groups.get(id));
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
  });

  test('an act is known by its words that mean something', () => {
    const families = readFamilies();
    expect(actOf('took into custody', families).families).toContain('arrest');
    expect(actOf('Arrested', families).said).toBe(actOf('arrest', families).said);
    expect(actOf('took place', families).families).not.toContain('seize');
  });

  test('groups are joined by their mean, not by one close pair', () => {
    // 0-1 close, 2-3 close, 1-2 close, everything else far.
    const close = new Set(['0 1', '2 3', '1 2']);
    const likeness = (i: number, j: number) => (close.has(`${i} ${j}`) ? (i === 1 ? 0.8 : 0.9) : 0);
    const groups = averageLink(4, likeness, 0.5);
    expect([groups[0] === groups[1], groups[2] === groups[3], groups[1] === groups[2]]).toEqual([true, true, false]);
    expect([...averageLink(3, () => 0, 0.1)]).toEqual([0, 1, 2]);
  });
});
