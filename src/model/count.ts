/** A count as words and bounds: "nearly 350" is about 350, at most 350; a null bound is open. */
import type { Count } from './count-schema.ts';

export type { Count } from './count-schema.ts';

/** `n` exactly, in the words `said`. */
export const exactly = (n: number, said: string | null = null): Count => ({ about: null, min: n, max: n, said });
