/** The scorer of the `claims` bench, as the seed's README defines it: pairs, slots, slotF1. */
import { assign } from './assign.ts';
import { foldText, type GoldClaim, type GoldReport, kindOf, type SystemClaim } from './gold.ts';
import type { SameName } from './names.ts';

export const SLOTS = [
  'kind',
  'sub_event',
  'sides',
  'initiator',
  'place',
  'date',
  'deaths',
  'injured',
  'captured',
  'freed',
  'weapons',
  'speakers',
  'stance',
  'hedge',
  'tally',
] as const;
export type Slot = (typeof SLOTS)[number];
/** Printed, but no part of slotF1. */
const UNCOUNTED: ReadonlySet<Slot> = new Set(['initiator']);

export interface SlotScore {
  /** Filled in the gold, filled by the system, right. */
  readonly gold: boolean;
  readonly system: boolean;
  /** Right, and not empty on both sides. */
  readonly right: boolean;
  /** Right, or empty on both sides. */
  readonly agree: boolean;
}
export interface Pair {
  readonly gold: GoldClaim;
  readonly system: SystemClaim;
  readonly slots: Readonly<Record<Slot, SlotScore>>;
}
export interface ReportScore {
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldClaim[];
  readonly spurious: readonly SystemClaim[];
}

/** Sentence bounds of a text, as `[start, end)`; given so that the scorer needs no tagger of its own. */
export type Bounds = readonly (readonly [number, number])[];

export function scoreReport(
  report: GoldReport,
  sentences: Bounds,
  gold: readonly GoldClaim[],
  system: readonly SystemClaim[],
  same: SameName,
): ReportScore {
  const text = foldText(report.text);
  const anchored = gold.map((claim) => {
    const start = text.indexOf(foldText(claim.anchor));
    const end = start < 0 ? -1 : start + claim.anchor.length;
    const middle = (start + end) / 2;
    return {
      claim,
      start,
      end,
      middle,
      sentence: sentences.find(([from, to]) => from <= middle && middle < to) ?? ([start, end] as const),
    };
  });
  const compared = anchored.map(({ claim, start, end, middle, sentence }) =>
    system.map((found) => {
      const from = found.span.start;
      const to = Math.min(found.span.end, from + 400);
      const covers = start >= 0 && from <= middle && middle < to;
      const sameKind = kindsAgree(claim, found);
      const overlaps = start >= 0 && from < sentence[1] && sentence[0] < to;
      if (!covers && !(overlaps && sameKind)) return null;
      const slots = compare(claim, found, same);
      // For pairing a slot that is empty on both sides is right too: the vectors' figures come out so, and only so.
      const right = SLOTS.filter((slot) => slots[slot].agree && !UNCOUNTED.has(slot)).length;
      const weight = (sameKind ? 2 : 0) + right + (start >= 0 && from <= start && end <= to ? 0.1 : 0);
      return { slots, weight };
    }),
  );
  const given = assign(
    compared.map((row) => row.map((cell) => cell?.weight ?? 0)),
    2,
  );
  const pairs: Pair[] = [];
  given.forEach((j, i) => {
    const cell = j < 0 ? null : compared[i]![j];
    if (cell) pairs.push({ gold: gold[i]!, system: system[j]!, slots: cell.slots });
  });
  const used = new Set(pairs.map((pair) => pair.system));
  const matched = new Set(pairs.map((pair) => pair.gold));
  return {
    pairs,
    missed: gold.filter((claim) => !matched.has(claim)),
    spurious: system.filter((claim) => !used.has(claim)),
  };
}

const altsOf = (claim: GoldClaim, field: string): readonly unknown[] => claim.alts?.[field] ?? [];
const kindsAgree = (gold: GoldClaim, system: SystemClaim): boolean =>
  [gold.kind, ...altsOf(gold, 'kind')].some((kind) => kindOf(String(kind)) === kindOf(system.kind));

const EFFECTS = { deaths: 'killed', injured: 'injured', captured: 'captured', freed: 'freed' } as const;

