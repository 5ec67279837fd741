/** `asOf` on every read: a decision's number or an instant. The snapshot stands in the context for the routes. */
import type { MiddlewareHandler } from 'hono';
import type { Snapshot } from '../desk/ports.ts';
import type { ReadFrom } from './api.ts';
import type { ServedDesk } from './served-desk.ts';

/** What the routes find in their context. */
export interface Reading {
  Variables: { readonly snapshot: Snapshot; readonly desk: ServedDesk };
}

export const readAsOf =
  (desk: ServedDesk): MiddlewareHandler<{ Variables: { snapshot: Snapshot; desk: ServedDesk } }> =>
  async (c, next) => {
    const asked = c.req.query('asOf');
    const asOf = asked === undefined || asked === '' ? undefined : /^\d+$/.test(asked) ? Number(asked) : asked;
    c.set('desk', desk);
    c.set('snapshot', await desk.ledger.read(asOf));
    return next();
  };

/** The part of an answer that says what was read. */
export const readFrom = ({ head }: Snapshot): ReadFrom => ({ n: head.n, at: head.at, hash: head.hash });
