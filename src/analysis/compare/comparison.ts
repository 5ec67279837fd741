/** What comparing our events with another project's claims tells. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';

/** A row that another project coded. */
export interface TheirRow {
  /** The row's own id. */
  readonly id: string;
  readonly claim: Claim;
}

/** One field that both tell and tell otherwise. */
export interface Difference {
  readonly field: 'time' | 'place' | 'type' | 'initiator' | 'target' | 'killed';
  readonly ours: string;
  readonly theirs: string;
}

export interface Match {
  readonly ours: Event;
  readonly theirs: TheirRow;
  readonly score: number;
  /** Why the two are held to be the same, one sentence a reason. */
  readonly because: readonly string[];
  /** Empty where the two agree in every field that both tell. */
  readonly differences: readonly Difference[];
}

export interface EventComparison {
  readonly matched: readonly Match[];
  readonly onlyOurs: readonly Event[];
  readonly onlyTheirs: readonly TheirRow[];
  /** Ours that can't be compared, by reason: outside the days of the rows, without a day, without a place. */
  readonly notCompared: Readonly<Record<string, number>>;
}
