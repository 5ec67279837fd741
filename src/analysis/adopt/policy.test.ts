/** The manual states the policy and the weights as they are; a choice by hand is stronger than the policy, for one side or all. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildClaim, harm } from '../../../test/support/build-claim.ts';
import type { Context } from '../context.ts';
import { FEATURES } from '../resolve/features.ts';
import { adoptFields, POLICY, tellsField } from './adopt.ts';

const manual = readFileSync('docs/events.md', 'utf8').replace(/ +/g, ' ');
const context: Context = { reports: new Map(), actors: new Map() };

describe('docs/events.md', () => {
  test.each(Object.entries(POLICY))('the policy for %s', (field, preferences) => {
    expect(manual).toContain(`| ${field} | ${preferences.map(({ why }) => why).join('; ')} |`);
  });
  test.each(FEATURES)('the feature $name', ({ name, weight, against, because }) => {
    expect(manual).toContain(`| ${name} | ${weight} | ${against} | ${because} |`);
  });
});

describe('by hand', () => {
  const told = (id: string, killed: number, lost: number) =>
    buildClaim({
      id,
      quote: `${killed} were killed, they lost ${lost}`,
      harms: [harm('killed', killed), { ...harm('killed', lost), who: 'initiator' }],
    });
  const claims = [told('c_1', 3, 1), told('c_2', 5, 2)];
  const best = (field: string) =>
    adoptFields(claims, context, [{ field, claim: 'c_2', why: 'counted' }]).harms.map(({ who, best, min, max }) => [
      who,
      best,
      min,
      max,
    ]);

  test('one side, or every side; the range stays', () => {
    expect(best('harm:killed')).toEqual([
      ['victim', 5, 3, 5],
      ['initiator', 2, 1, 2],
    ]);
    expect(best('harm:killed initiator')).toEqual([
      ['victim', 3, 3, 5],
      ['initiator', 2, 1, 2],
    ]);
  });

  test('what a claim tells, and what is no field', () => {
    expect([
      tellsField(claims[0]!, 'harm:killed initiator'),
      tellsField(claims[0]!, 'place'),
      tellsField(claims[0]!, 'mood'),
    ]).toEqual([true, false, null]);
  });
});
