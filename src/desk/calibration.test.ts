/** Learning from review on a real ledger: after enough verdicts, as-of, and again only when they have grown. */
import { afterAll, expect, test } from 'vitest';
import { claimOn, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { LEAST, learnFromReview, readCalibration, shownConfidence } from './calibration.ts';
import { reviewClaim } from './review.ts';

afterAll(closeWorkspaces);

test('what was learned is written with its history, and shown for claims of the machine', async () => {
  const { ledger } = await openWorkspace();
  const text = Array.from({ length: LEAST + 1 }, (_, i) => `Shell ${i} fell.`).join(' ');
  const report = reportOf(text, 'Shells');
  const claims = Array.from({ length: LEAST + 1 }, (_, i) =>
    claimOn(report.extraction, `Shell ${i} fell.`, text, { trace: [i % 2 ? 'sound' : 'shaky'], confidence: 0.7 }),
  );
  const written = claims.map((body) => ({ kind: 'claim' as const, id: body.id, body }));
  await ledger.decide({
    by: 'ann',
    act: 'add',
    why: '',
    changes: [...report.changes, ...written],
    blobs: report.blobs,
  });
  const [last] = claims.splice(-1);
  for (const [i, { id }] of claims.entries()) {
    expect(await learnFromReview(ledger, { by: 'marsad' })).toBeNull();
    await reviewClaim(ledger, { claim: id, verdict: i % 2 ? 'accepted' : 'rejected', by: 'ann', why: '' });
  }
  const decision = await learnFromReview(ledger, { by: 'marsad' });
  expect(decision?.act).toBe('learn');
  expect(await learnFromReview(ledger, { by: 'marsad' })).toBeNull();
  const now = await ledger.read();
  expect(await readCalibration(now)).toMatchObject({ examples: LEAST, right: LEAST / 2 });
  const shown = (await shownConfidence(now))(last!);
  expect(shown!.confidence).toBeLessThan(0.5);
  expect(shown!.why[0]).toContain('rule shaky: 0 of 10 reviewed were right');
  expect((await shownConfidence(now))({ ...last!, coder: { kind: 'person', name: 'ann', version: null } })).toBeNull();
  expect(await readCalibration(await ledger.read(decision!.n - 1))).toBeNull();
});
