/** The records of /api/settings: what the workspace is set to, who is at the desk; never a secret. */
import { z } from 'zod';
import { Day, list, record } from '../model/record.ts';
import { SafetyRule } from '../model/workspace.ts';
import { HistoryLine, Named, ReadFrom } from './api.ts';

export const FeedRow = record({
  id: z.string(),
  /** Without what stands behind a question mark: keys are sometimes put there. */
  url: z.string(),
  source: Named.nullable(),
  minutes: z.int(),
  due: z.string().nullable(),
  asked: z.string().nullable(),
  outcome: z.string().nullable(),
  fault: z.string().nullable(),
});
export type FeedRow = z.infer<typeof FeedRow>;

export const SettingsAnswer = record({
  from: ReadFrom,
  you: z.string(),
  version: z.string(),
  settings: record({ name: z.string(), timeZone: z.string(), weekStart: z.int(), autoAccept: z.number() }),
  /** What `marsad.yaml` says, where it differs. */
  inFile: record({ name: z.string(), autoAccept: z.number() }),
  site: z.string().nullable(),
  safety: list(SafetyRule),
  sections: list(Named),
  sources: list(
    record({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      reliability: z.string().nullable(),
      reports: z.int(),
    }),
  ),
  feeds: list(FeedRow),
  learned: record({ version: z.string(), examples: z.int(), right: z.int() }).nullable(),
  history: list(HistoryLine),
  editions: record({ n: z.int(), last: Day.nullable() }),
});
export type SettingsAnswer = z.infer<typeof SettingsAnswer>;

const why = z.string().max(2000).default('');
/** What is left out stays; null gives the name and the threshold back to `marsad.yaml`. */
export const SettingsSent = record({
  name: z.string().trim().min(1).max(120).nullable().optional(),
  timeZone: z.string().max(60).optional(),
  weekStart: z.int().min(1).max(7).optional(),
  autoAccept: z.number().min(0).max(1).nullable().optional(),
  why,
});
export type SettingsSent = z.input<typeof SettingsSent>;
export const GradeSent = record({ reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(), why });
export type GradeSent = z.input<typeof GradeSent>;
export const FeedSent = record({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  source: z.string().nullable().default(null),
  minutes: z.int().min(5).max(10_080),
});
export type FeedSent = z.input<typeof FeedSent>;
export const FeedGone = record({ id: z.string().max(100) });
export type FeedGone = z.input<typeof FeedGone>;
