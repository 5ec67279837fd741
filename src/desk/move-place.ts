/** A place is moved, or is known better or worse than was thought: its point and radius are set by hand, for a reason; what stood stays in the history. */
import { z } from 'zod';
import type { Decision } from '../model/decision.ts';
import { record } from '../model/record.ts';
import { PlacePrecision } from '../model/vocabulary.ts';
import type { Ledger } from './ports.ts';
import { unknownRecord } from './unknown-record.ts';

export const MOVE_PLACE = 'move-place';

/** Where a place is and how well that is known; a reason is asked for, since every map drawn from now on follows it. */
export const PlaceMoved = record({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().min(0).max(5000),
  precision: PlacePrecision,
  why: z.string().trim().min(1).max(2000),
  /** The decision that was before the person's eyes. */
  seen: z.int().min(0).optional(),
});
export type PlaceMoved = z.infer<typeof PlaceMoved>;

/** Null when it stands there already. Refused when somebody else has changed the place since `seen`. */
export async function movePlace(
  ledger: Ledger,
  { place, by, why, seen, ...spot }: PlaceMoved & { readonly place: string; readonly by: string },
): Promise<Decision | null> {
  return ledger.decide({
    by,
    act: MOVE_PLACE,
    why,
    ...(seen !== undefined && { seen }),
    changes: async (now) => {
      const before = await now.get('place', place);
      if (before === null) throw unknownRecord('place', place);
      return [{ kind: 'place', id: place, body: { ...before, ...spot } }];
    },
  });
}
