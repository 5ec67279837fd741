/** Saved views: a filter of the desk under a name, kept in the ledger for the whole team. */
import type { Decision } from '../model/decision.ts';
import type { Ledger, Snapshot } from './ports.ts';

const PREFIX = 'view:';

export interface SavedView {
  readonly name: string;
  /** As it stands in the address, without the question mark. */
  readonly search: string;
}

export async function savedViews(snapshot: Snapshot): Promise<readonly SavedView[]> {
  const settings = await snapshot.all('setting');
  return settings.flatMap(({ id, value }) =>
    id.startsWith(PREFIX) && typeof value === 'string' ? [{ name: id.slice(PREFIX.length), search: value }] : [],
  );
}

/** Saves a view under its name; `search: null` lets it go. Null when it stands so already. */
export async function saveView(
  ledger: Ledger,
  { name, search, by }: { readonly name: string; readonly search: string | null; readonly by: string },
): Promise<Decision | null> {
  const id = `${PREFIX}${name}`;
  return ledger.decide({
    by,
    act: 'view',
    why: search === null ? `lets go of the view ${name}` : `saves the view ${name}`,
    changes: [{ kind: 'setting', id, body: search === null ? null : { id, value: search } }],
  });
}
