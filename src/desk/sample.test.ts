/** Double coding on a real ledger: drawn once by lot, taken blind, standing for nothing, measured, settled. */
import { afterAll, expect, test } from 'vitest';
import { claimOn, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { sampleAgreement } from '../analysis/agreement/sample-agreement.ts';
import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
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

  // The machine was right: its claim is reviewed, nothing else stands.
  const machine = disputed[0]!.unit.get('marsad')!;
  await adjudicate(ledger, { name: 'spring', claim: machine.id, by: 'eve', why: '' });
  expect((await (await ledger.read()).by('review', 'claim', [machine.id]))[0]!.verdict).toBe('accepted');
});

test('what is settled stands: the event keeps its id and follows the coding that is right; the others stay in the history', async () => {
  const { ledger } = await openWorkspace();
  const text = 'Shells fell on the camp. Two guards were killed.';
  const { changes, blobs, extraction } = reportOf(text, text);
  const on = (day: string) =>
    ({ said: null, span: null, from: day, to: day, precision: 'day', basis: 'stated' }) as const;
  const shells = (more: Partial<Claim>) => claimOn(extraction, 'Shells fell on the camp', text, more);
  const machine = shells({ time: on('2020-05-01') });
  const missed = claimOn(extraction, 'Two guards were killed', text, { time: on('2020-05-02') });
  const written = { kind: 'claim' as const, id: machine.id, body: machine };
  await ledger.decide({ by: 'ann', act: 'add', why: '', changes: [...changes, written], blobs });
  await drawSample(ledger, { name: 's', size: 1, coders: ['ann', 'ben'], by: 'eve', why: '' });
  const take = (coder: string, claims: readonly Claim[]) =>
    takeCoding(ledger, { name: 's', coder, lines: [{ id: extraction, claims }], by: coder, why: '' });
  await take('ann', [shells({ time: on('2020-05-02') }), missed]);
  await take('ben', [shells({ time: on('2020-05-03') })]);
  const events = async () => {
    await resolveEvents({ ledger }, { by: 'marsad' });
    return (await ledger.read()).all('event');
  };
  const of = async (coder: string, quote: string) =>
    (await (await ledger.read()).by('claim', 'report', [extraction])).find(
      ({ coder: by, span }) => by.name === coder && by.version !== null && span.quote.startsWith(quote),
    )!;
  const settle = async (coder: string, quote: string, none = false) =>
    adjudicate(ledger, { name: 's', claim: (await of(coder, quote)).id, none, by: 'eve', why: 'read again' });
  const days = (all: readonly Event[]) => all.map(({ id, time }) => [id, time?.from]);

  const [before] = await events();
  expect(before!.time?.from).toBe('2020-05-01');
  await settle('ben', 'Shells');
  expect(days(await events())).toEqual([[before!.id, '2020-05-03']]);
  const [event] = await events();
  expect((await (await ledger.read()).get('claim', event!.claims[0]!))!.coder).toEqual({
    kind: 'person',
    name: 'ben',
    version: null,
  });
  // The machine's claim and its event as they were are still there to be read.
  expect((await ledger.history('claim', machine.id)).map(({ to }) => to)).toEqual([null]);
  expect((await ledger.history('event', before!.id))[0]!.body.time?.from).toBe('2020-05-01');

  // Settled anew; what the machine had missed comes in; what should not have been coded goes.
  await settle('ann', 'Shells');
  expect(days(await events())).toEqual([[before!.id, '2020-05-02']]);
  await settle('ann', 'Two guards');
  expect(await events()).toHaveLength(2);
  await settle('ann', 'Two guards', true);
  expect(days(await events())).toEqual([[before!.id, '2020-05-02']]);
  await settle('marsad', 'Shells', true);
  expect(await events()).toEqual([]);
});
