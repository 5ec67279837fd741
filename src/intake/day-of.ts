/** The day of an ISO date, as its own clock showed it. */

/** The day as its own clock showed it: an offset does not shift it. Null when it is no ISO date, or no day of the calendar. */
export function dayOf(written: string | null | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(written ?? '')?.[1];
  if (day === undefined) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null;
}
