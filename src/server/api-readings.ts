/** The records of what is derived from the ledger when asked: totals, what review has taught, other projects' grades. */
import { z } from 'zod';
import { Calibration } from '../model/calibration.ts';
import { Day, list, record } from '../model/record.ts';
import { Tally } from '../model/tally.ts';
import { Named, ReadFrom } from './api.ts';

export const TalliesAnswer = record({
  from: ReadFrom,
  tallies: list(
    record({
      tally: Tally,
      by: list(Named),
      against: list(Named),
      where: Named.nullable(),
      /** Things of the kind counted that claims of ours tell one by one in its window: each once, with the days it may have been. */
      ours: list(record({ claim: z.string(), event: z.string().nullable(), from: Day, to: Day })),
    }),
  ),
});
export type TalliesAnswer = z.infer<typeof TalliesAnswer>;

/** What the confidence shown was, and how often it was right. */
const ReliabilityRows = list(
  record({ from: z.number(), to: z.number(), claims: z.int(), shown: z.number(), right: z.number() }),
);
export const CalibrationAnswer = record({
  from: ReadFrom,
  /** In use now; null while nothing was learned. */
  inUse: Calibration.nullable(),
  /** What would be learned from all reviews there are; null without any. */
  fresh: Calibration.nullable(),
  before: ReliabilityRows,
  after: ReliabilityRows,
});
export type CalibrationAnswer = z.infer<typeof CalibrationAnswer>;

const Graded = { why: z.string() };
export const GradesAnswer = record({
  from: ReadFrom,
  grades: record({
    airwars: record({ grade: z.string().nullable(), ...Graded }),
    admiralty: record({ grade: z.string(), ...Graded }),
    sfm: record({
      grade: z.string(),
      ...Graded,
      sources: z.int(),
      firstCited: Day.nullable(),
      lastCited: Day.nullable(),
    }),
  }),
});
export type GradesAnswer = z.infer<typeof GradesAnswer>;
