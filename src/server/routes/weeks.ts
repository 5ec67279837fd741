/** GET /api/weeks: the editions published, newest first, with their pages. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Edition } from '../../model/edition.ts';
import { type WeekRow, WeeksAnswer } from '../api.ts';
import { listRoute } from '../get-route.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/weeks', 'Published editions, newest first', WeeksAnswer, {});

/** The page of an edition among the published paths: the HTML file named for its week, an index before others. */
export function pageOf(edition: Edition, paths: readonly string[]): string | null {
  const pages = paths.filter((path) => path.endsWith('.html') && path.includes(edition.week));
  const rank = (path: string) =>
    path.endsWith(`${edition.week}/index.html`) || path.endsWith(`${edition.week}.html`) ? 0 : 1;
  return pages.toSorted((a, b) => rank(a) - rank(b) || a.length - b.length)[0] ?? null;
}

export const weekRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const [editions, publications] = await Promise.all([snapshot.all('edition'), snapshot.all('publication')]);
    const weeks = editions.map((edition): WeekRow => {
      const paths = publications.find(({ id }) => id === edition.id)?.files.map(({ path }) => path) ?? [];
      const page = pageOf(edition, paths);
      const parts = [...edition.sections.map(({ sentences }) => sentences), edition.changed, edition.unknown];
      return {
        id: edition.id,
        week: edition.week,
        title: edition.title,
        from: edition.from,
        to: edition.to,
        sentences: parts.reduce((sum, sentences) => sum + sentences.length, 1),
        page: page && `/site/${page}`,
        files: paths.filter((path) => path !== page && !/\.(js|css|woff2?|html)$/.test(path)),
      };
    });
    return c.json({ from: readFrom(snapshot), weeks: weeks.toSorted((a, b) => (a.week < b.week ? 1 : -1)) }, 200);
  });
};
