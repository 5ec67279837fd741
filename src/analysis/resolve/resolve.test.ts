import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, buildClaim, harm, on } from '../../../test/support/build-claim.ts';
import { SAMPLE_ACTORS, SAMPLE_CLAIMS, sampleView } from '../../../test/support/sample-week.ts';
import type { Claim } from '../../model/claim.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Context } from '../context.ts';
import { eventIdOf } from './event-id.ts';
import { resolve } from './resolve.ts';
import { openResolver } from './resolver.ts';
import { signatureOf } from './signature.ts';
import { mergeVerdicts, splitVerdicts, type Verdict } from './split-merge.ts';

const context: Context = {
  reports: new Map(
    [0, 1, 2, 3, 4].map((i) => [`r_${i}@1`, { published: `2031-05-1${i}`, source: `outlet-${i}`, voice: null }]),
  ),
  actors: SAMPLE_ACTORS,
};
const PLACES = [at('Old Quay', 32.1, 20.05, 4), at('Tarn', 32.3, 15.1, 10), at('Sable', 31.2, 16.6, 12), null];
const SIDES = [
  ['northern-brigade', 'river-front'],
  ['river-front', 'northern-brigade'],
  ['coast-army', 'river-front'],
] as const;
const TYPES = ['Armed clash', 'Remote explosive/landmine/IED', 'Attack', null];
const WORDS = [
  'fighters clashed near the old mill in the morning',
  'a bomb hit a truck on the road',
  'shots were fired at a patrol by gunmen',
];

const seed = fc.record({
  report: fc.nat(4),
  place: fc.nat(3),
  sides: fc.nat(2),
  type: fc.nat(3),
  day: fc.nat(4),
  dated: fc.boolean(),
  words: fc.nat(2),
  killed: fc.nat(3),
  refers: fc.option(fc.nat(11), { freq: 6 }),
  denies: fc.boolean(),
});
/** Claims of a small world, so that many are alike. */
const claimsOf = fc.array(seed, { minLength: 1, maxLength: 12 }).map((seeds) =>
  seeds.map((s, i): Claim => {
    const claim = buildClaim({
      id: `c_${String(i).padStart(16, '0')}`,
      report: `r_${s.report}@1`,
      quote: WORDS[s.words]!,
      acled: TYPES[s.type]!,
      roles: [
        ['initiator', SIDES[s.sides]![0]],
        ['target', SIDES[s.sides]![1]],
      ],
      place: PLACES[s.place]!,
      time: s.dated ? on(`2031-05-1${s.day}`) : null,
      harms: s.killed ? [harm('killed', s.killed)] : [],
      stance: s.refers !== null && s.denies ? 'denies' : 'asserts',
      refersTo:
        s.refers !== null && s.refers < seeds.length && s.refers !== i
          ? `c_${String(s.refers).padStart(16, '0')}`
          : null,
    });
    return { ...claim, span: { ...claim.span, start: i * 100, end: i * 100 + claim.span.quote.length } };
  }),
);
const judgement = (verdict: Verdict, i: number): Judgement => ({
  ...verdict,
  id: `j_${i}`,
  by: 'someone',
  automatic: false,
  why: 'said so',
  score: null,
  features: [],
});
const judgementsOf = (claims: readonly Claim[]) =>
  fc
    .array(
      fc.record({
        claim: fc.constantFrom(...claims),
        other: fc.constantFrom(...claims),
        verdict: fc.constantFrom('same', 'different', 'unsure'),
      }),
      { maxLength: 6 },
    )
    .map((all) =>
      all
        .filter(({ claim, other }) => claim !== other)
        .map(({ claim, other, verdict }, i) =>
          judgement({ claim: claim.id, event: eventIdOf(other.id), verdict } as Verdict, i),
        ),
    );
const world = claimsOf.chain((claims) =>
  fc.record({
    claims: fc.constant(claims),
    judgements: judgementsOf(claims),
    order: fc.shuffledSubarray([...claims.keys()], { minLength: claims.length, maxLength: claims.length }),
  }),
);

const shape = (clusters: Iterable<readonly string[]>): string =>
  JSON.stringify([...clusters].map((ids) => [...ids]).sort());

