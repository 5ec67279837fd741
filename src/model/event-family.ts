/** The palette's families: ACLED's event types, told from the sub-type; what has none is political and diplomatic. */
import type { ClaimKind } from './vocabulary.ts';

export const FAMILIES = {
  battles: 'Battles',
  explosions: 'Explosions and remote violence',
  civilians: 'Violence against civilians',
  protests: 'Protests',
  riots: 'Riots',
  strategic: 'Strategic developments',
  political: 'Political and diplomatic',
} as const;
export type Family = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly Family[];

const OF_TYPE: Readonly<Record<string, Family>> = {
  'Armed clash': 'battles',
  'Government regains territory': 'battles',
  'Non-state actor overtakes territory': 'battles',
  'Chemical weapon': 'explosions',
  'Air/drone strike': 'explosions',
  'Suicide bomb': 'explosions',
  'Shelling/artillery/missile attack': 'explosions',
  'Remote explosive/landmine/IED': 'explosions',
  Grenade: 'explosions',
  'Sexual violence': 'civilians',
  Attack: 'civilians',
  'Abduction/forced disappearance': 'civilians',
  'Peaceful protest': 'protests',
  'Protest with intervention': 'protests',
  'Excessive force against protesters': 'protests',
  'Violent demonstration': 'riots',
  'Mob violence': 'riots',
};
/** ACLED's other sub-types are strategic developments. */
const STRATEGIC = [
  'Agreement',
  'Arrests',
  'Change to group/activity',
  'Disrupted weapons use',
  'Headquarters or base established',
  'Looting/property destruction',
  'Non-violent transfer of territory',
  'Other',
];
export const ACLED_TYPES: readonly string[] = [...Object.keys(OF_TYPE), ...STRATEGIC];

const OF_KIND: Partial<Record<ClaimKind, Family>> = {
  violence: 'battles',
  territory: 'strategic',
  discovery: 'strategic',
  capture: 'strategic',
  deployment: 'strategic',
};

/** The family of an event or claim. A sub-type that is not listed is one of ACLED's strategic developments. */
export function familyOf(kind: ClaimKind, acled: string | null): Family {
  if (acled !== null) return OF_TYPE[acled] ?? 'strategic';
  return OF_KIND[kind] ?? 'political';
}
