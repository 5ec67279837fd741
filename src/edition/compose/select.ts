/** Which events an edition carries, and in which section. */
import { addDays } from '../../model/day.ts';
import type { Event } from '../../model/event.ts';
import type { Section } from '../../model/pack.ts';
import type { Day } from '../../model/record.ts';
import type { View } from '../view.ts';

/** Days before the week in which something still is news, if no earlier edition carried it. */
const GRACE_DAYS = 7;
/** What happened longer ago than this is background, even if reported in the week. */
const BACKGROUND_DAYS = 28;

export interface Selection {
  readonly carried: readonly Event[];
  /** Reported in the week, but of events long before it. */
  readonly background: readonly Event[];
}

/** Events reported, or dated, in the week or up to seven days before it, unless an earlier edition carried them. */
export function selectEvents(view: View, from: Day, to: Day, carriedBefore: ReadonlySet<string>): Selection {
  const first = addDays(from, -GRACE_DAYS);
  const old = addDays(from, -BACKGROUND_DAYS);
  const fresh = view.events.filter((event) => {
    if (carriedBefore.has(event.id)) return false;
    const { time } = event;
    const reported = event.claims.some((id) => {
      const published = view.reports.get(view.claims.get(id)?.report ?? '')?.published;
      return published ? published >= first && published <= to : false;
    });
    const happened = Boolean(
      time && (time.to ?? time.from)! >= first && (time.from ?? time.to)! <= to && time.to !== null,
    );
    return reported || happened;
  });
  const isOld = ({ time }: Event): boolean => time?.to != null && time.to < old;
  return { carried: fresh.filter((event) => !isOld(event)), background: fresh.filter(isOld) };
}

/**
 * The first section whose rule holds takes the event; one marked `otherwise` takes what no other took. Where nobody is named
 * as acting ("150 strikes were flown, says …"), those who say so stand in.
 */
export function sectionOf(
  event: Pick<Event, 'kind' | 'roles'>,
  sections: readonly Section[],
  actors: View['actors'],
  speakers: readonly string[] = [],
): Section | undefined {
  const named = (roles: readonly string[] | null): ReadonlySet<string> =>
    new Set(
      event.roles
        .filter(({ role }) => roles === null || roles.includes(role))
        .flatMap(({ actor }) => (actor ? wholesOf(actor, actors) : [])),
    );
  const [acting, all] = [named(['initiator', 'partner']), named(null)];
  const doers = acting.size > 0 ? acting : new Set(speakers.flatMap((actor) => wholesOf(actor, actors)));
  return (
    sections.find((section) => {
      if (section.otherwise || (!section.initiators.length && !section.involves.length && !section.kinds.length))
        return false;
      if (section.kinds.length && !section.kinds.includes(event.kind)) return false;
      if (!section.initiators.length && !section.involves.length) return true;
      return section.initiators.some((id) => doers.has(id)) || section.involves.some((id) => all.has(id));
    }) ?? sections.find(({ otherwise }) => otherwise)
  );
}

/** An actor, what it is part of, speaks for, leads or holds office in. */
function wholesOf(actor: string, actors: View['actors']): readonly string[] {
  const found = [actor];
  for (let i = 0; i < found.length && i < 32; i++) {
    for (const { relation, to } of actors.get(found[i]!)?.affiliations ?? []) {
      if (['part-of', 'media-of', 'office-of', 'leads'].includes(relation) && !found.includes(to)) found.push(to);
    }
  }
  return found;
}

/** Most consequential first: deaths, other harm, violence before words, then the day. */
export function byConsequence(a: Event, b: Event): number {
  return weightOf(b) - weightOf(a) || (a.time?.to ?? '').localeCompare(b.time?.to ?? '') || (a.id < b.id ? -1 : 1);
}

const KIND_WEIGHT: Readonly<Record<Event['kind'], number>> = {
  violence: 60,
  territory: 50,
  capture: 40,
  discovery: 35,
  deployment: 30,
  humanitarian: 25,
  diplomacy: 20,
  political: 20,
  statement: 15,
  tally: 10,
  other: 5,
  assessment: 0,
};

function weightOf({ kind, harms, status }: Event): number {
  const count = (effect: string) =>
    harms.filter((harm) => harm.effect === effect).reduce((sum, { best }) => sum + (best ?? 1), 0);
  return (
    KIND_WEIGHT[kind] +
    Math.min(400, 40 * count('killed')) +
    Math.min(200, 8 * count('injured')) +
    (status === 'corroborated' ? 4 : 0)
  );
}
