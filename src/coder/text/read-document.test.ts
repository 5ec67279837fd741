import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDocumentReader } from './read-document.ts';

const read = makeDocumentReader();
const sentencesOf = (text: string): string[] => read(text).sentences.map((s) => text.slice(s.start, s.end));
const matters = (text: string): string[] => read(text).sentences.map((s) => s.matter);

const SPLITS: readonly (readonly string[])[] = [
  ['The U.S. Navy left the port.', 'Two ships stayed.'],
  ['Forces of the U.S. withdrew at 9 a.m. on Monday.', 'He left.'],
  ['Gen. Amadou Ba and Lt. Col. Diop met in St. Louis.', 'They agreed.'],
  ['The site NewsOfTheValley.com reported it.', 'No one was hurt.'],
  ['He asked: “Who fired?”', 'Nobody knew.'],
  ['“We will not leave.”', 'He added that talks went on.'],
  ['About 3.5 tonnes were seized on Oct. 5 near the border.', 'Three men fled!'],
  ['J. Perera was freed.', 'R. Silva was not.'],
];

test.each(SPLITS)('sentences: %s | %s', (...parts) => {
  expect(sentencesOf(parts.join(' '))).toEqual(parts);
});

test('a paragraph always ends a sentence, a wrapped line does not', () => {
  expect(sentencesOf('Clashes in the old town\n\nThe army shelled the hills.')).toHaveLength(2);
  const wrapped =
    'Fighters attacked a checkpoint on the northern edge of the\ntown on Friday, killing two soldiers and wounding a third who\nlater died.';
  expect(sentencesOf(wrapped)).toHaveLength(1);
});

test('matter: what stands around the news', () => {
  const page = [
    'Home | World | About',
    'Army and rebels clash over bridge',
    'By Ana Kovač',
    '25 October 2016',
    'PORT AMAL, 12 May (Agency) - Soldiers shelled the bridge on Monday, witnesses said.',
    'Two people were hurt in the shelling, a doctor told reporters.',
    'Ana Kovač is a journalist based in the north and founder of valleywatch.org, a website on local affairs.',
    'All rights reserved.',
  ].join('\n\n');
  expect(matters(page)).toEqual([
    'navigation',
    'heading',
    'byline',
    'byline',
    'byline',
    'news',
    'news',
    'about',
    'navigation',
  ]);
});

test('matter: short news stays news', () => {
  expect(matters('Two soldiers were killed in Arzan.')).toEqual(['news']);
  expect(matters('Rebels attacked a post.\n\nThe governor is the founder of the militia that attacked it.')).toEqual([
    'news',
    'news',
  ]);
});

test('upper-case copy is tagged like lower-case copy', () => {
  const doc = read('GUERRILLAS KIDNAPPED THE MAYOR OF SAN PERDIDO. THE ARMY SAID IT KILLED FOUR REBELS.');
  expect(doc.upper).toBe(true);
  expect(doc.sentences).toHaveLength(2);
  expect(doc.tokens.map((t) => t.pos).join(' ')).toBe(
    'NOUN VERB DET NOUN ADP PROPN PROPN PUNCT DET NOUN VERB PRON VERB NUM NOUN PUNCT',
  );
  expect(doc.tokens[1]).toMatchObject({ text: 'KIDNAPPED', lemma: 'kidnap' });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '\u000b',
        '\f',
        '\ufeff',
        '\u0000',
        '\ud83d',
        '\udc00',
        '\u00a0',
        '😀👍🏽',
        'القوارشة',
        '\t',
        '\r\n',
        '\n\n',
        ' ',
        'cannot',
        'A.',
        'U.S.',
        '“',
        '-',
      ),
    )
    .map((parts) => parts.join('')),
);

test('property: tokens quote the text, in order, and cover every word of it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const doc = read(text);
      let at = 0;
      for (const token of doc.tokens) {
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(at, token.start)).not.toMatch(/[A-Za-z0-9\u0621-\u064a]/);
        at = token.end;
      }
      expect(text.slice(at)).not.toMatch(/[A-Za-z0-9]/);
      let next = 0;
      for (const sentence of doc.sentences) {
        expect(sentence.first).toBe(next);
        next = sentence.last;
        for (let i = sentence.first; i < sentence.last; i++) expect(doc.tokens[i]!.sentence).toBe(sentence.i);
      }
      expect(next).toBe(doc.tokens.length);
    }),
    { numRuns: 300 },
  );
});

test('property: a paragraph put before shifts everything and changes nothing', () => {
  const body = 'On 3 May, rebels attacked a post near Arzan, killing two.\n\nThe army denied it.';
  const plain = read(body);
  const odd = fc
    .array(fc.constantFrom('\u000b', '\f', '\ufeff', '😀', '👩‍👩‍👧', 'صباح الخير', '\t', ' ', 'سرت'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(odd, (parts) => {
      const prefix = `${parts}\n\n`;
      const doc = read(prefix + body);
      const shifted = doc.tokens.filter((t) => t.start >= prefix.length);
      expect(shifted.map((t) => [t.start - prefix.length, t.lower, t.pos, t.lemma])).toEqual(
        plain.tokens.map((t) => [t.start, t.lower, t.pos, t.lemma]),
      );
    }),
  );
});

test.each([
  ['one letter', 'a'.repeat(100_000)],
  ['a dashed word', 'a-'.repeat(50_000)],
  ['spaces', ` ${' '.repeat(99_000)}end`],
  ['brackets', '('.repeat(100_000)],
  ['no full stop', 'the army and '.repeat(8_000)],
])('100 KB of %s is read in under 2 s', (_, text) => {
  const before = performance.now();
  const doc = read(text);
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(doc.text).toBe(text);
});
