/** The rules of the gate, in the order in which their findings are shown. */
import { evidenceRules } from './evidence.ts';
import type { GateRule } from './rule.ts';

export const RULES: readonly GateRule[] = [...evidenceRules];
