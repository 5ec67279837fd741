/** Why claims are as they are: each rule names its words, and what did not fire says what was missing. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';
import { explain } from './explain.ts';

const knowledge = await loadKnowledge(['libya']);
const code = makeCoder(knowledge, explain);
const first = (text: string) => code({ id: 'r_x', text, published: '2016-10-25' }).claims[0]!;
const rules = (text: string) =>
  first(text).why!.rules.map(({ rule, words }) => `${rule} <${words.map(({ quote }) => quote).join(' | ')}>`);
const silent = (text: string, slot: string) =>
  first(text).why!.silent.find((rule) => rule.slot === slot)?.failed ?? null;

describe('rules that fired', () => {
  test('the act, then who, then what came of it', () => {
    expect(
      rules('Militants from the Red Column attacked a police checkpoint with mortars, killing two officers.'),
    ).toEqual([
      'trigger:attack <attacked>',
      expect.stringMatching(/^initiator:/),
      expect.stringMatching(/^target:object </),
      expect.stringMatching(/^victim:other-clause <.*officers>$/),
      expect.stringMatching(/^harm:killed <killing two officers>$/),
      expect.stringMatching(/^weapon:mortar <mortars>$/),
      'object:position:object <police checkpoint>',
      'joined:kill <killing>',
      expect.stringMatching(/^type:Shelling/),
    ]);
  });
  test('all words of a trigger in several words', () => {
    expect(rules('The gunmen opened heavy fire on soldiers.')[0]).toMatch(/^trigger:[\w-]+ <opened \| fire/);
  });
  test('a verb of saying with the speaker it names', () => {
    expect(rules('Residents said that gunmen attacked the police station.')).toContainEqual(
      expect.stringMatching(/^says:say:say <said \| Residents>$/),
    );
  });
  test('the word of reserve', () => {
    expect(rules('Gunmen reportedly attacked the police station.')).toContainEqual('hedge:reportedly <reportedly>');
  });
});

describe('rules that did not fire', () => {
  test('a passive without a "by" phrase', () =>
    expect(silent('A police officer was killed in the market.', 'initiator')).toBe(
      'no “by” phrase stands with “killed”',
    ));
  test('a "by" phrase that names nobody', () =>
    expect(silent('A police officer was killed by gunfire.', 'initiator')).toBe(
      'the “by” phrase “gunfire” names no actor',
    ));
  test('no word of reserve, or one that stands elsewhere', () => {
    expect(silent('Gunmen attacked the police station.', 'hedge')).toBe('no hedge word in the clause');
    expect(silent('Gunmen attacked the police station, and reportedly soldiers attacked the market.', 'hedge')).toMatch(
      /^“reportedly” (?:stands outside the clause|does not bear on the act)/,
    );
  });
  test('no place', () => {
    expect(silent('Gunmen attacked the police station.', 'place')).toBe('no place is named in the sentence');
  });
  test('a total without a window', () =>
    expect(silent('The army arrested 12 gunmen.', 'tally')).toMatch(/^“12” stands with no window/));
  test('each slot is told once at most, and never one that is filled', () => {
    const { why, place, time, speakers, hedge } = first('On 3 October gunmen attacked a police station in Sirte.');
    const slots = why!.silent.map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(slots.length);
    expect([place !== null, time !== null, speakers.length, hedge]).toEqual([true, true, 0, 'none']);
    expect(why!.silent.filter(({ slot, words }) => (slot === 'place' || slot === 'time') && !words.length)).toEqual([]);
  });
});

test('asked or not, the claims are the same', () => {
  const report = {
    id: 'r_x',
    text: 'Officials said that rebels shelled the port on Monday. The rebels denied it.',
    published: '2016-10-25',
  };
  const plain = makeCoder(knowledge)(report);
  expect(plain.claims.every((claim) => !('why' in claim))).toBe(true);
  expect(code(report).claims.map(({ why: _, ...claim }) => claim)).toEqual(plain.claims);
});
