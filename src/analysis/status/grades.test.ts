/** Each row of the tables in docs/status.md is met by a case, and the page states them as they are. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildClaim, type ClaimParts, harm } from '../../../test/support/build-claim.ts';
import { SAMPLE_ACTORS } from '../../../test/support/sample-week.ts';
import type { Context } from '../context.ts';
import { ADMIRALTY, AIRWARS, gradesOf, type Reliability, SFM } from './grades.ts';

const context: Context = {
  reports: new Map(
    ['a', 'b', 'c'].map((name, i) => [
      `r_${name}@1`,
      { published: `2031-05-1${i}`, source: `outlet-${name}`, voice: null },
    ]),
  ),
  actors: SAMPLE_ACTORS,
};
const reliability = new Map<string, Reliability>([
  ['outlet-a', 'C'],
  ['outlet-b', 'B'],
]);
let n = 0;
const say = (report: string, by: readonly string[], rest: Partial<ClaimParts> = {}, doer = 'northern-brigade') =>
  buildClaim({
    id: `c_${++n}`,
    quote: 'x',
    report: `r_${report}@1`,
    by,
    roles: [
      ['initiator', doer],
      ['victim', 'civilians'],
    ],
    harms: [harm('killed', 3)],
    ...rest,
  });
const deny = (report: string, by: readonly string[]) => say(report, by, { stance: 'denies' });
const fighters: Partial<ClaimParts> = {
  roles: [
    ['initiator', 'northern-brigade'],
    ['target', 'river-front'],
  ],
};

const CASES = [
  ['one outlet', [say('a', [])], 'Weak', 'C3', 'alleged'],
  ['two outlets', [say('a', []), say('b', [])], 'Weak', 'B1', 'alleged'],
  [
    'two outlets, and the doer tells of its strike',
    [say('a', []), say('b', ['northern-brigade'])],
    'Fair',
    'B1',
    'acknowledged',
  ],
  [
    'the doer confirms the dead',
    [say('a', ['northern-brigade'], { stance: 'confirms' })],
    'Confirmed',
    'C1',
    'acknowledged',
  ],
  [
    'each side blames the other',
    [say('a', ['a nurse']), say('b', ['a driver'], {}, 'river-front')],
    'Contested',
    'B1',
    'alleged',
  ],
  ['denied by the accused', [say('a', []), say('b', []), deny('c', ['northern-brigade'])], 'Weak', 'B2', 'disputed'],
  ['denied by another', [say('a', []), deny('b', ['a mayor'])], 'Weak', 'C4', 'disputed'],
  ['only denied', [deny('a', ['a mayor'])], null, 'F5', 'withdrawn'],
  ['taken back', [say('a', ['a mayor']), deny('b', ['a mayor'])], 'Discounted', 'C5', 'withdrawn'],
  ['only suspected', [say('c', [], { hedge: 'suspected' })], 'Weak', 'F6', 'alleged'],
  ['fighters, no civilians', [say('a', [], fighters)], null, 'C3', 'alleged'],
] as const;

describe('grades', () => {
  test.each(CASES)('%s', (_, claims, airwars, admiralty, sfm) => {
    const grades = gradesOf(claims, context, reliability);
    expect([grades.airwars.grade, grades.admiralty.grade, grades.sfm.grade]).toEqual([airwars, admiralty, sfm]);
  });

  test('who was cited, and when', () => {
    const { sfm } = gradesOf([say('a', []), say('a', []), say('c', [])], context, reliability);
    expect(sfm).toMatchObject({ sources: 2, firstCited: '2031-05-10', lastCited: '2031-05-12' });
  });

  test('docs/status.md states every row, and every row decides some case', () => {
    const manual = readFileSync('docs/status.md', 'utf8').replace(/ +/g, ' ');
    const decided = new Set(
      CASES.flatMap(([, claims]) => Object.values(gradesOf(claims, context, reliability)).map(({ why }) => why)),
    );
    for (const { when, grade } of [...AIRWARS, ...ADMIRALTY, ...SFM]) {
      expect(manual).toContain(`| ${when} | ${grade ?? 'not graded'} |`);
      expect(decided).toContain(when);
    }
  });
});
