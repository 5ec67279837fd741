/** Drafts on a real ledger: written, never overwritten unseen, followed by what becomes of events, frozen as written, put right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimOn, reportOf, TEXT } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { draftOf } from '../edition/compose/draft/to-draft.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft } from '../model/draft.ts';
import { diskFolder } from '../store/disk-folder.ts';
import { composeWeek, rebuildEdition } from './compose.ts';
import { draftFor, dropDraft, saveDraft, startDraft, weeklyDraftId } from './drafts.ts';
import { publishWeek } from './publish.ts';
import { resolveEvents } from './resolve.ts';
import { undo } from './undo.ts';
import { verifyLedger } from './verify.ts';

afterAll(closeWorkspaces);

const world = JSON.parse(
  readFileSync(new URL('../../node_modules/world-atlas/countries-110m.json', import.meta.url), 'utf8'),
);
const WEEK = '2020-W18';

async function filled() {
  const workspace = await openWorkspace();
  const { ledger, folder } = workspace;
  const report = reportOf();
  await ledger.decide({ by: 'ann', act: 'add', why: '', changes: report.changes, blobs: report.blobs });
  const start = TEXT.indexOf('3 May');
  const time: Claim['time'] = {
    said: '3 May',
    span: { start, end: start + 5, quote: '3 May' },
    from: '2020-05-03',
    to: '2020-05-03',
    precision: 'day',
    basis: 'stated',
  };
  const claim = claimOn(report.extraction, 'Shells fell on the northern camp on 3 May', TEXT, { time });
  await ledger.decide({ by: 'marsad', act: 'code', why: '', changes: [{ kind: 'claim', id: claim.id, body: claim }] });
  await resolveEvents(workspace, { by: 'marsad' });
  const publish = (week: string, more: object = {}) =>
    publishWeek(workspace, {
      week,
      by: 'ann',
      out: diskFolder(join(folder, 'site')),
      program: 'test',
      world,
      assets: new Map(),
      ...more,
    });
  const begin = async () => {
    const { composed, composedLede, view } = await composeWeek(ledger, WEEK);
    return draftOf(weeklyDraftId(WEEK), composed, composedLede, view);
  };
  return { ...workspace, claim, publish, begin };
}

/** The draft with its first sentence in other words, its citations behind them. */
const reworded = (draft: Draft, text: string): Draft => ({
  ...draft,
  parts: draft.parts.map((part, i) =>
    i === 1
      ? {
          ...part,
          paragraphs: part.paragraphs.map((one, j) =>
            j === 0 ? { ...one, text: `${text}${'\uFFFC'.repeat(one.cites.length)}` } : one,
          ),
        }
      : part,
  ),
});
const OWN = 'On 3 May shells fell on the northern camp.';

test('what was written is what is composed and published; its edition can be made again after the draft went on', async () => {
  const { ledger, begin, publish } = await filled();
  const draft = reworded(await begin(), OWN);
  await saveDraft(ledger, { draft, by: 'ann' });
  expect(await saveDraft(ledger, { draft, by: 'ann' })).toBeNull();
  const { edition, publishable } = await composeWeek(ledger, WEEK);
  expect([edition.sections[0]!.sentences[0]!.text, publishable]).toEqual([OWN, true]);
  const published = await publish(WEEK);
  expect(published.outcome).toBe('published');
  await saveDraft(ledger, { draft: reworded(draft, `${OWN.slice(0, -1)}, the report says.`), by: 'ann' });
  expect(await rebuildEdition(ledger, published.edition.id)).toEqual(published.edition);
  const corrected = await publish(WEEK, { why: 'Who says so was left out.' });
  expect(corrected.edition.corrects).toBe(published.edition.id);
  expect(corrected.edition.correction).toEqual({
    why: 'Who says so was left out.',
    changes: [{ was: OWN, now: `${OWN.slice(0, -1)}, the report says.` }],
  });
  expect(await rebuildEdition(ledger, corrected.edition.id)).toEqual(corrected.edition);
  expect((await verifyLedger(ledger)).findings).toEqual([]);
});

test('a number that nobody reported stops the publication; nothing is written', async () => {
  const { ledger, begin, publish } = await filled();
  await saveDraft(ledger, {
    draft: reworded(await begin(), 'On 3 May shells killed 12 people in the northern camp.'),
    by: 'ann',
  });
  const head = await ledger.head();
  const refused = await publish(WEEK);
  expect(refused.outcome).toBe('refused');
  expect(refused.findings.map(({ rule }) => rule)).toContain('number');
  expect(await ledger.head()).toEqual(head);
});

