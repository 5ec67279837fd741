/** What a time expression says, before anybody asks when that was: the known parts stay apart from the implied ones. */
import type { DayPart, Season, Unit } from './words.ts';

export type Mod =
  | 'START' | 'MID' | 'END' | 'BEFORE' | 'AFTER' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN'
  | 'ON_OR_BEFORE' | 'ON_OR_AFTER' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE'; // biome-ignore format: a list

/** Whence a deictic counts: from the publication ("last week"), or from the time last spoken of ("the following week"). */
export type Base = 'publication' | 'antecedent';

/** A place in the calendar. Years before Christ are negative; there is no year 0. */
export interface Point {
  readonly kind: 'point';
  readonly year?: number;
  /** "of that year", "last year": the year is told from a base. */
  readonly yearFrom?: { readonly base: Base; readonly shift: number };
  readonly month?: number;
  readonly day?: number;
  /** Alone, or with a date, where it helps to tell the year. */
  readonly weekday?: number;
  readonly season?: Season;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  /** 194 for the 1940s. */
  readonly decade?: number;
  /** 19 for the twentieth century; negative before Christ. */
  readonly century?: number;
  readonly part?: DayPart;
  /** "the second week of": 1 to 4, -1 for the last. */
  readonly week?: 1 | 2 | 3 | 4 | -1;
  /** "in the evening": of the day that is told. */
  readonly told?: boolean;
  /** The seven days that begin or end with the day: "the week of 5 May", "the week ending 11 May". */
  readonly weekAt?: 'first' | 'last';
  /** `HH:MM`, with the zone's offset if it is told. */
  readonly clock?: string;
  /** "last Friday" -1, "this Friday" 0, "next May" 1. */
  readonly deixis?: -1 | 0 | 1;
  /** "the following Sunday" counts from the day last spoken of. */
  readonly base?: Base;
}

/** So many units away: "three days ago", "two years later", "a week after the landing". */
export interface Shift {
  readonly kind: 'shift';
  readonly base: Base;
  readonly unit: Unit;
  /** null = not said how many. */
  readonly amount: number | null;
  readonly toward: -1 | 1;
  /** The date it is counted from, where the words tell one: "two days after 3 May". */
  readonly from?: Point;
  /** The words name what it is counted from ("after the landing"): then it cannot be dated. */
  readonly event?: boolean;
  readonly part?: DayPart;
}

/** The unit that holds the base, or one before or after: "that year", "last week", "the next morning". */
export interface Around {
  readonly kind: 'around';
  readonly base: Base;
  readonly unit: Unit;
  readonly shift: number;
  readonly part?: DayPart;
  /** "the year" that is told of: that of publication in a report, of the story in a narrative. */
  readonly told?: boolean;
  /** "later that month" 1, "earlier this week" -1. */
  readonly side?: -1 | 1;
  /** Only as fine as what was last spoken of: "at the same time". */
  readonly coarse?: boolean;
  /** An "of" and what it is of may follow. */
  readonly of?: boolean;
  readonly event?: boolean;
}

/** A length of time; with a direction it also lies somewhere: "over the past two weeks". */
export interface Length {
  readonly kind: 'length';
  readonly unit: Unit;
  readonly amount: number | null;
  /** -1: the stretch that ends on the base; 1: that begins with it; 0: nowhere in particular. */
  readonly toward: -1 | 0 | 1;
  readonly base: Base;
  /** "the next two weeks": from publication where the words look ahead, else from what was told last. */
  readonly told?: boolean;
  /** Its "of" is read already; what it is a length of follows. */
  readonly of?: boolean;
  /** Told as a thing with its article ("a three-day period"): no "more than" goes before it. */
  readonly whole?: boolean;
}

/** Again and again: "daily", "every Friday", "per month". */
export interface Repeat {
  readonly kind: 'repeat';
  readonly value: string;
}

/** "now", "recently", "former", "in future". */
export interface Reference {
  readonly kind: 'reference';
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  /** The words mean the day of publication ("currently"), not just some time. */
  readonly now: boolean;
  /** Said of what goes on while a report is written ("ongoing"); in a story it dates nothing. */
  readonly reportOnly?: boolean;
}

/** A time that the words do not let anyone date: "this period". */
export interface Vague {
  readonly kind: 'vague';
  readonly of?: boolean;
}

export type Meaning = (Point | Shift | Around | Length | Repeat | Reference | Vague) & {
  readonly mod?: Mod;
  /** "since" or "until" stands before it. */
  readonly open?: 'since' | 'until';
};
