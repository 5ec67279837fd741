/** How clauses stand to each other: which is above, which goes on, where each ends. */
import type { Token } from './document.ts';
import type { Clause, NounGroup, Phrase, VerbGroup } from './phrase.ts';
import { isInfinitive } from './torn-verb.ts';

/** A finite verb after "and" goes on with the clause above these. */
const RANKED_BELOW = new Set(['relative', 'ing', 'ed', 'where']);

/** The next phrase begins what a participle takes: "by", "in", "at", "near", "from", "on", "during", a time. */
export function nextIsAgent(tokens: readonly Token[], phrases: readonly Phrase[], p: number): boolean {
  const next = phrases[p + 1];
  return (
    next?.type === 'prep' ||
    next?.type === 'time' ||
    next?.type === 'comma' ||
    next?.type === 'adverb' ||
    (next?.type === 'noun' &&
      /^\d/.test(tokens[next.first]!.text) &&
      /^(?:km|kilomet(?:re|er)|mile|met(?:re|er)|m|yard)s?$/.test(tokens[next.last - 1]!.lower))
  );
}
const INSERTED = /^(?:say|add|report|acknowledge|announce|write|tell|claim|insist|admit|state|note)$/;

/** Whether a finite verb follows before the next boundary; commas are one unless it may lie `past` them. */
export function finiteAhead(phrases: readonly Phrase[], p: number, past = true): boolean {
  let comma = false;
  for (let k = p + 1; k < phrases.length; k++) {
    const phrase = phrases[k]!;
    if (!past && phrase.type === 'comma') return false;
    if (phrase.type === 'stop' || phrase.type === 'rel' || phrase.type === 'sub' || phrase.type === 'and') return false;
    if (phrase.type === 'quote') return false;
    if (phrase.type === 'comma') comma = true;
    // "…, a witness said": that verb has its own subject.
    if (phrase.type === 'verb') return phrase.form === 'finite' && !(comma && INSERTED.test(phrase.lemma));
  }
  return false;
}
/** Whether the clause is what another one says, wants or intends. */
export function isContent(clause: Clause): boolean {
  return (
    clause.parent !== null && (clause.relation === 'that' || clause.relation === 'to' || clause.relation === 'purpose')
  );
}
/** The clause above participles, relatives and infinitives. */
export function mainOf(clause: Clause): Clause {
  let at = clause;
  while (
    (at.relation === 'relative' ||
      at.relation === 'ing' ||
      at.relation === 'ed' ||
      at.relation === 'purpose' ||
      at.relation === 'to') &&
    at.parent
  )
    at = at.parent;
  return at;
}
/** The clause that a verb after "and" goes on with. */
export function peerOf(clause: Clause, verb: VerbGroup, third = false): Clause {
  let at = clause;
  while (
    at.parent &&
    (RANKED_BELOW.has(at.relation) ||
      ((at.relation === 'to' || at.relation === 'purpose') &&
        (verb.past || verb.perfect || verb.passive || verb.modal || third)))
  )
    at = at.parent;
  return at;
}
/** A clause reaches to the next one's beginning, or to the end of the phrases. */
export function closeExtents(clauses: readonly Clause[], phrases: readonly Phrase[]): void {
  const end = phrases.at(-1)?.last ?? 0;
  clauses.forEach((clause, i) => {
    const next = clauses[i + 1];
    // A clause inside another ends where the outer one's verb stands: "men, who were seized in X, were freed".
    const stop = next && next.first <= clause.first ? next.verb.first : next?.first;
    clause.last = stop === undefined ? end : Math.max(clause.verb.last, stop);
  });
}

/** The nearest clause of saying at or before a clause; the clause itself if there is none. */
export function sayingBefore(clauses: readonly Clause[], clause: Clause, speech: (lemma: string) => boolean): Clause {
  for (let k = clause.i; k >= 0; k--) if (speech(clauses[k]!.verb.lemma)) return clauses[k]!;
  return clause;
}

/** The clause of saying whose content an open "that" begins, if one is open. */
export function sayingOver(
  clauses: readonly Clause[],
  marker: { readonly word: string; readonly type: 'sub' | 'rel' } | null,
  speech: (lemma: string) => boolean,
): Clause | null {
  const last = clauses.at(-1);
  return marker?.word === 'that' && marker.type === 'sub' && last ? sayingBefore(clauses, last, speech) : null;
}

/** "was seized and burned": a bare second verb is passive like the first, unless something follows that it is done to. */
export const takesPassive = (verb: VerbGroup, previous: Clause, next: Phrase | undefined): boolean =>
  verb.passive || (verb.bare && previous.verb.passive && next?.type !== 'noun' && !isInfinitive(next));

/** The infinitive that a clause is, or hangs on, if it is what somebody is to do. */
export function infinitiveOver(clause: Clause): Clause | null {
  for (let at: Clause | null = clause; at?.parent; at = at.parent)
    if (at.verb.form === 'infinitive') return at.relation === 'to' ? at : null;
  return null;
}

/** "asked X to stay and urges Y": an ending in -s is no infinitive. */
export const isThird = (tokens: readonly Token[], { head, lemma }: VerbGroup): boolean =>
  tokens[head]!.lower !== lemma && tokens[head]!.lower.endsWith('s');

/** "…, but the rebels say": a contrast to what was said, not more of it. */
export const butBefore = (tokens: readonly Token[], waiting: readonly NounGroup[]): boolean =>
  tokens[(waiting[0]?.first ?? 0) - 1]?.lower === 'but';

/** Where a clause begins: at the first of its groups, at the word that opens it, or where the sentence began if nothing came before. */
export const firstToken = (firsts: readonly number[], verb: VerbGroup, marked: number, start: number): number =>
  Math.min(verb.first, marked >= 0 ? marked : verb.first, start >= 0 ? start : verb.first, ...firsts);

/** "since the siege started on Monday, two …": the clause that "since" opens has no other verb, so it is none of a participle's. */
export const isPassing = (
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  verb: VerbGroup,
  p: number,
  past: boolean,
): boolean => verb.lemma !== 'say' && nextIsAgent(tokens, phrases, p) && finiteAhead(phrases, p, past);
