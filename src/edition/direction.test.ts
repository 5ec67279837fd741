import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, stretchesOf } from './direction.ts';

test.each([
  ['«القوارشة» (2016)', 'rtl'],
  ['كتيبة النهر said that the town had been shelled on 13 May', 'ltr'],
  ['The council made a demand: “وطالب مجلس المرفأ بفتح الطريق بين المدينتين وإعادة السوق”.', 'ltr'],
  ['قالت AFRICOM إن الطائرات عادت', 'rtl'],
  ['“وطالب مجلس المرفأ”', 'rtl'],
  ['350', 'ltr'],
])('%s runs %s', (text, direction) => expect(directionOf(text)).toBe(direction));

test('names and quotes are stretches of their own, with the brackets that are theirs', () => {
  const turned = (text: string) => stretchesOf(text).flatMap((one) => (one.rtl ? [one.text] : []));
  expect(turned('كتيبة النهر, in صوت النهر, 14 May 2031')).toEqual(['كتيبة النهر', 'صوت النهر']);
  expect(turned('The Lamp Agency (وكالة المصباح) said: “قُتل 3 في (ترن) يوم 13 مايو 2031”.')).toEqual([
    '(وكالة المصباح)',
    'قُتل 3 في (ترن) يوم 13 مايو 2031',
  ]);
});

test('no sign is lost or moved', () => {
  const sign = fc.constantFrom(...'ab ()[]«»“”.,1ترن ');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const text = signs.join('');
      expect(
        stretchesOf(text)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
