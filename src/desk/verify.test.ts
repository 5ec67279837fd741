/** Verify names each damage done by hand, past the ledger, by SQL. */
import { afterAll, expect, test } from 'vitest';
import { claimOn, editionOf, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { Finding } from './verify/finding.ts';
import { type PrintedHead, verifyLedger } from './verify.ts';

afterAll(closeWorkspaces);

/** A ledger of eight decisions: a report, its claims, a review, settings, an edition, and one after the edition. */
async function filled() {
  const workspace = await openWorkspace();
  const { ledger } = workspace;
  const report = reportOf();
  const claim = claimOn(report.extraction, 'Shells fell on the northern camp');
  const other = claimOn(report.extraction, 'Two guards were killed');
  const by = { by: 'ann', why: 'a test' };
  await ledger.decide({ ...by, act: 'add', changes: report.changes, blobs: report.blobs });
  await ledger.decide({
    ...by,
    act: 'code',
    changes: [
      { kind: 'claim', id: claim.id, body: claim },
      { kind: 'claim', id: other.id, body: other },
    ],
  });
  for (const value of [1, 2, 3])
    await ledger.decide({ ...by, act: 'set', changes: [{ kind: 'setting', id: 's', body: { id: 's', value } }] });
  const { n, hash } = await ledger.head();
  const edition = editionOf(claim, n, hash);
  await ledger.decide({ ...by, act: 'publish', changes: [{ kind: 'edition', id: edition.id, body: edition }] });
  await ledger.decide({ ...by, act: 'set', changes: [{ kind: 'setting', id: 't', body: { id: 't', value: 1 } }] });
  const printed: PrintedHead = { n, hash, where: 'the page of week 2020-W19' };
  return { ...workspace, report, claim, other, edition, printed };
}
const findingsOf = async (workspace: Awaited<ReturnType<typeof filled>>): Promise<readonly Finding[]> =>
  (await verifyLedger(workspace.ledger, [workspace.printed])).findings;

test('a ledger nobody touched is proved, with its quotes, references and heads counted', async () => {
  const workspace = await filled();
  const verification = await verifyLedger(workspace.ledger, [workspace.printed]);
  expect(verification).toMatchObject({
    ok: true,
    findings: [],
    checked: { decisions: 7, blobs: 1, quotes: 3, heads: 2 },
  });
  expect(verification.checked.references).toBeGreaterThan(4);
});

test('one byte of a stored report', async () => {
  const workspace = await filled();
  await workspace.sql(`update blob set bytes = set_byte(bytes, 7, get_byte(bytes, 7) # 1)`);
  const findings = await findingsOf(workspace);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ what: 'altered' });
  expect(findings[0]?.sentence).toContain(`report ${workspace.report.id}`);
});

test('a claim’s value', async () => {
  const workspace = await filled();
  await workspace.sql(`update claim set body = jsonb_set(body, '{stance}', '"denies"') where id = $1`, [
    workspace.claim.id,
  ]);
  const findings = await findingsOf(workspace);
  expect(findings).toMatchObject([{ what: 'altered', where: `claim ${workspace.claim.id} (decision 2)` }]);
});

test('a claim’s value, with the hash recorded for it made to fit', async () => {
  const workspace = await filled();
  const { canonical, sha256 } = await import('./hash.ts');
  const forged = { ...workspace.claim, stance: 'denies' };
  await workspace.sql('update claim set body = $2 where id = $1', [workspace.claim.id, forged]);
  await workspace.sql(`update change set hash = decode($2, 'hex') where id = $1`, [
    workspace.claim.id,
    sha256(canonical(forged)),
  ]);
  expect(await findingsOf(workspace)).toMatchObject([{ what: 'altered', where: 'decision 2' }]);
});

