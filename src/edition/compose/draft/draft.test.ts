import { describe, expect, test } from 'vitest';
import { SAMPLE_CLAIMS, SAMPLE_REQUEST, sampleText, sampleView } from '../../../../test/support/sample-week.ts';
import { CITE } from '../../../model/cite-sign.ts';
import type { Draft, DraftParagraph } from '../../../model/draft.ts';
import { gateEdition } from '../../gate/gate.ts';
import type { View } from '../../view.ts';
import { composeEdition, composeLede } from '../compose.ts';
import { mergeDrafts } from './merge.ts';
import { offersOf } from './offers.ts';
import { sentencesOfParagraph } from './sentences.ts';
import { tellingsOf } from './tellings.ts';
import { draftOf } from './to-draft.ts';
import { editionOfDraft } from './to-edition.ts';

const view = sampleView();
const composed = composeEdition(view, SAMPLE_REQUEST);
const draft = draftOf('d_week000000000000', composed, composeLede(view, composed), view);
const NONE = new Map<string, string>();

/** The draft with one part's paragraphs changed. */
const changed = (
  part: string,
  change: (all: readonly DraftParagraph[]) => readonly DraftParagraph[],
  of = draft,
): Draft => ({
  ...of,
  parts: of.parts.map((one) => (one.id === part ? { ...one, paragraphs: change(one.paragraphs) } : one)),
});
const prose = (text: string, cites: DraftParagraph['cites'] = []): DraftParagraph => ({ as: 'prose', text, cites });
const first = draft.parts[1]!;

describe('a draft', () => {
  test('untouched says what the composer says, with the same evidence', () => {
    const { draft: from, ...edition } = editionOfDraft(draft, composed, view);
    expect(from).toBe(draft.id);
    expect(edition).toEqual(composed);
  });

  test('a sentence keeps what it rests on when it is rewritten, moved, or put behind another', () => {
    const [a, b] = first.paragraphs;
    const moved = changed(first.id, () => [
      prose(`In other words.${CITE.repeat(b!.cites.length)} ${a!.text}`, [...b!.cites, ...a!.cites]),
    ]);
    const [one, two] = editionOfDraft(moved, composed, view).sections[0]!.sentences;
    const was = composed.sections[0]!.sentences;
    expect([one!.text, two!.text, two!.joined]).toEqual(['In other words.', was[0]!.text, true]);
    expect([one!.references, two!.references]).toEqual([was[1]!.references, was[0]!.references]);
  });

  test('a sentence without a citation, a citation of nothing and a note by hand with a number are refused', () => {
    const gate = (of: Draft) =>
      gateEdition({
        edition: editionOfDraft(of, composed, view),
        view,
        textOf: sampleText,
        notes: [...composed.unknown, ...composed.changed].map(({ text }) => text),
      })
        .filter(({ weight }) => weight === 'refuse')
        .map(({ rule }) => rule);
    expect(gate(draft)).toEqual([]);
    expect(gate(changed(first.id, (all) => [...all, prose('There was more.')]))).toContain('no-reference');
    const cite = { ...first.paragraphs[0]!.cites[0]!, event: null, claims: ['c_none000000000000'] };
    expect(gate(changed(first.id, (all) => [...all, prose(`There was more.${CITE}`, [cite])]))).toEqual([
      'reference-gone',
    ]);
    const note = (text: string) => changed('unknown', () => [{ as: 'note', text, cites: [] }]);
    expect(gate(note('We could reach nobody on the spot.'))).toEqual([]);
    expect(gate(note('We heard that 12 people died in Tarn.'))).toContain('note-tells');
  });

  test('an analysis may judge in its author’s name; its facts still cite', () => {
    const base = { ...composed, kind: 'analysis' as const };
    const post = (by: readonly string[], text: string, as: DraftParagraph['as']): Draft => ({
      ...draft,
      kind: 'analysis',
      by: [...by],
      parts: [draft.parts[0]!, { id: 'one', title: 'One', paragraphs: [{ as, text, cites: [] }] }],
    });
    const gate = (of: Draft) =>
      gateEdition({ edition: editionOfDraft(of, base, view), view, textOf: sampleText }).map(({ rule }) => rule);
    const judged = 'The River Front will find it hard to hold what it has.';
    expect(gate(post(['N. N.'], judged, 'judgement'))).toEqual([]);
    expect(gate(post([], judged, 'judgement'))).toEqual(expect.arrayContaining(['unsigned', 'no-reference']));
    expect(gate(post(['N. N.'], judged, 'prose'))).toContain('no-reference');
    expect(gate(post(['N. N.'], 'The River Front has lost 40 men since 3 May.', 'judgement'))).toEqual(
      expect.arrayContaining(['number', 'day']),
    );
  });
});