/** Every slot of one pair. Also gives which slots are filled when a claim is compared with nothing: see `filledSlots`. */
function compare(gold: GoldClaim, system: SystemClaim, same: SameName): Record<Slot, SlotScore> {
  const roles = system.roles ?? [];
  const sides = roles.filter(({ role }) => ['initiator', 'target', 'victim', 'partner'].includes(role));
  const goldFilled = filledInGold(gold);
  const systemFilled = filledInSystem(system);
  const right: Record<Slot, boolean> = {
    kind: kindsAgree(gold, system),
    sub_event: [gold.sub_event_type, ...altsOf(gold, 'sub_event_type')].includes(system.type?.acled ?? null),
    sides: jaccard(sides, goldSides(gold), same) >= 0.5,
    initiator:
      jaccard(
        roles.filter(({ role }) => role === 'initiator'),
        gold.initiator,
        same,
      ) >= 0.5,
    place: rightPlace(gold, system),
    date: rightDate(gold, system),
    deaths: rightHarm(gold, system, 'deaths'),
    injured: rightHarm(gold, system, 'injured'),
    captured: rightHarm(gold, system, 'captured'),
    freed: rightHarm(gold, system, 'freed'),
    weapons: rightWeapons(
      gold.weapons,
      (system.weapons ?? []).map(({ name }) => name),
    ),
    speakers: sameSet((system.speakers ?? []).flatMap(each), saidBy(gold), same),
    stance: [gold.stance, ...altsOf(gold, 'stance')].includes(system.stance ?? 'asserts'),
    hedge:
      gold.hedged === ((system.hedge ?? 'none') !== 'none') ||
      altsOf(gold, 'hedged').includes((system.hedge ?? 'none') !== 'none'),
    tally: rightTally(gold, system),
  };
  return Object.fromEntries(
    SLOTS.map((slot) => [
      slot,
      {
        gold: goldFilled[slot],
        system: systemFilled[slot],
        right: right[slot] && (goldFilled[slot] || systemFilled[slot]),
        agree: right[slot],
      },
    ]),
  ) as Record<Slot, SlotScore>;
}

export function filledInGold(gold: GoldClaim): Record<Slot, boolean> {
  return {
    kind: true,
    sub_event: gold.sub_event_type !== null,
    sides: goldSides(gold).length > 0,
    initiator: gold.initiator.length > 0 && gold.sub_event_type !== 'Armed clash',
    place: gold.place !== null,
    date: gold.date !== null,
    deaths: gold.deaths !== null,
    injured: gold.injured !== null,
    captured: gold.captured !== null,
    freed: gold.freed !== null,
    weapons: gold.weapons.length > 0,
    speakers: gold.said_by.length > 0,
    stance: gold.stance !== 'asserts',
    hedge: gold.hedged,
    // A count of soldiers in a deployment is a number of a role, no running total: the vectors' figures come out so.
    tally: gold.count !== null && gold.kind === 'tally',
  };
}

export function filledInSystem(system: SystemClaim): Record<Slot, boolean> {
  const roles = system.roles ?? [];
  const harmed = (effect: string): boolean => (system.harms ?? []).some((harm) => harm.effect === effect);
  return {
    kind: true,
    sub_event: (system.type?.acled ?? null) !== null,
    sides: roles.some(({ role }) => role !== 'beneficiary'),
    initiator: roles.some(({ role }) => role === 'initiator') && system.type?.acled !== 'Armed clash',
    place: (system.place ?? null) !== null,
    date: Boolean(system.time?.from ?? system.time?.to),
    deaths: harmed('killed'),
    injured: harmed('injured'),
    captured: harmed('captured'),
    freed: harmed('freed'),
    weapons: (system.weapons ?? []).length > 0,
    speakers: (system.speakers ?? []).length > 0,
    stance: (system.stance ?? 'asserts') !== 'asserts',
    hedge: (system.hedge ?? 'none') !== 'none',
    tally: (system.tally ?? null) !== null,
  };
}

const goldSides = (gold: GoldClaim): readonly string[] => [
  ...new Set([...gold.initiator, ...gold.target, ...gold.victims]),
];
const saidBy = (gold: GoldClaim): readonly string[] => gold.said_by.flatMap((name) => name.split(' + '));

