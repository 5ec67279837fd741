/** Whom a thing acted upon carries: "a lorry with soldiers on board", "a car that had two rebels in it", "the bus in which pilgrims rode". */
import type { Clause, NounGroup } from '../text/phrase.ts';
import type { SentenceWorld } from './world.ts';

const BEARING: ReadonlySet<string> = new Set(
  'transport carry belong take hold use drive escort house man own control ferry guard occupy contain bear convey'.split(
    ' ',
  ),
);
const RIDING: ReadonlySet<string> = new Set('travel ride drive sit move sleep shelter gather'.split(' '));

/** The groups of those who are in or on the things, or whose they are by a clause about them. */
export function aboardOf(world: SentenceWorld, groups: readonly NounGroup[], act: Clause): NounGroup[] {
  for (const group of groups) {
    const beside = group.hangers.find(({ prep, groups: inner }) => prep === 'with' && isInside(world, inner.at(-1)));
    if (beside) return beside.groups;
    for (const other of world.grammar.clauses) {
      if (other.on !== group || other === act) continue;
      const { lemma, passive } = other.verb;
      if (BEARING.has(lemma)) {
        const by = other.complements.filter(({ prep }) => prep === 'to' || (passive && prep === 'by'));
        return [...(passive ? [] : other.objects), ...by.flatMap((slot) => slot.groups)];
      }
      if (lemma === 'have' && isInside(world, other.objects.at(-1))) return other.objects;
      if (RIDING.has(lemma) && !other.subject.includes(group)) return other.subject;
    }
  }
  return [];
}

/** Whether "on board", "aboard", "inside" or "in it" stands right behind. */
function isInside({ doc }: SentenceWorld, group: NounGroup | undefined): boolean {
  if (!group) return false;
  const [one, two] = [doc.tokens[group.last]?.lower, doc.tokens[group.last + 1]?.lower];
  return (
    one === 'aboard' ||
    one === 'inside' ||
    (one === 'on' && two === 'board') ||
    ((one === 'in' || one === 'on') && (two === 'it' || two === 'them' || two === 'its' || two === 'their'))
  );
}
