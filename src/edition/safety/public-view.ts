/**
 * The public view: what is left of a view after the safety policy. Applied once; every output is made from it, so what is not
 * in it can be in no output. Withheld values are taken out of fields *and* out of every quote of the reports they stand in.
 */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { Day } from '../../model/record.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import type { PublicView, ReportCard, View, Withheld } from '../view.ts';
import { coarsened } from './coarsen.ts';
import { type Restraint, restraintOf } from './policy.ts';
import { termsOf } from './terms.ts';
import { holdsAny, withhold } from './withhold.ts';

/** `today` is the day of publication: a delayed event is not in the view before its day. */
export function makePublicView(view: View, policy: readonly SafetyRule[], today: Day): PublicView {
  if (!policy.length) return { ...view, withheld: [], public: true };
  const guard = guardOf(view, policy, today);
  const claims = new Map<string, Claim>();
  for (const [id, claim] of view.claims) {
    const restraint = guard.restraints.get(id)!;
    if (!restraint.delayed) claims.set(id, publicClaim(claim, restraint, guard.termsIn(claim.report), view));
  }
  const events = view.events.flatMap((event) => publicEvent(event, guard, claims, view));
  const reports = new Map([...view.reports].map(([id, card]): [string, ReportCard] => [id, publicCard(card, guard)]));
  const kept = new Set(events.map(({ id }) => id));
  return {
    ...view,
    events,
    claims,
    reports,
    tallies: view.tallies.flatMap((tally) => {
      const steps = tally.steps.filter(
        ({ claim }) => claims.has(claim) && !guard.restraints.get(claim)!.redact.has('harms'),
      );
      const checks = tally.checks.filter(
        ({ claims: rests }) => rests.every((id) => claims.has(id)) && steps.length === tally.steps.length,
      );
      return steps.length ? [{ ...tally, steps, checks }] : [];
    }),
    places: new Map([...view.places].filter(([id]) => !guard.hiddenPlaces.has(id))),
    withheld: tellWithheld(view, guard, kept),
    public: true,
  };
}

/** Every term that may stand in no sentence and on no page: for the gate, and for pages of old editions. */
export function withheldTerms(view: View, policy: readonly SafetyRule[], today: Day): readonly string[] {
  const guard = guardOf(view, policy, today);
  const hidden = new Set<string>();
  const open = new Set<string>();
  for (const claim of view.claims.values()) {
    const restraint = guard.restraints.get(claim.id)!;
    for (const term of termsOf(claim, restraint, view)) hidden.add(term);
    if (!restraint.rules.length) for (const term of termsOf(claim, EVERYTHING, view)) open.add(term.toLowerCase());
  }
  // What other events tell openly ("civilians", a party named everywhere) gives nothing away by itself.
  return [...hidden]
    .filter((term) => term.length > 2 && !/^\d+$/.test(term) && !open.has(term.toLowerCase()))
    .sort((a, b) => b.length - a.length);
}

const EVERYTHING: Restraint = {
  rules: [],
  delayed: false,
  coarsenKm: 0,
  redact: new Set(['place', 'time', 'roles', 'harms', 'weapons', 'speakers']),
  shieldSource: true,
};

interface Guard {
  /** By claim: its own, or that of its event. */
  readonly restraints: ReadonlyMap<string, Restraint>;
  readonly ofEvent: ReadonlyMap<string, Restraint>;
  /** What must not be read in quotes of a report; longest first. */
  readonly termsIn: (report: string) => readonly string[];
  readonly shielded: ReadonlySet<string>;
  readonly hiddenPlaces: ReadonlySet<string>;
}

function guardOf(view: View, policy: readonly SafetyRule[], today: Day): Guard {
  const restraints = new Map<string, Restraint>();
  const ofEvent = new Map<string, Restraint>();
  for (const event of view.events) {
    const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
    const restraint = restraintOf(event, claims, view, policy, today);
    ofEvent.set(event.id, restraint);
    for (const { id } of claims) restraints.set(id, restraint);
  }
  const terms = new Map<string, Set<string>>();
  const shielded = new Set<string>();
  const hiddenPlaces = new Set<string>();
  for (const claim of view.claims.values()) {
    const restraint = restraints.get(claim.id) ?? restraintOf(claim, [claim], view, policy, today);
    restraints.set(claim.id, restraint);
    if (restraint.shieldSource) shielded.add(claim.report);
    if (claim.place?.place && (restraint.redact.has('place') || restraint.coarsenKm > (claim.place.radiusKm ?? 0)))
      hiddenPlaces.add(claim.place.place);
    const held = terms.get(claim.report) ?? new Set();
    for (const term of termsOf(claim, restraint, view)) held.add(term);
    terms.set(claim.report, held);
  }
  const sorted = new Map([...terms].map(([report, held]) => [report, [...held].sort((a, b) => b.length - a.length)]));
  return { restraints, ofEvent, termsIn: (report) => sorted.get(report) ?? [], shielded, hiddenPlaces };
}

