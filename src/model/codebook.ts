/** The codebook: the rules and vocabularies coded by, as an analyst writes them in YAML. Every entry is tested by its examples. */
import { z } from 'zod';
import { list, record } from './record.ts';
import { ClaimKind, Effect, Hedge, Role, Stance, ThingClass } from './vocabulary.ts';

/** Sentences in which the entry must be found, and ones in which it must not. Both are run by a test. */
const tested = {
  examples: z.array(z.string().min(3)).min(1).readonly(),
  counterExamples: z.array(z.string().min(3)).min(1).readonly(),
};

export const AcledType = record({
  id: z.string().meta({ label: 'sub-type', description: 'sub_event_type as ACLED writes it.' }),
  type: z.string(),
  disorder: z.string(),
  plover: z.string(),
  cameo: z.string(),
  rank: z
    .int()
    .meta({ label: 'rank', description: "Place in ACLED's hierarchy; of two that fit, the lower rank is coded." }),
  definition: z.string(),
  ...tested,
}).meta({ title: 'ACLED type', description: 'An entry of codebook/acled.yaml.' });
export type AcledType = z.infer<typeof AcledType>;

export const PloverType = record({
  id: z.string().meta({ label: 'code', description: 'CATEGORY or CATEGORY/mode.' }),
  quad: z.int().min(1).max(4),
  acled: z.string().nullable(),
  cameo: list(z.string()),
  definition: z.string(),
  ...tested,
}).meta({ title: 'PLOVER type', description: 'An entry of codebook/plover.yaml.' });
export type PloverType = z.infer<typeof PloverType>;

export const CameoCode = record({
  id: z.string(),
  name: z.string(),
  plover: z.string().nullable(),
  acled: z.string().nullable(),
  ...tested,
}).meta({ title: 'CAMEO code', description: 'An entry of codebook/cameo.yaml.' });
export type CameoCode = z.infer<typeof CameoCode>;

/**
 * A trigger: verbs and nouns that signal an event. Multi-word forms are written with spaces ("carry out", "open fire");
 * verbs are lemmas, nouns are singular. `frame` says which role each grammatical place fills.
 */
export const Trigger = record({
  id: z.string(),
  verbs: list(z.string()).default([]),
  nouns: list(z.string()).default([]),
  kind: ClaimKind,
  acled: z.string().nullable().default(null),
  plover: z.string().nullable().default(null),
  cameo: z.string().nullable().default(null),
  effect: Effect.nullable()
    .default(null)
    .meta({ label: 'effect', description: 'The harm the act does to its object, if any.' }),
  stance: Stance.nullable()
    .default(null)
    .meta({ label: 'stance', description: 'For statements: what the speaker does.' }),
  frame: record({
    subject: Role.nullable().default('initiator'),
    object: Role.nullable().default('target'),
    with: z.enum(['weapon', 'partner', 'target']).nullable().default(null),
  }).default({ subject: 'initiator', object: 'target', with: null }),
  needs: z.enum(['armed', 'weapon', 'place', 'person', 'none']).default('none').meta({
    label: 'needs',
    description: 'What must stand in a role for a word of many meanings ("hit", "take") to count.',
  }),
  ...tested,
}).meta({ title: 'Trigger', description: 'An entry of codebook/triggers/*.yaml.' });
export type Trigger = z.infer<typeof Trigger>;

export const WeaponEntry = record({
  id: z.string(),
  name: z.string().meta({
    label: 'name',
    description: 'Normalised: singular, lower case, as the guide writes it (IED, VBIED, firearm).',
  }),
  names: list(z.string()).meta({ label: 'names', description: 'Forms in text, singular; plurals are derived.' }),
  unless: list(z.string())
    .default([])
    .meta({ label: 'unless', description: 'Phrases that hold a form and mean something else: "gas tank".' }),
  acled: z.string().nullable().default(null).meta({ label: 'ACLED', description: 'Sub-type that its use implies.' }),
  class: z.enum(['small-arms', 'heavy', 'explosive', 'air', 'vehicle', 'ship', 'chemical', 'fire', 'blade', 'other']),
  ...tested,
}).meta({ title: 'Weapon', description: 'An entry of codebook/weapons.yaml.' });
export type WeaponEntry = z.infer<typeof WeaponEntry>;

