/** Every construction of the corpus gives its claims; what tells nothing gives none. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';
import { CONSTRUCTIONS, TELLS_NOTHING } from './constructions.corpus.ts';
import { NO_NOTE, NOTES } from './notes.corpus.ts';

const code = makeCoder(await loadKnowledge(['libya']));
const claimsOf = (text: string) => code({ id: 'r_x', text, published: '2016-10-25' }).claims;
const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, '');

for (const [group, examples] of Object.entries({ ...CONSTRUCTIONS, ...NOTES })) {
  test.each(examples)(`${group}: $text`, ({ text, kind, acled, doers, claims, killed, tally }) => {
    const found = claimsOf(text);
    const [first] = found;
    expect(found.map((claim) => claim.kind)).toHaveLength(claims);
    expect(first?.kind).toBe(kind);
    if (acled) expect(first?.type.acled).toBe(acled);
    if (doers)
      expect(first?.roles.filter(({ role }) => role === 'initiator').map(({ name }) => bare(name))).toEqual(doers);
    if (killed) {
      const harm = first?.harms.find(({ effect }) => effect === 'killed');
      expect(`${harm?.min ?? ''}-${harm?.max ?? ''}`).toBe(killed);
    }
    if (tally) expect(first?.tally?.value.min).toBe(tally);
  });
}

test.each([...TELLS_NOTHING, ...NO_NOTE])('tells nothing: %s', (text) => {
  expect(claimsOf(text).map((claim) => `${claim.kind} ${claim.span.quote}`)).toEqual([]);
});

test('what a story goes on to tell happened where it was; a heading in capitals names the place of what stands under it', () => {
  const placeOf = (text: string, n: number) => claimsOf(text)[n]?.place?.name;
  expect(placeOf('Gunmen attacked a village near Sirte on Monday. They also burned the market.', 1)).toBe(
    placeOf('Gunmen attacked a village near Sirte on Monday. They also burned the market.', 0),
  );
  const note = 'SIRTE – TOWN.\nGunmen burned a shop on Monday.\n\nMISRATA.\nPolice arrested two men on Tuesday.';
  expect([placeOf(note, 0), placeOf(note, 1)]).toEqual(['Sirte', 'Misrata']);
  expect(placeOf('Gunmen attacked a village near Sirte.\n\nGunmen killed a teacher on Tuesday.', 1)).toBeUndefined();
});

test('the verb says with what', () => {
  const weapons = (text: string) => claimsOf(text)[0]?.weapons.map(({ name }) => name);
  expect(weapons('Gunmen shot dead a teacher.')).toEqual(['firearm']);
  expect(weapons('Rebels burned three houses.')).toEqual(['arson']);
  expect(weapons('Gunmen killed a teacher.')).toEqual([]);
});
