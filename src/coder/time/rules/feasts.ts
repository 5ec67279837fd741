/** Days with names: fixed feasts resolve, movable ones are found but left undated. */
import type { Point } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  christmas: [12, 25], 'christmas day': [12, 25], 'christmas eve': [12, 24], "new year's day": [1, 1], "new year's eve": [12, 31],
  'new year': [1, 1], 'may day': [5, 1], "all saints' day": [11, 1], "valentine's day": [2, 14], halloween: [10, 31],
  'boxing day': [12, 26], 'armistice day': [11, 11], 'bastille day': [7, 14],
}; // biome-ignore format: a table

const fixed = (said: string): Point | null => {
  const at = FIXED[said.toLowerCase().replace(/\s+/g, ' ')];
  return at === undefined ? null : { kind: 'point', month: at[0], day: at[1] };
};

export const FEASTS: readonly Rule[] = [
  {
    name: 'fixed feast',
    starts: "christmas new may all boxing armistice bastille halloween valentine valentine's",
    pattern: pattern(
      "(?<feast>christmas(?: day| eve)?|new year's (?:day|eve)|new year|may day|all saints' day|valentine's day|halloween|boxing day|armistice day|bastille day)(?:,? {year})?",
    ),
    produce: (g, { text, start }) => {
      const point = /[A-Z]/.test(text[start]!) ? fixed(g.feast!) : null;
      return point === null || g.year === undefined ? point : { ...point, year: Number(g.year) };
    },
  },
  {
    name: 'movable feast',
    starts: 'ramadan easter eid passover ashura nowruz the',
    pattern: pattern(
      '(?:the (?:muslim )?(?:holy )?month of )?(?:ramadan|easter(?: (?:sunday|monday))?|eid(?: |-)al(?: |-)(?:fitr|adha)|passover|ashura|nowruz)(?: {year})?',
    ),
    produce: () => ({ kind: 'vague' }),
  },
  {
    name: 'the eleventh of September',
    starts: 'day september',
    pattern: pattern('9/11|september 11(?= attacks)'),
    produce: () => ({ kind: 'point', year: 2001, month: 9, day: 11 }),
  },
];
