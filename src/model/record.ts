/** The two shapes every record is built of: a closed object and a list, both read-only once parsed. */
import { z } from 'zod';

/** A closed record: an unknown field is refused, so that a misspelt one is never silently dropped. */
export const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly();

/** A read-only list of `of`. */
export const list = <Of extends z.ZodType>(of: Of) => z.array(of).readonly();

/** A calendar day, `YYYY-MM-DD` (proleptic Gregorian). A day is never an instant: no zone can shift it. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD')
  .meta({ label: 'day', description: 'A calendar day, YYYY-MM-DD.' });
export type Day = z.infer<typeof Day>;

/** An instant in UTC, ISO 8601 with `Z`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/, 'an instant is written YYYY-MM-DDTHH:MM:SSZ')
  .meta({ label: 'instant', description: 'An instant in UTC.' });
export type Instant = z.infer<typeof Instant>;
