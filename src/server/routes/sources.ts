/** GET /api/sources: who published, and how much of it is here. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { SourcesAnswer } from '../api-actors.ts';
import { listRoute } from '../get-route.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/sources', 'Sources, those with most reports first', SourcesAnswer, {});

export const sourceRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const sourceOf = new Map<string, string>();
    const reports = new Map<string, number>();
    const claims = new Map<string, number>();
    for await (const { id, source } of snapshot.stream('report')) {
      if (source === null) continue;
      sourceOf.set(id, source);
      reports.set(source, (reports.get(source) ?? 0) + 1);
    }
    for await (const { extraction, claims: written } of snapshot.stream('coding')) {
      const source = sourceOf.get(extraction.replace(/@\d+$/, ''));
      if (source) claims.set(source, (claims.get(source) ?? 0) + written.length);
    }
    const rows = (await snapshot.all('source'))
      .map((source) => ({ source, reports: reports.get(source.id) ?? 0, claims: claims.get(source.id) ?? 0 }))
      .toSorted((a, b) => b.reports - a.reports || (a.source.name < b.source.name ? -1 : 1));
    return c.json({ from: readFrom(snapshot), sources: rows } satisfies SourcesAnswer, 200);
  });
};
