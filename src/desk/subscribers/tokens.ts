/** What a link in a letter carries: an asking, sealed and dated; or a hand, which lets its subscriber choose and leave. */
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Choices } from '../../model/subscriber.ts';
import type { Vault } from './ports.ts';

/** Somebody asked for letters; nothing of it is stored anywhere but in the link. */
export const Asking = z.strictObject({ address: z.string(), choices: Choices, at: z.string() });
export type Asking = z.infer<typeof Asking>;

/** How long a link that confirms is good for. */
export const ASKING_HOURS = 48;
const MOST_SIGNS = 4000;

export const sealAsking = (vault: Vault, asking: Asking): string =>
  Buffer.from(vault.seal(JSON.stringify(asking), 'asking')).toString('base64url');

/** What the token holds; null when it is none of ours. Whether it is still good is `isFresh`. */
export function openAsking(vault: Vault, token: string): Asking | null {
  if (token.length > MOST_SIGNS) return null;
  const text = vault.open(Buffer.from(token, 'base64url'), 'asking');
  return text === null ? null : (Asking.safeParse(JSON.parse(text)).data ?? null);
}

export const isFresh = ({ at }: Asking, now: string): boolean =>
  Date.parse(now) - Date.parse(at) < ASKING_HOURS * 3_600_000;

/** Good as long as the key: a letter of years ago must still let its reader leave. */
export const handOf = (vault: Vault, subscriber: string): string =>
  `${subscriber}.${Buffer.from(vault.mark(subscriber, 'hand')).subarray(0, 18).toString('base64url')}`;

/** The subscriber whose hand it is, or null. */
export function readHand(vault: Vault, hand: string): string | null {
  const [subscriber = '', , ...more] = hand.split('.');
  if (hand.length > 200 || more.length > 0) return null;
  const [given, right] = [Buffer.from(hand), Buffer.from(handOf(vault, subscriber))];
  return given.length === right.length && timingSafeEqual(given, right) ? subscriber : null;
}
