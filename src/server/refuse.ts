/** Errors over HTTP: one shape, `{error: Fault}`, on every path. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Fault, Misuse, Outage, Refusal } from '../model/refusal.ts';
import type { FaultAnswer } from './api.ts';

/** The answer that says what went wrong. */
export const answerFault = (c: Context, status: ContentfulStatusCode, error: Fault): Response =>
  c.json({ error } satisfies FaultAnswer, status, { 'cache-control': 'no-store' });

/** Codes of a refusal that have a status of their own; the rest are 400. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'not-found': 404,
  'record-unknown': 404,
  'intake-too-large': 413,
  'changed-meanwhile': 409,
  'undo-changed-since': 409,
};

/** What a thrown error becomes. Errors of the program itself show no inner words to the caller; they go to stderr. */
export function answerError(error: unknown, c: Context): Response {
  if (error instanceof Outage) return answerFault(c, 503, error.fault);
  if (error instanceof Refusal || error instanceof Misuse)
    return answerFault(c, STATUS[error.fault.code] ?? 400, error.fault);
  if (error instanceof HTTPException)
    return answerFault(c, error.status, {
      code: 'bad-request',
      where: c.req.path,
      expected: 'a request of the documented shape',
      came: error.message,
      todo: '/api/openapi.json describes every route.',
    });
  console.error(error);
  return answerFault(c, 500, {
    code: 'internal',
    where: c.req.path,
    expected: 'an answer',
    came: 'an error of the program',
    todo: 'See the terminal that runs `marsad serve`; the ledger is unharmed.',
  });
}

/** For a record that isn't there. */
export const notFound = (kind: string, id: string): Refusal =>
  new Refusal({
    code: 'not-found',
    where: `${kind} ${id}`,
    expected: `the id of a ${kind}`,
    came: 'an id that the ledger does not know, at the time asked for',
    todo: 'Check the id; with `asOf`, the record may not have been written yet.',
  });

/** The past is read-only. */
export function refusePast(asOf: string | undefined): void {
  if (asOf === undefined) return;
  throw new Refusal({
    code: 'past-read-only',
    where: 'asOf',
    expected: 'the desk as it is now',
    came: asOf.slice(0, 100),
    todo: 'Go back to now, then decide.',
  });
}
