/** Every way of telling gives its one claim; like words that tell no event give none. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';
import { NO_EVENT, WAYS } from './ways-of-telling.corpus.ts';

const code = makeCoder(await loadKnowledge(['libya']));
const told = (text: string): readonly { kind: string; acled: string | null }[] =>
  code({ id: 'r_x', text, published: '2016-10-25' }).claims.map(({ kind, type }) => ({ kind, acled: type.acled }));

for (const [wanted, ways] of Object.entries(WAYS)) {
  const [kind, ...rest] = wanted.split('/');
  const acled = rest.join('/');
  test.each(ways)(`${wanted}: %s`, (text) => {
    for (const written of [text, text.toUpperCase()]) {
      const claims = told(written);
      expect(claims.map((claim) => claim.kind)).toEqual([kind]);
      if (acled) expect(claims[0]?.acled).toBe(acled);
    }
  });
}

test.each(NO_EVENT)('no event: %s', (text) => {
  expect(told(text)).toEqual([]);
});
