/** Somebody asks for letters on a page open to everybody. Nothing is looked up and nothing stored: the answer can't tell who is known. */
import type { Choices } from '../../model/subscriber.ts';
import type { Clock, Queue } from '../ports.ts';
import { addressOf, foundBy } from './address.ts';
import type { SubscriberStore, Vault } from './ports.ts';
import { sealAsking } from './tokens.ts';

const HOUR = 3600;
/** Askings for one address in a day, and from one network in an hour. */
const MOST_OF_ADDRESS = 3;
const MOST_OF_NETWORK = 30;

export interface AskRequest {
  readonly address: string;
  readonly choices: Choices;
  /** From where: an IP address, or what stands for many. */
  readonly network: string;
  /** What was written into the field that people do not see. */
  readonly trap: string;
}

/** `asked` says nothing of whether a letter goes out. */
export async function askToSubscribe(
  { store, vault, queue, clock }: { store: SubscriberStore; vault: Vault; queue: Queue; clock: Clock },
  { address: given, choices, network, trap }: AskRequest,
): Promise<'asked' | 'wrong-address' | 'too-many'> {
  const address = addressOf(given);
  if (address === null) return 'wrong-address';
  const ofNetwork = { mark: vault.mark(networkOf(network), 'network'), most: MOST_OF_NETWORK, seconds: HOUR };
  if (!(await store.knock([ofNetwork]))) return 'too-many';
  const ofAddress = { mark: vault.mark(foundBy(address), 'knock'), most: MOST_OF_ADDRESS, seconds: 24 * HOUR };
  if (!(await store.knock([ofAddress])) || trap !== '') return 'asked';
  const asking = sealAsking(vault, { address, choices, at: clock() });
  // As bytes: those are gone from the queue when the job has ended.
  await queue.ask({ kind: 'letter', key: null, about: {}, by: 'a reader', rank: 1, bytes: Buffer.from(asking) });
  return 'asked';
}

/** The block an IP address lies in: who has one address of IPv6 has 2^64 of them. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  const v4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(plain);
  if (v4) return `${v4[1]}.0/24`;
  const head = (plain.split('::')[0] ?? '').split(':').slice(0, 3);
  return plain.includes(':') ? `${head.join(':').toLowerCase()}::/48` : 'unknown';
}
