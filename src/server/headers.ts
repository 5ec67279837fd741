/** Security headers: the desk loads nothing from elsewhere, and an original report runs nothing at all. */
import type { MiddlewareHandler } from 'hono';

/** Of the desk. MapLibre runs its worker from a file of our own and draws images it makes itself. */
export const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of the published pages: as they would be on any static host, plus their inline style. They can't call the desk's API. */
export const SITE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  'worker-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of the pages for subscribing: as SITE_POLICY, and their form may be sent to where it came from. */
export const FORM_POLICY = SITE_POLICY.replace("form-action 'none'", "form-action 'self'");

/** Of an original as it came: shown without scripts, forms, navigation or anything fetched. */
export const ORIGINAL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Sets what every answer carries; a route may set a stricter policy first. */
export const secure = (): MiddlewareHandler => async (c, next) => {
  await next();
  const headers = c.res.headers;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', DESK_POLICY);
  headers.set('x-content-type-options', 'nosniff');
  if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('x-frame-options', 'DENY');
};
