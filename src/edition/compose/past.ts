/** An edition published before, with the events and totals as they stood then. */
import type { Edition } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { Tally } from '../../model/tally.ts';

export interface PastEdition {
  readonly edition: Edition;
  readonly events: readonly Event[];
  readonly tallies: readonly Tally[];
}