test('who writes on what another has changed is refused; a save can be undone', async () => {
  const { ledger, begin } = await filled();
  const draft = await begin();
  const first = await saveDraft(ledger, { draft, by: 'ann' });
  const hers = await saveDraft(ledger, { draft: reworded(draft, OWN), by: 'ann', seen: first!.n });
  await expect(
    saveDraft(ledger, { draft: { ...draft, title: 'His' }, by: 'bob', seen: first!.n }),
  ).rejects.toMatchObject({
    fault: { code: 'changed-meanwhile' },
  });
  await undo(ledger, { n: hers!.n, by: 'ann', why: '' });
  expect(await (await ledger.read()).get('draft', draft.id)).toEqual(draft);
});

test('a draft that is none is refused: an unknown claim, a citation without its place, another week’s id', async () => {
  const { ledger, begin } = await filled();
  const draft = await begin();
  const cite = { event: null, claims: ['c_nobody0000000000'], told: '', facts: [] };
  const part = (text: string) => ({ id: 'x', title: 'X', paragraphs: [{ as: 'prose' as const, text, cites: [cite] }] });
  for (const [broken, code] of [
    [{ ...draft, parts: [part('Words.\uFFFC')] }, 'record-unknown'],
    [{ ...draft, parts: [part('Words.')] }, 'draft-malformed'],
    [{ ...draft, id: weeklyDraftId('2020-W19') }, 'draft-malformed'],
    [{ ...draft, from: '2020-01-01' }, 'draft-malformed'],
  ] as const)
    await expect(saveDraft(ledger, { draft: broken, by: 'ann' })).rejects.toMatchObject({ fault: { code } });
});

test('a flash note and an analysis are drafts of their own, published beside the week', async () => {
  const { ledger, publish, claim } = await filled();
  const event = (await (await ledger.read()).all('event')).find(({ claims }) => claims.includes(claim.id))!;
  const flash = await startDraft(ledger, {
    kind: 'flash',
    title: 'Shells on a camp',
    by: 'ann',
    day: '2020-05-04',
    events: [event.id],
  });
  expect(await startDraft(ledger, { kind: 'flash', title: 'Shells on a camp', by: 'bob', day: '2020-05-04' })).toEqual(
    flash,
  );
  const note = await publish(flash.id);
  expect(note.outcome).toBe('published');
  expect(note.edition).toMatchObject({ kind: 'flash', draft: flash.id, title: 'Shells on a camp', events: [event.id] });
  const post = await startDraft(ledger, {
    kind: 'analysis',
    title: 'What it means',
    by: 'ann',
    day: '2020-05-05',
    series: 'Camps',
  });
  expect((await publish(post.id)).findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['unwritten', 'unsigned']),
  );
  const cites = flash.parts[1]!.paragraphs[0]!.cites;
  const written: Draft = {
    ...post,
    by: ['N. N.'],
    parts: [
      { id: 'lede', title: '', paragraphs: [{ as: 'judgement', text: 'The camp is no safe place.', cites: [] }] },
      {
        id: 'p1',
        title: 'The shells',
        paragraphs: [
          { as: 'prose', text: `${OWN}\uFFFC`, cites: cites.slice(0, 1) },
          { as: 'judgement', text: 'It will not be the last time.', cites: [] },
        ],
      },
    ],
  };
  await saveDraft(ledger, { draft: written, by: 'ann' });
  const analysis = await publish(post.id);
  expect([analysis.findings, analysis.outcome]).toEqual([[], 'published']);
  expect(analysis.edition).toMatchObject({ kind: 'analysis', series: 'Camps', by: ['N. N.'] });
  expect(await rebuildEdition(ledger, analysis.edition.id)).toEqual(analysis.edition);
});

test('a draft is thrown away and comes back by undo; written words are never lost in one that stands', async () => {
  const { ledger } = await filled();
  const part = {
    id: 'p0',
    title: '',
    paragraphs: [{ as: 'prose' as const, text: 'The pier was shelled.', cites: [] }],
  };
  const asked = { kind: 'analysis' as const, title: 'The harbour', day: '2020-05-06', by: 'ann' };
  const draft = await startDraft(ledger, { ...asked, parts: [part] });
  await expect(startDraft(ledger, { ...asked, parts: [part] })).rejects.toMatchObject({
    fault: { code: 'draft-malformed' },
  });
  const standing = async () => draftFor(await ledger.read(), draft.id);
  const decision = await dropDraft(ledger, { what: draft.id, by: 'ben' });
  expect(await standing()).toBeNull();
  await expect(dropDraft(ledger, { what: draft.id, by: 'ben' })).rejects.toMatchObject({
    fault: { code: 'record-unknown' },
  });
  await undo(ledger, { n: decision!.n, by: 'ben', why: '' });
  expect((await standing())?.parts).toEqual([part]);
});
