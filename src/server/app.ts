/** The server as a value: every route, guarded. `serve.ts` opens the port. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { answerFile, fileAt } from './files.ts';
import { type FollowUp, NOTHING_FOLLOWS } from './follow-up.ts';
import { guard } from './guard.ts';
import { SITE_POLICY, secure } from './headers.ts';
import { answerError, answerFault } from './refuse.ts';
import { actorRoutes } from './routes/actors.ts';
import { claimRoutes } from './routes/claims.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { findRoutes } from './routes/find.ts';
import { intakeRoutes } from './routes/intake.ts';
import { jobRoutes } from './routes/jobs.ts';
import { judgementRoutes } from './routes/judgements.ts';
import { mendRoutes } from './routes/mends.ts';
import { mentionRoutes } from './routes/mentions.ts';
import { placeRoutes } from './routes/places.ts';
import { queueRoutes } from './routes/queue.ts';
import { readingRoutes } from './routes/readings.ts';
import { reportRoutes } from './routes/reports.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { sampleRoutes } from './routes/samples.ts';
import { searchRoutes } from './routes/search.ts';
import { settingRoutes } from './routes/settings.ts';
import { sourceRoutes } from './routes/sources.ts';
import { statusRoutes } from './routes/status.ts';
import { type SubscribeDoor, subscribeRoutes } from './routes/subscribe.ts';
import { tallyRoutes } from './routes/tallies.ts';
import { viewRoutes } from './routes/views.ts';
import { weekRoutes } from './routes/weeks.ts';
import { whyRoutes } from './routes/why.ts';
import type { ServedDesk } from './served-desk.ts';
import { type Reading, readAsOf } from './snapshot.ts';

/** Folders served beside the API; null where there is none. */
export interface Roots {
  /** The built desk. */
  readonly webRoot: string | null;
  /** The published site, under `/site/`. */
  readonly publicRoot: string | null;
  /** The pages for subscribing, beside the published site; null where no mail is set up. */
  readonly door?: SubscribeDoor | null;
}

const ROUTES = [
  statusRoutes,
  reportRoutes,
  eventRoutes,
  claimRoutes,
  whyRoutes,
  queueRoutes,
  tallyRoutes,
  readingRoutes,
  actorRoutes,
  placeRoutes,
  sourceRoutes,
  weekRoutes,
  draftRoutes,
  reviewRoutes,
  mendRoutes,
  mentionRoutes,
  findRoutes,
  viewRoutes,
  judgementRoutes,
  intakeRoutes,
  jobRoutes,
  searchRoutes,
  sampleRoutes,
  settingRoutes,
] as const;

/** The application: answers a `Request` without any port being open. */
export function makeApp(
  desk: ServedDesk,
  { webRoot, publicRoot, door = null }: Roots,
  followUp: FollowUp = NOTHING_FOLLOWS,
): OpenAPIHono<Reading> {
  const app = new OpenAPIHono<Reading>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      return answerFault(c, 400, {
        code: 'bad-query',
        where: `${result.target} ${issue?.path.join('.') ?? ''}`.trim(),
        expected: issue?.message ?? 'another value',
        came: c.req.url.slice(c.req.url.indexOf('/', 8)),
        todo: 'Correct the address; /api/openapi.json describes every route.',
      });
    },
  });
  app.onError(answerError);
  app.use('*', secure(), guard());
  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Marsad', version: desk.version } });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.use('/api/*', readAsOf(desk));
  for (const routes of ROUTES) routes(app, desk, followUp);
  app.all('/api/*', (c) => answerMissing(c));

  if (door) app.route('/site', subscribeRoutes(door));
  app.get('/site/*', async (c) => {
    const file = publicRoot && (await fileAt(publicRoot, decoded(c.req.path.slice('/site/'.length))));
    c.header('content-security-policy', SITE_POLICY);
    return file ? answerFile(c, file) : answerMissing(c);
  });
  app.get('*', async (c) => {
    const path = decoded(c.req.path);
    const file = webRoot && (await fileAt(webRoot, path));
    if (file) return answerFile(c, file, path.startsWith('/assets/'));
    const index = webRoot && !/\.\w+$/.test(path) ? await fileAt(webRoot, '/index.html') : null;
    return index ? answerFile(c, index) : answerMissing(c);
  });
  return app;

  function answerMissing(c: Parameters<typeof answerFault>[0]): Response {
    return answerFault(c, 404, {
      code: 'not-found',
      where: c.req.path,
      expected: 'an address of the desk',
      came: `${c.req.method} ${c.req.path}`,
      todo: 'Start at /; the routes are described in /api/openapi.json.',
    });
  }
}

/** The path behind %-signs; as it came when they are wrong, which then is the name of no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
