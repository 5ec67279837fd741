import { describe, expect, test } from 'vitest';
import { buildClaim, type ClaimParts } from '../../../test/support/build-claim.ts';
import { SAMPLE_ACTORS, sampleView } from '../../../test/support/sample-week.ts';
import type { Count } from '../../model/count.ts';
import type { Context } from '../context.ts';
import { buildTallies } from './series.ts';

const context: Context = {
  reports: new Map(
    [1, 2, 3, 4].map((i) => [`r_${i}@1`, { published: `2031-05-0${i}`, source: `outlet-${i}`, voice: null }]),
  ),
  actors: SAMPLE_ACTORS,
};
const exactly = (n: number): Count => ({ about: null, min: n, max: n, said: String(n) });
const counted = (
  id: number,
  report: number,
  value: Count,
  since: string | null,
  until: string | null = null,
  rest: Partial<ClaimParts> & { what?: string; subsetOf?: string | null } = {},
) =>
  buildClaim({
    id: `c_${id}`,
    report: `r_${report}@1`,
    quote: `${value.said} strikes`,
    kind: 'tally',
    by: ['air-command'],
    roles: [
      ['initiator', 'air-command'],
      ['target', 'river-front'],
    ],
    tally: { what: rest.what ?? 'strikes', value, since, until, subsetOf: rest.subsetOf ?? null },
    ...rest,
  });
const failed = (...claims: ReturnType<typeof counted>[]) =>
  buildTallies(claims, context).flatMap(({ checks }) => checks.filter(({ passed }) => !passed).map(({ rule }) => rule));
const sentences = (...claims: ReturnType<typeof counted>[]) =>
  buildTallies(claims, context)
    .flatMap(({ checks }) => checks.map(({ rule, sentence }) => `${rule}: ${sentence}`))
    .join('\n');

describe('running totals', () => {
  test('the sample week: at most 200 outside 1 to 18 April, told with its condition', () => {
    const [tally, ...others] = sampleView().tallies;
    expect(others).toEqual([]);
    expect(tally!.checks.find(({ rule }) => rule === 'bound')!.sentence).toBe(
      'at most 200 sorties fall outside the days from 2031-04-01 to 2031-04-18, if sorties and strikes are the same thing: nearly 350 since 2031-02-01, less 150',
    );
    expect(tally!.checks.every(({ passed }) => passed)).toBe(true);
  });

  test('a fall is found and named with its words; a rise is not', () => {
    expect(failed(counted(1, 1, exactly(300), '2031-02-01'), counted(2, 2, exactly(280), '2031-02-01'))).toContain(
      'falls',
    );
    expect(sentences(counted(1, 1, exactly(300), '2031-02-01'), counted(2, 2, exactly(280), '2031-02-01'))).toContain(
      '300 strikes on 2031-05-01, then 280 on 2031-05-02',
    );
    expect(failed(counted(1, 1, exactly(300), '2031-02-01'), counted(2, 2, exactly(310), '2031-02-01'))).toEqual([]);
  });

  test('"nearly 350" after 340 is no fall, nor is "around 330" after "around 340"', () => {
    const about = (n: number): Count => ({ about: n, min: null, max: null, said: `around ${n}` });
    expect(
      failed(
        counted(1, 1, exactly(340), '2031-02-01'),
        counted(2, 2, { about: 350, min: null, max: 350, said: 'nearly 350' }, '2031-02-01'),
      ),
    ).toEqual([]);
    expect(failed(counted(1, 1, about(340), '2031-02-01'), counted(2, 2, about(330), '2031-02-01'))).toEqual([]);
  });

  test('a count begun again is a restart, not a fall', () => {
    const told = [counted(1, 1, exactly(300), '2031-02-01'), counted(2, 3, exactly(12), '2031-05-01')];
    expect(failed(...told)).toEqual([]);
    expect(sentences(...told)).toContain('restart: the count of strikes begins again on 2031-05-01');
  });

  test('a part larger than its whole is found', () => {
    expect(
      failed(
        counted(1, 1, exactly(653), '2031-02-01', null, { what: 'deaths' }),
        counted(2, 1, exactly(700), null, null, { what: 'civilian deaths', subsetOf: 'c_1' }),
      ),
    ).toContain('subset');
    expect(
      failed(
        counted(1, 1, exactly(653), '2031-02-01', null, { what: 'deaths' }),
        counted(2, 1, exactly(41), null, null, { what: 'civilian deaths', subsetOf: 'c_1' }),
      ),
    ).toEqual([]);
  });

  test('a stated change that the totals do not leave room for is found', () => {
    const totals = [
      counted(1, 1, exactly(300), '2031-02-01', '2031-05-01'),
      counted(2, 3, exactly(320), '2031-02-01', '2031-05-03'),
    ];
    expect(failed(...totals, counted(3, 3, exactly(50), '2031-05-02', '2031-05-03'))).toContain('change');
    expect(failed(...totals, counted(3, 3, exactly(20), '2031-05-02', '2031-05-03'))).toEqual([]);
  });

  test('other speakers, other enemies and other things are other series', () => {
    const told = [
      counted(1, 1, exactly(300), '2031-02-01'),
      counted(2, 2, exactly(100), '2031-02-01', null, { by: ['coast-army'] }),
      counted(3, 2, exactly(9), '2031-02-01', null, { what: 'arrests' }),
      counted(4, 2, exactly(7), '2031-02-01', null, {
        roles: [
          ['initiator', 'air-command'],
          ['target', 'coast-army'],
        ],
      }),
    ];
    expect(buildTallies(told, context)).toHaveLength(4);
    expect(failed(...told)).toEqual([]);
  });

  test('the order in which claims come in changes nothing', () => {
    const told = [
      counted(1, 1, exactly(300), '2031-02-01'),
      counted(2, 2, exactly(310), '2031-02-01'),
      counted(3, 3, exactly(150), '2031-04-01', '2031-04-18'),
    ];
    expect(buildTallies([...told].reverse(), context)).toEqual(buildTallies(told, context));
  });
});
