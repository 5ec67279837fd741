/** Sentences made up by us: `{…}` marks a person, `<…>` an armed group or people, as the coder would mention them. */
import { expect, test } from 'vitest';
import type { ActorMention } from '../../src/model/mention.ts';
import { answer } from './adapt.ts';

/** Text with marks -> the answer for it. */
function answerFor(marked: string) {
  const actors: ActorMention[] = [];
  let text = '';
  for (const [, person, group, plain] of marked.matchAll(/\{([^}]*)\}|<([^>]*)>|([^{<]+)/g)) {
    const said = person ?? group ?? plain!;
    if (plain === undefined)
      actors.push({
        span: { start: text.length, end: text.length + said.length, quote: said },
        name: said.toLowerCase(),
        actor: null,
        class: person === undefined ? 'group' : 'person',
        proposed: person !== undefined,
        number: null,
        why: 'test',
      });
    text += said;
  }
  return answer({ id: 't', text, actors, claims: [], places: [], times: [] });
}
const only = (marked: string) => {
  const { templates } = answerFor(marked);
  expect(templates).toHaveLength(1);
  return templates[0]!;
};

test('passive: who suffers stands before, who did it behind "by"', () =>
  expect(only('{ANA LUZ PRADO}, MAYOR OF ARZAN, WAS KIDNAPPED YESTERDAY BY <ARMED MEN>.')).toMatchObject({
    type: 'kidnapping',
    Victim: [['ana luz prado']],
    PerpInd: [['armed men']],
  }));
test('active, with a list of things', () =>
  expect(only('<GUERRILLAS> BURNED A BUS AND TWO TRUCKS NEAR ARZAN.')).toMatchObject({
    type: 'arson',
    Target: [['bus'], ['trucks']],
    PerpInd: [['guerrillas']],
  }));
test('noun: whom the murder is of', () =>
  expect(only('THE PARTY CONDEMNED THE MURDER OF {JUAN TELLO MORA}.')).toMatchObject({
    type: 'attack',
    Victim: [['juan tello mora']],
  }));
test('where a bomb exploded is what was hit; what it was is the weapon', () =>
  expect(only('A CAR BOMB EXPLODED IN FRONT OF THE OFFICES OF THE WATER COMPANY.')).toMatchObject({
    type: 'bombing',
    Target: [['offices of the water company']],
    Weapon: [['car bomb']],
  }));
test('the dead are named a sentence later', () =>
  expect(
    only('A BOMB EXPLODED IN A MARKET. THE DEAD WERE IDENTIFIED AS {EVA LUNA PAZ} AND {LEO SOTO RUIZ}.').Victim,
  ).toEqual([['eva luna paz'], ['leo soto ruiz']]));
test('a family name stands for the full name', () =>
  expect(only('{EVA LUNA PAZ} WAS MURDERED TODAY. {PAZ} WAS SHOT BY <TWO MEN>.').Victim).toEqual([['eva luna paz']]));
test('another bomb in another paragraph is another incident', () =>
  expect(answerFor('A BOMB EXPLODED AT A BANK.\n\nMEANWHILE, ANOTHER BOMB DESTROYED A SCHOOL.').templates).toHaveLength(
    2,
  ));

test.each([
  ['armed men on armed men', '<GUERRILLAS> ATTACKED <SOLDIERS>.'],
  ['history', '{EVA LUNA PAZ} WAS MURDERED IN 1975.'],
  ['not done', 'THE <GUERRILLAS> WOULD NOT ATTACK THE BRIDGE.'],
  ['no act', '{EVA LUNA PAZ} OPENED A SCHOOL.'],
])('no incident: %s', (_, marked) => expect(answerFor(marked).templates).toEqual([]));
