/** Who acts in a clause without a subject of its own: infinitives, participles, relative clauses. */
import { infinitiveOver, mainOf } from './clause-order.ts';
import { ACCUSING, OBJECT_DOES, OPINION, type VerbSense } from './clause-words.ts';
import type { Token } from './document.ts';
import type { Slot } from './lists.ts';
import type { Clause, NounGroup, Phrase, VerbGroup } from './phrase.ts';

interface Surroundings {
  readonly previous: Clause | undefined;
  /** The phrase right before the verb. */
  readonly before: Phrase | undefined;
  readonly nearest: NounGroup | null;
  readonly joint: 'and' | 'comma' | null;
  readonly waiting: NounGroup[];
  /** The nearest noun group ends where the verb begins. */
  readonly touching: boolean;
}

/** What an infinitive belongs to, and who is to act. */
export function infinitiveAfter(
  { previous, before, nearest, joint, waiting, touching }: Surroundings,
  sense: VerbSense,
): { relation: string; parent: Clause | null; subject: NounGroup[] } {
  const twin = joint === 'and' && previous ? infinitiveOver(previous) : null;
  // "called on all to stand together and to be ready": asked for like the first.
  if (twin) return { relation: twin.relation, parent: twin.parent, subject: twin.subject };
  if (
    previous &&
    (before === previous.verb || (before?.type !== 'noun' && before?.type !== 'comma' && previous.verb.copula))
  )
    return { relation: 'to', parent: previous, subject: previous.subject };
  const forced = previous && OBJECT_DOES.has(previous.verb.lemma) && previous.objects.length > 0;
  if (previous && (forced || sense.order(previous.verb.lemma))) {
    const asked = previous.objects.length
      ? previous.objects
      : (previous.complements.at(-1)?.groups ?? previous.subject);
    return {
      relation: 'to',
      parent: previous,
      subject: previous.objects.length > 1 && nearest ? [nearest] : asked,
    };
  }
  if (touching && nearest && !previous) return { relation: 'to', parent: null, subject: [] };
  return { relation: 'purpose', parent: previous ?? null, subject: previous?.subject ?? waiting };
}

/** Who does what a participle tells. */
export function doersOf(
  previous: Clause | undefined,
  relation: string,
  joint: 'and' | 'comma' | null,
  waiting: NounGroup[],
): NounGroup[] {
  if (!previous) return waiting;
  const accused = ACCUSING.has(previous.verb.lemma) && (relation === 'of' || relation === 'for');
  // "accused the army of shelling": the one accused acts.
  if (accused && previous.objects.length) return previous.objects;
  if (accused && previous.verb.passive && previous.subject.length) return previous.subject;
  if (previous.relation === 'ing' && joint === 'and') return previous.subject;
  return mainOf(previous).subject;
}

/** Two bare groups side by side before the verb, the first a word about words: a relative clause without its pronoun. */
export function inContact(
  tokens: readonly Token[],
  waiting: readonly NounGroup[],
  slots: readonly Slot[],
  verb: VerbGroup,
): boolean {
  if (!waiting.length || verb.passive || verb.form !== 'finite') return false;
  const [what, who] = slots.filter((slot) => slot.prep === '').slice(-2);
  const head = what?.groups.at(-1);
  return (
    head !== undefined &&
    who !== undefined &&
    who.groups.at(-1)!.last === verb.first &&
    head.last === who.groups[0]!.first &&
    /^(?:charge|claim|allegation|accusation|suggestion|assertion|report)$/.test(tokens[head.head]!.lemma)
  );
}

/** What a relative word points back to: the nearest group before the clause. */
export function antecedentOf(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  start: number,
  word: string,
): NounGroup | null {
  for (let k = groups.length - 1; k >= 0; k--) {
    const group = groups[k]!;
    if (group.last > (start >= 0 ? start : Number.POSITIVE_INFINITY)) continue;
    if (word === 'who' && tokens[group.head]!.pos === 'NUM') continue;
    return group;
  }
  return null;
}

/** "believed to be": an opinion about what stands before it. */
export const isOpinion = (verb: VerbGroup, next: Phrase | undefined): boolean =>
  OPINION.has(verb.lemma) && next?.type === 'verb' && next.form === 'infinitive';

/** Reads a bare form as a participle of the passive; gives the relation of its clause. */
export function asParticiple(verb: VerbGroup): 'ed' {
  verb.form = 'ed';
  verb.passive = true;
  return 'ed';
}
