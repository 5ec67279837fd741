/** GET /api/weeks: the editions published, newest first, with their pages. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { editionPath } from '../../edition/site/edition-path.ts';
import type { Edition } from '../../model/edition.ts';
import { type WeekRow, WeeksAnswer } from '../api.ts';
import { listRoute } from '../get-route.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/weeks', 'Published editions, newest first', WeeksAnswer, {});

/** Where the page of an edition stands in the site as published last; null when it is not there. `editions` in the order of publication. */
export function pageOf(edition: Edition, editions: readonly Edition[], paths: ReadonlySet<string>): string | null {
  const path = editionPath(edition, editions.toReversed());
  return paths.has(path) ? path : null;
}

export const weekRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const [editions, publications] = await Promise.all([
      snapshot.all('edition', 'decision'),
      snapshot.all('publication', 'decision'),
    ]);
    const standing = new Set(publications.at(-1)?.files.map(({ path }) => path));
    const weeks = editions.map((edition): WeekRow => {
      const page = pageOf(edition, editions, standing);
      // The same edition in other forms, beside its page.
      const forms = [...standing].filter((path) => page && path !== page && path.startsWith(page.replace(/html$/, '')));
      const parts = [...edition.sections.map(({ sentences }) => sentences), edition.changed, edition.unknown];
      return {
        id: edition.id,
        week: edition.week,
        title: edition.title,
        from: edition.from,
        to: edition.to,
        sentences: parts.reduce((sum, sentences) => sum + sentences.length, 1),
        page: page && `/site/${page}`,
        files: forms,
      };
    });
    return c.json({ from: readFrom(snapshot), weeks: weeks.toReversed() }, 200);
  });
};
