/** The HTTP API's records: what each route answers. The web imports their types; the routes are documented from them. */
import { z } from 'zod';
import { ActorClass } from '../model/actor.ts';
import { Claim } from '../model/claim.ts';
import { Event } from '../model/event.ts';
import { Fault } from '../model/fault.ts';
import { Feature, Judgement, Review } from '../model/judgement.ts';
import { ActorMention, PlaceMention, TimeMention } from '../model/mention.ts';
import { Place } from '../model/place.ts';
import { Day, list, record } from '../model/record.ts';
import { Report } from '../model/report.ts';
import { Source } from '../model/source.ts';
import {
  ClaimKind,
  Effect,
  Hedge,
  PlacePrecision,
  Role,
  Stance,
  Status,
  TimeBasis,
  TimePrecision,
} from '../model/vocabulary.ts';
import { Why } from '../model/why.ts';

/** The state of the ledger that an answer was read from. */
export const ReadFrom = record({
  n: z.int().min(0).meta({ description: 'Number of the decision up to which was read.' }),
  at: z.string().nullable(),
  hash: z.string(),
}).meta({ title: 'Read from', description: 'The decision up to which the ledger was read.' });
export type ReadFrom = z.infer<typeof ReadFrom>;

export const HeadAnswer = record({ from: ReadFrom });
export type HeadAnswer = z.infer<typeof HeadAnswer>;

export const FaultAnswer = record({ error: Fault }).meta({
  title: 'Error',
  description: 'Every error has this shape.',
});
export type FaultAnswer = z.infer<typeof FaultAnswer>;

