/** A workspace with a published edition and subscribers, for sending: on disk, so that real processes can be started in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeSettings } from '../../src/desk/settings.ts';
import { bringSubscribers } from '../../src/desk/subscribers/bring.ts';
import type { Links } from '../../src/desk/subscribers/confirm.ts';
import type { Edition } from '../../src/model/edition.ts';
import { openVault } from '../../src/post/open-mail-room.ts';
import type { TestWorkspace } from './workspace.ts';

export const SITE = 'https://monitor.example.org/';
export const EDITION = 'w_0123456789abcdef';

const sentence = (text: string) => ({ kind: 'note', text, event: null, references: [] }) as const;

export const edition = (more: Partial<Edition> = {}): Edition => ({
  id: EDITION,
  week: '2031-W19',
  kind: 'weekly',
  title: 'The Valley Monitor, 5–11 May 2031',
  lede: sentence('A quiet week in the valley.'),
  from: '2031-05-05',
  to: '2031-05-11',
  asOf: 1,
  head: '0'.repeat(64),
  made: '2031-05-12T08:00:00Z',
  policy: '',
  sections: [{ id: 'events', title: 'Events', sentences: [sentence('Nothing was told of the coast.')] }],
  changed: [],
  unknown: [],
  events: [],
  by: [],
  tags: [],
  series: null,
  corrects: null,
  ...more,
});

export const addressAt = (n: number): string => `Reader.${n}@inbox${n % 7}.example`;

/** Settings, an edition, and `count` subscribers. `links` is what pages and imports work with. */
export async function fillMailing(
  { ledger, folder }: Pick<TestWorkspace, 'ledger' | 'folder'>,
  { port, count, mail = {} }: { readonly port: number; readonly count: number; readonly mail?: object },
): Promise<Links> {
  const settings = { host: '127.0.0.1', port, tls: 'none', from: 'editions@monitor.example.org', ...mail };
  writeFileSync(
    join(folder, 'marsad.yaml'),
    JSON.stringify({ name: 'The Valley Monitor', packs: ['world'], site: SITE, mail: settings }),
  );
  await takeSettings(ledger, { name: 'The Valley Monitor', safety: [], site: SITE }, 'ann');
  await putEdition({ ledger }, edition());
  const vault = await openVault({ folder, ledger, env: {} });
  const links: Links = { store: ledger.subscribers, vault, clock: () => new Date().toISOString() };
  const lines = Array.from({ length: count }, (_, n) => addressAt(n));
  for await (const { outcome } of bringSubscribers(links, lines, { consent: 'paper list of May 2031', sections: [] }))
    if (outcome !== 'added') throw new Error(`a subscriber was ${outcome}`);
  return links;
}

export const putEdition = ({ ledger }: Pick<TestWorkspace, 'ledger'>, body: Edition) =>
  ledger.decide({ by: 'ann', act: 'publish', why: '', changes: [{ kind: 'edition', id: body.id, body }] });
