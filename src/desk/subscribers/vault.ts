/** The vault: AES-256-GCM for what must be read again, keyed hashes for what must only be found. Its keys are made of one, kept outside the database. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from './ports.ts';

export const KEY_BYTES = 32;
const NONCE = 12;
const TAG = 16;

export function makeVault(key: Uint8Array): Vault {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
  const part = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, 'marsad subscribers', use, KEY_BYTES));
  const [sealing, marking] = [part('seal'), part('mark')];
  return {
    seal: (text, use) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(use));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (sealed, use) => {
      if (sealed.length < NONCE + TAG) return null;
      try {
        const cipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(use))
          .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
        return Buffer.concat([cipher.update(sealed.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    // The length of the use goes first, so that no two uses and texts run into one.
    mark: (text, use) => createHmac('sha256', marking).update(`${use.length}:${use}${text}`).digest(),
  };
}
