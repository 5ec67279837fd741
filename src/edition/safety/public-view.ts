/**
 * The public view: what is left of a view after the safety policy. Applied once; every output is made from it, so what is not
 * in it can be in no output. Withheld values are taken out of fields *and* out of every quote of the reports they stand in.
 */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { Day } from '../../model/record.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { Tally } from '../../model/tally.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import type { PublicView, ReportCard, View, Withheld } from '../view.ts';
import { coarsened } from './coarsen.ts';
import { coversHidden } from './derivable.ts';
import { type Guard, guardOf } from './guard.ts';
import type { Restraint } from './policy.ts';
import { EVERYTHING, termsOf } from './terms.ts';
import { holdsAny, withhold } from './withhold.ts';

/** `today` is the day of publication: a delayed event is not in the view before its day. `guard` where it has been worked out already. */
export function makePublicView(
  view: View,
  policy: readonly SafetyRule[],
  today: Day,
  guard: Guard | null = policy.length ? guardOf(view, policy, today) : null,
): PublicView {
  if (guard === null) return { ...view, withheld: [], public: true };
  const claims = new Map<string, Claim>();
  for (const [id, claim] of view.claims) {
    const restraint = guard.restraints.get(id)!;
    if (!restraint.delayed)
      claims.set(
        id,
        publicClaim({ ...claim, span: guard.openSpan(claim) }, restraint, guard.termsIn(claim.report), view),
      );
  }
  const events = view.events.flatMap((event) => publicEvent(event, guard, claims, view));
  const reports = new Map([...view.reports].map(([id, card]): [string, ReportCard] => [id, publicCard(card, guard)]));
  const kept = new Set(events.map(({ id }) => id));
  return {
    ...view,
    events,
    claims,
    reports,
    tallies: publicTallies(view.tallies, guard, view),
    places: new Map([...view.places].filter(([id]) => !guard.hiddenPlaces.has(id))),
    withheld: tellWithheld(view, guard, kept),
    public: true,
  };
}

/** A bare count means nothing without its event: it is watched where the event is cited, not everywhere. */
const A_COUNT =
  /^(?:[\d,. ]+|no|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|a few|dozens|scores|hundreds|others|a number)$/i;

/** Every term that may stand in no sentence and on no page: for the gate, and for pages of old editions. */
export function withheldTerms(
  view: View,
  policy: readonly SafetyRule[],
  today: Day,
  guard: Guard | null = policy.length ? guardOf(view, policy, today) : null,
): readonly string[] {
  if (guard === null) return [];
  const hidden = new Set<string>();
  const open = new Set<string>();
  for (const claim of view.claims.values()) {
    const restraint = guard.restraints.get(claim.id)!;
    for (const term of termsOf(claim, restraint, view)) hidden.add(term);
  }
  if (!hidden.size) return [];
  for (const claim of view.claims.values())
    if (!guard.restraints.get(claim.id)!.rules.length)
      for (const term of termsOf(claim, EVERYTHING, view)) open.add(term.toLowerCase());
  // What other events tell openly ("civilians", a party named everywhere) gives nothing away by itself.
  return [...hidden]
    .filter((term) => term.length > 2 && !A_COUNT.test(term) && !open.has(term.toLowerCase()))
    .sort((a, b) => b.length - a.length);
}

/** Steps that may be told; a total over a time in which a number of its kind is withheld is not told at all: what is shown beside it would give that number away. */
export function publicTallies(tallies: readonly Tally[], guard: Guard, view: View): readonly Tally[] {
  const open = (id: string): boolean => {
    const restraint = guard.restraints.get(id);
    return restraint !== undefined && !restraint.delayed && !restraint.redact.has('harms');
  };
  return tallies.flatMap((tally) => {
    if (coversHidden(tally, guard.restraints, view)) return [];
    const steps = tally.steps.filter(({ claim }) => open(claim));
    const checks = tally.checks.filter(({ claims: rests }) => steps.length === tally.steps.length && rests.every(open));
    return steps.length ? [{ ...tally, steps, checks }] : [];
  });
}

function publicEvent(event: Event, guard: Guard, claims: ReadonlyMap<string, Claim>, view: View): readonly Event[] {
  const left = event.claims.filter((id) => claims.has(id));
  const restraint = guard.ofEvent.get(event.id)!;
  return left.length ? restrained({ ...event, claims: left }, event.claims, restraint, view) : [];
}

/** An event under a restraint: nothing if it is delayed. `told` = its claims, whose terms are taken out of its words. */
export function restrained(event: Event, told: readonly string[], restraint: Restraint, view: View): readonly Event[] {
  const { redact, coarsenKm, delayed } = restraint;
  if (delayed) return [];
  const claims = told.flatMap((id) => view.claims.get(id) ?? []);
  const terms = [...new Set(claims.flatMap((claim) => termsOf(claim, restraint, view)))].sort(
    (a, b) => b.length - a.length,
  );
  const place = event.place && coarsenKm > 0 ? coarsened(event.place, coarsenKm, view.places) : event.place;
  return [
    {
      ...event,
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
      adopted: event.adopted
        .filter(({ field }) => !redact.has(field.split(':')[0]!.replace(/^harm$/, 'harms') as 'harms'))
        .map((one) => ({ ...one, why: withhold(one.why, terms) })),
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
  const { why: _reasons, objects, ...told } = claim;
  // "the house of the judge in X": a thing can give away both where and who.
  const things = redact.has('place') || redact.has('roles') || coarsenKm > 0 ? undefined : objects;
  return {
    ...told,
    ...(things && {
      objects: things.map((one) => ({ ...one, name: withhold(one.name, terms), span: safeSpan(one.span, terms) })),
    }),
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
  const terms = guard.titleTerms(card.id);
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
