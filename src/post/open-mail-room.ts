/** The mail room of a workspace: its vault with the key, and its post as `mail` of marsad.yaml says. */
import type { Clock, Ledger } from '../desk/ports.ts';
import type { MailRoom } from '../desk/subscribers/letter.ts';
import type { Vault } from '../desk/subscribers/ports.ts';
import { makeVault } from '../desk/subscribers/vault.ts';
import { Misuse } from '../model/refusal.ts';
import type { Workspace } from '../model/workspace.ts';
import { smtpPassword, subscriberKey } from './secrets.ts';
import { makePost } from './smtp.ts';

export interface MailRoomOptions {
  readonly folder: string;
  readonly settings: Pick<Workspace, 'mail' | 'site'>;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The vault with this workspace's key. Refused when the addresses that stand there were sealed with another one. */
export async function openVault({ folder, ledger, env }: Omit<MailRoomOptions, 'settings' | 'clock'>): Promise<Vault> {
  const vault = makeVault(subscriberKey(folder, env));
  if (await ledger.subscribers.holdsKey(vault.mark('the key', 'key'))) return vault;
  throw new Misuse({
    code: 'subscriber-key',
    where: 'the key of the subscribers',
    expected: 'the key that their addresses were sealed with',
    came: 'another one',
    todo: 'Put the file subscribers.key of the old workspace here, or give it as MARSAD_SUBSCRIBERS_KEY.',
  });
}

export async function openMailRoom(options: MailRoomOptions): Promise<MailRoom> {
  const { folder, settings, ledger, clock, env } = options;
  if (settings.mail === null)
    throw new Misuse({
      code: 'mail-not-set',
      where: 'marsad.yaml, mail',
      expected: 'the mail server that takes our letters, and who writes',
      came: 'nothing',
      todo: 'Set at least `mail.host` and `mail.from`; docs/reference/settings.md lists the rest.',
    });
  const post = makePost(settings.mail, { password: smtpPassword(folder, env), site: settings.site });
  return { ledger, vault: await openVault(options), post, clock };
}
