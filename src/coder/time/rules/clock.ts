/** Times of day: "3:00 a.m.", "at 0530 GMT", "the night of …" cores, "at dawn". */
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { DAY_PARTS } from '../words.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** "3:00", "p.m." -> 15:00. */
function clockOf(hour: string, minute: string | undefined, half: string | undefined): string | null {
  let h = Number(hour);
  if (half !== undefined) {
    if (h > 12) return null;
    h = (h % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  return h > 24 || Number(minute ?? 0) > 59 ? null : `${two(h)}:${minute ?? '00'}`;
}

export const CLOCK: readonly Rule[] = [
  {
    name: 'hour and minute',
    starts: 'day',
    pattern: pattern('(?<h>[01]?\\d|2[0-3])(?:[:.](?<m>[0-5]\\d)(?::[0-5]\\d)?)? ?(?<half>a\\.?m|p\\.?m)\\.?'),
    produce: (g) => {
      const clock = clockOf(g.h!, g.m, g.half);
      return clock === null ? null : { kind: 'point', clock };
    },
  },
  {
    name: 'hour of twenty-four',
    starts: 'digits',
    pattern: pattern('(?<h>[01]\\d|2[0-3])[:.]?(?<m>[0-5]\\d) ?(?<zone>gmt|utc|hours|hrs|h|local time|local|z)'),
    produce: (g) => {
      const clock = clockOf(g.h!, g.m, undefined);
      return clock === null ? null : { kind: 'point', clock };
    },
  },
  {
    name: 'four figures of the clock',
    starts: 'year4',
    pattern: pattern('(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)(?![,.:]\\d)'),
    produce: (g, { before, posAfter }) =>
      before === 'at' && posAfter !== 'NOUN' ? { kind: 'point', clock: `${g.h}:${g.m}` } : null,
  },
  {
    name: 'hour:minute',
    starts: 'day',
    pattern: pattern('(?<h>[01]?\\d|2[0-3]):(?<m>[0-5]\\d)'),
    produce: (g, { before }) =>
      /^(?:at|around|about|by|from|until|since|after|before|to|between)$/.test(before)
        ? { kind: 'point', clock: `${two(Number(g.h))}:${g.m}` }
        : null,
  },
  {
    name: "o'clock",
    starts: 'day number',
    pattern: pattern("(?<h>1[0-2]|\\d) ?o'clock(?: in the {part})?"),
    produce: (g) => ({
      kind: 'point',
      clock: clockOf(g.h!, undefined, g.part && !/morning/i.test(g.part) ? 'p' : undefined)!,
    }),
  },
  {
    name: 'part of the day',
    starts:
      'the dawn dusk midnight noon midday night nightfall sunset sunrise daybreak evening morning afternoon night-time nighttime',
    pattern: pattern(
      '(?<the>the )?(?<part>dawn|dusk|midnight|noon|midday|daybreak|nightfall|sunset|sunrise|night(?:-?time)?|evening|morning|afternoon)',
    ),
    produce: (g, { before, after, core }) => {
      const word = g.part!.toLowerCase().replace(/-?time$/, '');
      const told = /^(?:at|by|before|after|around|until|since|during|in|through|throughout|a|near|about)$/.test(before);
      if (after === 'of') return null;
      if (
        !core &&
        (g.the !== undefined
          ? !/^(?:in|during|by|through|throughout|of|until|at|over|before)$/.test(before)
          : !told && !/^(?:raids?|attacks?|prayers?|patrols?|curfew|hours|operations?)$/.test(after))
      )
        return null;
      if (word === 'noon' || word === 'midday') return { kind: 'point', clock: '12:00' };
      if (word === 'midnight') return { kind: 'point', clock: '24:00' };
      return {
        kind: 'point',
        part: DAY_PARTS.get(word) ?? 'NI',
        ...(g.the !== undefined && word !== 'night' ? { told: true } : {}),
      };
    },
  },
];