export const Named = record({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

/** Where a report stands in the work. */
export const ReportState = z.enum(['waiting', 'coded', 'reviewed']);
export type ReportState = z.infer<typeof ReportState>;

export const ReportRow = record({
  id: z.string(),
  title: z.string().nullable(),
  source: Named.nullable(),
  published: Day.nullable(),
  retrieved: z.string(),
  lang: z.string().nullable(),
  media: z.string(),
  state: ReportState,
  claims: z.int(),
  supersedes: z.string().nullable(),
}).meta({ title: 'Report row', description: 'A line of the inbox.' });
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportsAnswer = record({ from: ReadFrom, total: z.int(), reports: list(ReportRow) });
export type ReportsAnswer = z.infer<typeof ReportsAnswer>;

/** The confidence that review has taught, and what moved it most; absent while nothing was learned. */
const Shown = record({ confidence: z.number(), why: list(z.string()) });
export type Shown = z.infer<typeof Shown>;

/** A claim on the desk: with its review, the event it was judged to be part of, and what it was before a person mended it. */
export const ClaimOnDesk = record({
  claim: Claim,
  shown: Shown.optional(),
  review: Review.nullable(),
  event: z.string().nullable(),
  before: Claim.nullable(),
});
export type ClaimOnDesk = z.infer<typeof ClaimOnDesk>;

/** `why` is null where the rules have nothing to say: a person's claim, or one that today's rules no longer make. */
export const WhyAnswer = record({ from: ReadFrom, why: Why.nullable() });
export type WhyAnswer = z.infer<typeof WhyAnswer>;

export const ReportAnswer = record({
  from: ReadFrom,
  report: Report,
  source: Source.nullable(),
  claims: list(ClaimOnDesk),
  /** Extraction the spans point into: `r_…@1`. */
  text: z.string(),
});
export type ReportAnswer = z.infer<typeof ReportAnswer>;

export const EventRow = record({
  id: z.string(),
  kind: ClaimKind,
  acled: z.string().nullable(),
  time: record({
    from: Day.nullable(),
    to: Day.nullable(),
    precision: TimePrecision,
    basis: TimeBasis,
    said: z.string().nullable(),
  }).nullable(),
  place: record({
    name: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number().nullable(),
    precision: PlacePrecision,
  }).nullable(),
  roles: list(record({ role: Role, name: z.string(), actor: z.string().nullable() })),
  harms: list(
    record({
      effect: Effect,
      name: z.string().nullable(),
      best: z.number().nullable(),
      min: z.number().nullable(),
      max: z.number().nullable(),
    }),
  ),
  status: Status,
  /** Of the claims: the stances and hedges met, and who says so. */
  stances: list(Stance),
  hedges: list(Hedge),
  speakers: list(z.string()),
  claims: z.int(),
}).meta({ title: 'Event row', description: 'An event as the map, the timeline and the table draw it.' });
export type EventRow = z.infer<typeof EventRow>;

/** Of all events that match. `placeless`, `timeless`: no map can show them, no timeline can: counted, never dropped. */
const Sums = { total: z.int(), placeless: z.int(), timeless: z.int() };

export const EventsAnswer = record({
  from: ReadFrom,
  ...Sums,
  /** How many stand before the first one here. */
  offset: z.int(),
  events: list(EventRow),
}).meta({ title: 'Events', description: 'A window on the events that match, in order of time.' });
export type EventsAnswer = z.infer<typeof EventsAnswer>;

/** Numbers in the order of the families of `model/event-family.ts`. */
const ByFamily = list(z.int());
/** west, south, east, north in degrees. */
const Frame = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const TimelineAnswer = record({
  grain: z.enum(['day', 'week', 'month', 'year']),
  starts: list(z.int()).meta({
    description: 'First days of the periods, since 1970-01-01, and the day after the last period.',
  }),
  sure: list(list(z.int())).meta({ description: 'By family: events that lie within each period.' }),
  unsure: list(z.int()).meta({ description: 'Events that may lie in each period or beside it.' }),
  before: z.int(),
  after: z.int(),
}).meta({ title: 'Timeline', description: 'Events counted by period.' });
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

export const EventSums = record({
  from: ReadFrom,
  ...Sums,
  families: ByFamily,
  frame: Frame.nullable().meta({ description: 'Around all centres of places; null when no event has one.' }),
  timeline: TimelineAnswer.nullable(),
  /** The same without the days asked for; null when none are. */
  context: TimelineAnswer.nullable(),
}).meta({ title: 'Sums of events', description: 'The events that match, counted for map and timeline.' });
export type EventSums = z.infer<typeof EventSums>;

export const Spot = record({
  key: z.string(),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  n: z.int(),
  families: ByFamily,
  radiusKm: z.number().nullable().meta({ description: 'How far one place reaches; null = several places together.' }),
  isSite: z.boolean(),
  places: z.int(),
  frame: Frame,
}).meta({ title: 'Spot', description: 'A place of the map with its events, or several near each other.' });
export type Spot = z.infer<typeof Spot>;
export const SpotsAnswer = record({
  from: ReadFrom,
  spots: list(Spot),
  /** Events on the map, but outside the frame. */
  beyond: z.int(),
});
export type SpotsAnswer = z.infer<typeof SpotsAnswer>;

/** A claim of an event with what a reader needs beside it. */
export const Version = record({
  claim: Claim,
  report: record({ id: z.string(), title: z.string().nullable(), published: Day.nullable(), source: Named.nullable() }),
  review: Review.nullable(),
  judgement: Judgement.nullable(),
  shown: Shown.optional(),
}).meta({ title: 'Version', description: "One speaker's version of an event." });
export type Version = z.infer<typeof Version>;

/** A line of a record's history. */
export const HistoryLine = record({ n: z.int(), at: z.string(), by: z.string(), act: z.string(), why: z.string() });
export type HistoryLine = z.infer<typeof HistoryLine>;

export const EventAnswer = record({
  from: ReadFrom,
  event: Event,
  /** The id asked for, when it was merged into this event. */
  redirectedFrom: z.string().nullable(),
  /** Fields whose value a person chose. */
  chosen: list(z.string()),
  versions: list(Version),
  history: list(HistoryLine),
});
export type EventAnswer = z.infer<typeof EventAnswer>;

export const ClaimAnswer = record({
  from: ReadFrom,
  version: Version,
  event: z.string().nullable(),
  history: list(HistoryLine),
});
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;

export const QueueAnswer = record({
  from: ReadFrom,
  /** Claims that nobody has reviewed, of which `claims` are the first. */
  left: z.int(),
  claims: list(Version),
  /** By claim: what stands before and behind its words in their sentence. */
  around: z.record(z.string(), record({ before: z.string(), after: z.string() })).readonly(),
});
export type QueueAnswer = z.infer<typeof QueueAnswer>;

export const WeekRow = record({
  id: z.string(),
  week: z.string(),
  title: z.string(),
  from: Day,
  to: Day,
  sentences: z.int(),
  /** Address of the published page on this server; null when it is not in the served folder. */
  page: z.string().nullable(),
  /** The other published files, by path below `/site/`. */
  files: list(z.string()),
});
export type WeekRow = z.infer<typeof WeekRow>;
export const WeeksAnswer = record({ from: ReadFrom, weeks: list(WeekRow) });
export type WeeksAnswer = z.infer<typeof WeeksAnswer>;

export const StatusAnswer = record({
  from: ReadFrom,
  name: z.string(),
  version: z.string(),
  /** Zone in which the desk tells instants, and the first day of its calendar (1 = Monday). */
  timeZone: z.string(),
  weekStart: z.int(),
  counts: record({
    reports: z.int(),
    claims: z.int(),
    events: z.int(),
    tallies: z.int(),
    reviews: z.int(),
    editions: z.int(),
  }),
});
export type StatusAnswer = z.infer<typeof StatusAnswer>;

/** What a person makes of a claim, sent to the desk. */
export const ReviewSent = record({
  verdict: z.enum(['accepted', 'rejected', 'unsure']),
  why: z.string().max(2000).default(''),
  /** The decision whose state the person had before their eyes (`from.n` of the answer). */
  seen: z.int().min(0),
});
export type ReviewSent = z.input<typeof ReviewSent>;

/** A claim as it should be, in place of one that stands. */
export const MendSent = record({
  claim: Claim,
  why: z.string().max(2000).default(''),
  seen: z.int().min(0).optional(),
});
export type MendSent = z.input<typeof MendSent>;

/** A claim coded by hand. */
export const WriteSent = record({ claim: Claim, why: z.string().max(2000).default('') });
export type WriteSent = z.input<typeof WriteSent>;

export const UndoSent = record({ why: z.string().max(2000).default('') });
export type UndoSent = z.input<typeof UndoSent>;

/** The decision that was made; null when things stood so already. */
export const DecidedAnswer = record({ decision: z.int().nullable() });
export type DecidedAnswer = z.infer<typeof DecidedAnswer>;

/** The decision, and the id that the claim was given. */
export const WrittenAnswer = record({ decision: z.int().nullable(), claim: z.string() });
export type WrittenAnswer = z.infer<typeof WrittenAnswer>;

/** What the coder reads in a text, for picking words; empty where no coder is at hand. */
export const MentionsAnswer = record({
  from: ReadFrom,
  actors: list(ActorMention),
  places: list(PlaceMention),
  times: list(TimeMention),
});
export type MentionsAnswer = z.infer<typeof MentionsAnswer>;

/** Records by a part of a name; `as` is the alias that answered, when it was not the name. */
export const FindAnswer = record({
  from: ReadFrom,
  actors: list(record({ id: z.string(), name: z.string(), class: ActorClass, as: z.string().nullable() })),
  places: list(record({ place: Place, as: z.string().nullable() })),
});
export type FindAnswer = z.infer<typeof FindAnswer>;

/** What is pasted on the desk: a text, or an address. Files are sent as their bytes. */
export const IntakeSent = z.union([
  record({ text: z.string().min(1), published: Day.optional(), source: z.string().optional() }),
  record({
    url: z
      .string()
      .regex(/^https?:\/\//i)
      .max(4000),
    published: Day.optional(),
    source: z.string().optional(),
  }),
]);
export type IntakeSent = z.infer<typeof IntakeSent>;

/** What became of each report that came in; `claims` is null when it had been coded before. */
export const IntakeAnswer = record({
  from: ReadFrom,
  reports: list(
    z.union([
      record({
        outcome: z.enum(['new', 'known']),
        id: z.string(),
        title: z.string().nullable(),
        claims: z.int().nullable(),
      }),
      record({ outcome: z.literal('refused'), fault: Fault }),
    ]),
  ),
});
export type IntakeAnswer = z.infer<typeof IntakeAnswer>;

const seen = z.int().min(0).optional();
const why = z.string().max(2000).default('');
export const JudgeSent = record({ claim: z.string(), verdict: z.enum(['same', 'different', 'unsure']), why, seen });
export type JudgeSent = z.input<typeof JudgeSent>;
export const MergeSent = record({ event: z.string(), why, seen });
export type MergeSent = z.input<typeof MergeSent>;
export const SplitSent = record({ claims: list(z.string()), why, seen });
export type SplitSent = z.input<typeof SplitSent>;
/** `claim: null` leaves the field to the policy again. */
export const AdoptSent = record({ field: z.string().max(100), claim: z.string().nullable(), why, seen });
export type AdoptSent = z.input<typeof AdoptSent>;

/** Claims that may be of an event; `held` is the event that holds each now. */
export const ProposalsAnswer = record({
  from: ReadFrom,
  proposals: list(
    record({
      claim: z.string(),
      event: z.string(),
      score: z.number(),
      features: list(Feature),
      version: Version,
      held: z.string().nullable(),
    }),
  ),
});
export type ProposalsAnswer = z.infer<typeof ProposalsAnswer>;

export const ViewsAnswer = record({ from: ReadFrom, views: list(record({ name: z.string(), search: z.string() })) });
export type ViewsAnswer = z.infer<typeof ViewsAnswer>;
/** A filter as it stands in the address; null lets the view go. */
export const ViewSent = record({ search: z.string().max(2000).nullable() });
export type ViewSent = z.input<typeof ViewSent>;
