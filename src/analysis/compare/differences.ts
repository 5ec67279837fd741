/** Where a matched pair tells otherwise: only fields that both tell. */
import type { Claim, RoleFiller } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { distanceKm } from '../../model/geo.ts';
import type { Role } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Difference } from './comparison.ts';
import { daysOf } from './likeness.ts';
import { isSameParty, isVague, partiesOf } from './parties.ts';

export function differencesOf(ours: Event, theirs: Claim, actors: Context['actors']): readonly Difference[] {
  return [
    ...timeDiffers(ours, theirs),
    ...placeDiffers(ours, theirs),
    ...typeDiffers(ours, theirs),
    ...partyDiffers('initiator', ['initiator', 'partner'], ours, theirs, actors),
    ...partyDiffers('target', ['target', 'victim'], ours, theirs, actors),
    ...killedDiffers(ours, theirs),
  ];
}

const daysText = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
  from === to ? (to ?? 'no day') : `${from ?? '…'} to ${to ?? '…'}`;

function timeDiffers(ours: Event, theirs: Claim): readonly Difference[] {
  const [a, b] = [daysOf(ours.time), daysOf(theirs.time)];
  if (a === null || b === null) return [];
  // One that lies inside the other is less exact, not different.
  const isWithin = (a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to);
  return isWithin ? [] : [{ field: 'time', ours: daysText(ours.time!), theirs: daysText(theirs.time!) }];
}

function placeDiffers(ours: Event, theirs: Claim): readonly Difference[] {
  const [a, b] = [ours.place, theirs.place];
  if (a?.lat == null || a.lon == null || b?.lat == null || b.lon == null) return [];
  const km = distanceKm(a.lat, a.lon, b.lat, b.lon);
  if (km <= Math.max(a.radiusKm ?? 0, b.radiusKm ?? 0, 2)) return [];
  return [{ field: 'place', ours: a.name, theirs: `${b.name}, ${Math.round(km)} km away` }];
}

function typeDiffers(ours: Event, theirs: Claim): readonly Difference[] {
  const [a, b] = [ours.type.acled, theirs.type.acled];
  return a === null || b === null || a === b ? [] : [{ field: 'type', ours: a, theirs: b }];
}

function partyDiffers(
  field: 'initiator' | 'target',
  roles: readonly Role[],
  ours: Event,
  theirs: Claim,
  actors: Context['actors'],
): readonly Difference[] {
  const [a, b] = [partiesOf(ours.roles, roles), partiesOf(theirs.roles, roles)];
  if (a.length === 0 || b.length === 0) return [];
  const agree = a.some((one) => b.some((other) => isSameParty(one, other, actors) || (isVague(one) && isVague(other))));
  if (agree) return [];
  // The order of actors carries no meaning in these files, except for harm done to civilians.
  const turned = partiesOf(theirs.roles, field === 'initiator' ? ['target'] : ['initiator', 'partner']);
  if (a.some((one) => turned.some((other) => isSameParty(one, other, actors)))) return [];
  return [{ field, ours: namesOf(a), theirs: namesOf(b) }];
}

const namesOf = (parties: readonly Pick<RoleFiller, 'name'>[]): string =>
  [...new Set(parties.map(({ name }) => name))].join(', ');

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function killedDiffers(ours: Event, theirs: Claim): readonly Difference[] {
  const mine = ours.harms.filter(({ effect, name }) => effect === 'killed' && !/^of which/.test(name ?? ''));
  const their = theirs.harms.find(({ effect }) => effect === 'killed');
  if (mine.length === 0 && their === undefined) return [];
  const a: Bounds = {
    min: mine.reduce((sum, { min, best }) => sum + (min ?? best ?? 1), 0),
    max: mine.reduce((sum, { max }) => sum + (max ?? Infinity), 0),
  };
  const b = their === undefined ? 0 : (their.about ?? their.min ?? 0);
  if (their !== undefined && mine.length > 0 && b >= a.min && b <= a.max && (a.max < Infinity || b === a.min))
    return [];
  if (their !== undefined && their.max !== null && (their.min ?? 0) <= a.min && a.min <= their.max) return [];
  const told =
    mine.length === 0
      ? 'none told'
      : a.min === a.max
        ? `${a.min}`
        : a.max === Infinity
          ? `at least ${a.min}`
          : `${a.min} to ${a.max}`;
  return [{ field: 'killed', ours: told, theirs: their === undefined ? '0' : `${b}` }];
}
