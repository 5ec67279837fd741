/** "The police commander announced the arrest of …": the police made it, by whose office it is told. */
import type { RoleFiller } from '../../model/claim.ts';
import { partyOf } from '../attribution/speakers.ts';
import type { Clause } from '../text/phrase.ts';
import { fillerOf } from './referent.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

export function announcers(world: SentenceWorld, clause: Clause): RoleFiller[] {
  const side = partyOf(world, clause.subject);
  return side ? [fillerOf(world, 'initiator', side)] : actorFillers(world, 'initiator', clause.subject);
}
