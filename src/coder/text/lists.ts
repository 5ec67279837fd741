/** Lists and appositions: whether a noun group goes on with what stands before it. */
import type { Clause, Hanger, NounGroup, Phrase } from './phrase.ts';

/** Noun groups that wait together for their place in a clause. */
export interface Slot extends Hanger {
  /** Phrase index of each group, to tell what came through "and" or a comma. */
  readonly joined: ('and' | 'comma' | null)[];
}

/** The first slot without a preposition: a subject. */
export const subjectOf = (slots: readonly Slot[]): NounGroup[] => slots.find((slot) => slot.prep === '')?.groups ?? [];

/** The objects of a clause, as a slot that a list may go on in. */
export const objectSlot = (clause: Clause, group: NounGroup): Slot => ({
  prep: '',
  at: group.first,
  groups: clause.objects,
  joined: clause.objects.map(() => null),
});

interface Beside {
  readonly before: NounGroup;
  readonly group: NounGroup;
  readonly pending: readonly Slot[];
  readonly speech: (lemma: string) => boolean;
}

/** A list goes on through "and" or a comma directly between its members. */
export const adjoins = (phrases: readonly Phrase[], slot: Slot, group: NounGroup): boolean => {
  let tail = slot.groups.at(-1)!;
  // "supporters of X and Y": the deepest last group ends where the list goes on.
  while (tail.hangers.length && tail.hangers.at(-1)!.groups.at(-1)!.first >= tail.last)
    tail = tail.hangers.at(-1)!.groups.at(-1)!;
  let gap = 0;
  for (const phrase of phrases) {
    if (phrase.first < tail.last || phrase.first >= group.first) continue;
    if (phrase.type === 'and' || phrase.type === 'comma' || phrase.type === 'bracket' || phrase.type === 'adverb')
      continue;
    if (phrase.type === 'prep' || phrase.type === 'noun') gap++;
    else return false;
  }
  return gap < 3;
};
/** "X, the leader of Y, said": between commas, or after one at the end, and no list. */
export const isApposition = (
  phrases: readonly Phrase[],
  { before, group, pending, speech }: Beside,
  p: number,
): boolean => {
  const link = phrases[p - 1];
  if (link?.type !== 'comma' || !before || before.pronoun || group.pronoun || phrases[p - 2]?.type === 'time')
    return false;
  if (pending.length && subjectOf(pending).length === 0 && pending[0]!.prep !== 'according to') return false;
  let k = p + 1;
  while (
    k < phrases.length &&
    (phrases[k]!.type === 'prep' ||
      phrases[k]!.type === 'noun' ||
      phrases[k]!.type === 'bracket' ||
      phrases[k]!.type === 'adverb')
  )
    k++;
  const stop = phrases[k];
  const then = phrases[k + 1];
  // "two died in X, the governor, Y, said": the clause is full, and the name speaks.
  if (
    stop?.type === 'comma' &&
    !pending.length &&
    then?.type === 'verb' &&
    then.form === 'finite' &&
    speech(then.lemma)
  )
    return false;
  if (stop?.type === 'verb')
    return (
      stop.form === 'ing' ||
      (stop.bare &&
        !speech(stop.lemma) &&
        phrases[k - 1]?.type === 'noun' &&
        phrases[k + 1]?.type === 'prep' &&
        pending.length === 0)
    );
  return stop?.type !== 'and';
};
/** After a comma a list goes on only if an "and" joins its last member before the next verb. */
export const listAhead = (phrases: readonly Phrase[], slot: Slot, leading: boolean, p: number): boolean => {
  if (slot.joined.includes('and')) return false;
  let k = p + 1;
  for (; k < phrases.length; k++) {
    const { type, word } = phrases[k] as { type: string; word?: string };
    if (type === 'and') break;
    if (type !== 'comma' && type !== 'noun' && type !== 'bracket' && !(type === 'prep' && word === 'of')) return false;
  }
  if (k >= phrases.length || phrases[k + 1]?.type !== 'noun') return false;
  if (!leading) return true;
  // "In A, B and C, the army …": a leading list is closed by a comma.
  return phrases[k + 2]?.type === 'comma';
};
/** Nothing parts the group from the verb before it. */
export const noBreakSince = (phrases: readonly Phrase[], verbEnd: number, group: NounGroup): boolean =>
  !phrases.some(
    (p) =>
      p.first >= verbEnd &&
      p.first < group.first &&
      (p.type === 'comma' || p.type === 'stop' || p.type === 'sub' || p.type === 'rel'),
  );
