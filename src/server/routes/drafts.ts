/** /api/drafts: what is being written, the composer's page, saving, pulling facts in, the preview, freezing. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Draft as Composed, composeAt } from '../../desk/compose.ts';
import { findFacts, readComposer } from '../../desk/composer.ts';
import { dropDraft, isWeek, saveDraft, startDraft, weeklyDraftId } from '../../desk/drafts.ts';
import { readMarkdownDraft } from '../../desk/markdown-parts.ts';
import type { Snapshot } from '../../desk/ports.ts';
import { previewPage } from '../../desk/preview.ts';
import { publishWeek } from '../../desk/publish.ts';
import { weekDays, weekOf } from '../../model/day.ts';
import { Refusal } from '../../model/refusal.ts';
import { DecidedAnswer } from '../api.ts';
import {
  ComposerAnswer,
  DraftSent,
  DraftsAnswer,
  DropSent,
  FactsAnswer,
  FreezeSent,
  FrozenAnswer,
  StartedAnswer,
  StartSent,
} from '../api-drafts.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute, json, listRoute, recordRoute, refusals } from '../get-route.ts';
import { SITE_POLICY } from '../headers.ts';
import { refusePast } from '../refuse.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';
import { pageOf } from './weeks.ts';

const list = listRoute('/api/drafts', 'Weeks to write, and drafts begun, newest first', DraftsAnswer, {});
const one = recordRoute('/api/drafts/{id}', 'The draft of a week or of an id, and what it can rest on', ComposerAnswer);
const facts = createRoute({
  ...recordRoute('/api/drafts/{id}/facts', 'Facts to pull in, by words', FactsAnswer),
  request: {
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
    query: z.object({ q: z.string().max(500), asOf: z.string().optional() }),
  },
});
const begin = createRoute({
  method: 'post',
  path: '/api/drafts',
  summary: 'Begin a flash note or an analysis',
  request: { body: { content: { 'application/json': { schema: StartSent } }, required: true } },
  responses: { 200: json(StartedAnswer, 'The draft, or the one that was begun so before'), ...refusals },
});
const drop = actRoute('/api/drafts/{id}/drop', 'Throw a draft away', DropSent, DecidedAnswer);
const save = actRoute('/api/drafts/{id}', 'Keep a draft', DraftSent, DecidedAnswer);
const freeze = actRoute(
  '/api/drafts/{id}/publish',
  'Freeze it and publish, if the gate lets it pass',
  FreezeSent,
  FrozenAnswer,
);

/** Weeks with events are offered for writing, the newest of them. */
const WEEKS = 12;

