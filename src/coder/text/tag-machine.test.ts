import { describe, expect, test } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { makeTagger } from './tagger.ts';

const TEXTS = [
  'The rebels shelled the port on Tuesday, killing two guards and wounding 3.',
  "They don't know who'd fired; it wasn't the army's battery.",
  'Gorvan-based fighters (the "Sea Wolves") re-took Hill 402 at 06:30 p.m. near St. Arben.',
  'Can the can hold? A can that can hold what the police fear they fear.',
  'Visit www.example.org or write to a@example.org... #news @desk 5% U.S. $40m!',
  'Zzqa',
  'zorably zortish zorlike zorless zorous zorful zorary zorier zorest zorify zorky zores zorer zoror zority zorion',
  'zorllah zorstan zorgton zorabad zorland zortnam zorpur zoring zored zorly antizor postzor nonzor crosszor zor zo',
  'Zorland zor-land Zor-Land ZORLAND zor.land Rebel Shelled Quickly antizored 12zor zor12 éclair Éclair',
];

describe('the machines run as wink runs them', () => {
  const wink = winkNLP(winkModel, ['pos']);
  const tagger = makeTagger();
  test.each(TEXTS)('%s', (text) => {
    const tokens = wink.readDoc(text).tokens();
    const { words } = tagger.cut(text);
    expect(words.map(({ form }) => form.text)).toEqual(tokens.out());
    expect(tagger.tag(words).map(({ pos }) => pos)).toEqual(tokens.out(wink.its.pos));
  });

  test('where a word stands in the text is told by its place between the spaces', () => {
    const text = "  two  men weren't   there. ";
    const { words, starts } = tagger.cut(text);
    expect(words.map(({ form }, n) => text.slice(starts[n]!, starts[n]! + form.text.length))).toEqual(
      words.map(({ form }) => form.text),
    );
    expect(words).toHaveLength(6);
  });

  test('a text is cut as it was, whatever was read between', () => {
    const before = tagger.cut(TEXTS[2]!).words.map(({ form }) => form.text);
    tagger.cut('fighters re-took, Gorvan-based. 06:30 St. "Sea');
    expect(
      makeTagger()
        .cut(TEXTS[2]!)
        .words.map(({ form }) => form.text),
    ).toEqual(before);
    expect(tagger.cut(TEXTS[2]!).words.map(({ form }) => form.text)).toEqual(before);
  });
});
