/** "They were released after two hours", "nine had been freed": of those told before to have been taken. */
import { type Draft, fillers } from '../event/draft.ts';
import type { SentenceWorld } from '../event/world.ts';

/** Sentences back to which a release reaches. */
const REACH = 5;
const ALL = /^(?:they|both|all|he|she)$/;

/** Gives releases that name nobody the captives told of last. */
export function freedAgain(world: SentenceWorld, drafts: readonly Draft[], earlier: readonly Draft[]): void {
  const { tokens } = world.doc;
  for (const draft of drafts) {
    const { clause } = draft;
    if (draft.trigger?.effect !== 'freed' || !clause || draft.group || !clause.verb.passive) continue;
    const [who, ...others] = clause.subject;
    if (others.length) continue;
    const all = who !== undefined && ALL.test(tokens[who.head]!.lower);
    // "nine had been freed", "some of them were released".
    const some = who === undefined || world.index.count[who.head] !== undefined || tokens[who.head]!.pos === 'NUM';
    if (!all && !some) continue;
    const taken = earlier.findLast(
      (held) =>
        draft.sentence - held.sentence <= REACH &&
        held.stance !== 'denies' &&
        (held.trigger?.effect === 'captured' || held.acled === 'Arrests' || /^Abduction/.test(held.acled ?? '')) &&
        fillers(held, 'victim').length > 0,
    );
    if (!taken) continue;
    const victims = fillers(taken, 'victim');
    draft.roles = [...draft.roles.filter(({ role }) => role !== 'victim' && role !== 'target'), ...victims];
    draft.trace.push('taken-before');
  }
}
