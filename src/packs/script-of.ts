/** The script of a name, read off its first letter that belongs to one. */
import type { Alias } from '../model/actor.ts';

const SCRIPTS: readonly (readonly [RegExp, Alias['script']])[] = [
  [/\p{Script=Latin}/u, 'Latn'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
];

/** Digits and marks say nothing ("32nd Brigade" is Latin, "444" is `other`). */
export function scriptOf(name: string): Alias['script'] {
  for (const letter of name) for (const [pattern, script] of SCRIPTS) if (pattern.test(letter)) return script;
  return 'other';
}
