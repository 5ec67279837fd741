/** Subjects that were first taken for objects: "said rebels attacked", "killed A and B fled", "fighters killed in X were buried". */
import type { Token } from './document.ts';
import type { Slot } from './lists.ts';
import type { Clause, NounGroup, Phrase, VerbGroup } from './phrase.ts';

interface Before {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly groups: readonly NounGroup[];
  readonly open: Slot | null;
  readonly joint: 'and' | 'comma' | null;
  readonly speech: (lemma: string) => boolean;
}

/** "a man who called himself X swore …": the name is his, and no subject. */
function namesItself(tokens: readonly Token[], { relation, objects }: Clause): boolean {
  const own = relation === 'relative' ? objects[0] : undefined;
  return own !== undefined && /sel(?:f|ves)$/.test(tokens[own.head]!.lower);
}

/** Takes a subject back that was filed as an object: "said rebels attacked", "killed A and B fled". */
export function stealSubject(
  { tokens, phrases, groups, open, joint, speech }: Before,
  previous: Clause,
  verb: VerbGroup,
  p: number,
): { groups: NounGroup[]; relation: string } | null {
  if (namesItself(tokens, previous)) return null;
  let k = p - 1;
  while (k >= 0 && (phrases[k]!.type === 'adverb' || phrases[k]!.type === 'bracket' || phrases[k]!.type === 'time'))
    k--;
  if (phrases[k]?.type === 'and' || phrases[k]?.type === 'comma') return null;
  const { objects } = previous;
  const end = groups.at(-1);
  if (
    open &&
    end &&
    open.groups.length > 1 &&
    open.groups.at(-1) === end &&
    open.joined.at(-1) === 'and' &&
    end.last <= verb.first &&
    !(speech(previous.verb.lemma) && open.groups === objects)
  ) {
    open.joined.pop();
    return { groups: [open.groups.pop()!], relation: 'and' };
  }
  // "called us to the square," said A: "us" says nothing.
  if (objects.some(({ head }) => /^(?:us|me|him|them)$/.test(tokens[head]!.lower))) return null;
  if (speech(previous.verb.lemma) && objects.length) {
    return { groups: objects.splice(0), relation: 'that' };
  }
  if (objects.length > 1) {
    const last = objects.at(-1)!;
    const link = [...phrases]
      .reverse()
      .find((x) => x.first < last.first && x.type !== 'bracket' && x.type !== 'adverb');
    if (link?.type === 'and' && last.last <= verb.first) return { groups: [objects.pop()!], relation: 'and' };
  }
  const deep = previous.complements.at(-1);
  if (deep && deep.groups.length > 1) {
    const last = deep.groups.at(-1)!;
    if (last.last <= verb.first && groups.at(-1) === last) return { groups: [deep.groups.pop()!], relation: 'and' };
  }
  if (
    previous.verb.bare &&
    previous.verb.form === 'finite' &&
    !joint &&
    previous.relation !== 'that' &&
    !objects.length &&
    previous.subject.length &&
    !previous.shared
  ) {
    previous.verb.form = 'ed';
    previous.verb.passive = true;
    previous.shared = true;
    const { relation } = previous;
    previous.relation = 'ed';
    return { groups: [...previous.subject], relation };
  }
  return null;
}
