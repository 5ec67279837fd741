/** Which claim's value an event adopts for each field, by a stated policy; the range over all claims is kept beside it. */
import type { Claim, ClaimPlace, ClaimTime, EventType, RoleFiller, Weapon } from '../../model/claim.ts';
import type { Adoption, EventHarm } from '../../model/event.ts';
import type { ClaimKind } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import { adoptHarms, harmRow, preferencesFor } from './harms.ts';
import { better, type ChosenField, type Preference, RANK_BASIS, RANK_TIME } from './preference.ts';

export interface Adopted {
  readonly kind: ClaimKind;
  readonly type: EventType;
  readonly time: ClaimTime | null;
  readonly place: ClaimPlace | null;
  readonly roles: readonly RoleFiller[];
  readonly weapons: readonly Weapon[];
  readonly harms: readonly EventHarm[];
  readonly adopted: readonly Adoption[];
}

/** `claims` in order of telling, at least one. */
export function adoptFields(claims: readonly Claim[], context: Context, chosen: readonly ChosenField[] = []): Adopted {
  const asserting = claims.filter(({ stance }) => stance !== 'denies' && stance !== 'doubts');
  const pool = asserting.length ? asserting : claims;
  const adopted: Adoption[] = [];
  const pick = <Value>(
    field: string,
    read: (claim: Claim) => Value | null,
    preferences: readonly Preference[],
  ): Value | null => {
    const byHand = chosen.find((choice) => choice.field === field);
    const hand = byHand && claims.find(({ id }) => id === byHand.claim);
    const candidates = pool.filter((claim) => read(claim) !== null);
    const found = hand ? { claim: hand, why: byHand.why } : better(candidates, preferences, context);
    if (!found) return null;
    adopted.push({ field, claim: found.claim.id, why: found.why });
    return read(found.claim);
  };

  const lead = pick('kind', (claim) => claim, TYPED) ?? pool[0]!;
  const time = pick('time', ({ time }) => time, DATED);
  const place = pick('place', ({ place }) => place, PLACED);
  const roles = pick('roles', ({ roles }) => (roles.length ? roles : null), TOLD) ?? [];
  const weapons = pick('weapons', ({ weapons }) => (weapons.length ? weapons : null), NAMED) ?? [];
  const harms = adoptHarms(pool, context, chosen);
  return {
    kind: lead.kind,
    type: lead.type,
    time,
    place,
    roles,
    weapons,
    harms: harms.map(({ harm }) => harm),
    adopted: [...adopted, ...harms.map(({ adoption }) => adoption)],
  };
}

const unhedged: Preference = { why: 'told without reserve', score: ({ hedge }) => (hedge === 'none' ? 1 : 0) };

const TYPED: readonly Preference[] = [
  { why: 'names the type of the event', score: ({ type }) => (type.acled ? 1 : 0) },
  unhedged,
];
const DATED: readonly Preference[] = [
  { why: 'dates the event itself, not only the saying', score: ({ time }) => (time?.basis === 'bounded' ? 0 : 1) },
  { why: 'the most exact date', score: ({ time }) => RANK_TIME[time!.precision] },
  { why: 'the shortest interval', score: ({ time }) => -lengthOf(time!) },
  { why: 'the date stands in the words', score: ({ time }) => RANK_BASIS[time!.basis] },
  unhedged,
];
const PLACED: readonly Preference[] = [
  { why: 'a place with coordinates', score: ({ place }) => (place!.lat === null ? 0 : 1) },
  { why: 'the most exact place', score: ({ place }) => -(place!.radiusKm ?? 1000) },
  { why: 'the place stands in the words', score: ({ place }) => (place!.said === null ? 0 : 1) },
  unhedged,
];
const TOLD: readonly Preference[] = [
  { why: 'says who did it', score: ({ roles }) => (roles.some(({ role }) => role === 'initiator') ? 1 : 0) },
  { why: 'names the most known actors', score: ({ roles }) => roles.filter(({ actor }) => actor !== null).length },
  unhedged,
];
const NAMED: readonly Preference[] = [
  {
    why: 'names one weapon, not alternatives',
    score: ({ weapons }) => (weapons.some(({ alternative }) => alternative) ? 0 : 1),
  },
  unhedged,
];

/** The policy, field by field: what docs/events.md states. */
export const POLICY: Readonly<Record<string, readonly Preference[]>> = {
  kind: TYPED,
  time: DATED,
  place: PLACED,
  roles: TOLD,
  weapons: NAMED,
  'harm:…': preferencesFor([]),
};

/** Whether a claim has a value for a field that an event adopts; null when there is no such field. */
export function tellsField({ time, place, roles, weapons, harms }: Claim, field: string): boolean | null {
  const [, effect, side] = /^harm:([a-z]+)(?: (.{1,80}))?$/.exec(field) ?? [];
  if (effect !== undefined)
    return harms.some(
      (harm) => harm.effect === effect && (side === undefined || harmRow(harm) === `${effect} ${side}`),
    );
  const told: Readonly<Record<string, boolean>> = {
    kind: true,
    time: time !== null,
    place: place !== null,
    roles: roles.length > 0,
    weapons: weapons.length > 0,
  };
  return told[field] ?? null;
}

const lengthOf = ({ from, to }: ClaimTime): number =>
  from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : 10_000;