test.each([
  ['One thing happened. Another followed.', ['One thing happened.', 'Another followed.']],
  ['Gen. N. Haddad spoke on 3 May. It rained.', ['Gen. N. Haddad spoke on 3 May.', 'It rained.']],
  ['He said: “It is over. Go home.” They went.', ['He said: “It is over. Go home.”', 'They went.']],
  [`A.${CITE}${CITE} B${CITE}.`, ['A.', 'B.']],
  [`Three died${CITE} and two fled${CITE}.`, ['Three died and two fled.']],
  ['وقع انفجار. قتل رجل.', ['وقع انفجار.', 'قتل رجل.']],
  ['Fighting went on … without end', ['Fighting went on … without end']],
])('sentences of %s', (text, expected) => {
  const cites = [...text]
    .filter((sign) => sign === CITE)
    .map((_, i) => ({ event: null, claims: [`c_${i}`], told: '', facts: [] }));
  const sentences = sentencesOfParagraph({ text, cites });
  expect(sentences.map((one) => one.text)).toEqual(expected);
  expect(sentences.flatMap((one) => one.cites)).toEqual(cites);
});

describe('a draft follows events', () => {
  const offers = (now: View, of = draft, redirects: ReadonlyMap<string, string> = NONE) =>
    offersOf(
      of,
      tellingsOf(
        composeEdition(now, { ...SAMPLE_REQUEST, redirects }),
        now,
        redirects,
        view.events.map(({ id }) => id),
      ),
    );
  const mended = (short: string, change: (claim: (typeof SAMPLE_CLAIMS)[number]) => object) =>
    sampleView(
      SAMPLE_CLAIMS.map((claim) => (claim.id.startsWith(`c_${short}0`) ? { ...claim, ...change(claim) } : claim)),
    );

  test('nothing is offered while nothing has changed', () => expect(offers(view)).toEqual([]));

  test('a changed fact is offered with what was and what is; own words keep theirs', () => {
    const now = mended('mines', ({ harms }) => ({
      harms,
      hedge: 'none',
      place: { ...SAMPLE_CLAIMS[0]!.place!, name: 'Tarn', said: 'Tarn' },
    }));
    const [offer] = offers(now).map((one) => one.offer);
    expect(offer).toMatchObject({ kind: 'changed', changes: [{ about: 'place' }] });
    if (offer?.kind !== 'changed') throw new Error('no change');
    expect(offer.changes[0]!.was).not.toBe(offer.changes[0]!.now);
    expect(offer.mended).toContain(offer.changes[0]!.now);
    expect(offer.telling?.text).toContain(offer.changes[0]!.now);
  });

  test('what is withdrawn or merged is marked, what is new is offered until it is left out', () => {
    const without = sampleView(SAMPLE_CLAIMS.filter(({ id }) => !id.startsWith('c_doctor')));
    expect(offers(without).map(({ offer }) => offer)).toMatchObject([{ kind: 'gone', why: 'withdrawn' }]);
    const few = composeEdition(without, SAMPLE_REQUEST);
    const older = draftOf(draft.id, few, composeLede(without, few), without);
    const [fresh] = offers(view, older);
    expect(fresh?.offer).toMatchObject({ kind: 'new' });
    if (fresh?.offer.kind !== 'new') throw new Error('nothing new');
    const left = [fresh.offer.telling.cites[0]!.event!];
    expect(offers(view, { ...older, left })).toEqual([]);
    const event = view.events.find(({ claims }) => claims.some((id) => id.startsWith('c_doctor')))!;
    const renamed = {
      ...view,
      events: view.events.map((one) => (one === event ? { ...one, id: 'e_other00000000000' } : one)),
    };
    expect(offers(renamed, draft, new Map([[event.id, 'e_other00000000000']]))[0]?.offer).toMatchObject({
      kind: 'gone',
      why: 'merged',
      into: ['e_other00000000000'],
    });
  });
});

describe('two writers', () => {
  const [a, b] = [prose('From one.'), prose('From the other.')];

  test('in different places both are kept', () => {
    const { merged, clashes } = mergeDrafts(
      draft,
      changed(first.id, (all) => [a, ...all]),
      changed(first.id, (all) => [...all, b], { ...draft, title: 'Other' }),
    );
    expect(clashes).toEqual([]);
    expect(merged.title).toBe('Other');
    expect(merged.parts[1]!.paragraphs).toEqual([a, ...first.paragraphs, b]);
  });

  test('in one place mine stays and theirs is shown', () => {
    const at = (one: DraftParagraph) => changed(first.id, (all) => [one, ...all.slice(1)]);
    const { merged, clashes } = mergeDrafts(draft, at(a), at(b));
    expect(merged.parts[1]!.paragraphs[0]).toEqual(a);
    expect(clashes).toEqual([{ part: first.id, at: 0, mine: [a], theirs: [b] }]);
  });

  test('the same twice is one; what was left alone gives way', () => {
    const mine = changed(first.id, () => [a]);
    expect(mergeDrafts(draft, mine, mine)).toEqual({ merged: mine, clashes: [] });
    expect(mergeDrafts(draft, draft, mine).merged).toEqual(mine);
    expect(mergeDrafts(draft, mine, draft).merged).toEqual(mine);
  });
});
