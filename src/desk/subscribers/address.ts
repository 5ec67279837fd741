/** E-mail addresses: which we take, how one is written for sending, and how for being found again. */
import { domainToASCII } from 'node:url';

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** The address as it is sent to; null when it is none that we take (the part before @ must be plain ASCII). */
export function addressOf(given: string): string | null {
  const text = given.trim();
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return null;
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1).toLowerCase());
  if (!LOCAL.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  return DOMAIN.test(domain) && domain.length <= 253 ? `${local}@${domain}` : null;
}

/** What is marked: nobody has two mailboxes that differ in capitals only. */
export const foundBy = (address: string): string => address.toLowerCase();
