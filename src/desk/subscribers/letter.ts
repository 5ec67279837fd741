/** The letter that follows from an asking: to confirm, or that they are known already. The same asking gives the same letter. */
import { confirmLetter, hostOf, knownLetter, type Note } from '../../edition/letters/letters.ts';
import { Outage, Refusal } from '../../model/refusal.ts';
import type { Clock, Ledger } from '../ports.ts';
import { readSettings } from '../settings.ts';
import { foundBy } from './address.ts';
import { readAsking } from './confirm.ts';
import type { Post, Vault } from './ports.ts';
import { ASKING_HOURS, handOf } from './tokens.ts';

export interface MailRoom {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly post: Post;
  readonly clock: Clock;
}

/** Addresses of the pages that links lead to. */
export function pagesOf({ pages }: Pick<Post, 'pages'>) {
  if (pages === null)
    throw new Refusal({
      code: 'mail-pages',
      where: 'marsad.yaml, site',
      expected: 'the address where readers confirm and unsubscribe',
      came: 'none',
      todo: 'Set `site` (or `mail.pages`) to where `marsad serve --public` is reached from outside.',
    });
  return {
    confirm: (token: string) => `${pages}subscribe/confirm?t=${token}`,
    leave: (hand: string) => `${pages}subscribe/leave?t=${hand}`,
    change: (hand: string) => `${pages}subscribe/choices?t=${hand}`,
  };
}

/** What came of it, in words without the address. Throws `Outage` when it is to be tried again. */
export async function sendAskedLetter(room: MailRoom, token: string): Promise<string> {
  const { ledger, vault, post, clock } = room;
  const asking = readAsking(room, token);
  if (asking === null) return 'too late: the link is no longer good';
  const to = asking.address;
  const { name } = await readSettings(await ledger.read());
  const pages = pagesOf(post);
  const known = await ledger.subscribers.byMark(vault.mark(foundBy(to), 'address'));
  const id = Buffer.from(vault.mark(token, 'letter')).toString('hex').slice(0, 32);
  const note: Note = {
    name,
    to,
    from: post.from,
    messageId: `asked.${id}@${hostOf(post.from)}`,
    lang: asking.choices.lang,
    made: clock(),
  };
  const isKnown = known?.state === 'active';
  const hand = isKnown ? handOf(vault, known.id) : '';
  const message = isKnown
    ? knownLetter(note, pages.change(hand), pages.leave(hand))
    : confirmLetter(note, pages.confirm(token), ASKING_HOURS);
  const carrier = post.carrier();
  try {
    const carried = await carrier.carry({ to, message, beforeEnd: async () => true });
    if (carried.outcome === 'taken') return 'a letter went out';
    if (carried.outcome === 'refused' && carried.whose === 'address')
      return `the mail server refuses it (${carried.status})`;
    const came =
      carried.outcome === 'broken' ? carried.why : carried.outcome === 'withdrawn' ? 'a stop' : carried.status;
    throw new Outage({
      code: 'mail-unreachable',
      where: 'the mail server',
      expected: 'one that takes a letter',
      came,
      todo: 'It is tried again by itself; see `mail` in docs/reference/settings.md.',
    });
  } finally {
    carrier.close();
  }
}
