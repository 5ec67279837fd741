/** The gate: what stands between a draft and its publication. Each finding says where, what is wrong, and what to do. */
import type { Edition, Sentence } from '../../model/edition.ts';
import type { Finding, GateInput } from './rule.ts';
import { RULES } from './rules.ts';

/** Every finding in the order of the page; an edition may be published while none of them refuses. */
export function gateEdition(input: GateInput): readonly Finding[] {
  const sentences = sentencesIn(input.edition);
  // Rules look each sentence's event up: among those the edition names, not among all there ever were.
  const named = new Set(sentences.map(({ sentence }) => sentence.event));
  const view = { ...input.view, events: input.view.events.filter(({ id }) => named.has(id)) };
  return sentences.flatMap(({ sentence, where }) => gateSentence(sentence, where, { ...input, view }));
}

/** Findings of one sentence: what an editor shows as one types. */
export function gateSentence(sentence: Sentence, where: string, input: GateInput): readonly Finding[] {
  return RULES.flatMap(({ name, check }) =>
    check({ sentence, where, input }).map((finding) => ({ rule: name, where, sentence: sentence.text, ...finding })),
  );
}

export const mayPublish = (findings: readonly Finding[]): boolean =>
  findings.every(({ weight }) => weight !== 'refuse');

/** All sentences of an edition with where they stand. */
export function sentencesIn(edition: Edition): readonly { readonly sentence: Sentence; readonly where: string }[] {
  const numbered = (name: string, sentences: readonly Sentence[]) =>
    sentences.map((sentence, i) => ({ sentence, where: `${name} ${i + 1}` }));
  return [
    { sentence: edition.lede, where: 'lede' },
    ...edition.sections.flatMap(({ id, sentences }) => numbered(id, sentences)),
    ...numbered('changed', edition.changed),
    ...numbered('unknown', edition.unknown),
  ];
}
