/** "An IED was used", "Its men used mortars": with what the attack told just before was done, and no claim of its own. */
import type { PlaceMention } from '../../model/mention.ts';
import { type Draft, fillers, sameFiller } from '../event/draft.ts';
import { kilometres } from '../event/split.ts';
import type { World } from '../event/world.ts';

/** Whether one of two places lies in or beside the other. */
const nearby = (a: PlaceMention, b: PlaceMention): boolean =>
  a.place === b.place || kilometres(a, b) <= (a.radiusKm ?? 0) + (b.radiusKm ?? 0);

const FIELDING = new Set(['field', 'fire-weapon']);

/** Gives the weapons to the attack before, if the draft says nothing else; true if the draft is used up. */
export function addMeans(world: World, kept: readonly Draft[], draft: Draft): boolean {
  const { clause, trigger } = draft;
  if (!clause || !trigger || !FIELDING.has(trigger.id) || !draft.weapons.length) return false;
  // "has been using tanks for weeks" tells a habit, "used rockets on Monday in A" an act.
  if (clause.verb.perfect || clause.verb.progressive || draft.harms.length || draft.times.length) return false;
  const attack = kept.at(-1);
  // "clashes in which both sides used tanks": with what they fought.
  if (
    attack?.kind === 'violence' &&
    attack.sentence === draft.sentence &&
    (clause.relation === 'relative' || clause.relation === 'where')
  ) {
    attack.weapons.push(...draft.weapons.filter(({ name }) => !attack.weapons.some((held) => held.name === name)));
    attack.trace.push('means-of-relative');
    return true;
  }
  if (attack?.kind !== 'violence' || attack.stance !== draft.stance || draft.sentence - attack.sentence > 1)
    return false;
  if (world.doc.sentences[attack.sentence]!.paragraph !== world.doc.sentences[draft.sentence]!.paragraph) return false;
  const same = (ours: Draft['roles'], theirs: Draft['roles']): boolean =>
    ours.every((filler) => theirs.some((other) => sameFiller(filler, other)));
  const doers = fillers(draft, 'initiator');
  const [subject] = clause.subject;
  // A doer named anew tells of something new: "The army used mortars."
  if (doers.length && !(subject && (subject.pronoun || subject.determiner === 'possessive'))) return false;
  if (!same(doers, fillers(attack, 'initiator')) || !same(fillers(draft, 'target'), fillers(attack, 'target')))
    return false;
  if (!draft.carried && draft.places.some((place) => !attack.places.some((other) => nearby(place, other))))
    return false;
  if (draft.speakers.length && !draft.speakers.every((one) => attack.speakers.some((other) => sameFiller(one, other))))
    return false;
  attack.weapons.push(...draft.weapons.filter(({ name }) => !attack.weapons.some((held) => held.name === name)));
  if (draft.saidOn && !attack.saidOn) {
    attack.saidOn = draft.saidOn;
    if (!attack.times.length) attack.basis = draft.basis;
  }
  attack.trace.push('means-of-later-sentence');
  return true;
}