describe('resolving', () => {
  test('one claim at a time, in any order, gives what all at once gives; judgements whenever they come', () => {
    fc.assert(
      fc.property(world, fc.nat(12), ({ claims, judgements, order }, when) => {
        const whole = openResolver();
        whole.judge(judgements);
        whole.add(claims.map((claim) => signatureOf(claim, context)));
        const step = openResolver();
        order.forEach((index, i) => {
          if (i === when) step.judge(judgements);
          step.add([signatureOf(claims[index]!, context)]);
        });
        step.judge(judgements);
        expect(shape(step.clusters())).toBe(shape(whole.clusters()));
        expect(step.proposals()).toEqual(whole.proposals());
      }),
      { numRuns: 200 },
    );
  });

  test('undo of any judgement, and withdrawal of any claim, restores the exact state', () => {
    fc.assert(
      fc.property(world, fc.nat(11), ({ claims, judgements }, pick) => {
        const resolver = openResolver();
        resolver.add(claims.map((claim) => signatureOf(claim, context)));
        const rest = judgements.slice(0, -1);
        resolver.judge(rest);
        const before = shape(resolver.clusters());
        resolver.judge(judgements);
        resolver.judge(rest);
        expect(shape(resolver.clusters())).toBe(before);
        const one = claims[pick % claims.length]!;
        resolver.remove([one.id]);
        resolver.add([signatureOf(one, context)]);
        expect(shape(resolver.clusters())).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  test('each claim is in one event; redirects are one step and end at an event; people are obeyed', () => {
    fc.assert(
      fc.property(world, ({ claims, judgements }) => {
        const { events, redirects } = resolve({ claims, context, judgements });
        expect(events.flatMap((event) => event.claims).sort()).toEqual(claims.map(({ id }) => id).sort());
        const ids = new Set(events.map(({ id }) => id));
        for (const { id, to } of redirects) expect([ids.has(id), ids.has(to)]).toEqual([false, true]);
        expect(ids.size + redirects.length).toBe(claims.length);
        const last = judgements.at(-1);
        if (!last || last.verdict === 'unsure') return;
        const home = events.find((event) => event.claims.includes(last.claim))!;
        const together = home.claims.some((id) => eventIdOf(id) === last.event);
        expect(together).toBe(last.verdict === 'same');
      }),
      { numRuns: 200 },
    );
  });

  test('split and merge do what they say, and merging back restores', () => {
    fc.assert(
      fc.property(claimsOf, fc.nat(), ({ ...held }, n) => {
        const claims = Object.values(held) as Claim[];
        const first = resolve({ claims, context }).events;
        const event = first.find((one) => one.claims.length > 1);
        if (!event) return;
        const leaving = event.claims.filter((_, i) => (n >> i) & 1);
        const split = splitVerdicts(event, leaving).map(judgement);
        const { events } = resolve({ claims, context, judgements: split });
        if (!leaving.length || leaving.length === event.claims.length) return;
        const rest = event.claims.filter((id) => !leaving.includes(id));
        const homeOf = (all: typeof events, ids: readonly string[]) =>
          all.filter((one) => ids.some((id) => one.claims.includes(id)));
        const [left, right] = [homeOf(events, leaving), homeOf(events, rest)];
        expect([left.length, right.length, left[0] === right[0]]).toEqual([1, 1, false]);
        const back = mergeVerdicts(left[0]!, right[0]!).map((verdict, i) => judgement(verdict, 99 + i));
        const merged = resolve({ claims, context, judgements: [...split, ...back] });
        expect(homeOf(merged.events, event.claims)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  test('never by time alone: the same day and type, nothing else told, is not even proposed', () => {
    const bare = (i: number) =>
      buildClaim({
        id: `c_${i}`,
        report: `r_${i}@1`,
        quote: ['shots heard', 'a patrol hit'][i]!,
        acled: 'Attack',
        time: on('2031-05-11'),
      });
    const { events, proposals } = resolve({ claims: [bare(0), bare(1)], context });
    expect([events.length, proposals.length]).toEqual([2, 0]);
  });

  test('the sample week: retellings are one event, one report holds many, a denial stands with what it denies', () => {
    const { events } = sampleView();
    const together = (...short: string[]) =>
      expect(events.map(({ claims }) => [...claims].sort())).toContainEqual(
        short.map((one) => `c_${one.padEnd(16, '0')}`).sort(),
      );
    together('quay', 'quay2');
    together('market', 'market2', 'market3');
    together('truck', 'truck2');
    together('grell', 'grelld');
    expect(events).toHaveLength(8);
  });

  test('each automatic judgement says why, in words', () => {
    const voices = new Map(
      [...sampleView().reports].map(([id, { source, published }]) => [
        id,
        { published, source: source!.id, voice: source!.actor },
      ]),
    );
    const { automatic } = resolve({ claims: SAMPLE_CLAIMS, context: { reports: voices, actors: SAMPLE_ACTORS } });
    expect(automatic.map(({ claim }) => claim)).toHaveLength(5);
    for (const { why, automatic: marked, score } of automatic) {
      expect(why).toMatch(/\w/);
      expect([marked, score! >= 0.75]).toEqual([true, true]);
    }
  });
});