/** Joint speakers are one entry, their names joined. */
const each = (speaker: Named): readonly Named[] =>
  speaker.name.includes(' + ') ? speaker.name.split(' + ').map((name) => ({ name })) : [speaker];

type Named = { readonly name: string; readonly actor?: string | null };

/** Overlap of system names with gold names; each name counts once, however often it stands in roles. */
function jaccard(system: readonly Named[], gold: readonly string[], same: SameName): number {
  const distinct: Named[] = [];
  for (const named of system) if (!distinct.some((other) => other.name === named.name)) distinct.push(named);
  if (!distinct.length || !gold.length) return distinct.length === gold.length ? 1 : 0;
  const left = new Set(gold);
  let both = 0;
  for (const named of distinct) {
    const hit = [...left].find((name) => same(named, name));
    if (hit !== undefined) {
      left.delete(hit);
      both++;
    }
  }
  return both / (distinct.length + gold.length - both);
}
const sameSet = (system: readonly Named[], gold: readonly string[], same: SameName): boolean =>
  jaccard(system, gold, same) === 1;

function rightPlace(gold: GoldClaim, { place }: SystemClaim): boolean {
  const accepted = [gold.place, ...(altsOf(gold, 'place') as (GoldClaim['place'] | null)[])];
  return accepted.some((right) => {
    if (right === null || !place) return right === null && !place;
    if (place.lat == null || place.lon == null || typeof right.lat !== 'number') return false;
    return kilometres(place.lat, place.lon, right.lat, right.lon) <= Math.max(right.tolerance_km, 5);
  });
}

function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function rightDate(gold: GoldClaim, { time }: SystemClaim): boolean {
  const accepted = [gold.date, ...(altsOf(gold, 'date') as (GoldClaim['date'] | null)[])];
  const filled = time?.from || time?.to;
  return accepted.some((right) => {
    if (right === null || !filled) return right === null && !filled;
    const ours = [dayNumber((time.from ?? time.to)!), dayNumber((time.to ?? time.from)!)] as const;
    const theirs = [dayNumber((right.from ?? right.to)!), dayNumber((right.to ?? right.from)!)] as const;
    const both = Math.min(ours[1], theirs[1]) - Math.max(ours[0], theirs[0]) + 1;
    const either = Math.max(ours[1], theirs[1]) - Math.min(ours[0], theirs[0]) + 1;
    return both / either >= 0.5;
  });
}

function rightHarm(gold: GoldClaim, { harms = [] }: SystemClaim, slot: keyof typeof EFFECTS): boolean {
  const own = harms.filter((harm) => harm.effect === EFFECTS[slot] && !harm.subset);
  const accepted = [gold[slot], ...(altsOf(gold, slot) as (GoldClaim['deaths'] | null)[])];
  return accepted.some((right) => {
    if (right === null || !own.length) return right === null && !own.length;
    const sum = (bound: 'min' | 'max'): number | null =>
      own.reduce<number | null>(
        (total, harm) => (total === null || harm[bound] == null ? null : total + harm[bound]),
        0,
      );
    return (right.min === null || right.min === sum('min')) && (right.max === null || right.max === sum('max'));
  });
}

function rightWeapons(gold: readonly string[], system: readonly string[]): boolean {
  if (!gold.length || !system.length) return gold.length === system.length;
  const words = (name: string): readonly string[] =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.replace(/s$/, ''));
  const left = [...gold];
  let both = 0;
  for (const name of new Set(system)) {
    const own = words(name);
    const at = left.findIndex((other) => words(other).some((word) => own.includes(word)));
    if (at >= 0) {
      left.splice(at, 1);
      both++;
    }
  }
  return both / (new Set(system).size + gold.length - both) >= 0.5;
}

function rightTally(gold: GoldClaim, { tally }: SystemClaim): boolean {
  if (!gold.count || !tally) return !gold.count && !tally;
  const value = gold.count.value ?? gold.count.min ?? gold.count.max;
  const { about, min, max } = tally.value ?? {};
  return [about, min, max].includes(value);
}