function publicEvent(event: Event, guard: Guard, claims: ReadonlyMap<string, Claim>, view: View): readonly Event[] {
  const restraint = guard.ofEvent.get(event.id)!;
  const { redact, coarsenKm, delayed } = restraint;
  const left = event.claims.filter((id) => claims.has(id));
  if (delayed || !left.length) return [];
  const terms = [...new Set(event.claims.flatMap((id) => termsOf(view.claims.get(id)!, restraint, view)))].sort(
    (a, b) => b.length - a.length,
  );
  const place = event.place && coarsenKm > 0 ? coarsened(event.place, coarsenKm, view.places) : event.place;
  return [
    {
      ...event,
      claims: left,
      time: redact.has('time') ? null : wordless(event.time, terms),
      place: redact.has('place')
        ? null
        : place && { ...wordless(place, terms)!, candidates: coarsenKm > 0 ? [] : place.candidates },
      roles: redact.has('roles')
        ? []
        : event.roles.map((role) => ({ ...role, name: withhold(role.name, terms), span: safeSpan(role.span, terms) })),
      weapons: redact.has('weapons')
        ? []
        : event.weapons.map((weapon) => ({ ...weapon, span: safeSpan(weapon.span, terms) })),
      harms: redact.has('harms') ? [] : event.harms,
      adopted: event.adopted.filter(
        ({ field }) => !redact.has(field.split(':')[0]!.replace(/^harm$/, 'harms') as 'harms'),
      ),
    },
  ];
}

function publicClaim(
  claim: Claim,
  { redact, coarsenKm, shieldSource }: Restraint,
  terms: readonly string[],
  view: View,
): Claim {
  const place = claim.place && coarsenKm > 0 ? coarsened(claim.place, coarsenKm, view.places) : claim.place;
  const hidden = { name: 'a speaker who is not named', actor: null, span: null };
  return {
    ...claim,
    span: safeSpan(claim.span, terms)!,
    place: redact.has('place') ? null : wordless(place, terms),
    time: redact.has('time') ? null : wordless(claim.time, terms),
    saidOn:
      redact.has('time') || !claim.saidOn
        ? null
        : { ...claim.saidOn, said: withhold(claim.saidOn.said, terms), span: safeSpan(claim.saidOn.span, terms)! },
    roles: redact.has('roles')
      ? []
      : claim.roles.map((role) => ({ ...role, name: withhold(role.name, terms), span: safeSpan(role.span, terms) })),
    // A claim without its speaker would be told as a fact: it keeps one, without a name.
    speakers: claim.speakers.map((speaker) =>
      redact.has('speakers') || (shieldSource && holdsAny(speaker.name, terms))
        ? hidden
        : { ...speaker, name: withhold(speaker.name, terms), span: safeSpan(speaker.span, terms) },
    ),
    harms: redact.has('harms')
      ? []
      : claim.harms.map((harm) => ({
          ...harm,
          said: harm.said && withhold(harm.said, terms),
          name: harm.name && withhold(harm.name, terms),
          span: safeSpan(harm.span, terms),
        })),
    weapons: redact.has('weapons')
      ? []
      : claim.weapons.map((weapon) => ({ ...weapon, span: safeSpan(weapon.span, terms) })),
    tally: redact.has('harms') ? null : claim.tally,
  };
}

const safeSpan = <Of extends Span | null>(span: Of, terms: readonly string[]): Of =>
  span === null ? span : ({ ...span, quote: withhold(span.quote, terms) } as Of);

/** A time or a place whose words hold a withheld term keeps its value and loses its words. */
function wordless<Of extends { readonly said: string | null; readonly span: Span | null }>(
  told: Of | null,
  terms: readonly string[],
): Of | null {
  if (!told) return null;
  const spoilt =
    (told.said !== null && holdsAny(told.said, terms)) || (told.span !== null && holdsAny(told.span.quote, terms));
  return spoilt ? { ...told, said: null, span: null } : told;
}

function publicCard(card: ReportCard, guard: Guard): ReportCard {
  const terms = guard.termsIn(card.id);
  const title = card.title === null ? null : withhold(card.title, terms);
  const url = card.url !== null && holdsAny(card.url.replace(/[-_/%.+]+/g, ' '), terms) ? null : card.url;
  if (!guard.shielded.has(card.id)) return { ...card, title, url };
  return { ...card, title: null, url: null, published: card.published, sha256: '', source: SHIELDED };
}

const SHIELDED: Source = {
  id: 'withheld',
  name: 'a source that is not named',
  aliases: [],
  kind: 'person',
  actor: null,
  country: null,
  lang: [],
  scale: null,
  homepage: null,
  restricted: true,
  note: null,
};

/** Counted by rule, without saying what. */
function tellWithheld(view: View, guard: Guard, kept: ReadonlySet<string>): readonly Withheld[] {
  const counts = new Map<string, Withheld>();
  const add = (rule: string, what: Withheld['what']): void => {
    const key = `${rule} ${what}`;
    counts.set(key, { rule, what, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const { id } of view.events) {
    for (const rule of guard.ofEvent.get(id)!.rules) {
      if (!kept.has(id)) add(rule.name, 'delayed');
      else {
        if (rule.coarsenKm > 0) add(rule.name, 'coarsened');
        if (rule.redact.length) add(rule.name, 'redacted');
        if (rule.shieldSource) add(rule.name, 'shielded');
      }
    }
  }
  return [...counts.values()];
}