test('a report’s text, and a quote that no longer stands in it', async () => {
  const workspace = await filled();
  await workspace.sql(
    `update extraction set body = jsonb_set(body, '{text}', to_jsonb(replace(body->>'text', 'northern', 'southern')))`,
  );
  const findings = await findingsOf(workspace);
  expect(findings).toContainEqual(
    expect.objectContaining({ what: 'altered', where: `extraction ${workspace.report.extraction} (decision 1)` }),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ what: 'quote', where: `claim ${workspace.claim.id} (decision 2)` }),
  );
});

test('the words of a decision', async () => {
  const workspace = await filled();
  await workspace.sql(`update decision set by = 'ben' where n = 3`);
  expect(await findingsOf(workspace)).toMatchObject([{ what: 'altered', where: 'decision 3' }]);
});

test('a decision removed from the middle', async () => {
  const workspace = await filled();
  await workspace.sql('delete from decision where n = 4');
  const findings = await findingsOf(workspace);
  expect(findings).toContainEqual(expect.objectContaining({ what: 'removed', where: 'decision 4' }));
});

test('a decision removed from the middle with its traces, and the later ones renumbered', async () => {
  const workspace = await filled();
  await workspace.sql('delete from decision where n = 4');
  await workspace.sql('delete from change where n = 4');
  await workspace.sql('update decision set n = n - 1 where n > 4');
  const findings = await findingsOf(workspace);
  expect(findings).toContainEqual(expect.objectContaining({ what: 'altered', where: 'decision 4' }));
});

test('the last decisions cut off: found by the rows they left, by the edition and by the printed head', async () => {
  const workspace = await filled();
  await workspace.sql('delete from decision where n >= 5');
  const findings = await findingsOf(workspace);
  expect(findings).toContainEqual(
    expect.objectContaining({ what: 'cut-off', where: `edition ${workspace.edition.id} (decision 6)` }),
  );
  expect(findings.find(({ where }) => where === 'decision 5')?.sentence).toContain('cut off at the end');
});

test('the last decisions cut off with everything they wrote: found by the printed head alone', async () => {
  const workspace = await filled();
  await workspace.sql('delete from decision where n >= 5');
  await workspace.sql('delete from change where n >= 5');
  for (const table of ['setting', 'edition']) {
    await workspace.sql(`delete from ${table} where from_n >= 5`);
    await workspace.sql(`update ${table} set to_n = 9223372036854775807 where to_n >= 5`);
  }
  expect((await verifyLedger(workspace.ledger)).ok).toBe(true);
  const findings = await findingsOf(workspace);
  expect(findings).toMatchObject([{ what: 'cut-off', where: 'decision 5' }]);
  expect(findings[0]?.sentence).toContain('the page of week 2020-W19');
});

test('a head of which only the hash is known', async () => {
  const workspace = await filled();
  const only = (hash: string) => verifyLedger(workspace.ledger, [{ n: null, hash, where: 'a letter' }]);
  expect((await only(workspace.printed.hash)).ok).toBe(true);
  expect((await only('f'.repeat(64))).findings).toMatchObject([{ what: 'cut-off' }]);
});

test('a record removed, one added by another hand, a version made to end early', async () => {
  const removed = await filled();
  await removed.sql('delete from claim where id = $1', [removed.other.id]);
  expect(await findingsOf(removed)).toMatchObject([
    { what: 'removed', where: `claim ${removed.other.id} (decision 2)` },
  ]);
  const added = await filled();
  await added.sql(`insert into setting (id, from_n, body) values ('x', 3, '{"id":"x","value":1}')`);
  expect(await findingsOf(added)).toMatchObject([{ what: 'added', where: 'setting x (decision 3)' }]);
  const ended = await filled();
  await ended.sql('update claim set to_n = 5 where id = $1', [ended.other.id]);
  expect(await findingsOf(ended)).toMatchObject([{ what: 'altered', where: `claim ${ended.other.id} (decision 2)` }]);
});

test('the bytes of a report removed', async () => {
  const workspace = await filled();
  await workspace.sql('delete from blob');
  expect(await findingsOf(workspace)).toMatchObject([{ what: 'removed' }]);
});
