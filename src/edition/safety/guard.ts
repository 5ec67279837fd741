/** What the policy asks of every claim, event and report of a view, worked out once. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { Day } from '../../model/record.ts';
import type { Span } from '../../model/span.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import type { View } from '../view.ts';
import { derivable } from './derivable.ts';
import { type Restraint, restraintOf } from './policy.ts';
import { EVERYTHING, termsOf } from './terms.ts';
import { WITHHELD } from './withhold.ts';

export interface Guard {
  /** By claim: its own, or that of its event. */
  readonly restraints: ReadonlyMap<string, Restraint>;
  readonly ofEvent: ReadonlyMap<string, Restraint>;
  /** What must not be read in quotes of a report; longest first. */
  readonly termsIn: (report: string) => readonly string[];
  /** What must not be read in its title or address: there also all that is told of a delayed event. */
  readonly titleTerms: (report: string) => readonly string[];
  /** The words of a claim without those that a delayed one of the same report shares with it. */
  readonly openSpan: (claim: Claim) => Span;
  readonly shielded: ReadonlySet<string>;
  readonly hiddenPlaces: ReadonlySet<string>;
}

export function guardOf(view: View, policy: readonly SafetyRule[], today: Day): Guard {
  const restraints = new Map<string, Restraint>();
  const ofEvent = new Map<string, Restraint>();
  for (const event of view.events) {
    const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
    const restraint = restraintOf(event, claims, view, policy, today);
    ofEvent.set(event.id, restraint);
    for (const { id } of claims) restraints.set(id, restraint);
  }
  for (const claim of view.claims.values())
    if (!restraints.has(claim.id)) restraints.set(claim.id, restraintOf(claim, [claim], view, policy, today));
  for (const id of derivable(restraints, view)) {
    const restraint = restraints.get(id)!;
    restraints.set(id, { ...restraint, redact: new Set([...restraint.redact, 'harms']) });
  }
  for (const event of view.events) ofEvent.set(event.id, strictest(event, ofEvent.get(event.id)!, restraints));
  const terms = new Map<string, Set<string>>();
  const ofDelayed = new Map<string, Set<string>>();
  const delayed = new Map<string, Span[]>();
  const shielded = new Set<string>();
  const hiddenPlaces = new Set<string>();
  for (const claim of view.claims.values()) {
    const restraint = restraints.get(claim.id)!;
    if (restraint.shieldSource) shielded.add(claim.report);
    if (claim.place?.place && (restraint.redact.has('place') || restraint.coarsenKm > (claim.place.radiusKm ?? 0)))
      hiddenPlaces.add(claim.place.place);
    if (restraint.delayed) {
      delayed.set(claim.report, [...(delayed.get(claim.report) ?? []), claim.span]);
      const told = ofDelayed.get(claim.report) ?? new Set();
      for (const term of termsOf(claim, { ...EVERYTHING, shieldSource: false }, view)) told.add(term);
      ofDelayed.set(claim.report, told);
    }
    const held = terms.get(claim.report) ?? new Set();
    for (const term of termsOf(claim, restraint, view)) held.add(term);
    terms.set(claim.report, held);
  }
  const sorted = new Map([...terms].map(([report, held]) => [report, longestFirst(held)]));
  const inTitles = new Map(
    [...ofDelayed].map(([report, told]) => [report, longestFirst([...told, ...(sorted.get(report) ?? [])])]),
  );
  const termsIn = (report: string): readonly string[] => sorted.get(report) ?? [];
  return {
    restraints,
    ofEvent,
    termsIn,
    titleTerms: (report) => inTitles.get(report) ?? termsIn(report),
    openSpan: ({ span, report }) => without(span, delayed.get(report) ?? []),
    shielded,
    hiddenPlaces,
  };
}

const longestFirst = (terms: Iterable<string>): readonly string[] =>
  [...new Set(terms)].sort((a, b) => b.length - a.length);

/** A span whose quote has `[withheld]` where one of `others` reaches into it. */
function without(span: Span, others: readonly Span[]): Span {
  const { start, end } = span;
  const cuts = others.filter((other) => other.start < end && other.end > start);
  if (!cuts.length) return span;
  const quote = [...span.quote]
    .reduce<{ readonly text: string; readonly at: number }>(
      ({ text, at }, sign) => ({
        text: text + (cuts.some((cut) => cut.start <= at && at < cut.end) ? '\u0000' : sign),
        at: at + sign.length,
      }),
      { text: '', at: start },
    )
    .text.replace(/\u0000+/g, WITHHELD);
  return { ...span, quote };
}

/** Harms of an event are its claims' harms: withheld in one, withheld in the event. */
function strictest(event: Event, restraint: Restraint, restraints: ReadonlyMap<string, Restraint>): Restraint {
  const hides = event.claims.some((id) => restraints.get(id)?.redact.has('harms'));
  return hides ? { ...restraint, redact: new Set([...restraint.redact, 'harms' as const]) } : restraint;
}
