/** The features, with their weights and the reason for each weight. An analyst may argue with every line. */
import { dayOf } from '../../model/day.ts';
import { distanceKm } from '../../model/geo.ts';
import { type Comparison, type FeatureRule, overlap, shared } from './feature.ts';
import type { Bounds, Signature } from './signature.ts';

const nothing = (sentence: string): Comparison => ({ score: 0, say: () => sentence });

/** Days told: exact days that agree speak for; a gap speaks against, the more the wider. */
function compareTime(a: Signature, b: Signature): Comparison {
  const [x, y] = [daysOf(a), daysOf(b)];
  if (!x && !y) return compareUndated(a, b);
  if (!x || !y) return nothing('the day of one of them is not told');
  const gap = Math.max(x.from, y.from) - Math.min(x.to, y.to);
  if (gap > 0) return { score: -Math.min(1, gap / 3), say: () => `${gap} ${gap === 1 ? 'day' : 'days'} apart` };
  const longest = Math.max(x.to - x.from, y.to - y.from) + 1;
  const days = Math.min(x.to, y.to) - Math.max(x.from, y.from) + 1;
  if (longest === 1) return { score: 1, say: () => `both on ${dayOf(x.from)}` };
  return {
    score: Math.max(0.2, Math.min(longest > 3 ? 0.5 : 0.8, (days / longest) * 0.9)),
    say: () => `their days overlap (${days} of ${longest})`,
  };
}

/** A presence or a hold on ground lasts: told by two reports within ten days it is most likely the same one. An act is not. */
function compareUndated(a: Signature, b: Signature): Comparison {
  const lasts = [a, b].every(({ kind, acled }) => (kind === 'deployment' || kind === 'territory') && acled === null);
  if (!lasts || a.published === null || b.published === null) return nothing('neither is dated');
  const days = Math.abs(a.published - b.published);
  return days <= 10
    ? { score: 0.5, say: () => `a lasting state, told ${days} days apart` }
    : nothing('neither is dated');
}

/** A saying dated but an event undated ("not later than") stands for the three days before it. */
function daysOf({ from, to }: Signature): { readonly from: number; readonly to: number } | null {
  if (from === null && to === null) return null;
  return { from: from ?? to! - 3, to: to ?? from! + 3 };
}

/** Same named place, or discs that meet; the score falls with the size of the larger disc. */
function comparePlace(a: Signature, b: Signature): Comparison {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) {
    return a.placeId && a.placeId === b.placeId
      ? { score: 0.8, say: () => 'the same named place' }
      : nothing('the place of one of them is not told');
  }
  const radius = Math.max(a.radiusKm, b.radiusKm);
  const precise = radius <= 5 ? 1 : radius <= 25 ? 0.8 : radius <= 60 ? 0.5 : 0.2;
  if (a.placeId !== null && a.placeId === b.placeId && Math.abs(a.radiusKm - b.radiusKm) < 1) {
    return { score: precise, say: () => 'the same named place' };
  }
  const km = distanceKm(a.lat, a.lon, b.lat, b.lon);
  const reach = Math.max(a.radiusKm + b.radiusKm, 3);
  if (km > reach) {
    return {
      score: -Math.min(1, 0.3 + (km - reach) / 30),
      say: () => `${Math.round(km)} km apart, their radii reach ${Math.round(reach)}`,
    };
  }
  return {
    score: precise * (1 - 0.4 * (km / reach)),
    say: () => `${Math.round(km)} km apart, within their radii of ${Math.round(reach)} km`,
  };
}

/** Sub-types that one incident is often told as. */
const TOLD_AS: readonly (readonly string[])[] = [
  [
    'Armed clash',
    'Attack',
    'Shelling/artillery/missile attack',
    'Government regains territory',
    'Non-state actor overtakes territory',
  ],
  ['Remote explosive/landmine/IED', 'Suicide bomb', 'Attack', 'Grenade'],
  ['Government regains territory', 'Non-violent transfer of territory', 'Non-state actor overtakes territory'],
  ['Arrests', 'Abduction/forced disappearance'],
  ['Attack', 'Looting/property destruction', 'Mob violence'],
];

function compareType(a: Signature, b: Signature): Comparison {
  if (a.acled && a.acled === b.acled) return { score: 1, say: () => `both ${a.acled}` };
  if (a.acled && b.acled) {
    return TOLD_AS.some((group) => group.includes(a.acled!) && group.includes(b.acled!))
      ? { score: 0.3, say: () => `${a.acled} and ${b.acled} are often one incident` }
      : { score: -1, say: () => `${a.acled} is no ${b.acled}` };
  }
  if (a.kind === b.kind) return { score: a.acled === b.acled ? 0.4 : 0.1, say: () => `both ${a.kind}` };
  return { score: -0.8, say: () => `one is ${a.kind}, the other ${b.kind}` };
}