export const draftRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, _followUp: FollowUp): void => {
  const by = desk.by ?? 'analyst';
  // A search as one types reads one state of the ledger again and again.
  let composedAt: { readonly key: string; readonly composed: Promise<Composed> } | null = null;
  const composedOnce = (snapshot: Snapshot, what: string): Promise<Composed> => {
    const key = `${what} ${snapshot.head.n}`;
    if (composedAt?.key !== key) composedAt = { key, composed: composeAt(desk.ledger, snapshot, what) };
    return composedAt.composed;
  };

  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const [drafts, counts] = await Promise.all([
      snapshot.all('draft', 'decision'),
      snapshot.countEvents({ grain: 'day' }),
    ]);
    const written = drafts.toReversed().map(({ id, kind, week, title, from, to }) => ({
      id,
      what: kind === 'weekly' ? week : id,
      kind,
      title,
      from,
      to,
      isWritten: true,
    }));
    const weeks = [...new Set(counts.filter(({ period }) => period > '1000').map(({ period }) => weekOf(period)))];
    const known = new Set(written.map(({ what }) => what));
    const open = weeks
      .toSorted()
      .reverse()
      .filter((week) => !known.has(week))
      .slice(0, WEEKS)
      .map((week) => ({
        id: weeklyDraftId(week),
        what: week,
        kind: 'weekly' as const,
        title: week,
        ...weekDays(week),
        isWritten: false,
      }));
    return c.json({ from: readFrom(snapshot), drafts: [...written, ...open] }, 200);
  });

  app.openapi(one, async (c) => {
    const { snapshot } = c.var;
    const what = c.req.valid('param').id;
    const composer = await readComposer(desk.ledger, snapshot, what);
    const [editions, publications] = await Promise.all([
      snapshot.all('edition', 'decision'),
      snapshot.all('publication', 'decision'),
    ]);
    const standing = new Set(publications.at(-1)?.files.map(({ path }) => path));
    const versions = composer.isWritten ? await desk.ledger.history('draft', composer.draft.id) : [];
    const n = versions.findLast(({ from }) => from <= snapshot.head.n)?.from;
    const decision = n === undefined ? null : await decisionAt(n);
    return c.json(
      {
        ...composer,
        from: readFrom(snapshot),
        editions: composer.editions.map((edition) => {
          const page = pageOf(edition, editions, standing);
          return { edition, page: page && `/site/${page}` };
        }),
        last: decision && { by: decision.by, at: decision.at, n: decision.n },
        publishes: desk.publishing !== undefined,
      } as ComposerAnswer,
      200,
    );
  });

  app.openapi(facts, async (c) => {
    const { snapshot } = c.var;
    const found = await findFacts(
      snapshot,
      await composedOnce(snapshot, c.req.valid('param').id),
      c.req.valid('query').q,
    );
    return c.json({ from: readFrom(snapshot), ...found } as FactsAnswer, 200);
  });

  app.openapi(begin, async (c) => {
    refusePast(c.req.query('asOf'));
    const { kind, title, day, events, markdown } = c.req.valid('json');
    const written = markdown === null || kind !== 'analysis' ? {} : { parts: readMarkdownDraft(markdown).parts };
    const draft = await startDraft(desk.ledger, { kind, title, day, events, by, ...written });
    return c.json({ id: draft.id }, 200);
  });

  app.openapi(drop, async (c) => {
    refusePast(c.req.query('asOf'));
    const { why, seen } = c.req.valid('json');
    const asked = { what: c.req.valid('param').id, by, ...(why && { why }), ...(seen !== undefined && { seen }) };
    const decision = await dropDraft(desk.ledger, asked);
    return c.json({ decision: decision?.n ?? null }, 200);
  });

  app.openapi(save, async (c) => {
    refusePast(c.req.query('asOf'));
    const { id } = c.req.valid('param');
    const { draft, why, seen } = c.req.valid('json');
    if (draft.id !== id)
      throw new Refusal({
        code: 'draft-malformed',
        where: 'id',
        expected: id,
        came: draft.id,
        todo: 'Open the draft again.',
      });
    const decision = await saveDraft(desk.ledger, {
      draft,
      by,
      why: why || 'writes',
      ...(seen !== undefined && { seen }),
    });
    return c.json({ decision: decision?.n ?? null }, 200);
  });

  app.openapi(freeze, async (c) => {
    refusePast(c.req.query('asOf'));
    const { id } = c.req.valid('param');
    const { why, seen } = c.req.valid('json');
    if (!desk.publishing)
      throw new Refusal({
        code: 'not-found',
        where: 'publish',
        expected: 'a desk with a folder for the site',
        came: 'none',
        todo: '`marsad serve` publishes into the folder of the workspace.',
      });
    const draft = isWeek(id) ? weeklyDraftId(id) : id;
    const newer = (await desk.ledger.history('draft', draft)).findLast(({ from }) => from > seen);
    if (newer)
      throw new Refusal({
        code: 'changed-meanwhile',
        where: `draft ${draft}`,
        expected: `as decision ${seen} left it`,
        came: 'a newer text',
        todo: 'Read it again before you freeze it.',
      });
    const { parts, out } = desk.publishing;
    const published = await publishWeek(desk, {
      week: id,
      by,
      ...(why && { why }),
      ...(await parts()),
      out: await out(),
    });
    const { edition, outcome, findings } = published;
    const shelf = await (await desk.ledger.read()).all('edition', 'decision');
    const page =
      outcome === 'refused' ? null : pageOf(edition, shelf, new Set(published.files.map(({ path }) => path)));
    return c.json(
      {
        outcome,
        id: edition.id,
        title: edition.title,
        asOf: edition.asOf,
        head: edition.head,
        page: page && `/site/${page}`,
        written: outcome === 'refused' ? 0 : published.written,
        findings,
      } as FrozenAnswer,
      200,
    );
  });

  /** The page as the public would see it now; links lead into the published site. */
  app.get('/preview/:id', async (c) => {
    const snapshot = await desk.ledger.read((await desk.ledger.head()).n);
    const { world } = (await desk.publishing?.parts()) ?? { world: null };
    const page = await previewPage(desk.ledger, snapshot, c.req.param('id'), world);
    c.header('content-security-policy', SITE_POLICY);
    c.header('cache-control', 'no-store');
    return c.html(page);
  });

  async function decisionAt(n: number) {
    for await (const decision of desk.ledger.decisions({ after: n - 1 })) return decision;
    return null;
  }
};
