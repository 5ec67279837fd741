import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildClaim } from '../../../test/support/build-claim.ts';
import type { Claim } from '../../model/claim.ts';
import type { Review } from '../../model/judgement.ts';
import { calibrator, learn } from './calibrate.ts';
import { examplesOf } from './example.ts';
import { fitModel, predict } from './fit-model.ts';
import { brier, crossValidated, reliability } from './reliability.ts';

const claimBy = (i: number, rule: string, confidence = 0.8): Claim => ({
  ...buildClaim({ id: `c_${String(i).padStart(4, '0')}`, report: `r_${i % 17}@1`, quote: 'shells fell' }),
  confidence,
  trace: [rule],
});
const reviewOf = (claim: Claim, verdict: Review['verdict']): Review => ({
  id: `j_${claim.id}`,
  claim: claim.id,
  verdict,
  replacement: null,
  by: 'ann',
  why: '',
});
/** Two rules that the coder believes equally: one is right nine times in ten, the other three. */
const claims = Array.from({ length: 200 }, (_, i) => claimBy(i, i % 2 ? 'sound' : 'shaky'));
const reviews = claims.map((claim, i) =>
  reviewOf(claim, i % 2 ? (i % 20 === 1 ? 'rejected' : 'accepted') : i % 20 < 6 ? 'accepted' : 'mended'),
);
const examples = examplesOf(claims, reviews);

describe('learning from review', () => {
  test('a rule that was often wrong is believed less, and says so', () => {
    const shown = calibrator(learn(examples, 'v')!);
    const [sound, shaky] = [shown(claimBy(900, 'sound')), shown(claimBy(901, 'shaky'))];
    expect(sound.confidence).toBeGreaterThan(0.8);
    expect(shaky.confidence).toBeLessThan(0.5);
    expect(shaky.why.join('\n')).toContain('rule shaky: 30 of 100 reviewed were right (−');
  });

  test('what is shown comes nearer to what is right, on reports it has not seen', () => {
    const after = crossValidated(examples);
    expect(after).toHaveLength(200);
    expect(brier(after)).toBeLessThan(brier(examples) - 0.05);
    for (const { claims: n, shown, right } of reliability(after))
      if (n > 30) expect(Math.abs(shown - right)).toBeLessThan(0.15);
  });

  test('without reviews the coder is believed; two of them move little', () => {
    expect(learn([], 'v')).toBeNull();
    const few = examplesOf(
      [claimBy(1, 'shaky'), claimBy(2, 'shaky')],
      [reviewOf(claimBy(1, 'shaky'), 'rejected'), reviewOf(claimBy(2, 'shaky'), 'rejected')],
    );
    expect(predict(fitModel([]), { confidence: 0.7, features: ['rule any'] })).toBeCloseTo(0.7, 6);
    expect(predict(fitModel(few), { confidence: 0.8, features: few[0]!.features })).toBeGreaterThan(0.4);
  });

  test('unsure, a person’s own claims and other people’s rows teach nothing', () => {
    const own: Claim = { ...claimBy(3, 'x'), coder: { kind: 'person', name: 'ann', version: null } };
    expect(
      examplesOf([claimBy(4, 'x'), own], [reviewOf(claimBy(4, 'x'), 'unsure'), reviewOf(own, 'accepted')]),
    ).toEqual([]);
  });

  test('the order of examples changes nothing; every answer is a probability', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            rule: fc.constantFrom('a', 'b', 'c'),
            confidence: fc.double({ min: 0, max: 1, noNaN: true }),
            right: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
        fc.nat(),
        (seeds, turn) => {
          const all = seeds.map(({ rule, confidence }, i) => claimBy(i, rule, confidence));
          const verdicts = all.map((claim, i) => reviewOf(claim, seeds[i]!.right ? 'accepted' : 'rejected'));
          const turned = <Of>(list: readonly Of[]): readonly Of[] => [
            ...list.slice(turn % (list.length + 1)),
            ...list.slice(0, turn % (list.length + 1)),
          ];
          const learned = learn(examplesOf(all, verdicts), 'v');
          expect(learn(examplesOf(turned(all), turned(verdicts)), 'v')).toEqual(learned);
          if (learned === null) return;
          for (const claim of all) {
            const { confidence } = calibrator(learned)(claim);
            expect(confidence >= 0.01 && confidence <= 0.99).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
