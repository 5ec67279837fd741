/**
 * Properties of resolving on a real ledger, over random histories of reports, reviews, judgements, merges, splits, choices and undos:
 * following the ledger = resolving from nothing; undo restores exactly; what was known stays known; redirects end; one claim, one event.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { at, buildClaim, harm, on } from '../../../test/support/build-claim.ts';
import { reportOf } from '../../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../../test/support/workspace.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { eventFile } from '../event-file.ts';
import { canonical } from '../hash.ts';
import { chooseField, judge, mergeEvents, splitEvent } from '../judge.ts';
import type { Ledger, Snapshot } from '../ports.ts';
import { proposals, resolveEvents } from '../resolve.ts';
import { reviewClaim } from '../review.ts';
import { undo } from '../undo.ts';
import { type LiveResolver, openLiveResolver } from './live-resolver.ts';
import { proposalsNear } from './nearby.ts';

afterAll(closeWorkspaces);

const WORDS = [
  'fighters clashed near the old mill in the morning',
  'a bomb hit a truck on the road',
  'shots were fired at a patrol',
];
const PLACES = [at('Old Quay', 32.1, 20.05, 4), at('Tarn', 32.3, 15.1, 10), null];
const SIDES = ['northern-brigade', 'river-front', 'coast-army'];

const claimSeed = fc.record({
  words: fc.nat(2),
  place: fc.nat(2),
  side: fc.nat(2),
  day: fc.nat(2),
  killed: fc.nat(2),
  total: fc.integer({ min: 0, max: 5 }),
});
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('report' as const),
      claims: fc.array(claimSeed, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('reject' as const, 'accept' as const), pick: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('mend' as const), pick: fc.nat(), day: fc.nat(2), total: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('judge' as const),
      pick: fc.nat(),
      other: fc.nat(),
      verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('merge' as const, 'split' as const, 'choose' as const),
      pick: fc.nat(),
      other: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('undo' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never;

function claimsOf(
  extraction: string,
  round: number,
  seeds: readonly (typeof claimSeed extends fc.Arbitrary<infer Of> ? Of : never)[],
): readonly Claim[] {
  return seeds.map((seed, i) => {
    const claim = buildClaim({
      id: `c_${String(round).padStart(8, '0')}${String(i).padStart(8, '0')}`,
      report: extraction,
      quote: WORDS[seed.words]!,
      acled: seed.words === 1 ? 'Remote explosive/landmine/IED' : 'Armed clash',
      roles: [
        ['initiator', SIDES[seed.side]!],
        ['target', SIDES[(seed.side + 1) % 3]!],
      ],
      place: PLACES[seed.place]!,
      time: on(`2020-05-0${1 + seed.day}`),
      harms: seed.killed ? [harm('killed', seed.killed)] : [],
      ...(seed.total === 5 && {
        kind: 'tally' as const,
        tally: {
          what: 'clashes',
          value: { about: null, min: round, max: round, said: `${round}` },
          since: '2020-05-02',
          until: null,
          subsetOf: null,
        },
      }),
    });
    return { ...claim, span: { ...claim.span, start: i * 100, end: i * 100 + claim.span.quote.length } };
  });
}

const derivedOf = async (now: Snapshot): Promise<string> =>
  canonical({
    events: await now.all('event'),
    redirects: await now.all('redirect'),
    automatic: (await now.all('judgement')).filter(({ automatic }) => automatic),
    tallies: await now.all('tally'),
  });

/** Does one step; returns the decision that a person made, if one was. */
async function doStep(ledger: Ledger, step: Step, round: number, made: readonly number[]): Promise<number | null> {
  const now = await ledger.read();
  const [claims, events] = [await now.all('claim'), await now.all('event')];
  const by = { by: `coder-${round % 2}`, why: 'said so' };
  const of = <One>(all: readonly One[], pick: number): One | undefined => all[pick % Math.max(1, all.length)];
  const whole = (pick: number): Event | undefined =>
    of(
      events.filter((event) => event.claims.length > 1),
      pick,
    ) ?? of(events, pick);
  switch (step.act) {
    case 'report': {
      const words = step.claims.map((seed) => WORDS[seed.words]!.padEnd(100)).join('');
      const report = reportOf(`${words}Report ${round}.`, `Report ${round}`);
      const written = claimsOf(report.extraction, round, step.claims).map((body) => ({
        kind: 'claim' as const,
        id: body.id,
        body,
      }));
      await ledger.decide({ ...by, act: 'add', changes: [...report.changes, ...written], blobs: report.blobs });
      return null;
    }
    case 'reject':
    case 'accept': {
      const claim = of(claims, step.pick);
      return claim
        ? ((
            await reviewClaim(ledger, {
              claim: claim.id,
              verdict: step.act === 'reject' ? 'rejected' : 'accepted',
              ...by,
            })
          )?.n ?? null)
        : null;
    }
    case 'mend': {
      const claim = of(claims, step.pick);
      const kind = step.total ? ('assessment' as const) : ('violence' as const);
      const replacement = claim && { ...claim, kind, time: on(`2020-05-0${1 + step.day}`) };
      return claim && replacement
        ? ((await reviewClaim(ledger, { claim: claim.id, verdict: 'mended', replacement, ...by }))?.n ?? null)
        : null;
    }
    case 'judge': {
      const [claim, event] = [of(claims, step.pick), of(events, step.other)];
      return claim && event && event.id !== `e_${claim.id.slice(2)}`
        ? ((await judge(ledger, { claim: claim.id, event: event.id, verdict: step.verdict, ...by }))?.n ?? null)
        : null;
    }
    case 'merge': {
      const [one, other] = [of(events, step.pick), of(events, step.other)];
      return one && other ? ((await mergeEvents(ledger, { events: [one.id, other.id], ...by }))?.n ?? null) : null;
    }
    case 'split': {
      const event = whole(step.pick);
      const out = event?.claims.filter((_, i) => (step.other >> i) & 1) ?? [];
      if (!event || out.length === 0 || out.length === event.claims.length) return null;
      return (await splitEvent(ledger, { event: event.id, claims: out, ...by }))?.n ?? null;
    }
    case 'choose': {
      const event = whole(step.pick);
      const claim = event && of(event.claims, step.other);
      return event && claim
        ? ((await chooseField(ledger, { event: event.id, field: 'roles', claim, ...by }))?.n ?? null)
        : null;
    }
    case 'undo':
      // Its events are undone by settling again.
      if (made.length > 0) await undo(ledger, { n: made.at(-1)!, by: 'coder-0', why: '' });
      return null;
  }
}

