/** The published site as the public reaches it: its files and the pages for subscribing. Nothing of the desk is behind this door. */
import { Hono } from 'hono';
import { answerFile, fileAt } from './files.ts';
import { isLoopback } from './guard.ts';
import { SITE_POLICY, secure } from './headers.ts';
import { answerError, answerFault } from './refuse.ts';
import { type SubscribeDoor, subscribeRoutes } from './routes/subscribe.ts';

export interface PublicSite {
  /** Folder of the published site. */
  readonly root: string;
  /** Null where no mail is set up: then the site is what its files are. */
  readonly door: SubscribeDoor | null;
}

export function makePublicApp({ root, door }: PublicSite): Hono {
  const app = new Hono();
  const ours = door?.pages ? new URL(door.pages).host : null;
  app.onError(answerError);
  app.use('*', secure(), async (c, next) => {
    // Only by its own name, or by this machine's for whoever tries it out.
    const host = c.req.header('host');
    if (host !== ours && !isLoopback(host))
      return answerFault(c, 403, {
        code: 'foreign-host',
        where: 'Host',
        expected: ours ?? 'localhost, 127.0.0.1 or [::1]',
        came: host ?? 'none',
        todo: 'Set `site` in marsad.yaml to the address by which readers come.',
      });
    // A form of another site that is sent here. One click in a mail program comes from no site at all.
    const site = c.req.header('sec-fetch-site');
    if (
      c.req.method !== 'GET' &&
      c.req.method !== 'HEAD' &&
      site !== undefined &&
      !['same-origin', 'none'].includes(site)
    )
      return answerFault(c, 403, {
        code: 'foreign-origin',
        where: 'Sec-Fetch-Site',
        expected: 'a form of this site',
        came: site,
        todo: 'Use the form of the page itself.',
      });
    return next();
  });
  // Browsers ask for it unasked.
  app.get('/favicon.ico', async (c) => {
    const file = await fileAt(root, '/favicon.ico');
    return file ? answerFile(c, file) : c.body(null, 204);
  });
  if (door) app.route('/', subscribeRoutes(door));
  app.get('*', async (c) => {
    const file = await fileAt(root, decoded(c.req.path));
    c.header('content-security-policy', SITE_POLICY);
    if (file) return answerFile(c, file);
    return c.text('There is nothing at this address.', 404);
  });
  return app;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
