/** Verbs torn in two by a day: "had on Sunday captured". */
import type { Clause, Phrase, VerbGroup } from './phrase.ts';

export const isInfinitive = (phrase: Phrase | undefined): boolean =>
  phrase?.type === 'verb' && phrase.form === 'infinitive';

/** The clause of the lone "had" with its participle taken in; null if the two are two verbs. */
export function wholeVerb(torn: Clause, verb: VerbGroup, before: Phrase | undefined): Clause | null {
  const alone =
    torn.verb.lemma === 'have' &&
    torn.verb.last - torn.verb.first === 1 &&
    !torn.objects.length &&
    !torn.complements.length;
  if (!alone || !verb.bare || before?.type !== 'time') return null;
  return {
    ...torn,
    verb: { ...verb, first: torn.verb.first, perfect: true, bare: false, past: true },
    last: verb.last,
  };
}
