/** The desk's addresses: one line a page. Pages come in chunks of their own. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { parseSearch, type Search, stringifySearch } from './search.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  // As-of is one control for the whole desk: it goes along from page to page.
  search: {
    middlewares: [
      ({ search, next }) => {
        const then = next(search);
        return search.asOf !== undefined && !('asOf' in then) ? { ...then, asOf: search.asOf } : then;
      },
    ],
  },
});

const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
  });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

const tree = root.addChildren([
  home,
  page('/inbox', () => import('../inbox/inbox-page.tsx'), 'InboxPage'),
  page('/reports/$id', () => import('../report/report-page.tsx'), 'ReportPage'),
  page('/queue', () => import('../queue/queue-page.tsx'), 'QueuePage'),
  page('/events', () => import('../events/events-page.tsx'), 'EventsPage'),
  page('/events/$id', () => import('../event/event-page.tsx'), 'EventPage'),
  page('/actors', () => import('../actors/actors-page.tsx'), 'ActorsPage'),
  page('/actors/$id', () => import('../actors/actor-page.tsx'), 'ActorPage'),
  page('/places', () => import('../places/places-page.tsx'), 'PlacesPage'),
  page('/places/$id', () => import('../places/place-page.tsx'), 'PlacePage'),
  page('/tallies', () => import('../tallies/tallies-page.tsx'), 'TalliesPage'),
  page('/week', () => import('../week/week-page.tsx'), 'WeekPage'),
  page('/week/$id', () => import('../week/draft-page.tsx'), 'DraftPage'),
  page('/agreement', () => import('../agreement/agreement-page.tsx'), 'AgreementPage'),
  page('/agreement/$id', () => import('../agreement/sample-page.tsx'), 'SamplePage'),
  page('/sources', () => import('../sources/sources-page.tsx'), 'SourcesPage'),
  page('/settings', () => import('../settings/settings-page.tsx'), 'SettingsPage'),
]);

export const makeRouter = () =>
  createRouter({ routeTree: tree, parseSearch, stringifySearch, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
