/** Numbers: each must stand in the cited words or in an adopted value, with the bound it has there. */
import type { Count } from '../../model/count.ts';
import { type Ground, groundOf } from './ground.ts';
import { type Bound, type FoundNumber, numbersIn } from './numbers-in.ts';
import type { GateRule } from './rule.ts';

interface Allowed {
  readonly value: number;
  readonly bounds: ReadonlySet<Bound>;
}

const unsupported: GateRule = {
  name: 'number',
  asks: 'Does each number stand in the cited words, or among the values adopted from them?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const ground = groundOf(told);
    const allowed = allowedNumbers(ground);
    return numbersIn(ground.own)
      .filter(
        ({ value, words }) =>
          !(value === 1 && isPronoun(ground.own, words)) && !allowed.some((one) => one.value === value),
      )
      .map((found) => ({
        weight: 'refuse' as const,
        words: found.words,
        expected: `one of ${
          [...new Set(allowed.map(({ value }) => value))]
            .filter((value) => value >= 0)
            .sort((a, b) => a - b)
            .join(', ') || 'no number'
        }`,
        came: found.words,
        todo: 'Give the number of the cited words, or cite the claim that gives this one.',
      }));
  },
};

const boundDropped: GateRule = {
  name: 'bound',
  asks: 'Does “at least”, “nearly”, “around” stay with its number?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const ground = groundOf(told);
    const allowed = allowedNumbers(ground);
    return numbersIn(ground.own).flatMap((found) => {
      const same = allowed.filter(({ value }) => value === found.value);
      if (found.value < 0 || !same.length || same.some(({ bounds }) => bounds.has(found.bound))) return [];
      const expected = [...new Set(same.flatMap(({ bounds }) => [...bounds]))]
        .map((bound) => BOUND_WORDS[bound])
        .join(' or ');
      return [
        {
          weight: 'refuse' as const,
          words: found.words,
          expected: `${expected} ${found.words}`,
          came: `${BOUND_WORDS[found.bound]} ${found.words}`,
          todo: 'Keep the words that say how exact the number is.',
        },
      ];
    });
  },
};

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exact: 'exactly',
  least: 'at least',
  most: 'at most or nearly',
  about: 'around',
};

/** "one of them", "no one", "that one": not a count. */
const isPronoun = (text: string, word: string): boolean =>
  /^one$/i.test(word) &&
  /\b(?:no|any|some|every|each|that|this|which)\s+one\b|\bone (?:of|another|who|after)\b/i.test(text);

function allowedNumbers(ground: Ground): readonly Allowed[] {
  const allowed: Allowed[] = [];
  const add = (value: number | null | undefined, ...bounds: Bound[]): void => {
    if (value !== null && value !== undefined) allowed.push({ value, bounds: new Set(bounds) });
  };
  for (const found of numbersIn(ground.words)) allowed.push(fromWords(found));
  // "Two gunmen" is a name here, in the words of the report.
  for (const { roles, harms } of [...ground.claims, ...(ground.event ? [ground.event] : [])]) {
    for (const { said } of harms.flatMap((one): readonly { said: string | null }[] =>
      'versions' in one ? one.versions : [one],
    )) {
      for (const found of numbersIn(said ?? '')) allowed.push(fromWords(found));
    }
    for (const { name } of [...roles, ...harms])
      if (name) for (const found of numbersIn(name)) allowed.push(fromWords(found));
  }
  const addCount = ({ about, min, max }: Pick<Count, 'about' | 'min' | 'max'>): void => {
    if (min !== null && min === max) add(min, 'exact');
    else {
      add(min, 'least', ...(max === null ? [] : (['exact'] as const)));
      add(max, 'most', ...(min === null ? [] : (['exact'] as const)));
      if (min !== null && max === null) add(min - 1, 'least');
      add(about, 'about', ...(max !== null ? (['most'] as const) : min !== null ? (['least'] as const) : []));
    }
  };
  for (const claim of ground.claims) {
    for (const harm of claim.harms) addCount(harm);
    for (const { number } of claim.roles) if (number) addCount(number);
    if (claim.tally) addCount(claim.tally.value);
    add(claim.place?.relation?.km, 'exact', 'about');
  }
  add(ground.event?.place?.relation?.km, 'exact', 'about');
  for (const { place } of ground.all) for (const found of numbersIn(place?.said ?? '')) allowed.push(fromWords(found));
  for (const harm of ground.event?.harms ?? []) {
    addCount({ about: harm.min === null && harm.max === null ? harm.best : null, min: harm.min, max: harm.max });
    for (const version of harm.versions) addCount({ about: null, min: version.min, max: version.max });
  }
  for (const { steps, checks } of ground.tallies) {
    for (const { value } of steps) addCount(value);
    for (const { sentence } of checks) for (const found of numbersIn(sentence)) allowed.push(fromWords(found));
  }
  return allowed;
}

const fromWords = ({ value, bound }: FoundNumber): Allowed => ({ value, bounds: new Set([bound]) });

export const numberRules: readonly GateRule[] = [unsupported, boundDropped];
