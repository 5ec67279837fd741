/**
 * Permanent ids of events. Every claim founds an event id of its own (`c_x` -> `e_x`); an event bears the id of its first
 * claim, and the ids of its other claims redirect to it. So any id ever shown leads, for ever, to the event that now holds
 * the claim that founded it; redirects are one step long and cannot loop.
 */
export const eventIdOf = (claim: string): string => (claim.startsWith('c_') ? `e_${claim.slice(2)}` : `e:${claim}`);

/** The claim that founded an event id. */
export const founderOf = (event: string): string => (event.startsWith('e_') ? `c_${event.slice(2)}` : event.slice(2));
