/** "Rifles were seized in the raid", "It added that weapons were seized": who made the raid, or who tells of it, found them. */
import { addRoles, type Draft, fillers } from '../event/draft.ts';
import { actorsOf, fillerOf, isArmed } from '../event/referent.ts';
import { complements } from '../event/roles.ts';
import type { SentenceWorld } from '../event/world.ts';

/** Sentences back to which the raid may lie. */
const REACH = 2;
const RAID = /^(?:raid|operation|search|sweep|swoop|inspection|arrest|process)$/;

/** Gives finds without a finder, told in the passive, the doers of the raid they were made in. */
export function foundInRaid(world: SentenceWorld, drafts: readonly Draft[], earlier: readonly Draft[]): void {
  for (const draft of drafts) {
    const { clause } = draft;
    if (draft.kind !== 'discovery' || draft.acled !== 'Disrupted weapons use' || !clause?.verb.passive) continue;
    if (fillers(draft, 'initiator').length) continue;
    const raid = [...complements(clause, 'in'), ...complements(clause, 'during')].some(
      ({ head, determiner }) => determiner !== 'indefinite' && RAID.test(world.doc.tokens[head]!.lemma),
    );
    const before = earlier.findLast(
      (held) =>
        draft.sentence - held.sentence <= REACH &&
        (held.kind === 'capture' || held.kind === 'violence') &&
        fillers(held, 'initiator').length > 0,
    );
    if (raid && before) addRoles(draft, fillers(before, 'initiator'));
    else {
      // Whoever speaks bears arms: what was seized, they seized.
      const who = clause.parent?.subject.flatMap((group) => actorsOf(world, group)) ?? [];
      const [armed] = draft.speakers.length === 1 ? who : [];
      if (!armed || armed.class === 'people' || !isArmed(world, armed)) continue;
      addRoles(draft, [fillerOf(world, 'initiator', armed)]);
    }
    draft.trace.push('found-in-raid');
  }
}
