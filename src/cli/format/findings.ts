/** The gate's findings as text: where, what was expected, what came, what to do. */
import type { Finding } from '../../edition/gate/rule.ts';

export const findingText = ({ weight, where, rule, sentence, expected, came, todo }: Finding): string =>
  `${weight === 'refuse' ? '✗' : '?'} ${where} (${rule}): “${sentence}”\n    expected ${expected}; came ${came}. ${todo}`;
