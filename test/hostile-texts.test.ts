/** Texts meant to stall a reader: the coder answers each, with spans that hold, in time that grows with the text and no faster. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Coder, makeCoder } from '../src/coder/make-coder.ts';
import { spanHolds } from '../src/model/span.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';

const SIZE = 25_000;
/** Times the smaller text's cost that four times the text may cost: 4 if linear, 16 if quadratic. */
const GROWTH = 9;
/** Below it a run is too short to tell growth from chance, on a machine that does other work too. */
const SHORT_MS = 150;
/** A wall for 100 KB far above what any of them takes (the worst some 2 s), so that only a stall meets it. */
const WALL_MS = 20_000;

let code: Coder;
beforeAll(async () => {
  code = makeCoder(await loadKnowledge(['libya'], { gazetteer: await openGazetteer() }));
  code({ id: 'warm', text: ordinary(SIZE), published: '2016-10-25' });
});

const upTo = (size: number, piece: (n: number) => string): string => {
  const made: string[] = [];
  for (let length = 0, n = 0; length < size; n++) {
    made.push(piece(n));
    length += made.at(-1)!.length;
  }
  return made.join('').slice(0, size);
};
/** A capitalised word that no list holds, another for each number. */
const unknown = (n: number): string => {
  let word = 'Zv';
  for (let left = n + 1; left > 0; left = Math.floor(left / 7))
    word += ['ba', 'ko', 'ri', 'mu', 'te', 'shi', 'ghu'][left % 7];
  return word;
};
const SENTENCES = [
  'Fighters of the Northern Council shelled a checkpoint near Sirte on 4 May, killing three soldiers. ',
  'Residents said that two houses had burned down after an airstrike on the town. ',
  'He added that talks between both sides would go on next week in Tripoli.\n\n',
];
const ordinary = (size: number): string => upTo(size, (n) => SENTENCES[n % SENTENCES.length]!);

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'ordinary sentences': ordinary,
  'one letter': (size) => 'a'.repeat(size),
  'one capital': (size) => 'A'.repeat(size),
  'one letter, spaced': (size) => 'a '.repeat(size / 2),
  'nested brackets': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'brackets around words': (size) => `${'(killed '.repeat(size / 16)}${'soldier) '.repeat(size / 16)}`,
  'no spaces': (size) => ordinary(size).replace(/\s/g, ''),
  'a hyphen after each letter': (size) => 'a-'.repeat(size / 2),
  'words joined by hyphens': (size) => upTo(size, () => 'Al-Zuwar-'),
  'mixed scripts': (size) =>
    upTo(size, (n) => ['ليبيا ', 'Сирт ', 'Sirte ', '利比亚 ', 'טריפולי ', 'Ṭarābulus '][n % 6]!),
  emoji: (size) => upTo(size, (n) => ['👩‍👩‍👧‍👦', '🇱🇾', '💥 ', '✈️'][n % 4]!),
  'control characters': (size) => upTo(size, (n) => `x${String.fromCharCode(n % 32)}`),
  'lone surrogates': (size) => '\ud83d '.repeat(size / 2),
  'quotes that never close': (size) => upTo(size, (n) => `"“'he said ${n % 3 ? 'that' : 'so'} `),
  'unknown names': (size) => upTo(size, (n) => `${unknown(n)} `),
  'unknown names after prepositions': (size) => upTo(size, (n) => `in ${unknown(n)} and near ${unknown(n + 9)}, `),
  dates: (size) => upTo(size, (n) => `${1 + (n % 28)} May ${1990 + (n % 30)}, `),
  numbers: (size) => upTo(size, (n) => `${n * 37} `),
  'a list of killed': (size) => upTo(size, () => 'killed and wounded and '),
  'one sentence of clauses': (size) => upTo(size, () => 'who said that he who fled when the army which '),
  'known places': (size) => upTo(size, (n) => ['Sirte, ', 'Benghazi, ', 'Paris, Texas, ', 'San Antonio, '][n % 4]!),
  'empty lines': (size) => '\n'.repeat(size),
  'upper case': (size) => ordinary(size).toUpperCase(),
};

/** The fastest of two runs, in milliseconds. */
function cost(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const started = performance.now();
    code({ id: 'r', text, published: '2016-10-25' });
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

describe('hostile texts', () => {
  for (const [name, make] of Object.entries(HOSTILE))
    test(name, { timeout: 120_000 }, () => {
      const small = make(SIZE);
      const coded = code({ id: 'r', text: small, published: '2016-10-25' });
      for (const { span } of [...coded.places, ...coded.times, ...coded.actors])
        expect(spanHolds(small, span)).toBe(true);
      const few = cost(small);
      const many = cost(make(4 * SIZE));
      expect(many).toBeLessThan(WALL_MS);
      expect(many).toBeLessThan(GROWTH * Math.max(few, SHORT_MS));
    });
});

test('a megabyte of ordinary text costs ten times what a tenth of it does', { timeout: 120_000 }, () => {
  const tenth = cost(ordinary(100_000));
  expect(cost(ordinary(1_000_000))).toBeLessThan(25 * Math.max(tenth, SHORT_MS));
});
