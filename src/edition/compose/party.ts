/** Whether the speaker of a claim is a party to the event: then it claims, where another would say. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { speakersOf, type View } from '../view.ts';

export function isParty(claim: Claim, event: Pick<Event, 'roles'>, view: View): boolean {
  const speaker = speakersOf(claim, view).at(-1)?.actor;
  if (!speaker) return false;
  const parties = new Set(event.roles.flatMap(({ role, actor }) => (actor && role !== 'beneficiary' ? [actor] : [])));
  const reached = [speaker];
  for (let i = 0; i < reached.length && i < 16; i++) {
    if (parties.has(reached[i]!)) return true;
    for (const { relation, to } of view.actors.get(reached[i]!)?.affiliations ?? []) {
      if (['part-of', 'media-of', 'office-of', 'leads', 'opposes'].includes(relation) && !reached.includes(to)) {
        if (relation === 'opposes' && reached[i] !== speaker) continue;
        reached.push(to);
      }
    }
  }
  return view.actors.get(speaker)?.affiliations.some(({ relation }) => relation === 'media-of') ?? false;
}
