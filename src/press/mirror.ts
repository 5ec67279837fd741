/** Brackets and their mirror images, and the levels of a text (UAX #9). */
import bidiFactory, { type Bidi } from 'bidi-js';

/** The package is CommonJS whose types say it is not. */
export const bidi = (bidiFactory as unknown as () => Bidi)();

/** The other of a pair of brackets; null for what has none. */
export const mirrorOf = (sign: string): string | null => bidi.getMirroredCharacter(sign);
