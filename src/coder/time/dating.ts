/** What a meaning comes to once it is dated, and what dating it needs to know. */
import type { TimeMention } from '../../model/mention.ts';
import type { Day } from '../../model/record.ts';
import type { Interval } from './calendar.ts';
import type { Meaning } from './meaning.ts';
import type { Mode } from './mode.ts';
import { type Stamp, stampInterval, stampValue } from './stamp.ts';

export type Precision = TimeMention['precision'];
export type Basis = TimeMention['basis'];

/** `stamp` is what later words may count from; null when nothing can. */
export interface Dated {
  readonly value: string | null;
  readonly interval: Interval;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly stamp: Stamp | null;
}

/** Where the reading stands when an expression is met. */
export interface Scene {
  readonly published: Day | null;
  readonly mode: Mode;
  /** The time last spoken of, and the last whole day. */
  readonly ref: Stamp | null;
  readonly day: Stamp | null;
  /** The sentence looks ahead ("will", "scheduled"). */
  readonly future: boolean;
  /** The words look back in the story ("since May", "had taken in May"). */
  readonly back: boolean;
  /** The year that heads the section, if its heading holds just one. */
  readonly frame?: number | null;
}

export type Modified<M> = M & { readonly mod?: Meaning['mod'] };

export const NOWHERE: Interval = { from: null, to: null };

export const precisionOf = (stamp: Stamp): Precision =>
  stamp.clock !== undefined || stamp.part !== undefined
    ? 'hour'
    : stamp.week
      ? 'week'
      : stamp.day !== undefined
        ? 'day'
        : stamp.month !== undefined
          ? 'month'
          : 'year';

export const dated = (stamp: Stamp, basis: Basis, mod: Meaning['mod']): Dated => ({
  value: stampValue(stamp),
  interval: stampInterval(stamp, mod),
  precision: precisionOf(stamp),
  basis,
  stamp,
});

/** A value without days: what the words alone leave open. */
export const undated = (value: string | null, precision: Precision = 'day', basis: Basis = 'relative'): Dated => ({
  value,
  interval: NOWHERE,
  precision,
  basis,
  stamp: null,
});

/** A stamp with the part of the day or the hour that was said. */
export const withPart = (stamp: Stamp, { part, clock }: { part?: Stamp['part']; clock?: string }): Stamp => ({
  ...stamp,
  ...(part === undefined ? {} : { part }),
  ...(clock === undefined ? {} : { clock }),
});
