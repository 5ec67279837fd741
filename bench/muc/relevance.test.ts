/** What counts for an incident and what against it, sign by sign. */
import { expect, test } from 'vitest';
import type { Incident } from './incident.ts';
import { isRelevant, relevanceOf, SIGNS } from './relevance.ts';

const plain: Incident = {
  type: 'attack',
  start: 0,
  end: 1,
  perpInd: [],
  perpOrg: [],
  targets: [],
  victims: [],
  described: ['villagers'],
  weapons: [],
  place: null,
  from: null,
  to: null,
  acts: ['murdered'],
  lines: 'villagers were murdered',
  first: 0,
  count: 1,
};
const more = (change: Partial<Incident>) => relevanceOf({ ...plain, ...change }) - relevanceOf(plain);

test('a day, a place, a name, doers and a second telling speak for it', () => {
  for (const change of [
    { dated: true },
    { places: ['arzan'] },
    { victims: ['eva luna'] },
    { perpInd: ['two men'] },
    { count: 2 },
  ])
    expect(more(change)).toBeGreaterThan(0);
});
test('battle, habit, a bare act word and a late place in the text speak against it', () => {
  for (const change of [
    { lines: 'combat in the hills' },
    { lines: 'they are murdered every year' },
    { acts: ['killed'] },
    { first: 12 },
  ])
    expect(more(change)).toBeLessThan(0);
});
test('a habit of war told in passing is left out, a dated deed is kept', () => {
  expect(
    isRelevant({ ...plain, acts: ['killed'], lines: 'many were killed in combat over the years', first: 12 }),
  ).toBe(false);
  expect(isRelevant({ ...plain, dated: true, victims: ['eva luna'], perpInd: ['two men'] })).toBe(true);
  expect(new Set(SIGNS.map(({ name }) => name)).size).toBe(SIGNS.length);
});
