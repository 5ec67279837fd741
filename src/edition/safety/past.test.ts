/** What differences would give away: between totals, between numbers told together, between editions. */
import { describe, expect, test } from 'vitest';
import { harm } from '../../../test/support/build-claim.ts';
import { SAMPLE_CLAIMS, SAMPLE_REQUEST, sampleView } from '../../../test/support/sample-week.ts';
import { rule } from '../../../test/support/secret.ts';
import type { Claim } from '../../model/claim.ts';
import type { Tally } from '../../model/tally.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import { composeEdition } from '../compose/compose.ts';
import type { View } from '../view.ts';
import { guardPast } from './past.ts';
import { makePublicView, withheldTerms } from './public-view.ts';

const TODAY = '2031-05-20';
const carBomb = SAMPLE_CLAIMS.find(({ id }) => id.startsWith('c_carbomb'))!;
/** The car bomb's number is withheld: its rule binds by place, which nothing else shares. */
const hideCarBomb = [rule({ sensitive: true, redact: ['harms'] })];
const withTarn = (view: View): View => ({
  ...view,
  places: new Map([...view.places].map(([id, place]) => [id, { ...place, sensitive: id === 'tarn' }])),
});
const tally = (what: string, since: string, on: string): Tally => ({
  id: 't_dead000000000000',
  what,
  by: [],
  against: [],
  where: null,
  speaker: 'the Council',
  steps: [
    {
      claim: SAMPLE_CLAIMS[0]!.id,
      report: 'r_post@1',
      on,
      since,
      until: null,
      value: { about: 90, min: 90, max: 90, said: '90' },
    },
  ],
  checks: [],
});

describe('differences of totals', () => {
  test('a total over the time of a withheld number is not told; one over another time, or of something else, is', () => {
    const told = (total: Tally) =>
      makePublicView(withTarn({ ...sampleView(), tallies: [total] }), hideCarBomb, TODAY).tallies.length;
    expect(told(tally('people wounded', '2031-05-01', '2031-05-14'))).toBe(0);
    expect(told(tally('casualties', '2031-05-01', '2031-05-14'))).toBe(0);
    expect(told(tally('people wounded', '2031-03-01', '2031-04-01'))).toBe(1);
    expect(told(tally('sorties', '2031-05-01', '2031-05-14'))).toBe(1);
  });

  test('a number that less another one of the report is the withheld one is withheld with it', () => {
    const count = (claim: Claim, n: number): Claim => ({ ...claim, harms: [harm('injured', n, n, `${n}`)] });
    const others = SAMPLE_CLAIMS.filter(({ report, id }) => report === carBomb.report && id !== carBomb.id);
    const [total, part] = [others[0]!, others[1]!];
    const claims = SAMPLE_CLAIMS.map((claim) =>
      claim === carBomb
        ? count(claim, 37)
        : claim === total
          ? count(claim, 90)
          : claim === part
            ? count(claim, 53)
            : claim,
    );
    const open = makePublicView(withTarn(sampleView(claims)), hideCarBomb, TODAY);
    expect(open.claims.get(total.id)!.harms).toEqual([]);
    expect(open.claims.get(part.id)!.harms).toHaveLength(1);
    const all = makePublicView(sampleView(claims), [], TODAY);
    expect(all.claims.get(total.id)!.harms).toHaveLength(1);
  });
});

describe('earlier editions', () => {
  const view = withTarn(sampleView());
  const before = composeEdition(makePublicView(view, [], TODAY), SAMPLE_REQUEST);
  const past = { edition: before, events: view.events, tallies: view.tallies };

  test('one that told what is withheld now is buried, one that did not stays', () => {
    const guard = guardPast(view, hideCarBomb, TODAY, new Map());
    const terms = withheldTerms(view, hideCarBomb, TODAY);
    expect(guard.tells(before, terms)).toBe(true);
    const after = composeEdition(makePublicView(view, hideCarBomb, TODAY), SAMPLE_REQUEST);
    expect(guard.tells(after, terms)).toBe(false);
    expect(guardPast(view, [], TODAY, new Map()).tells(before, [])).toBe(false);
  });

  test('one that told an event whose day of publication is not yet come is buried', () => {
    const delay = [rule({ sensitive: true, delayDays: 30 })];
    expect(guardPast(view, delay, TODAY, new Map()).tells(before, [])).toBe(true);
  });

  test('compared with today under the same policy: a withheld number is no change, a delayed event is not missed', () => {
    const changed = (policy: readonly SafetyRule[]) => {
      const open = makePublicView(view, policy, TODAY);
      const guard = guardPast(view, policy, TODAY, new Map());
      const next = composeEdition(open, {
        ...SAMPLE_REQUEST,
        id: 'w_next000000000000',
        week: '2031-W21',
        past: [guard.open(past)],
      });
      return next.changed.map(({ text }) => text);
    };
    expect(changed(hideCarBomb)).toEqual([]);
    expect(changed([rule({ sensitive: true, delayDays: 30 })])).toEqual([]);
    // Without the guard both would be told.
    const blind = composeEdition(makePublicView(view, [rule({ sensitive: true, delayDays: 30 })], TODAY), {
      ...SAMPLE_REQUEST,
      week: '2031-W21',
      past: [past],
    });
    expect(blind.changed).not.toEqual([]);
  });
});

describe('words shared with a delayed event', () => {
  test('are not read in the quote of another claim, nor in the title of the report', () => {
    const shared = SAMPLE_CLAIMS.map((claim) =>
      claim.report === carBomb.report && claim !== carBomb ? { ...claim, span: carBomb.span } : claim,
    );
    const base = withTarn(sampleView(shared));
    const titled = new Map([...base.reports].map(([id, card]) => [id, { ...card, title: 'Blast in Tarn' }]));
    const open = makePublicView({ ...base, reports: titled }, [rule({ sensitive: true, delayDays: 30 })], TODAY);
    const quotes = [...open.claims.values()]
      .filter(({ report }) => report === carBomb.report)
      .map(({ span }) => span.quote);
    expect(quotes.length).toBeGreaterThan(0);
    expect(new Set(quotes)).toEqual(new Set(['[withheld]']));
    expect(open.reports.get(carBomb.report)!.title).not.toContain('Tarn');
  });
});
