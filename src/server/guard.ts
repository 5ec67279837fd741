/**
 * Who may speak to the desk: pages of the desk itself, on this machine. A page elsewhere that points its own name at
 * 127.0.0.1 (DNS rebinding) is told by Host, one that posts across (CSRF) by Origin and Sec-Fetch-Site.
 */
import type { MiddlewareHandler } from 'hono';
import { answerFault } from './refuse.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether `authority` (a Host header, or the authority of an Origin) names this machine by a loopback name. */
export function isLoopback(authority: string | undefined | null): boolean {
  const match = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(authority ?? '');
  return match !== null && LOOPBACK.has(match[1]!.toLowerCase());
}

/** Refuses (403, one error shape) what comes from elsewhere. Links from elsewhere to a page are navigations and pass. */
export const guard = (): MiddlewareHandler => async (c, next) => {
  const host = c.req.header('host');
  if (!isLoopback(host))
    return answerFault(c, 403, {
      code: 'foreign-host',
      where: 'Host',
      expected: 'localhost, 127.0.0.1 or [::1]',
      came: host ?? 'none',
      todo: 'Open the desk by the address that `marsad serve` printed.',
    });
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const isNavigation = c.req.header('sec-fetch-mode') === 'navigate' && c.req.method === 'GET';
  // Browsers send Origin with everything that writes; without it a write is not from the desk's own page.
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  const isOurs = origin === undefined ? isRead : URL.canParse(origin) && new URL(origin).host === host;
  const isAcross = site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation;
  if (!isOurs || isAcross)
    return answerFault(c, 403, {
      code: 'foreign-origin',
      where: isOurs ? 'Sec-Fetch-Site' : 'Origin',
      expected: 'the desk itself',
      came: isOurs ? site! : (origin ?? 'none'),
      todo: 'Only the desk’s own pages may call it.',
    });
  return next();
};
