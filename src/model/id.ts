/** Permanent ids: a letter for the kind of record, then 16 base-32 characters. An id is never reused; a merged one redirects. */
export type { Id } from './id-schema.ts';

export const ID_PREFIX = {
  report: 'r',
  source: 's',
  claim: 'c',
  actor: 'a',
  place: 'p',
  event: 'e',
  judgement: 'j',
  assessment: 'x',
  edition: 'w',
  draft: 'd',
  tally: 't',
} as const;
export type IdKind = keyof typeof ID_PREFIX;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id of `kind` made from at least 10 bytes (of a hash or of randomness, the caller's choice): the same bytes give the
 * same id, so that intake of the same report twice is one report.
 */
export function makeId(kind: IdKind, bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < 16) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
    if (out.length === 16) break;
  }
  if (out.length < 16) throw new RangeError('makeId needs at least 10 bytes');
  return `${ID_PREFIX[kind]}_${out}`;
}
