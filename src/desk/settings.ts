/** Settings kept in the ledger because an edition must be made again as it was: the monitor's name, its sections, its safety policy. */
import type { Decision } from '../model/decision.ts';
import type { Section } from '../model/pack.ts';
import type { SafetyRule, Workspace } from '../model/workspace.ts';
import { readDeskSettings } from './desk-settings.ts';
import { canonical, sha256 } from './hash.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';

export const NAME = 'name';
export const SECTIONS = 'sections';
export const SAFETY = 'safety';
export const SITE = 'site';

export interface EditionSettings {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly safety: readonly SafetyRule[];
  /** Address where the published site stands. */
  readonly site: string | null;
}

/** Where no pack was loaded, everything is told in one section. */
const ONE_SECTION: readonly Section[] = [
  { id: 'events', title: 'Events', initiators: [], involves: [], kinds: [], otherwise: true },
];

export async function readSettings(snapshot: Snapshot): Promise<EditionSettings> {
  const value = async (id: string): Promise<unknown> => (await snapshot.get('setting', id))?.value;
  return {
    name: (await readDeskSettings(snapshot)).name ?? ((await value(NAME)) as string | undefined) ?? 'Marsad',
    sections: ((await value(SECTIONS)) as readonly Section[] | undefined) ?? ONE_SECTION,
    safety: ((await value(SAFETY)) as readonly SafetyRule[] | undefined) ?? [],
    site: ((await value(SITE)) as string | null | undefined) ?? null,
  };
}

/** Takes what `marsad.yaml` says into the ledger; null when it stands there already. */
export async function takeSettings(
  ledger: Ledger,
  { name, safety, site = null }: Pick<Workspace, 'name' | 'safety'> & Partial<Pick<Workspace, 'site'>>,
  by: string,
): Promise<Decision | null> {
  const change = (id: string, value: unknown): Change => ({ kind: 'setting', id, body: { id, value: value as never } });
  const changes = [change(NAME, name), change(SAFETY, safety)];
  // Not written where it was never set: an unset address is no decision.
  if (site !== null || (await (await ledger.read()).get('setting', SITE))) changes.push(change(SITE, site));
  return ledger.decide({ by, act: 'set', why: 'read from marsad.yaml', changes });
}

/** What an edition prints of its policy. */
export const policyHash = (safety: readonly SafetyRule[]): string => sha256(canonical(safety));
