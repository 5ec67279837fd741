/** `asOf` on every read: a decision's number or an instant. The snapshot stands in the context for the routes. */
import type { MiddlewareHandler } from 'hono';
import type { AsOf, Snapshot } from '../desk/ports.ts';
import { Instant } from '../model/record.ts';
import { Refusal } from '../model/refusal.ts';
import type { ReadFrom } from './api.ts';
import type { ServedDesk } from './served-desk.ts';

/** What the routes find in their context. */
export interface Reading {
  Variables: { readonly snapshot: Snapshot; readonly desk: ServedDesk };
}

export const readAsOf =
  (desk: ServedDesk): MiddlewareHandler<{ Variables: { snapshot: Snapshot; desk: ServedDesk } }> =>
  async (c, next) => {
    c.set('desk', desk);
    c.set('snapshot', await desk.ledger.read(asOfWords(c.req.query('asOf'))));
    return next();
  };

/** Undefined = now. Refused when it is neither a decision's number nor an instant. */
function asOfWords(asked: string | undefined): AsOf | undefined {
  if (asked === undefined || asked === '') return undefined;
  if (/^\d{1,15}$/.test(asked)) return Number(asked);
  if (Instant.safeParse(asked).success && !Number.isNaN(Date.parse(asked))) return asked;
  throw new Refusal({
    code: 'bad-as-of',
    where: 'asOf',
    expected: 'the number of a decision, or an instant such as 2016-10-30T12:00:00Z',
    came: asked.slice(0, 100),
    todo: 'Leave it out to see the ledger as it is now.',
  });
}

/** The part of an answer that says what was read. */
export const readFrom = ({ head }: Snapshot): ReadFrom => ({ n: head.n, at: head.at, hash: head.hash });
