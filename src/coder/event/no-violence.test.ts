/** What looks like violence and is none gives no violence on the map; its twin gives it: in plain and in upper case. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';
import { PAIRS } from './no-violence.corpus.ts';

const code = makeCoder(await loadKnowledge(['libya']));
/** Violence asserted, and not as something long past told behind the news. */
const asserted = (text: string): readonly string[] =>
  code({ id: 'r_x', text, published: '2016-10-25' })
    .claims.filter(({ kind, stance }) => kind === 'violence' && (stance === 'asserts' || stance === 'confirms'))
    .map(({ span, trace }) => `${span.quote} [${trace.join(' ')}]`);

for (const [why, pairs] of Object.entries(PAIRS))
  describe(why, () => {
    for (const { not, twin } of pairs) {
      test(`none: ${not}`, () => {
        expect(asserted(not)).toEqual([]);
        expect(asserted(not.toUpperCase()), 'in upper case').toEqual([]);
      });
      if (twin)
        test(`event: ${twin}`, () => {
          expect(asserted(twin)).not.toEqual([]);
          expect(asserted(twin.toUpperCase()), 'in upper case').not.toEqual([]);
        });
    }
  });
