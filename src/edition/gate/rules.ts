/** The rules of the gate, in the order in which their findings are shown. */
import { actRules } from './acts.ts';
import { kindRules } from './by-kind.ts';
import { dayRules } from './days.ts';
import { disagreementRules } from './disagreement.ts';
import { evidenceRules } from './evidence.ts';
import { nameRules } from './names.ts';
import { numberRules } from './numbers.ts';
import { quoteRules } from './quotes.ts';
import type { GateRule } from './rule.ts';
import { voiceRules } from './voice.ts';

export const RULES: readonly GateRule[] = [
  ...evidenceRules,
  ...quoteRules,
  ...numberRules,
  ...dayRules,
  ...nameRules,
  ...voiceRules,
  ...disagreementRules,
  ...actRules,
  ...kindRules,
];
