/** What a link in a letter does once its button is pressed: confirm, choose, leave. Each may be pressed twice. */
import { randomBytes } from 'node:crypto';
import type { Choices, LetterLanguage } from '../../model/subscriber.ts';
import type { Clock } from '../ports.ts';
import { foundBy } from './address.ts';
import type { StoredSubscriber, SubscriberStore, Vault } from './ports.ts';
import { isFresh, openAsking, readHand } from './tokens.ts';

export interface Links {
  readonly store: SubscriberStore;
  readonly vault: Vault;
  readonly clock: Clock;
}

/** What an address is sealed for: moved to another subscriber's row it does not open. */
export const sealedFor = (subscriber: string): string => `address ${subscriber}`;

/** Writes a subscriber down, or back in. */
export async function enter(
  { store, vault }: Pick<Links, 'store' | 'vault'>,
  { address, consent, since, ...choices }: Choices & { address: string; consent: string; since: string },
): Promise<void> {
  const mark = vault.mark(foundBy(address), 'address');
  const id = (await store.byMark(mark))?.id ?? `u_${randomBytes(10).toString('hex')}`;
  await store.enter({ id, mark, sealed: vault.seal(address, sealedFor(id)), consent, since, ...choices });
}

/** In which language to answer; null = the link is no longer good, or never was. */
export async function confirm(links: Links, token: string): Promise<LetterLanguage | null> {
  const asking = readAsking(links, token);
  if (asking === null) return null;
  const { store, vault, clock } = links;
  const known = await store.byMark(vault.mark(foundBy(asking.address), 'address'));
  // Who left after asking is not brought back by an old link.
  if (known?.state === 'unsubscribed' && known.changed > asking.at) return null;
  if (known?.state === 'active') await store.choose(known.id, asking.choices);
  else
    await enter(links, {
      address: asking.address,
      consent: 'confirmed by mail',
      since: clock(),
      ...asking.choices,
    });
  return asking.choices.lang;
}

/** What a token asks, if it is still good; changes nothing. */
export function readAsking({ vault, clock }: Pick<Links, 'vault' | 'clock'>, token: string) {
  const asking = openAsking(vault, token);
  return asking !== null && isFresh(asking, clock()) ? asking : null;
}

/** Who holds the link; null when nobody does any more. */
export async function holder(
  { store, vault }: Pick<Links, 'store' | 'vault'>,
  hand: string,
): Promise<StoredSubscriber | null> {
  const id = readHand(vault, hand);
  return id === null ? null : store.get(id);
}

export async function choose(links: Links, hand: string, choices: Choices): Promise<boolean> {
  const id = readHand(links.vault, hand);
  return id !== null && links.store.choose(id, choices);
}

/** True also for who has left already. A hand of somebody forgotten is one who has left. */
export async function leave(links: Links, hand: string): Promise<boolean> {
  const id = readHand(links.vault, hand);
  if (id === null) return false;
  await links.store.leave(id, 'asked to');
  return true;
}
