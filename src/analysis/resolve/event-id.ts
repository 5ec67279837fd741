/**
 * Permanent ids of events. Every claim founds an event id of its own (`c_x` -> `e_x`); an event bears the id of its first
 * claim, and the ids of its other claims redirect to it. So any id ever shown leads, for ever, to the event that now holds
 * the claim that founded it; redirects are one step long and cannot loop. A claim that was mended is resolved under the id
 * of the one it replaced, so that revising a claim moves no event (`src/desk/resolve/heirs.ts`).
 */
export const eventIdOf = (claim: string): string => (claim.startsWith('c_') ? `e_${claim.slice(2)}` : `e:${claim}`);

/** The claim that founded an event id. */
export const founderOf = (event: string): string => (event.startsWith('e_') ? `c_${event.slice(2)}` : event.slice(2));
