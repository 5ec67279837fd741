import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';
import { CORPUS, NEGATIVE } from './attribution.corpus.ts';

const code = makeCoder(await loadKnowledge(['libya']));
const claimsOf = (text: string): readonly Claim[] => code({ id: 'r_x', text, published: '2016-10-25' }).claims;

const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, '');
function shown(claim: Claim, all: readonly Claim[]): string {
  const names = (...roles: string[]) =>
    claim.roles
      .filter(({ role }) => roles.includes(role))
      .map(({ name, hedge }) => bare(name) + (hedge === 'none' ? '' : '?'))
      .join(',');
  const doers = names('initiator', 'partner');
  const sufferers = names('target', 'victim', 'beneficiary');
  const speakers = claim.speakers.map(({ name }) => bare(name)).join('>');
  const harms = claim.harms.map(({ effect, min, max }) => `${effect} ${min ?? ''}-${max ?? ''}`).join(',');
  const again = claim.refersTo ? all.findIndex(({ id }) => id === claim.refersTo) + 1 : 0;
  const hedge = claim.hedge === 'none' ? '' : `~${claim.hedge}`;
  return [
    `${claim.kind} ${claim.stance}${hedge}:${doers ? ` ${doers}` : ''}${sufferers ? ` > ${sufferers}` : ''}`,
    ...(speakers ? [`says ${speakers}`] : []),
    ...(harms ? [harms] : []),
    ...(again ? [`of ${again}`] : []),
    ...(claim.saidOn ? [`on ${claim.saidOn.to}`] : []),
  ].join(' | ');
}

for (const [group, examples] of Object.entries(CORPUS))
  test.each(examples.map(({ text, claims }) => [text, claims] as const))(`${group}: %s`, (text, claims) => {
    const found = claimsOf(text);
    expect(found.map((claim) => shown(claim, found))).toEqual(claims);
  });

test.each(NEGATIVE)('nothing is claimed: %s', (text) => {
  expect(claimsOf(text).map(({ kind, stance }) => `${kind} ${stance}`)).toEqual([]);
});

test('only the saying is dated: what is told happened then or before', () => {
  const [claim] = claimsOf('The army said on Monday that rebels had burned two villages.');
  expect(claim?.time).toMatchObject({ said: null, from: null, to: '2016-10-24', basis: 'bounded' });
  expect(claim?.saidOn).toMatchObject({ said: 'Monday', from: '2016-10-24', to: '2016-10-24' });
});
