/** Mutations of faithful sentences, each named for the lie it tells: what the gate is measured by. */
import { MONTHS } from '../../model/day.ts';
import type { Sentence } from '../../model/edition.ts';

export interface Mutation {
  readonly name: string;
  /** Every way to tell this lie in the sentence; none where it has nothing to change. */
  readonly of: (text: string) => readonly string[];
}

const swapEach = (pattern: RegExp, other: (found: string) => string) => (text: string) =>
  [...text.matchAll(pattern)].map(
    (match) => text.slice(0, match.index) + other(match[0]) + text.slice(match.index + match[0].length),
  );

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PARTIES = [
  'Northern Brigade',
  'River Front',
  'Coast Army',
  'Foreign Ministry',
  'Harbour Council',
  'Air Command',
  'Lamp Agency',
];
const PLACES = ['Old Quay', 'Marrow Market', 'Sable', 'Tarn', 'Grell'];

const other = (all: readonly string[]) => (found: string) => all[(all.indexOf(found) + 1) % all.length]!;

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'number',
    of: swapEach(
      /\b(?:\d{2,}(?!\s*(?:to \d|January|February|March|April|May|June|July|August|September|October|November|December))|two|three|four|five|six|seven|eight|nine|ten)\b/g,
      (n) => (WORDS.includes(n) ? WORDS[(WORDS.indexOf(n) + 4) % 10]! : String(Number(n) + 17)),
    ),
  },
  {
    name: 'day',
    of: swapEach(
      /\b\d{1,2}(?= (?:January|February|March|April|May|June|July|August|September|October|November|December))/g,
      (day) => String((Number(day) + 8) % 28 || 3),
    ),
  },
  {
    name: 'month',
    of: swapEach(
      new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g'),
      (month) => MONTHS[(MONTHS.indexOf(month) + 5) % 12]!,
    ),
  },
  { name: 'party', of: swapEach(new RegExp(PARTIES.join('|'), 'g'), (party) => `Desert ${party.split(' ')[1]}`) },
  { name: 'place', of: swapEach(new RegExp(PLACES.join('|'), 'g'), other(PLACES)) },
  {
    name: 'negation',
    of: (text) =>
      [
        text.replace(/\b(was|were|had)\b/, '$1 not'),
        text.replace(/\b(clashed|shelled|attacked|abducted|fought)\b/, 'did not $1'),
      ].filter((one) => one !== text),
  },
  {
    name: 'roles',
    of: (text) => {
      const [a, b] = ['Northern Brigade', 'River Front'];
      if (!text.includes(a) || !text.includes(b) || /clash|fought|fighting/.test(text)) return [];
      return [text.replaceAll(a, '\u0000').replaceAll(b, a).replaceAll('\u0000', b)];
    },
  },
  {
    name: 'speaker',
    of: (text) =>
      [
        text.replace(
          /^(?:On [^,]{3,30}? )?(?:The |the )?(?:Lamp Agency|Coast Army|Air Command) (?:claimed that|said that|counted) /,
          '',
        ),
      ].filter((one) => one !== text),
  },
  {
    name: 'hedge',
    of: (text) =>
      [
        text.replace(/^It was (?:suspected|reported, without confirmation,|possible, but not confirmed,) that /, ''),
        text.replace(/\breportedly /, ''),
      ].filter((one) => one !== text),
  },
  { name: 'contradiction', of: (text) => [text.replace(/; [^;]* denied it/, '')].filter((one) => one !== text) },
  {
    name: 'bound',
    of: (text) =>
      [text.replace(/\b(?:at least|nearly|almost|at most|around) (?=\w)/, '')].filter((one) => one !== text),
  },
  { name: 'quote', of: swapEach(/(?<=“[^”]{3,})\b[a-z]{5,}\b(?=[^“]*”)/g, (word) => `${word}less`) },
];

export interface Mutant {
  readonly mutation: string;
  readonly from: string;
  readonly sentence: Sentence;
}

export const mutantsOf = (sentence: Sentence): readonly Mutant[] =>
  MUTATIONS.flatMap(({ name, of }) =>
    of(sentence.text).map((text) => ({
      mutation: name,
      from: sentence.text,
      sentence: { ...sentence, text: text[0]!.toUpperCase() + text.slice(1) },
    })),
  );
