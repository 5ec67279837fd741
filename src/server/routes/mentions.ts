/** GET /api/reports/{id}/mentions: what the coder reads in the text, also outside claims: what picked words may mean. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CodedReport } from '../../model/mention.ts';
import { MentionsAnswer } from '../api.ts';
import { recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const one = recordRoute('/api/reports/{id}/mentions', 'Actors, places and times read in a report', MentionsAnswer);

/** So many texts' mentions are kept at hand: those a team works on. */
const KEPT = 40;

export const mentionRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk): void => {
  const kept = new Map<string, CodedReport>();
  app.openapi(one, async (c) => {
    const { snapshot } = c.var;
    const { id } = c.req.valid('param');
    const report = await snapshot.report(id);
    if (report === null) throw notFound('report', id);
    const source = report.source === null ? null : await snapshot.get('source', report.source);
    const coder = await desk.coder?.();
    const key = `${coder?.name.version} ${id}@${report.textVersion}`;
    const { text, published, title, lang } = report;
    const read =
      kept.get(key) ?? coder?.code({ id, text, published, source: source?.name ?? report.source, title, lang });
    if (read) {
      kept.delete(key);
      kept.set(key, read);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    }
    const { actors = [], places = [], times = [] } = read ?? {};
    return c.json({ from: readFrom(snapshot), actors, places, times } satisfies MentionsAnswer, 200);
  });
};
