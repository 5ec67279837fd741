/** The scorer on small cases that can be counted by hand. */
import { expect, test } from 'vitest';
import type { RoleEntities, Template } from './gold.ts';
import { addText, micro, newScore, normal, rightEntities } from './score.ts';

const roles = (some: Partial<RoleEntities> = {}): RoleEntities => ({
  PerpInd: [],
  PerpOrg: [],
  Target: [],
  Victim: [],
  Weapon: [],
  ...some,
});
const template = (type: string, some: Partial<RoleEntities> = {}): Template => ({ type, ...roles(some) });

test('articles, case and punctuation do not count', () => expect(normal('THE "Red Column"')).toBe('red column'));
test('an entity with one foreign mention is wrong', () => {
  expect(rightEntities([['a dam', 'a bridge']], [['dam', 'the dam']])).toBe(0);
  expect(rightEntities([['a dam']], [['dam', 'the dam']])).toBe(1);
});
test('one gold entity pays for one predicted entity', () =>
  expect(rightEntities([['dam'], ['the dam']], [['dam']])).toBe(1));

test('templates align within a type only, type and entities count', () => {
  const score = newScore();
  const gold = [
    template('bombing', { Target: [['bank']], Weapon: [['bomb', 'car bomb']] }),
    template('attack', { Victim: [['mayor']] }),
  ];
  addText(
    score,
    [template('bombing', { Target: [['bank']] }), template('kidnapping', { Victim: [['mayor']] })],
    roles({ Target: [['bank']], Victim: [['mayor']] }),
    gold,
    roles({ Target: [['bank']], Victim: [['mayor']], Weapon: [['bomb']] }),
  );
  expect(score.template).toEqual({ right: 2, system: 4, gold: 5 });
  expect(score.type).toEqual({ right: 1, system: 2, gold: 2 });
  expect(micro(Object.values(score.ree)).recall).toBeCloseTo(2 / 3);
});
test('equal gold templates count once', () => {
  const score = newScore();
  const same = template('attack', { Victim: [['mayor']] });
  addText(score, [same], roles(), [same, same], roles());
  expect(score.template).toEqual({ right: 2, system: 2, gold: 2 });
});
test('a perfect answer scores 1', () => {
  const score = newScore();
  const gold = [template('arson', { PerpInd: [['youths']] })];
  addText(score, gold, roles({ PerpInd: [['youths']] }), gold, roles({ PerpInd: [['youths']] }));
  expect(micro([score.template]).f1).toBe(1);
});
