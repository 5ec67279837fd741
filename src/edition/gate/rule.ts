/** What a rule of the gate is: a record with a name, what it asks, and a pure function from one sentence to findings. */
import type { Edition, Sentence } from '../../model/edition.ts';
import type { View } from '../view.ts';

export interface Finding {
  /** Name of the rule, described in docs/gate.md. */
  readonly rule: string;
  /** `refuse` stops publication; `flag` asks a person to look. */
  readonly weight: 'refuse' | 'flag';
  /** Section and number of the sentence: `isis-in-action 3`. */
  readonly where: string;
  readonly sentence: string;
  /** The words of the sentence that it is about; may be empty. */
  readonly words: string;
  readonly expected: string;
  readonly came: string;
  readonly todo: string;
}

export interface GateInput {
  readonly edition: Edition;
  readonly view: View;
  /** Text of a report by `report@version`; undefined when it is not held. */
  readonly textOf: (report: string) => string | undefined;
  /** Terms that the safety policy withholds: `withheldTerms` of `safety/public-view.ts`. */
  readonly withheld?: readonly string[];
  /** Notes that the composer wrote of our own record; others are written by hand. Without them all are the composer's. */
  readonly notes?: readonly string[];
}

/** What one rule is given: a sentence with the claims and events it rests on. */
export interface SentenceCase {
  readonly sentence: Sentence;
  readonly where: string;
  readonly input: GateInput;
}

export interface GateRule {
  readonly name: string;
  /** What it asks of a sentence, for docs/gate.md. */
  readonly asks: string;
  readonly check: (told: SentenceCase) => readonly Omit<Finding, 'rule' | 'where' | 'sentence'>[];
}
