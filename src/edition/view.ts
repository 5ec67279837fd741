/** What an edition is made from: everything the ledger held as of one decision, as plain values. The desk fills it. */
import type { Actor } from '../model/actor.ts';
import type { Claim, Speaker } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import type { Section } from '../model/pack.ts';
import type { Place } from '../model/place.ts';
import type { Day } from '../model/record.ts';
import type { Source } from '../model/source.ts';
import type { Tally } from '../model/tally.ts';

/** A report as an edition names it; its text is not needed to tell of it. */
export interface ReportCard {
  /** Report and version of its text: what `claim.report` says. */
  readonly id: string;
  readonly title: string | null;
  readonly source: Source | null;
  readonly published: Day | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly sha256: string;
}

export interface View {
  /** Name of the monitor, for the masthead. */
  readonly name: string;
  readonly events: readonly Event[];
  /** Every claim of the events, of the tallies, and assessments; by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** By `claim.report`. */
  readonly reports: ReadonlyMap<string, ReportCard>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly tallies: readonly Tally[];
  readonly sections: readonly Section[];
}

/** A view after the safety policy: the only thing that outputs are made from. See `safety/public-view.ts`. */
export interface PublicView extends View {
  /** What was withheld, told without saying what it was. */
  readonly withheld: readonly Withheld[];
  readonly public: true;
}

export interface Withheld {
  readonly rule: string;
  readonly what: 'delayed' | 'coarsened' | 'redacted' | 'shielded';
  readonly count: number;
}

/** The source of a report in words; never empty. */
export const sourceName = (card: ReportCard | undefined): string => card?.source?.name ?? 'an unnamed source';

/**
 * Who vouches for a claim beside the report: its speakers, or the actor whose voice the report is (a party's media arm tells
 * of its own deeds as a fact, and it still is the party that says so). Empty = the report itself asserts it.
 */
export function speakersOf(claim: Claim, view: Pick<View, 'reports'>): readonly Speaker[] {
  if (claim.speakers.length) return claim.speakers;
  const source = view.reports.get(claim.report)?.source;
  return source?.actor ? [{ name: source.name, actor: source.actor, span: null }] : [];
}
