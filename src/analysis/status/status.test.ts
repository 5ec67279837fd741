import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildClaim, type ClaimParts, harm } from '../../../test/support/build-claim.ts';
import { SAMPLE_ACTORS } from '../../../test/support/sample-week.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import { independentClaims } from './chain.ts';
import { statusOf } from './status.ts';
import { STATUS_TABLE } from './table.ts';

/** Reports r_a … r_f of six outlets, one day after the other; r_lamp is the River Front's own voice. */
const reports = new Map(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((name, i) => [
    `r_${name}@1`,
    { published: `2031-05-1${i}`, source: `outlet-${name}`, voice: null as string | null },
  ]),
);
reports.set('r_lamp@1', { published: '2031-05-10', source: 'lamp', voice: 'lamp-agency' });
const context: Context = { reports, actors: SAMPLE_ACTORS };

const attack = {
  roles: [
    ['initiator', 'river-front'],
    ['target', 'northern-brigade'],
  ],
} satisfies Partial<ClaimParts>;
const on = (civilians: boolean): Partial<ClaimParts> => ({
  roles: [
    ['initiator', 'northern-brigade'],
    ['victim', civilians ? 'civilians' : 'river-front'],
  ],
  harms: [harm('killed', 3)],
});

let n = 0;
const say = (report: string, by: readonly string[] = [], rest: Partial<ClaimParts> = attack) =>
  buildClaim({ id: `c_${++n}`, quote: 'x', report: `r_${report}@1`, by, ...rest });
const deny = (report: string, by: readonly string[], rest: Partial<ClaimParts> = attack) =>
  say(report, by, { ...rest, stance: 'denies' });

type Case = readonly [name: string, status: Status, independent: number, claims: ReturnType<typeof say>[]];

const CASES: readonly Case[] = [
  ['one report', 'single-source', 1, [say('a')]],
  ['two texts of one outlet', 'single-source', 1, [say('a'), say('a')]],
  ['two outlets quoting one agency', 'single-source', 1, [say('a', ['lamp-agency']), say('b', ['lamp-agency'])]],
  ['an agency and its party are one', 'single-source', 1, [say('a', ['lamp-agency']), say('b', ['river-front'])]],
  [
    'two outlets quoting one agency and an independent: two, not three',
    'corroborated',
    2,
    [say('a', ['lamp-agency']), say('b', ['lamp-agency']), say('c')],
  ],
  ['the agency’s own page and an outlet quoting it', 'single-source', 1, [say('lamp'), say('b', ['lamp-agency'])]],
  ['an outlet, and the same outlet with a witness', 'single-source', 1, [say('a'), say('a', ['a witness'])]],
  ['two witnesses in two outlets', 'corroborated', 2, [say('a', ['a driver']), say('b', ['a nurse'])]],
  [
    'the same unnamed words in two outlets are one voice',
    'single-source',
    1,
    [say('a', ['local sources']), say('b', ['local sources'])],
  ],
  [
    'a chain through another outlet',
    'single-source',
    1,
    [say('a', ['Evening News', 'a driver']), say('b', ['Evening News'])],
  ],
  [
    'the same with a denial',
    'contested',
    2,
    [say('a', ['lamp-agency']), say('b', ['lamp-agency']), say('c'), deny('d', ['northern-brigade'])],
  ],
  ['denied by the accused alone', 'contested', 1, [say('a', [], on(true)), deny('b', ['northern-brigade'], on(true))]],
  ['denied by another', 'contested', 1, [say('a'), deny('b', ['coast-army'])]],
  ['a claim of responsibility is no admission', 'single-source', 1, [say('a', ['river-front'])]],
  ['nor is one told beside a report', 'corroborated', 2, [say('a'), say('b', ['river-front'])]],
  [
    'confirming its own attack on fighters is none either',
    'single-source',
    1,
    [say('a', ['northern-brigade'], { ...on(false), stance: 'confirms' })],
  ],
  [
    'confirming that it killed civilians is',
    'admitted',
    2,
    [say('a', [], on(true)), say('b', ['northern-brigade'], { ...on(true), stance: 'confirms' })],
  ],
  ['confirming its own dead is', 'admitted', 1, [say('a', ['river-front'], { ...on(false), stance: 'confirms' })]],
  [
    'conceding ground is',
    'admitted',
    1,
    [
      say('a', ['river-front'], {
        kind: 'territory',
        roles: [
          ['initiator', 'northern-brigade'],
          ['target', 'river-front'],
        ],
      }),
    ],
  ],
  [
    'claiming ground is not',
    'single-source',
    1,
    [
      say('a', ['northern-brigade'], {
        kind: 'territory',
        roles: [
          ['initiator', 'northern-brigade'],
          ['target', 'river-front'],
        ],
      }),
    ],
  ],
  [
    'saying what it denied before is',
    'admitted',
    2,
    [
      say('c', ['a driver'], on(true)),
      deny('a', ['northern-brigade'], on(true)),
      say('d', ['northern-brigade'], on(true)),
    ],
  ],
  ['nobody left asserting', 'denied', 0, [deny('a', ['coast-army'])]],
  ['taken back by the only one who said it', 'denied', 0, [say('a', ['coast-army']), deny('c', ['coast-army'])]],
  ['taken back by one of two', 'contested', 1, [say('a', ['coast-army']), say('b'), deny('c', ['coast-army'])]],
  ['doubt is no denial', 'single-source', 1, [say('a'), say('b', ['coast-army'], { ...attack, stance: 'doubts' })]],
  [
    'what two only suspect is not corroborated',
    'single-source',
    1,
    [say('a', [], { ...attack, hedge: 'suspected' }), say('b', [], { ...attack, hedge: 'possible' })],
  ],
  [
    'a suspicion adds nothing to a report',
    'single-source',
    1,
    [say('a'), say('b', [], { ...attack, hedge: 'suspected' })],
  ],
  [
    'a demand told by two outlets was made',
    'single-source',
    1,
    [say('a', ['the envoy'], { stance: 'demands' }), say('b', ['the envoy'], { stance: 'demands' })],
  ],
];

describe('status', () => {
  test.each(CASES)('%s: %s', (_, status, independent, claims) => {
    const found = statusOf(claims, context);
    expect([found.status, found.independent]).toEqual([status, independent]);
    expect(statusOf([...claims].reverse(), context).status).toBe(status);
  });

  test('every row of the table decides in some case', () => {
    const rows = new Set(CASES.map(([, , , claims]) => statusOf(claims, context).row));
    expect([...rows].sort()).toEqual(STATUS_TABLE.map(({ name }) => name).sort());
  });

  test('the documentation holds the table and the cases', () => {
    const manual = readFileSync('docs/status.md', 'utf8').replace(/ +/g, ' ');
    for (const { name, status } of STATUS_TABLE)
      expect(manual).toMatch(new RegExp(`\\| \`${name}\` \\|.*\\| \\*\\*${status}\\*\\* \\|`));
    for (const [name, status] of CASES)
      expect(manual, `docs/status.md lacks the case: | ${name} | ${status} |`).toContain(`| ${name} | ${status} |`);
  });

  test('independence: the longest chain first does not hide two shorter ones', () => {
    const bridge = say('a', ['Evening News', 'a nurse']);
    expect(independentClaims([bridge, say('b', ['Evening News']), say('c', ['a nurse'])], context)).toHaveLength(2);
  });
});