async function mustHold(now: Snapshot): Promise<void> {
  const [events, redirects] = [await now.all('event'), await now.all('redirect')];
  const claims = events.flatMap((event) => event.claims);
  expect(new Set(claims).size).toBe(claims.length);
  const ids = new Set(events.map(({ id }) => id));
  for (const { id, to } of redirects) {
    expect([ids.has(id), ids.has(to)]).toEqual([false, true]);
    expect(await now.follow(id)).toBe(to);
  }
}

describe('on a real ledger', () => {
  test('whatever happens, following it gives what resolving from nothing gives; the past stays; undo restores', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
        const { ledger } = await openWorkspace();
        const live = openLiveResolver(ledger);
        const known: { readonly n: number; readonly derived: string }[] = [];
        const made: { readonly n: number; readonly before: string }[] = [];
        for (const [round, one] of steps.entries()) {
          const before = known.at(-1)?.derived ?? '';
          const decision = await doStep(
            ledger,
            one,
            round,
            made.map(({ n }) => n),
          );
          await live.settle('marsad');
          const now = await ledger.read();
          await mustHold(now);
          const derived = await derivedOf(now);
          if (one.act === 'undo' && made.length > 0) expect(derived).toBe(made.pop()!.before);
          // A step that adds ends what can be undone to the letter: the state before it had less in it.
          if (one.act === 'report') made.length = 0;
          if (decision !== null) made.push({ n: decision, before });
          known.push({ n: now.head.n, derived });
        }
        expect((await resolveEvents({ ledger }, { by: 'marsad' })).changed).toBe(0);
        for (const { n, derived } of known) expect(await derivedOf(await ledger.read(n))).toBe(derived);
        await proposalsAgree(ledger, live);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 180_000);

  test('a review writes only the events it changes', async () => {
    const { ledger } = await openWorkspace();
    const live = openLiveResolver(ledger);
    const add = async (round: number, words: number, side: number) => {
      const report = reportOf(`Report ${round}.`, `Report ${round}`);
      const [claim] = claimsOf(report.extraction, round, [
        { words, place: side % 2, side, day: 0, killed: 0, total: 0 },
      ]);
      await ledger.decide({
        by: 'ann',
        act: 'add',
        why: '',
        changes: [...report.changes, { kind: 'claim', id: claim!.id, body: claim! }],
        blobs: report.blobs,
      });
      return claim!.id;
    };
    const [first] = [await add(1, 0, 0), await add(2, 0, 0), await add(3, 1, 1)];
    expect((await live.settle('marsad')).events).toBe(2);
    await reviewClaim(ledger, { claim: first, verdict: 'rejected', by: 'ann', why: 'not so' });
    await live.settle('marsad');
    let last: readonly string[] = [];
    for await (const decision of ledger.decisions({ after: (await ledger.head()).n - 1 }))
      last = decision.changes.map(({ kind }) => kind).toSorted();
    // The event of two becomes one of the second claim: the judgement goes, and the redirect turns about.
    expect(last).toEqual(['event', 'event', 'judgement', 'redirect', 'redirect']);
    expect((await live.settle('marsad')).changed).toBe(0);
  });

  test('the id of an event whose first claim is rejected leads to the event that holds the rest, wherever that goes', async () => {
    const { ledger } = await openWorkspace();
    const live = openLiveResolver(ledger);
    const ids: string[] = [];
    for (const round of [1, 2, 3]) {
      const report = reportOf(`${WORDS[0]!.padEnd(100)}${round}`, `Report ${round}`);
      const [claim] = claimsOf(report.extraction, round, [
        { words: 0, place: 0, side: 0, day: 0, killed: 0, total: 0 },
      ]);
      ids.push(claim!.id);
      const changes = [...report.changes, { kind: 'claim' as const, id: claim!.id, body: claim! }];
      await ledger.decide({ by: 'ann', act: 'add', why: '', changes, blobs: report.blobs });
    }
    await live.settle('marsad');
    const [whole] = await (await ledger.read()).all('event');
    expect(whole!.claims.toSorted()).toEqual(ids);
    const leadsTo = async () => {
      await live.settle('marsad');
      expect((await resolveEvents({ ledger }, { by: 'marsad' })).changed).toBe(0);
      const now = await ledger.read();
      const end = await now.get('event', await now.follow(whole!.id));
      return end?.claims ?? null;
    };
    const [first, second, third] = whole!.claims as [string, string, string];
    // The claim that founded an event can't be kept out of it.
    await expect(
      judge(ledger, { claim: first, event: whole!.id, verdict: 'different', by: 'ann', why: 'not that' }),
    ).rejects.toMatchObject({ fault: { code: 'judge-founder' } });
    const reject = async (claim: string) =>
      (await reviewClaim(ledger, { claim, verdict: 'rejected', by: 'ann', why: 'not so' }))!.n;
    await reject(first);
    expect(await leadsTo()).toEqual([second, third]);
    const n = await reject(second);
    expect(await leadsTo()).toEqual([third]);
    const last = await reject(third);
    expect(await leadsTo()).toBe(null);
    await undo(ledger, { n: last, by: 'ann', why: '' });
    expect(await leadsTo()).toEqual([third]);
    await undo(ledger, { n, by: 'ann', why: '' });
    expect(await leadsTo()).toEqual([second, third]);
    const event = await (await ledger.read()).follow(whole!.id);
    await splitEvent(ledger, { event, claims: [third], by: 'ann', why: 'another day' });
    expect(await leadsTo()).toEqual([second]);
  });

  test('an event keeps its id, its merge and its chosen value when its first claim is mended, and again', async () => {
    const { ledger } = await openWorkspace();
    const live = openLiveResolver(ledger);
    const settled = async () => {
      await live.settle('marsad');
      return (await ledger.read()).all('event');
    };
    const claims: Claim[] = [];
    for (const [round, words] of [0, 2].entries()) {
      const report = reportOf(`${WORDS[words]!.padEnd(100)}${round}`, `Report ${round}`);
      const seed = { words, place: round, side: round, day: round, killed: 0, total: 0 };
      const [claim] = claimsOf(report.extraction, round, [seed]);
      claims.push(claim!);
      const changes = [...report.changes, { kind: 'claim' as const, id: claim!.id, body: claim! }];
      await ledger.decide({ by: 'ann', act: 'add', why: '', changes, blobs: report.blobs });
    }
    const [one, other] = await settled();
    await mergeEvents(ledger, { events: [one!.id, other!.id], by: 'ann', why: 'one fight' });
    const [merged] = await settled();
    await chooseField(ledger, {
      event: merged!.id,
      field: 'time',
      claim: merged!.claims[0]!,
      by: 'ann',
      why: 'nearer',
    });
    await settled();
    let founder = merged!.claims[0]!;
    for (const day of ['2020-05-08', '2020-05-09']) {
      const body = { ...claims.find(({ id }) => id === merged!.claims[0])!, time: on(day) };
      await reviewClaim(ledger, { claim: founder, verdict: 'mended', replacement: body, by: 'ann', why: 'misread' });
      const [event, ...more] = await settled();
      expect(more).toEqual([]);
      expect([event!.id, event!.time?.from, event!.claims[1]]).toEqual([merged!.id, day, merged!.claims[1]]);
      expect(event!.claims).not.toContain(founder);
      founder = event!.claims[0]!;
    }
    // What went by another id before claims inherited their place leads there too.
    expect(await (await ledger.read()).follow(`e_${founder.slice(2)}`)).toBe(merged!.id);
    await proposalsAgree(ledger, live);
    for (let n = (await ledger.head()).n; (await ledger.read(n)).head.n > 0; n--) {
      const decision = (
        await ledger
          .decisions({ after: n - 1 })
          [Symbol.asyncIterator]()
          .next()
      ).value!;
      if (decision.act !== 'mend') continue;
      await undo(ledger, { n, by: 'ann', why: '' });
      break;
    }
    const [before] = await settled();
    expect([before!.id, before!.time?.from]).toEqual([merged!.id, '2020-05-08']);
    expect((await resolveEvents({ ledger }, { by: 'marsad' })).changed).toBe(0);
  });
});

/** Followed, made from nothing, or looked for near each event alone: the same. */
async function proposalsAgree(ledger: Ledger, live: LiveResolver): Promise<void> {
  const now = await ledger.read();
  expect(await live.proposals()).toEqual(await proposals(ledger, now));
  for (const event of await now.all('event')) {
    const near = await proposalsNear(ledger, now, event);
    expect(near).toEqual(await live.proposals(event.id));
    // Two events are asked about once, by their likeliest pair.
    const asked = (await eventFile(ledger, now, event.id)).proposals;
    expect(new Set([event.id, ...asked.map(({ held }) => held)]).size).toBe(asked.length + 1);
    expect(asked[0]?.score).toBe(near[0]?.score);
  }
}
