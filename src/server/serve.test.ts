/** The port: loopback only, told when it is taken, closed with nothing left undone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOn, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import { resolveEvents } from '../desk/resolve.ts';
import { createServer } from './serve.ts';

const report = reportOf();
const claim = claimOn(report.extraction, 'Shells fell on the northern camp on 3 May');
let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  await workspace.ledger.decide({
    by: 'test',
    act: 'add',
    why: 'test',
    changes: [...report.changes, { kind: 'claim', id: claim.id, body: claim }],
    blobs: report.blobs,
  });
  await resolveEvents(workspace, { by: 'marsad' });
});
afterAll(closeWorkspaces);

const serve = (options: { port: number; host?: string }) =>
  createServer(
    { ledger: workspace.ledger, name: 'Test', version: '0' },
    { webRoot: null, publicRoot: null, ...options },
  );

test('listens on this machine only, and says when the port is taken', async () => {
  await expect(serve({ port: 0, host: '0.0.0.0' })).rejects.toMatchObject({ fault: { code: 'not-loopback' } });
  const first = await serve({ port: 0 });
  await expect(serve({ port: Number(new URL(first.url).port) })).rejects.toMatchObject({
    fault: { code: 'port-taken' },
  });
  expect((await fetch(`${first.url}/api/status`)).status).toBe(200);
  await first.close();
  await expect(fetch(`${first.url}/api/status`)).rejects.toThrow();
});

test('events follow a review, at the latest when the server closes', async () => {
  const standing = async () => (await (await workspace.ledger.read()).events({})).length;
  expect(await standing()).toBe(1);
  const served = await serve({ port: 0 });
  const { n } = await workspace.ledger.head();
  const answer = await fetch(`${served.url}/api/claims/${claim.id}/review`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: served.url },
    body: JSON.stringify({ verdict: 'rejected', why: 'a rehearsal', seen: n }),
  });
  expect(answer.status).toBe(200);
  await served.close();
  expect(await standing()).toBe(0);
});
