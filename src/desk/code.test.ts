/** Coding, reviewing and resolving on a real ledger: once by version; what people said is never displaced; undo and as-of hold. */
import { afterAll, expect, test } from 'vitest';
import { claimOn, reportOf, TEXT } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { Claim } from '../model/claim.ts';
import { codeReports } from './code.ts';
import { judge, mergeEvents, splitEvent } from './judge.ts';
import type { Coder, Ledger } from './ports.ts';
import { resolveEvents } from './resolve.ts';
import { reviewClaim } from './review.ts';
import { undo } from './undo.ts';
import { verifyLedger } from './verify.ts';

afterAll(closeWorkspaces);

/** A coder that finds these words, as claims of this kind. */
const coderOf = (version: string, quotes: readonly string[], more: Partial<Claim> = {}): Coder => ({
  name: { kind: 'machine', name: 'marsad', version },
  code: ({ id, text }) => ({
    id,
    claims: quotes
      .filter((quote) => text.includes(quote))
      .map((quote) => claimOn(id, quote, text, { ...more, coder: { kind: 'machine', name: 'marsad', version } })),
    places: [],
    times: [],
    actors: [],
  }),
});
async function addText(ledger: Ledger, text: string = TEXT) {
  const report = reportOf(text, text.slice(0, 20));
  await ledger.decide({ by: 'ann', act: 'add', why: '', changes: report.changes, blobs: report.blobs });
  return report;
}
async function code(ledger: Ledger, coder: Coder) {
  const all = [];
  for await (const coded of codeReports({ ledger, coder }, { by: 'marsad' })) all.push(coded);
  return all;
}
const SHELLS = 'Shells fell on the northern camp';
const GUARDS = 'Two guards were killed';

test('a text is coded once by each version; a newer version replaces what nobody reviewed', async () => {
  const { ledger } = await openWorkspace();
  await addText(ledger);
  const [coded] = await code(ledger, coderOf('1', [SHELLS, GUARDS]));
  expect(coded?.claims).toHaveLength(2);
  expect(await code(ledger, coderOf('1', [SHELLS, GUARDS]))).toEqual([]);
  const [again] = await code(ledger, coderOf('2', [GUARDS]));
  expect(again).toMatchObject({ kept: [] });
  expect(again?.withdrawn).toHaveLength(2);
  expect(await (await ledger.read()).count('claim')).toBe(1);
  expect(await (await ledger.read(2)).count('claim')).toBe(2);
});

test('what a person has reviewed is never displaced by a machine', async () => {
  const { ledger } = await openWorkspace();
  await addText(ledger);
  const [coded] = await code(ledger, coderOf('1', [SHELLS, GUARDS]));
  const [accepted, rejected] = coded!.claims;
  await reviewClaim(ledger, { claim: accepted!, verdict: 'accepted', by: 'ann', why: '' });
  await reviewClaim(ledger, { claim: rejected!, verdict: 'rejected', by: 'ann', why: 'not a report of it' });
  const [again] = await code(ledger, coderOf('2', [SHELLS, GUARDS], { hedge: 'reported' }));
  expect(again).toMatchObject({ claims: [], withdrawn: [] });
  expect(again?.kept.toSorted()).toEqual(coded!.claims.toSorted());
  const claims = await (await ledger.read()).all('claim');
  expect(claims.map(({ hedge }) => hedge)).toEqual(['none', 'none']);
});

