/** The records of /api/search. */
import { z } from 'zod';
import { list, record } from '../model/record.ts';
import { EventRow, ReadFrom } from './api.ts';

const Hit = record({
  id: z.string(),
  report: z.string().meta({ description: 'The text it stands in, r_…@1.' }),
  score: z.number(),
  marked: z.string().meta({ description: 'The words found stand between ⟦ and ⟧.' }),
});
export const SearchAnswer = record({
  from: ReadFrom,
  near: record({ lat: z.number(), lon: z.number(), km: z.number(), name: z.string().nullable() }).nullable(),
  names: list(
    record({
      kind: z.enum(['actor', 'place', 'source']),
      id: z.string(),
      name: z.string(),
      matched: z.string(),
      score: z.number(),
      why: list(z.string()),
    }),
  ),
  claims: list(Hit),
  events: list(record({ event: EventRow, score: z.number(), claims: list(z.string()) })),
  reports: list(Hit),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
