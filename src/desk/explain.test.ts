/** A claim explained again from its report: the same claim by its id, or nothing where the rules no longer make it. */
import { expect, test } from 'vitest';
import { explain } from '../coder/explain/explain.ts';
import { makeCoder } from '../coder/make-coder.ts';
import { loadKnowledge } from '../packs/load-knowledge.ts';
import { explainClaim } from './explain.ts';
import type { Snapshot } from './ports.ts';

const report = {
  id: 'r_x',
  text: 'Residents said that gunmen attacked a police station.',
  published: '2016-10-25',
  source: null,
  title: null,
  lang: 'en',
};
const snapshot = {
  report: async (id: string) => (id === report.id ? report : null),
  get: async () => null,
} as unknown as Snapshot;
const code = makeCoder(await loadKnowledge(['libya']), explain);
const [claim] = code({ ...report, id: 'r_x@1' }).claims.map((one) => ({ ...one, report: 'r_x@1' }));

test('the claim of the ledger is found again and explained', async () => {
  const why = await explainClaim(snapshot, async (line) => code(line), claim!);
  expect(why).toEqual(claim!.why);
  expect(why!.rules.flatMap(({ words }) => words).map(({ quote }) => quote)).toContain('attacked');
});

test('a claim that the rules do not make, a person’s claim, and one of a lost report are not explained', async () => {
  const none = { ...claim!, id: 'c_other' };
  const byHand = { ...claim!, coder: { kind: 'person', name: 'a', version: null } as const };
  const lost = { ...claim!, report: 'r_lost@1' };
  for (const one of [none, byHand, lost])
    expect(await explainClaim(snapshot, async (line) => code(line), one)).toBeNull();
});