test('of several claims on one clause a reviewed one takes the place of one only', async () => {
  const { ledger } = await openWorkspace();
  await addText(ledger);
  const at = (name: string, version: string) =>
    claimOn(`${reportOf().id}@1`, SHELLS, TEXT, {
      coder: { kind: 'machine', name: 'marsad', version },
      place: {
        said: null,
        span: null,
        name,
        place: null,
        lat: null,
        lon: null,
        radiusKm: null,
        precision: 'town',
        relation: null,
        candidates: [],
      },
    });
  const coder = (version: string): Coder => ({
    name: { kind: 'machine', name: 'marsad', version },
    code: ({ id }) => ({
      id,
      claims: ['North', 'South'].map((name) => at(name, version)),
      places: [],
      times: [],
      actors: [],
    }),
  });
  await code(ledger, coder('1'));
  await reviewClaim(ledger, { claim: at('South', '1').id, verdict: 'accepted', by: 'ann', why: '' });
  await code(ledger, coder('2'));
  const claims = await (await ledger.read()).all('claim');
  expect(claims.map((claim) => `${claim.place?.name} ${claim.coder.version}`).toSorted()).toEqual([
    'North 2',
    'South 1',
  ]);
});

test('a mended claim stands for the one it mends; its quotes must stand in the report; undo takes it back', async () => {
  const { ledger } = await openWorkspace();
  await addText(ledger);
  const [coded] = await code(ledger, coderOf('1', [SHELLS]));
  const [id] = coded!.claims;
  const claim = (await (await ledger.read()).get('claim', id!))!;
  const wrong = { ...claim, span: { ...claim.span, quote: 'Rockets fell' } };
  await expect(
    reviewClaim(ledger, { claim: id!, verdict: 'mended', by: 'ann', why: '', replacement: wrong }),
  ).rejects.toMatchObject({ fault: { code: 'quote-not-found' } });
  const replacement = { ...claim, hedge: 'suspected' as const };
  const decision = await reviewClaim(ledger, {
    claim: id!,
    verdict: 'mended',
    by: 'ann',
    why: 'the mayor was not sure',
    replacement,
  });
  const events = async () => {
    await resolveEvents({ ledger }, { by: 'marsad' });
    const snapshot = await ledger.read();
    return Promise.all(
      (await snapshot.all('event')).flatMap((event) =>
        event.claims.map(async (of) => (await snapshot.get('claim', of))?.hedge),
      ),
    );
  };
  expect(await events()).toEqual(['suspected']);
  await undo(ledger, { n: decision!.n, by: 'ann', why: '' });
  expect(await events()).toEqual(['none']);
  expect((await verifyLedger(ledger)).findings).toEqual([]);
});

test('resolving again changes nothing; people merge and split, undo restores, old ids lead on', async () => {
  const { ledger } = await openWorkspace();
  await addText(ledger);
  await addText(ledger, 'A bank was robbed in the harbour town on 9 June, police said.');
  await code(ledger, coderOf('1', [SHELLS, 'A bank was robbed in the harbour town']));
  const resolve = () => resolveEvents({ ledger }, { by: 'marsad' });
  expect(await resolve()).toMatchObject({ events: 2 });
  expect(await resolve()).toMatchObject({ changed: 0 });
  const events = async () => (await (await ledger.read()).all('event')).map(({ id, claims }) => ({ id, claims }));
  const apart = await events();
  const [first, second] = apart;
  const merge = await mergeEvents(ledger, { events: [first!.id, second!.id], by: 'ann', why: 'a test' });
  expect(await resolve()).toMatchObject({ events: 1 });
  const [one] = await events();
  const snapshot = await ledger.read();
  for (const { id } of apart) expect(await snapshot.follow(id)).toBe(one!.id);
  expect(await ledger.read(merge!.n - 1).then((then) => then.count('event'))).toBe(2);
  await undo(ledger, { n: merge!.n, by: 'ann', why: '' });
  await resolve();
  expect(await events()).toEqual(apart);
  await mergeEvents(ledger, { events: [first!.id, second!.id], by: 'ann', why: 'a test' });
  await resolve();
  await splitEvent(ledger, { event: first!.id, claims: second!.claims, by: 'ann', why: 'no' });
  await resolve();
  expect(await events()).toEqual(apart);
  await expect(
    judge(ledger, { claim: 'c_none', event: first!.id, verdict: 'same', by: 'ann', why: '' }),
  ).rejects.toMatchObject({ fault: { code: 'record-unknown' } });
  expect((await verifyLedger(ledger)).findings).toEqual([]);
});
