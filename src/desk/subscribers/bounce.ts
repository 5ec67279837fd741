/** What follows when letters come back: an address that is gone is suspended at once, one that fails again and again later; a complaint is a leaving. */
import { addressOf, foundBy } from './address.ts';
import { type Notice, readNotices } from './notice.ts';
import type { StoredSubscriber, SubscriberStore, Vault } from './ports.ts';

/** Failures in a row that may pass, after which it is believed that this one does not. */
const MOST_SOFT = 5;

/** Whether a failure is about the mailbox itself, which will not come back. Others (full, too large, our standing) may pass. */
export const isGone = (status: string | null): boolean =>
  status === null || /^5\.(?:1\.\d+|2\.1|4\.4|0\.0)$/.test(status);

export async function countFailure(
  store: SubscriberStore,
  subscriber: string,
  { status, gone }: { readonly status: string; readonly gone: boolean },
): Promise<'suspended' | 'counted'> {
  if (gone) await store.suspend(subscriber, `mail is refused for good (${status})`);
  else if ((await store.soften(subscriber)) >= MOST_SOFT)
    await store.suspend(subscriber, `mail failed ${MOST_SOFT} times in a row (${status})`);
  else return 'counted';
  return 'suspended';
}

export interface Bounced {
  readonly notices: number;
  readonly suspended: number;
  readonly counted: number;
  readonly left: number;
  /** Of nobody we know. */
  readonly unknown: number;
}

/** Applies every notice in a mail or mbox. */
export async function applyNotices(
  deps: { readonly store: SubscriberStore; readonly vault: Vault },
  text: string,
): Promise<Bounced> {
  const done = { notices: 0, suspended: 0, counted: 0, left: 0, unknown: 0 };
  for (const notice of readNotices(text)) {
    done.notices++;
    const subscriber = await whose(deps, notice);
    if (subscriber === null) done.unknown++;
    else if (notice.kind === 'complaint') {
      await deps.store.leave(subscriber.id, 'complaint');
      done.left++;
    } else {
      const gone = notice.kind === 'failed' && isGone(notice.status);
      done[await countFailure(deps.store, subscriber.id, { status: notice.status ?? 'no code', gone })]++;
    }
  }
  return done;
}

/** By the id of our letter, if it came back; else by the address. */
async function whose(
  { store, vault }: { readonly store: SubscriberStore; readonly vault: Vault },
  { messages, recipient }: Notice,
): Promise<StoredSubscriber | null> {
  for (const message of messages) {
    const subscriber = await store.byMessage(message);
    if (subscriber !== null) return subscriber;
  }
  const address = recipient === null ? null : addressOf(recipient);
  return address === null ? null : store.byMark(vault.mark(foundBy(address), 'address'));
}
