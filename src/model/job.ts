/** A job: work that waits in the workspace's queue, survives a stop, and tells how far it is. No part of the ledger: what it decides is. */
import { z } from 'zod';
import { Fault } from './fault.ts';
import { Instant, record } from './record.ts';

/** Any JSON. Not `z.json()`: a schema that holds itself can't be written into the description of the API. */
const Json = z.unknown() as z.ZodType<z.core.util.JSONType>;

export const JobState = z.enum(['waiting', 'running', 'done', 'failed']);
export type JobState = z.infer<typeof JobState>;

export const Job = record({
  id: z.int().min(1),
  kind: z
    .string()
    .regex(/^[a-z][a-z-]{0,30}$/)
    .meta({ description: 'What is to be done: add, code, poll, resolve, publish, …' }),
  key: z.string().nullable().meta({ description: 'Of one kind and key only one job waits; null = any number.' }),
  about: Json.meta({ description: 'What the job is given, by kind.' }),
  by: z.string().meta({ description: 'Who asked for it.' }),
  state: JobState,
  attempts: z.int().min(0),
  asked: Instant,
  due: Instant.meta({ description: 'Not before this instant.' }),
  ended: Instant.nullable(),
  outcome: Json.meta({ description: 'What came of it, by kind; null while it is not done.' }),
  fault: Fault.nullable().meta({ description: 'Why it failed, or why the last attempt did.' }),
}).meta({ title: 'Job', description: 'Work that waits, runs or has ended.' });
export type Job = z.infer<typeof Job>;

export const JobLine = record({
  n: z.int().min(1).meta({ description: 'Counts the lines of a job: who saw line 7 asks for what comes after 7.' }),
  at: Instant,
  text: z.string(),
  done: z.int().min(0).nullable(),
  total: z.int().min(0).nullable().meta({ description: 'Null where nobody knows beforehand.' }),
}).meta({ title: 'Job line', description: 'How far a job is.' });
export type JobLine = z.infer<typeof JobLine>;
