/** How exact a time and a place are in the steps of ACLED and UCDP; the pairing is ours, from both definitions (docs/formats.md). */
import type { ClaimPlace, ClaimTime } from '../../model/claim.ts';
import { dayNumber, dayOf } from '../../model/day.ts';

export interface TimeSteps {
  readonly acled: 1 | 2 | 3 | null;
  readonly ucdp: 1 | 2 | 3 | 4 | 5;
  readonly from: string;
  readonly to: string;
  /** The middle of the interval: ACLED's event_date for what is not known to the day. */
  readonly middle: string;
}

/** Null where no day at all is told. `bounded` times (only the saying is dated) are a week that ends on that day. */
export function timeSteps(time: ClaimTime | null): TimeSteps | null {
  if (!time || (time.from === null && time.to === null)) return null;
  if (time.from === null || time.to === null) {
    const end = time.to ?? time.from!;
    if (time.basis !== 'bounded' && time.to === null) return { acled: null, ucdp: 5, from: end, to: end, middle: end };
    const from = dayOf(dayNumber(end) - 6);
    return { acled: 2, ucdp: 3, from, to: end, middle: dayOf(dayNumber(end) - 3) };
  }
  const days = dayNumber(time.to) - dayNumber(time.from) + 1;
  const middle = dayOf(dayNumber(time.from) + Math.floor((days - 1) / 2));
  const steps =
    days === 1
      ? ([1, 1] as const)
      : days <= 6
        ? ([2, 2] as const)
        : days <= 7
          ? ([2, 3] as const)
          : days <= 31
            ? ([3, 4] as const)
            : ([null, 5] as const);
  return { acled: steps[0], ucdp: steps[1], from: time.from, to: time.to, middle };
}

export interface PlaceSteps {
  readonly acled: 1 | 2 | 3 | null;
  readonly ucdp: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Null where no coordinates are told. */
export function placeSteps(place: ClaimPlace | null): PlaceSteps | null {
  if (place?.lat == null || place.lon == null) return null;
  const radius = place.radiusKm ?? 0;
  switch (place.precision) {
    case 'country':
      return { acled: null, ucdp: 6 };
    case 'region':
      return { acled: 3, ucdp: 4 };
    case 'route':
      return radius <= 25 ? { acled: 2, ucdp: 2 } : { acled: 3, ucdp: 5 };
    case 'area':
      return radius <= 25 ? { acled: 2, ucdp: 2 } : { acled: 3, ucdp: 5 };
    default:
      return place.relation ? { acled: 2, ucdp: 2 } : { acled: 1, ucdp: 1 };
  }
}
