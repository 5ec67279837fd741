/** A draft as the edition it would be now: its sentences with the words they rest on, looked up in the public view of this moment. */
import type { Cite, Draft, DraftParagraph } from '../../../model/draft.ts';
import type { Edition, Reference, Sentence } from '../../../model/edition.ts';
import type { View } from '../../view.ts';
import { referenceOf } from '../voices.ts';
import { type DraftSentence, sentencesOfParagraph } from './sentences.ts';

/** What stands in place of a lede that is still to be written: the gate refuses it. */
export const UNWRITTEN = '…';

/** `composed` is what the composer would write now: the edition keeps its id, its head and its notes about our own record. */
export function editionOfDraft(
  draft: Draft,
  composed: Edition,
  view: View,
  redirects: ReadonlyMap<string, string> = new Map(),
): Edition {
  const part = (name: string): readonly Sentence[] => {
    const found = draft.parts.find(({ id }) => id === name);
    return found ? found.paragraphs.flatMap((one) => sentencesFrom(one, view, redirects)) : [];
  };
  const own = draft.parts.filter(({ id }) => !['lede', 'changed', 'unknown'].includes(id));
  const sections = own.map(({ id, title }) => ({ id, title, sentences: part(id) }));
  const lede = ledeOf(part('lede'));
  const told = [lede, ...sections.flatMap(({ sentences }) => sentences)];
  const cited = told.flatMap(({ references }) => references.map(({ claim }) => claim));
  const held = new Map(view.events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const events = new Set(cited.flatMap((claim) => held.get(claim) ?? []));
  const { kind, week, from, to, title, by, tags, series } = draft;
  return {
    ...composed,
    kind,
    week,
    from,
    to,
    title: title.trim() || composed.title,
    lede,
    by,
    tags,
    series,
    sections: sections.filter(({ sentences }) => sentences.length > 0),
    changed: part('changed'),
    unknown: [...part('unknown'), ...(kind === 'analysis' ? [] : composed.unknown)],
    // In the composer's order, most consequential first; then in that of the page.
    events: [
      ...composed.events.filter((id) => events.has(id)),
      ...[...events].filter((id) => !composed.events.includes(id)),
    ],
    draft: draft.id,
  };
}

/** The sentences of a paragraph; those behind the first are joined to it. */
export function sentencesFrom(
  paragraph: DraftParagraph,
  view: View,
  redirects: ReadonlyMap<string, string> = new Map(),
): readonly Sentence[] {
  return sentencesOfParagraph(paragraph)
    .filter(({ text }) => text)
    .map((one, i) => ({
      ...sentenceFrom(one, paragraph.as, view, redirects),
      ...(i > 0 && { joined: true as const }),
    }));
}

export function sentenceFrom(
  { text, cites }: Pick<DraftSentence, 'text' | 'cites'>,
  as: DraftParagraph['as'],
  view: View,
  redirects: ReadonlyMap<string, string> = new Map(),
): Sentence {
  const references = [
    ...new Map(cites.flatMap(({ claims }) => claims).map((id) => [id, referenceTo(id, view)])).values(),
  ];
  const event = cites.map((cite) => eventOf(cite, view, redirects)).find((id) => id !== null) ?? null;
  const claims = references.flatMap(({ claim }) => view.claims.get(claim) ?? []);
  const isTotal = event === null && claims.some(({ tally }) => tally !== null);
  const kind =
    as === 'judgement' ? 'assessment' : as === 'note' && !references.length ? 'note' : isTotal ? 'tally' : 'fact';
  return { kind, text, event, references };
}

/** The event that holds the cited claims now, whatever it was called when they were cited. */
function eventOf({ event, claims }: Cite, view: View, redirects: ReadonlyMap<string, string>): string | null {
  if (event === null) return null;
  const id = redirects.get(event) ?? event;
  if (view.events.some((one) => one.id === id && one.claims.some((claim) => claims.includes(claim)))) return id;
  return view.events.find((one) => one.claims.some((claim) => claims.includes(claim)))?.id ?? null;
}

/** A claim that is not held, or must not be told, leads nowhere: the gate refuses it. */
function referenceTo(id: string, view: View): Reference {
  const claim = view.claims.get(id);
  return claim ? referenceOf(claim) : { claim: id, report: '', span: { start: 0, end: 0, quote: '' } };
}

function ledeOf(sentences: readonly Sentence[]): Sentence {
  const [first] = sentences;
  if (!first) return { kind: 'note', text: UNWRITTEN, event: null, references: [] };
  const references = new Map(sentences.flatMap((one) => one.references).map((one) => [one.claim, one]));
  const told = sentences.find(({ kind }) => kind === 'fact') ?? first;
  return {
    kind: told.kind,
    text: sentences.map(({ text }) => text).join(' '),
    event: sentences.find(({ event }) => event !== null)?.event ?? null,
    references: [...references.values()],
  };
}
