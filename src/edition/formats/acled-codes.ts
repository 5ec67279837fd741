/** ACLED's types, sub-types, actor classes and interactions, as its codebook spells them. */

const TYPES: readonly (readonly [type: string, disorder: string, subTypes: string])[] = [
  ['Battles', 'Political violence', 'Government regains territory|Non-state actor overtakes territory|Armed clash'],
  ['Protests', 'Political violence; Demonstrations', 'Excessive force against protesters'],
  ['Protests', 'Demonstrations', 'Protest with intervention|Peaceful protest'],
  ['Riots', 'Demonstrations', 'Violent demonstration'],
  ['Riots', 'Political violence', 'Mob violence'],
  [
    'Explosions/Remote violence',
    'Political violence',
    'Chemical weapon|Air/drone strike|Suicide bomb|Shelling/artillery/missile attack|Remote explosive/landmine/IED|Grenade',
  ],
  ['Violence against civilians', 'Political violence', 'Sexual violence|Attack|Abduction/forced disappearance'],
  [
    'Strategic developments',
    'Strategic developments',
    'Agreement|Arrests|Change to group/activity|Disrupted weapons use|Headquarters or base established|Looting/property destruction|Non-violent transfer of territory|Other',
  ],
];

export interface AcledCodes {
  readonly type: string;
  readonly disorder: string;
}

const BY_SUB_TYPE: ReadonlyMap<string, AcledCodes> = new Map(
  TYPES.flatMap(([type, disorder, subTypes]) =>
    subTypes.split('|').map((one): [string, AcledCodes] => [one, { type, disorder }]),
  ),
);

/** Type and disorder type of a sub-type; null for none of the 25. */
export function acledCodes(subType: string | null): AcledCodes | null {
  return (subType && BY_SUB_TYPE.get(subType)) || null;
}

/** The sub-types, the event types and the actor classes (by their number; the first stands for none), as the codebook spells them. */
export const ACLED_SUB_TYPES: readonly string[] = TYPES.flatMap(([, , subTypes]) => subTypes.split('|'));
export const ACLED_TYPES: readonly string[] = [...new Set(TYPES.map(([type]) => type))];

const INTER = [
  '',
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
];

export const ACLED_INTERS: readonly string[] = INTER;

export const interLabel = (inter: number | null): string => INTER[inter ?? 0] ?? '';

/** Label of the pair, order aside; 78 puts the forces first in words. "" when there is no actor. */
export function interactionLabel(a: number | null, b: number | null): string {
  if (!a && !b) return '';
  if (!a || !b) return `${interLabel(a || b)} only`;
  const [low, high] = a < b ? [a, b] : [b, a];
  if (low === 7 && high === 8) return 'External/Other forces-Civilians';
  return `${interLabel(low)}-${interLabel(high)}`;
}
