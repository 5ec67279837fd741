/** Hashes of the ledger: SHA-256 over canonical JSON (keys sorted by UTF-16, no spaces), as RFC 8785 writes it for our values. */
import { createHash } from 'node:crypto';

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** What a change records of a record that was withdrawn. */
export const NOTHING = sha256('null');

/** What the first decision names as the one before. */
export const GENESIS = '0'.repeat(64);

/**
 * JSON with sorted keys. Fields that are `undefined` are left out, as JSON does. Throws RangeError for what JSON can't
 * hold exactly: a number that is not finite, a string with a lone surrogate or NUL.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed() || value.includes('\0')) throw new RangeError('a string with NUL or a lone surrogate');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('a number that is not finite');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
      const fields = Object.entries(value).filter(([, field]) => field !== undefined);
      fields.sort(([a], [b]) => (a < b ? -1 : 1));
      return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
    }
    default:
      throw new RangeError(`a ${typeof value}`);
  }
}

/** The hash by which a decision remembers a record. */
export const recordHash = (body: unknown): string => (body === null ? NOTHING : sha256(canonical(body)));
