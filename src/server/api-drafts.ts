/** The records of the composer's routes. */
import { z } from 'zod';
import { Actor } from '../model/actor.ts';
import { Claim } from '../model/claim.ts';
import { Cite, Draft } from '../model/draft.ts';
import { Edition, EditionKind } from '../model/edition.ts';
import { Event } from '../model/event.ts';
import { Place } from '../model/place.ts';
import { Day, list, record } from '../model/record.ts';
import { Source } from '../model/source.ts';
import { Tally } from '../model/tally.ts';
import { ReadFrom } from './api.ts';

const Telling = record({
  part: z.string(),
  text: z.string(),
  as: z.enum(['prose', 'judgement', 'note']),
  cites: list(Cite),
});
const ReportCard = record({
  id: z.string(),
  title: z.string().nullable(),
  source: Source.nullable(),
  published: Day.nullable(),
  url: z.string().nullable(),
  lang: z.string().nullable(),
  sha256: z.string(),
});
const Slice = record({
  events: list(Event),
  claims: list(Claim),
  reports: list(ReportCard),
  actors: list(Actor),
  places: list(Place),
  tallies: list(Tally),
  texts: z.record(z.string(), z.string()).readonly(),
});

export const ComposerAnswer = record({
  from: ReadFrom,
  draft: Draft,
  isWritten: z.boolean(),
  composed: Edition,
  tellings: record({
    page: list(Telling),
    events: z.record(z.string(), list(Telling)).readonly(),
    redirects: z.record(z.string(), z.string()).readonly(),
    holder: z.record(z.string(), z.string()).readonly(),
    claims: list(z.string()),
  }),
  slice: Slice,
  sections: list(record({ id: z.string(), title: z.string() })),
  withheld: list(z.string()),
  held: list(
    record({ rule: z.string(), what: z.enum(['delayed', 'coarsened', 'redacted', 'shielded']), count: z.int() }),
  ),
  editions: list(record({ edition: Edition, page: z.string().nullable() })),
  /** Who wrote it last and when; null while nobody has. */
  last: record({ by: z.string(), at: z.string(), n: z.int() }).nullable(),
  /** Whether this desk can publish. */
  publishes: z.boolean(),
});
export type ComposerAnswer = z.infer<typeof ComposerAnswer>;

export const FactsAnswer = record({ from: ReadFrom, tellings: list(Telling), slice: Slice });
export type FactsAnswer = z.infer<typeof FactsAnswer>;

export const DropSent = record({ why: z.string().max(2000).default(''), seen: z.int().min(0).optional() });
export type DropSent = z.input<typeof DropSent>;

export const DraftRow = record({
  /** Of the draft, also where nobody has written on it yet. */
  id: z.string(),
  /** A week, or the id of a draft. */
  what: z.string(),
  kind: EditionKind,
  title: z.string(),
  from: Day,
  to: Day,
  isWritten: z.boolean(),
});
export type DraftRow = z.infer<typeof DraftRow>;
export const DraftsAnswer = record({ from: ReadFrom, drafts: list(DraftRow) });
export type DraftsAnswer = z.infer<typeof DraftsAnswer>;

export const DraftSent = record({ draft: Draft, why: z.string().default(''), seen: z.int().min(0).optional() });
export const StartSent = record({
  kind: z.enum(['flash', 'analysis']),
  title: z.string().trim().min(1).max(300),
  day: Day,
  events: list(z.string()).default([]),
  /** What was written elsewhere, as Markdown: an analysis is begun with it. */
  markdown: z.string().max(400_000).nullable().default(null),
});
export const StartedAnswer = record({ id: z.string() });
export type StartedAnswer = z.infer<typeof StartedAnswer>;

/** `seen` = the decision before the person's eyes: what was saved since by others is not frozen unread. */
export const FreezeSent = record({ why: z.string().max(2000).default(''), seen: z.int().min(0) });
const Finding = record({
  rule: z.string(),
  weight: z.enum(['refuse', 'flag']),
  where: z.string(),
  sentence: z.string(),
  words: z.string(),
  expected: z.string(),
  came: z.string(),
  todo: z.string(),
});
export const FrozenAnswer = record({
  outcome: z.enum(['published', 'unchanged', 'refused']),
  id: z.string(),
  title: z.string(),
  asOf: z.int(),
  head: z.string(),
  page: z.string().nullable(),
  written: z.int(),
  findings: list(Finding),
});
export type FrozenAnswer = z.infer<typeof FrozenAnswer>;