function compareActors(a: Signature, b: Signature): Comparison {
  const [all, others] = [[...a.doers, ...a.others].sort(), [...b.doers, ...b.others].sort()];
  if (!all.length || !others.length) return nothing('one of them names no actor');
  const both = [...new Set(shared(all, others))];
  const opposed = a.doers.length > 0 && b.doers.length > 0 && overlap(a.doers, b.doers) === 0;
  const swapped = opposed && overlap(a.doers, b.others) > 0 && overlap(b.doers, a.others) > 0;
  if (opposed && !(swapped && a.acled === 'Armed clash')) {
    return { score: -0.7, say: () => `done by others: ${names(a.doers)} here, ${names(b.doers)} there` };
  }
  if (!both.length) return { score: -0.5, say: () => 'no actor in common' };
  const share = both.length / Math.min(new Set(all).size, new Set(others).size);
  return { score: Math.min(1, share * (both.length > 1 ? 1 : 0.7)), say: () => `both name ${names(both)}` };
}

const names = (keys: readonly string[]): string => keys.map((key) => key.replace(/^~/, '')).join(', ');

/** Two reports that quote the same speaker of such a thing mostly quote the same words of it. */
function compareSpeakers(a: Signature, b: Signature): Comparison {
  const both = shared(a.speakers, b.speakers);
  return both.length ? { score: 1, say: () => `both quote ${names(both)}` } : nothing('no speaker in common');
}

function compareHarms(a: Signature, b: Signature): Comparison {
  for (const one of a.harms) {
    const other = b.harms.find(({ effect }) => effect === one.effect);
    if (!other) continue;
    if (isOpen(one) || isOpen(other))
      return { score: 0.2, say: () => `both tell of ${one.effect}, one without a number` };
    const apart = (one.min ?? 0) > (other.max ?? Infinity) || (other.min ?? 0) > (one.max ?? Infinity);
    if (apart)
      return { score: -0.4, say: () => `${one.effect}: their numbers do not meet (${told(one)} and ${told(other)})` };
    const exact = one.min !== null && one.min === one.max && one.min === other.min && other.min === other.max;
    return {
      score: exact && one.min! > 1 ? 1 : 0.6,
      say: () => `${one.effect}: ${told(one)} and ${told(other)} agree`,
    };
  }
  return nothing('no harm that both tell');
}

const isOpen = ({ min, max }: Bounds): boolean => min === null && max === null;
const told = ({ min, max }: Bounds): string => (min === max ? `${min}` : `${min ?? '…'}–${max ?? '…'}`);

function compareWeapons(a: Signature, b: Signature): Comparison {
  if (!a.weapons.length || !b.weapons.length) return nothing('one of them names no weapon');
  const both = shared(a.weapons, b.weapons);
  return both.length
    ? { score: 1, say: () => `both with ${both.join(', ')}` }
    : { score: -0.5, say: () => `${a.weapons.join(', ')} here, ${b.weapons.join(', ')} there` };
}

function compareWording(a: Signature, b: Signature): Comparison {
  if (a.stems.length < 3 || b.stems.length < 3) return nothing('too few words to compare');
  const both = shared(a.stems, b.stems).length;
  const cosine = both / Math.sqrt(a.stems.length * b.stems.length);
  const score = Math.max(-0.2, Math.min(1, (cosine - 0.15) / 0.6));
  return { score, say: () => `${both} of ${Math.min(a.stems.length, b.stems.length)} words shared` };
}

function compareReport(a: Signature, b: Signature): Comparison {
  if (a.report !== b.report) return nothing('told in two reports');
  return { score: -1, say: () => 'two claims of one report, which tells an event once unless it says otherwise' };
}

export const FEATURES: readonly FeatureRule[] = [
  {
    name: 'time',
    weight: 1.6,
    against: 3.5,
    identifies: false,
    compare: compareTime,
    because: 'many things happen on one day, few on two',
  },
  {
    name: 'place',
    weight: 2.0,
    against: 4.0,
    identifies: true,
    compare: comparePlace,
    because: 'a place within its radius narrows most; a far one excludes',
  },
  {
    name: 'type',
    weight: 0.8,
    against: 2.5,
    identifies: false,
    compare: compareType,
    because: 'common types say little, different ones much',
  },
  {
    name: 'actors',
    weight: 1.6,
    against: 2.2,
    identifies: true,
    compare: compareActors,
    because: 'the same parties fight every day; other parties are another event',
  },
  {
    name: 'speakers',
    weight: 0.9,
    against: 0,
    identifies: true,
    compare: compareSpeakers,
    because: 'one statement is carried by many outlets; who else speaks says nothing',
  },
  {
    name: 'harms',
    weight: 0.9,
    against: 1.2,
    identifies: true,
    compare: compareHarms,
    because: 'counts are told differently of one event, so they weigh little',
  },
  {
    name: 'weapons',
    weight: 0.7,
    against: 0.8,
    identifies: true,
    compare: compareWeapons,
    because: 'named more or less exactly by each reporter',
  },
  {
    name: 'wording',
    weight: 2.4,
    against: 1.0,
    identifies: true,
    compare: compareWording,
    because: 'near-identical sentences are one wire item',
  },
  {
    name: 'report',
    weight: 0,
    against: 4.5,
    identifies: false,
    compare: compareReport,
    because: 'a claim is coded apart only if actor, action, place or time changes',
  },
];
