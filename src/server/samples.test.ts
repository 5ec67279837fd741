/** Double coding over HTTP, by two desks on one ledger: neither sees the other's claims before it is done; then both are measured and settled. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOn, reportOf, TEXT } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../test/support/workspace.ts';
import type { Claim } from '../model/claim.ts';
import { DecidedAnswer, FaultAnswer, QueueAnswer, ReportAnswer } from './api.ts';
import { OwnCodingAnswer, SampleAnswer, SamplesAnswer } from './api-agreement.ts';
import { makeApp } from './app.ts';

let workspace: TestWorkspace;
let ann: ReturnType<typeof makeApp>;
let ben: ReturnType<typeof makeApp>;
const reports = ['north', 'south', 'west'].map((camp) => reportOf(TEXT.replace('northern', `${camp}ern`), camp));
const textOf = (i: number) => TEXT.replace('northern', `${['north', 'south', 'west'][i]}ern`);
const quote = (i: number) => textOf(i).slice(0, textOf(i).indexOf('.'));

const HEADERS = { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' };
const get = async (app: typeof ann, path: string) => (await app.request(path, { headers: HEADERS })).json();
const post = (app: typeof ann, path: string, body: unknown) =>
  app.request(path, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });

beforeAll(async () => {
  workspace = await openWorkspace();
  const { ledger } = workspace;
  for (const [i, report] of reports.entries()) {
    const machine = claimOn(report.extraction, quote(i), textOf(i));
    const changes = [...report.changes, { kind: 'claim' as const, id: machine.id, body: machine }];
    await ledger.decide({ by: 'test', act: 'add', why: '', changes, blobs: report.blobs });
  }
  const desk = { ledger, name: 'Test', version: '0' };
  ann = makeApp({ ...desk, by: 'ann' }, { webRoot: null, publicRoot: null });
  ben = makeApp({ ...desk, by: 'ben' }, { webRoot: null, publicRoot: null });
});
afterAll(closeWorkspaces);

const claimBy = (i: number, more: Partial<Claim> = {}) =>
  claimOn(reports[i]!.extraction, quote(i), textOf(i), { confidence: 1, ...more });

test('a sample is drawn, coded blind by two, measured against each other and the machine, and settled', async () => {
  expect((await post(ann, '/api/samples/spring/draw', { size: 3, coders: ['ann', 'ben'] })).status).toBe(200);
  expect((await post(ann, '/api/samples/spring/draw', { size: 3, coders: ['ann'] })).status).toBe(400);
  expect((await post(ann, '/api/samples/a,b/draw', { size: 0, coders: [] })).status).toBe(400);
  for (const i of [0, 1, 2])
    expect((await post(ann, '/api/samples/spring/code', { report: reports[i]!.id, claim: claimBy(i) })).status).toBe(
      200,
    );

  // Ben sees nothing of it: not on the report, not in the queue, not in the measures.
  const seen = async (app: typeof ann, i: number) =>
    ReportAnswer.parse(await get(app, `/api/reports/${reports[i]!.id}?sample=spring`)).claims.map(({ claim }) => claim);
  expect(await seen(ann, 0)).toMatchObject([{ coder: { name: 'ann', version: 'blind:spring' } }]);
  expect(await seen(ben, 0)).toEqual([]);
  expect(ReportAnswer.parse(await get(ben, `/api/reports/${reports[0]!.id}`)).claims).toHaveLength(1);
  expect(QueueAnswer.parse(await get(ben, '/api/queue')).left).toBe(3);
  const finish = (app: typeof ann, i: number) => post(app, '/api/samples/spring/finish', { report: reports[i]!.id });
  for (const i of [0, 1, 2]) await finish(ann, i);
  const hidden = SampleAnswer.parse(await get(ben, '/api/samples/spring'));
  expect([hidden.sample.isYours, hidden.pairs, hidden.disputes]).toEqual([true, [], []]);
  expect(SampleAnswer.parse(await get(ben, '/api/samples/spring?asOf=9')).pairs).toEqual([]);

  // Ben codes one text otherwise, thinks again about another, and finds nothing in the third.
  await post(ben, '/api/samples/spring/code', { report: reports[0]!.id, claim: claimBy(0, { stance: 'denies' }) });
  await post(ben, '/api/samples/spring/code', { report: reports[1]!.id, claim: claimBy(1, { hedge: 'possible' }) });
  const [first] = await seen(ben, 1);
  const again = { report: reports[1]!.id, claim: claimBy(1), replaces: first!.id };
  expect((await post(ben, '/api/samples/spring/code', again)).status).toBe(200);
  expect((await seen(ben, 1)).map(({ hedge }) => hedge)).toEqual(['none']);
  const foreign = await seen(ann, 1);
  const theft = { report: reports[1]!.id, claim: null, replaces: foreign[0]!.id };
  expect((await post(ben, '/api/samples/spring/code', theft)).status).toBe(400);
  await finish(ben, 0);
  await finish(ben, 1);
  const own = OwnCodingAnswer.parse(await get(ben, '/api/samples/spring/own'));
  expect(own.texts.filter(({ isFinished }) => isFinished)).toHaveLength(2);
  await finish(ben, 2);

  // What is finished is closed; now all is told, and the machine is a coder like the others.
  const late = await post(ben, '/api/samples/spring/code', { report: reports[2]!.id, claim: claimBy(2) });
  expect(FaultAnswer.parse(await late.json()).error.came).toContain('one you have');
  const told = SampleAnswer.parse(await get(ben, '/api/samples/spring'));
  expect(told.pairs.map(({ coders }) => coders.join('-'))).toEqual(['ann-ben', 'ann-marsad', 'ben-marsad']);
  expect(told.pairs[0]).toMatchObject({ both: 2, onlyFirst: 1, onlySecond: 0 });
  expect(told.pairs[0]!.fields.find(({ field }) => field === 'stance')).toMatchObject({ units: 2, percent: 0.5 });
  expect(told.pairs[0]!.fields.find(({ field }) => field === 'first day')).toMatchObject({ units: 0, percent: null });
  expect(told.disputes.map(({ fields, missing }) => [fields, missing])).toEqual([
    [['stance'], []],
    [[], ['ben']],
  ]);

  // Settled with a reason, taken back, and never without one.
  const right = told.disputes[0]!.claims.find(({ coder }) => coder === 'ann')!.claim.id;
  expect((await post(ann, '/api/samples/spring/settle', { claim: right, why: '' })).status).toBe(400);
  const made = await post(ann, '/api/samples/spring/settle', { claim: right, why: 'the words assert it' });
  const { decision } = DecidedAnswer.parse(await made.json());
  const after = SampleAnswer.parse(await get(ann, '/api/samples/spring'));
  expect(after.disputes.at(-1)!.settled).toMatchObject({ chosen: right, by: 'ann', why: 'the words assert it' });
  expect(after.pairs.map(({ coders }) => coders.join('-'))).toContain('ben-settled');
  await post(ann, `/api/decisions/${decision}/undo`, {});
  expect(SampleAnswer.parse(await get(ann, '/api/samples/spring')).disputes.every((one) => one.settled === null)).toBe(
    true,
  );
  const { samples } = SamplesAnswer.parse(await get(ann, '/api/samples'));
  expect(samples).toMatchObject([
    { name: 'spring', texts: 3, isYours: false, coders: [{ finished: 3 }, { finished: 3 }] },
  ]);
});
