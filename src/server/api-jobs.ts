/** The records of /api/jobs. */
import { z } from 'zod';
import { Job } from '../model/job.ts';
import { Day, list, record } from '../model/record.ts';

/** Long work that is asked for; it goes on by itself. */
export const JobSent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    given: list(z.url({ protocol: /^https?$/ }).max(2000))
      .optional()
      .meta({ description: 'Addresses of pages, documents, feeds.' }),
    text: z.string().min(1).max(2_000_000).optional().meta({ description: 'Pasted words.' }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional()
      .meta({ description: 'Where pasted words were found.' }),
    published: Day.optional(),
    source: z.string().max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('code') }),
  z.strictObject({ kind: z.literal('resolve') }),
  z.strictObject({ kind: z.literal('backup') }),
  z.strictObject({
    kind: z.literal('publish'),
    week: z.string().regex(/^\d{4}-W\d{2}$/, 'a week is written 2016-W43'),
    why: z.string().max(2000).optional(),
  }),
]);
export type JobSent = z.infer<typeof JobSent>;
export const AskedAnswer = record({ job: z.int().meta({ description: 'Number of the job.' }) });
export type AskedAnswer = z.infer<typeof AskedAnswer>;
export const JobAnswer = record({ job: Job });
export type JobAnswer = z.infer<typeof JobAnswer>;
export const JobsAnswer = record({ jobs: list(Job) });
export type JobsAnswer = z.infer<typeof JobsAnswer>;
