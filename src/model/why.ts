/** Why a claim is coded as it is: the rules that fired, with the words each used, and those that nearly did. Told only when asked for. */
import { z } from 'zod';
import { list, record } from './record.ts';
import { Span } from './span-schema.ts';

/** What of a claim a rule fills or leaves empty. */
export const Slot = z
  .enum([
    'kind',
    'initiator',
    'target',
    'victim',
    'partner',
    'beneficiary',
    'speakers',
    'stance',
    'hedge',
    'place',
    'time',
    'saidOn',
    'harms',
    'weapons',
    'objects',
    'tally',
    'refersTo',
  ])
  .meta({ title: 'Slot', description: 'The part of a claim that a rule fills.' });
export type Slot = z.infer<typeof Slot>;

export const FiredRule = record({
  rule: z.string().meta({ label: 'rule', description: 'Its name; those of `trace` in their order.' }),
  slots: list(Slot).meta({ label: 'fills', description: 'What it filled; empty where it only joined or moved.' }),
  words: list(Span).meta({ label: 'words', description: 'The words it used, of the clause or of where it looked.' }),
}).meta({ title: 'Rule that fired', description: 'One step of coding, with its words.' });
export type FiredRule = z.infer<typeof FiredRule>;

export const SilentRule = record({
  rule: z.string(),
  slot: Slot.meta({ label: 'would fill', description: 'What it would have filled.' }),
  failed: z.string().meta({ label: 'failed', description: 'The one condition that was not met, as a sentence.' }),
  words: list(Span).meta({ label: 'words', description: 'The words that came nearest; none where there are none.' }),
}).meta({ title: 'Rule that did not fire', description: 'An alternative that missed by one condition.' });
export type SilentRule = z.infer<typeof SilentRule>;

export const Why = record({
  rules: list(FiredRule).meta({ label: 'rules', description: 'In the order they fired.' }),
  silent: list(SilentRule).meta({
    label: 'not fired',
    description:
      'For each slot the alternative that missed by one condition, the nearest first: the one whose words are there.',
  }),
}).meta({ title: 'Why', description: 'How a claim came about, rule by rule; given by `marsad code --why`.' });
export type Why = z.infer<typeof Why>;
