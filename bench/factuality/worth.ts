/**
 * What a reading is worth on the annotators' scale (-3 certainly not, +3 certainly), and which of the three answers that is:
 * medians that the tuning half gives each rule, rounded to quarters; a rule too rare to count has its reading's.
 */
import type { PredicateReading } from './read-predicates.ts';

export type Sign = 'happened' | 'uncertain' | 'not';
export const SIGNS: readonly Sign[] = ['happened', 'uncertain', 'not'];

/** The annotators' own three ways: within one step of zero is uncertain. */
export const signOf = (factuality: number): Sign =>
  factuality >= 1 ? 'happened' : factuality <= -1 ? 'not' : 'uncertain';

const OF_READING: Readonly<Record<string, number>> = {
  happened: 2.5,
  not: 0,
  planned: -1.5,
  possible: -1.5,
  demanded: -2,
  asked: -0.5,
};
const OF_RULE: Readonly<Record<string, number>> = {
  negated: -0.5,
  'no-one': 1.5,
  'gerund-of': 0.5,
  future: -2.25,
  'going to': -2.25,
  would: 0.5,
  condition: -0.75,
  modal: -2,
  command: -2.25,
  'have to': 1.5,
  'after-have': -0.75,
  'after-try': 0,
  'after-decide': 0,
  'after-want': -2.25,
  'after-like': -2.25,
  'may-have': -1.5,
  'no clause: NOUN': 0.75,
  'no clause: PROPN': 1.5,
  'question: told': 0.75,
};

/** Answered as uncertain up to here on either side: annotators call what is denied or asked uncertain as often as not. */
const [NOT_UP_TO, HAPPENED_FROM] = [-0.9, 1.25];

const ruleOf = ({ rule }: PredicateReading): string => rule.replace(/ \([^()]*\)$/, '');

export const worthOf = (reading: PredicateReading): number =>
  OF_RULE[ruleOf(reading)] ?? OF_READING[reading.reality] ?? 0;

export function answerOf(reading: PredicateReading): Sign {
  const worth = worthOf(reading);
  return worth >= HAPPENED_FROM ? 'happened' : worth <= NOT_UP_TO ? 'not' : 'uncertain';
}
