/** What depends on who wrote it and what for: notes by hand, authors of an analysis, a draft that is not finished. */
import { UNWRITTEN } from '../compose/draft/to-edition.ts';
import { numbersIn } from './numbers-in.ts';
import type { GateRule } from './rule.ts';
import { quotesIn, wordsIn } from './text.ts';

const noteTells: GateRule = {
  name: 'note-tells',
  asks: 'Does a note written by hand tell of our own record only, without numbers, names and quotes?',
  check({ sentence, input: { notes } }) {
    const { kind, text } = sentence;
    if (kind !== 'note' || !notes || notes.includes(text) || text === UNWRITTEN) return [];
    const names = wordsIn(text).filter(
      ({ word, at }) => at > 0 && /^\p{Lu}\p{L}/u.test(word) && !/[.!?]\s+$/.test(text.slice(0, at)),
    );
    const told = [
      ...quotesIn(text),
      ...numbersIn(text)
        .filter(({ value }) => value !== 1)
        .map(({ words }) => words),
      ...names.map(({ word }) => word),
    ];
    return told.slice(0, 3).map((words) => ({
      weight: 'refuse',
      words,
      expected: 'a word about our own record, or a sentence that cites its claim',
      came: words,
      todo: 'Make it a sentence of its own and pull in the fact it rests on.',
    }));
  },
};

const unsigned: GateRule = {
  name: 'unsigned',
  asks: 'Does an analysis name its author?',
  check: ({ where, input: { edition } }) =>
    where === 'lede' && edition.kind === 'analysis' && !edition.by.some((name) => name.trim())
      ? [
          {
            weight: 'refuse',
            words: '',
            expected: 'the name of an author, who answers for its judgements',
            came: 'none',
            todo: 'Put a name into the by-line.',
          },
        ]
      : [],
};

const unwritten: GateRule = {
  name: 'unwritten',
  asks: 'Is there a lede, and something to tell?',
  check: ({ sentence, where, input: { edition } }) =>
    where === 'lede' && (sentence.text === UNWRITTEN || (edition.kind !== 'weekly' && !edition.sections.length))
      ? [
          {
            weight: 'refuse',
            words: '',
            expected:
              sentence.text === UNWRITTEN
                ? 'a lede: what a reader must know in a sentence or two'
                : 'a sentence behind the lede',
            came: 'none',
            todo: 'Write it, or pull in a fact.',
          },
        ]
      : [],
};

export const kindRules: readonly GateRule[] = [unwritten, unsigned, noteTells];
