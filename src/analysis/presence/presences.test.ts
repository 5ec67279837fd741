/** Deployments and control as records over time: beginnings, ends, reliefs, denials, rivals, and nothing that nobody says. */
import { describe, expect, test } from 'vitest';
import { at, buildClaim, type ClaimParts, on } from '../../../test/support/build-claim.ts';
import { SAMPLE_ACTORS } from '../../../test/support/sample-week.ts';
import type { Context } from '../context.ts';
import { presencesOf } from './presences.ts';

const context: Context = {
  reports: new Map(
    [1, 2, 3, 4, 5].map((i) => [`r_${i}@1`, { published: `2031-05-0${i}`, source: `outlet-${i}`, voice: null }]),
  ),
  actors: SAMPLE_ACTORS,
};
const PORT = at('Old Quay', 32.1, 20.05, 4);
let n = 0;
const say = (
  report: number,
  quote: string,
  plover: string | null,
  rest: Partial<ClaimParts> = {},
  who = 'northern-brigade',
) =>
  buildClaim({
    id: `c_${String(++n).padStart(3, '0')}`,
    report: `r_${report}@1`,
    quote,
    kind: 'deployment',
    plover,
    roles: [['initiator', who]],
    place: PORT,
    ...rest,
  });
const hold = (report: number, who: string, acled: string | null, rest: Partial<ClaimParts> = {}) =>
  say(report, 'they hold the quay', null, { kind: 'territory', acled, ...rest }, who);
const stays = (report: number, rest: Partial<ClaimParts> = {}) =>
  say(report, 'troops are stationed there', 'MOBILIZE/troops', rest);
const short = (claims: ReturnType<typeof say>[]) =>
  presencesOf(claims, context).map(({ who, since, until, seenFirst, seenLast, status }) =>
    [who?.name, since?.day ?? '…', until ? (until.day ?? '?') : '→', `${seenFirst} to ${seenLast}`, status].join(' | '),
  );

describe('deployments', () => {
  test('arrived, seen, gone: one stay; back again: another', () => {
    expect(
      short([
        say(1, 'they arrived at the quay', 'RETREAT/withdraw', { time: on('2031-04-20') }),
        stays(2),
        say(3, 'they withdrew from the quay', 'RETREAT/withdraw', { time: on('2031-05-03') }),
        stays(5),
      ]),
    ).toEqual([
      'Northern Brigade | 2031-04-20 | 2031-05-03 | 2031-04-20 to 2031-05-03 | corroborated',
      'Northern Brigade | … | → | 2031-05-05 to 2031-05-05 | single-source',
    ]);
  });

  test('seen only: nobody says since when, and nothing ends by silence', () => {
    expect(short([stays(1), stays(4)])).toEqual(['Northern Brigade | … | → | 2031-05-01 to 2031-05-04 | corroborated']);
  });

  test('stated since when; another place, another party and another kind are other records', () => {
    const since = { ...on('2031-02-01'), to: null };
    const all = presencesOf(
      [
        stays(1, { time: since }),
        stays(1, { place: null }),
        say(2, 'ships lie there', 'MOBILIZE/troops', { weapons: ['frigate'] }, 'coast-army'),
        hold(2, 'coast-army', null),
      ],
      context,
    );
    const told = all.map(({ kind, who, since: edge, place, with: arms }) =>
      [kind, who?.actor, edge?.day ?? '…', place?.name ?? 'nowhere', ...arms].join(' '),
    );
    expect(told.sort()).toEqual([
      'control coast-army … Old Quay',
      'deployment coast-army … Old Quay frigate',
      'deployment northern-brigade 2031-02-01 Old Quay',
      'deployment northern-brigade … nowhere',
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('one takes the place of another', () => {
    const relief = say(3, 'the brigade replaced the coast army at the quay', 'RETREAT/withdraw', {
      time: on('2031-05-02'),
      roles: [
        ['initiator', 'northern-brigade'],
        ['target', 'coast-army'],
      ],
    });
    const found = presencesOf(
      [say(1, 'they are stationed there', 'MOBILIZE/troops', {}, 'coast-army'), relief],
      context,
    );
    const of = (actor: string) => found.find(({ who }) => who?.actor === actor)!;
    expect([of('coast-army').until, of('coast-army').replacedBy]).toEqual([
      { day: '2031-05-02', claim: relief.id, move: 'replaced' },
      'Northern Brigade',
    ]);
    expect([of('northern-brigade').since?.day, of('northern-brigade').until]).toEqual(['2031-05-02', null]);
  });

  test('one ship takes the place of another of the same party', () => {
    const quote = 'the navy replaced the Alpha with the Beta';
    const relief = say(3, quote, 'RETREAT/withdraw', {
      place: null,
      time: on('2031-05-02'),
      weapons: ['Alpha', 'Beta'],
    });
    const placed = {
      ...relief,
      weapons: relief.weapons.map((one) => ({
        ...one,
        span: { start: quote.indexOf(one.name), end: 0, quote: one.name },
      })),
    };
    expect(
      presencesOf([placed], context).map(({ with: arms, since, until, replacedBy }) => [
        arms,
        since?.day ?? null,
        until?.day ?? null,
        replacedBy,
      ]),
    ).toEqual([
      [['Alpha'], null, '2031-05-02', 'Beta'],
      [['Beta'], '2031-05-02', null, null],
    ]);
  });

  test('a denial stands beside what it denies and ends nothing; what is demanded or promised is nowhere', () => {
    expect(
      short([
        stays(1),
        stays(2, { stance: 'denies', by: ['a mayor'] }),
        stays(3, { stance: 'demands', by: ['a mayor'] }),
        say(4, 'they will leave', 'RETREAT/withdraw', { stance: 'promises' }),
      ]),
    ).toEqual(['Northern Brigade | … | → | 2031-05-01 to 2031-05-01 | contested']);
  });
});

describe('control', () => {
  const TAKEN = 'Non-state actor overtakes territory';
  test('one after the other is no contest; both at once is, and both are told', () => {
    const earlier = hold(1, 'river-front', null);
    const taken = hold(3, 'northern-brigade', TAKEN, { time: on('2031-05-03') });
    expect(presencesOf([earlier, taken], context).map(({ contestedBy }) => contestedBy)).toEqual([[], []]);
    const still = hold(5, 'river-front', null, { by: ['river-front'] });
    const later = hold(4, 'northern-brigade', null);
    const both = presencesOf([earlier, taken, later, still], context);
    expect(both.map(({ who, contestedBy }) => [who?.actor, contestedBy.length])).toEqual([
      ['northern-brigade', 1],
      ['river-front', 1],
    ]);
  });

  test('lost, according to whoever says so', () => {
    const lost = hold(3, 'river-front', 'Non-violent transfer of territory', {
      plover: 'RETREAT/withdraw',
      time: on('2031-05-02'),
      by: ['a driver'],
    });
    const [record] = presencesOf([hold(1, 'river-front', null), lost], context);
    expect([record!.until?.day, record!.according.map(({ speaker, move }) => [speaker, move])]).toEqual([
      '2031-05-02',
      [
        [null, 'holds'],
        ['a driver', 'loses'],
      ],
    ]);
  });

  test('the order in which claims come in changes nothing', () => {
    const claims = [
      hold(1, 'river-front', null),
      hold(3, 'northern-brigade', TAKEN, { time: on('2031-05-03') }),
      stays(2),
      stays(4),
    ];
    expect(presencesOf(claims.toReversed(), context)).toEqual(presencesOf(claims, context));
  });
});
