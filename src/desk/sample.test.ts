/** Double coding on a real ledger: drawn once by lot, taken blind, standing for nothing, measured, settled. */
import { afterAll, expect, test } from 'vitest';
import { claimOn, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { sampleAgreement } from '../analysis/agreement/sample-agreement.ts';
import type { Claim } from '../model/claim.ts';
import { resolveEvents } from './resolve.ts';
import { adjudicate, codingsOf, drawSample, readSample, SETTLED, takeCoding } from './sample.ts';

afterAll(closeWorkspaces);

test('a sample is drawn, coded blind by two beside the machine, compared field by field and settled', async () => {
  const { ledger } = await openWorkspace();
  const texts = ['north', 'south', 'east', 'west'].map(
    (camp) => `Shells fell on the ${camp} camp. Two guards were killed.`,
  );
  const claimsOf = (text: string, extraction: string, more: Partial<Claim> = {}) => [
    claimOn(extraction, text.slice(0, text.indexOf('.')), text, more),
    claimOn(extraction, 'Two guards were killed', text, { stance: 'asserts' }),
  ];
  for (const text of texts) {
    const { changes, blobs, extraction } = reportOf(text, text);
    const machine = claimsOf(text, extraction).map((body) => ({ kind: 'claim' as const, id: body.id, body }));
    await ledger.decide({ by: 'ann', act: 'add', why: '', changes: [...changes, ...machine], blobs });
  }
  const drawn = await drawSample(ledger, { name: 'spring', size: 3, coders: ['ann', 'ben'], by: 'eve', why: '' });
  expect(drawn.texts).toHaveLength(3);
  await expect(drawSample(ledger, { name: 'spring', size: 3, coders: [], by: 'eve', why: '' })).rejects.toThrow(
    'taken',
  );

  const before = await resolveEvents({ ledger }, { by: 'marsad' });
  const now = await ledger.read();
  const linesBy = async (more: (i: number) => Partial<Claim>) =>
    Promise.all(
      drawn.texts.map(async (id, i) => ({
        id,
        claims: claimsOf((await now.get('extraction', id))!.text, id, more(i)),
      })),
    );
  const take = async (coder: string, lines: Awaited<ReturnType<typeof linesBy>>) =>
    takeCoding(ledger, { name: 'spring', coder, lines, by: coder, why: '' });
  await take('ann', await linesBy(() => ({})));
  const ben = await linesBy((i) => (i === 0 ? { stance: 'denies' } : {}));
  await take('ben', ben);
  await expect(take('ben', ben.slice(1))).rejects.toThrow('a line for');
  await expect(take('dan', ben)).rejects.toThrow('ann, ben');
  await expect(
    take(
      'ben',
      ben.map((line) => ({ ...line, claims: [{ ...line.claims[0]!, span: { start: 0, end: 3, quote: 'xyz' } }] })),
    ),
  ).rejects.toThrow('xyz');

  // No event rests on what was coded blind.
  expect(await resolveEvents({ ledger }, { by: 'marsad' })).toEqual({ events: before.events, changed: 0 });

  const sample = await readSample(await ledger.read(), 'spring');
  const { pairs, all, disputed } = sampleAgreement(await codingsOf(await ledger.read(), sample));
  expect(pairs.map(({ coders }) => coders.join('-'))).toEqual(['ann-ben', 'ann-marsad', 'ben-marsad']);
  const stance = (pair: number) => pairs[pair]!.fields.find(({ field }) => field === 'stance')!;
  expect([stance(0).units, stance(0).percent, stance(1).percent]).toEqual([6, 5 / 6, 1]);
  expect(stance(0).kappa).toBeCloseTo(0, 6);
  expect(all!.find(({ field }) => field === 'kind')!.alpha).toBe(1);
  expect(disputed.map(({ fields, unit }) => [fields, [...unit.keys()]])).toEqual([
    [['stance'], ['ann', 'ben', 'marsad']],
  ]);

  const right = disputed[0]!.unit.get('ann')!;
  await adjudicate(ledger, { name: 'spring', claim: right.id, by: 'eve', why: 'the report asserts it' });
  const settled = await readSample(await ledger.read(), 'spring');
  expect(settled.adjudications).toMatchObject([{ chosen: right.id, by: 'eve' }]);
  const again = sampleAgreement(await codingsOf(await ledger.read(), settled));
  const withSettled = again.pairs.find(({ coders }) => coders.join('-') === `ben-${SETTLED}`)!;
  expect(withSettled.fields.find(({ field }) => field === 'stance')!.percent).toBe(0);
});