export const ThingEntry = record({
  id: z.string(),
  class: ThingClass,
  nouns: list(z.string()).meta({
    label: 'nouns',
    description: 'Heads of noun groups, singular: bridge, police station.',
  }),
  ...tested,
}).meta({ title: 'Thing', description: 'An entry of codebook/things.yaml.' });
export type ThingEntry = z.infer<typeof ThingEntry>;

export const HarmEntry = record({
  id: z.string(),
  effect: Effect,
  verbs: list(z.string()).default([]),
  nouns: list(z.string()).default([]),
  adjectives: list(z.string()).default([]),
  ...tested,
}).meta({ title: 'Harm word', description: 'An entry of codebook/harms.yaml.' });
export type HarmEntry = z.infer<typeof HarmEntry>;

export const HedgeEntry = record({
  id: z.string(),
  hedge: Hedge,
  words: list(z.string()),
  scope: z.enum(['event', 'slot', 'either']),
  ...tested,
}).meta({ title: 'Hedge', description: 'An entry of codebook/hedges.yaml.' });
export type HedgeEntry = z.infer<typeof HedgeEntry>;

export const AttributionEntry = record({
  id: z.string(),
  stance: Stance,
  verbs: list(z.string()).default([]),
  nouns: list(z.string()).default([]).meta({ label: 'nouns', description: '"statement", "denial", "claim".' }),
  phrases: list(z.string()).default([]).meta({ label: 'phrases', description: '"according to", "in the words of".' }),
  factive: z
    .boolean()
    .default(false)
    .meta({ label: 'factive', description: 'What it says is presupposed ("welcomed", "admitted").' }),
  ...tested,
}).meta({ title: 'Attribution', description: 'An entry of codebook/attribution.yaml.' });
export type AttributionEntry = z.infer<typeof AttributionEntry>;

export const SectorEntry = record({
  id: z.string().meta({ label: 'sector', description: "PLOVER's code." }),
  name: z.string(),
  nouns: list(z.string()).meta({
    label: 'nouns',
    description: 'Heads of groups by description: soldier, guerrilla, villager.',
  }),
  inter: z.int().min(1).max(8).nullable(),
  armed: z.boolean(),
  ...tested,
}).meta({ title: 'Sector', description: 'An entry of codebook/sectors.yaml.' });
export type SectorEntry = z.infer<typeof SectorEntry>;

export const CountWord = record({
  id: z.string(),
  words: list(z.string()),
  /** Bounds as a rule on the number n that follows, or constants: "nearly" -> about n, max n. */
  about: z.enum(['n', 'none']).default('none'),
  min: z.union([z.number(), z.enum(['n', 'n+1'])]).nullable(),
  max: z.union([z.number(), z.enum(['n', 'n-1'])]).nullable(),
  ...tested,
}).meta({ title: 'Count word', description: 'An entry of codebook/counts.yaml.' });
export type CountWord = z.infer<typeof CountWord>;

export interface Codebook {
  readonly acled: readonly AcledType[];
  readonly plover: readonly PloverType[];
  readonly cameo: readonly CameoCode[];
  readonly triggers: readonly Trigger[];
  readonly weapons: readonly WeaponEntry[];
  readonly things: readonly ThingEntry[];
  readonly harms: readonly HarmEntry[];
  readonly hedges: readonly HedgeEntry[];
  readonly attribution: readonly AttributionEntry[];
  readonly sectors: readonly SectorEntry[];
  readonly counts: readonly CountWord[];
}
