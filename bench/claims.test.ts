import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import { assign } from './claims/assign.ts';
import type { SystemClaim } from './claims/gold.ts';
import { makeSameName } from './claims/names.ts';
import { totalsOf } from './claims/totals.ts';
import { readGold, sameNameOf, scoreSet } from './claims.ts';

const seed = resolve(dirname(fileURLToPath(import.meta.url)), '../../shared/seed');
const present = existsSync(seed);
if (!present) console.log(`the scorer's vectors are not checked: no ${seed} on this machine`);

test.skipIf(!present)('the scorer gives the figures of the vectors', async () => {
  const set = readGold(seed);
  const same = sameNameOf(await loadKnowledge(['libya']), set.actors);
  const { tolerance, ...vectors } = JSON.parse(readFileSync(`${seed}/vectors/expected.json`, 'utf8')) as Record<
    string,
    Record<string, number>
  >;
  for (const [file, expected] of Object.entries(vectors)) {
    const row = JSON.parse(readFileSync(`${seed}/vectors/${file}`, 'utf8')) as { claims: SystemClaim[] };
    const figures = totalsOf(scoreSet(set, () => row.claims, same)) as unknown as Record<string, number>;
    for (const key of Object.keys(expected)) {
      expect(Math.abs(figures[key]! - expected[key]!), `${file} ${key}: ${figures[key]}`).toBeLessThanOrEqual(
        tolerance?.[key] ?? 0.0005,
      );
    }
  }
});

test('assign finds the greatest sum, not the greedy one', () => {
  expect(
    assign(
      [
        [5, 4],
        [4, 0],
      ],
      2,
    ),
  ).toEqual([1, 0]);
  expect(assign([[1, 1]], 2)).toEqual([-1]);
  expect(assign([[3], [4], [1]], 2)).toEqual([-1, 0, -1]);
});

test('names: pack entries, empty words, shared words', () => {
  const same = makeSameName([['north-army', ['Army of the North', 'AoN']]]);
  expect(same({ name: 'AoN' }, 'Army of the North')).toBe(true);
  expect(same({ name: 'x', actor: 'north-army' }, 'AoN')).toBe(true);
  expect(same({ name: 'Al-Karam fighters' }, 'Karam')).toBe(true);
  expect(same({ name: 'South Front' }, 'AoN')).toBe(false);
});
