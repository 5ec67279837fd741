/** GET /api/reports, /api/reports/{id}, /api/reports/{id}/original: the inbox, one report with its claims, its bytes. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { shownConfidence } from '../../desk/calibration.ts';
import type { Snapshot } from '../../desk/ports.ts';
import { isOf } from '../../desk/sample.ts';
import { isImportedReport } from '../../model/dataset.ts';
import { extractionId } from '../../model/extraction.ts';
import { isBlind } from '../../model/sample.ts';
import { FaultAnswer, ReportAnswer, type ReportRow, ReportsAnswer } from '../api.ts';
import { listRoute, recordRoute, refusals } from '../get-route.ts';
import { ORIGINAL_POLICY } from '../headers.ts';
import { notFound } from '../refuse.ts';
import { named, namesOf } from '../rows/named.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/reports', 'Reports, newest first', ReportsAnswer, { source: z.string().optional() });
const whole = recordRoute('/api/reports/{id}', 'A report: its text, and its claims in order of place', ReportAnswer);
const one = {
  ...whole,
  request: {
    ...whole.request,
    query: whole.request.query.extend({
      sample: z.string().max(100).optional().openapi({ description: 'Only what you coded blind for this sample.' }),
    }),
  },
};

const original = {
  ...recordRoute(
    '/api/reports/{id}/original',
    'The bytes of a report as they came; `download` saves them',
    FaultAnswer,
  ),
  responses: {
    200: {
      description: 'The bytes, under a policy that lets them run and fetch nothing.',
      content: { 'application/octet-stream': { schema: z.string() } },
    },
    ...refusals,
  },
};

/** Media that a browser may show as they are, under a policy that lets them run and fetch nothing. */
const SHOWN = new Set(['text/html', 'text/plain', 'text/markdown', 'application/pdf']);

export const reportRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk): void => {
  const you = desk.by ?? 'analyst';
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const { source } = c.req.valid('query');
    const rows = await reportRows(snapshot, source ?? null);
    return c.json({ from: readFrom(snapshot), total: rows.length, reports: rows }, 200);
  });

  app.openapi(one, async (c) => {
    const { snapshot } = c.var;
    const { id } = c.req.valid('param');
    const report = await snapshot.report(id);
    if (report === null) throw notFound('report', id);
    const text = extractionId(report.id, report.textVersion);
    const { sample } = c.req.valid('query');
    // Who codes a sample blind must not see the others' claims here.
    const claims = (await snapshot.by('claim', 'report', [text]))
      .filter((claim) => (sample === undefined ? !isBlind(claim) : isOf(claim, you, sample)))
      .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1));
    const ids = claims.map((claim) => claim.id);
    const [reviews, events, source] = await Promise.all([
      snapshot.by('review', 'claim', ids),
      snapshot.by('event', 'claim', ids),
      report.source === null ? null : snapshot.get('source', report.source),
    ]);
    const learned = await shownConfidence(snapshot);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const mends = new Map(reviews.flatMap((review) => (review.replacement ? [[review.replacement, review]] : [])));
    const reviewed = new Map(reviews.map((review) => [review.claim, review]));
    // What a person has mended gives way to how they have it; it stays at hand as what was before.
    const rows = claims
      .filter(({ id: claim }) => reviewed.get(claim)?.verdict !== 'mended')
      .map((claim) => {
        const mend = mends.get(claim.id);
        const shown = learned(claim);
        return {
          claim,
          ...(shown && { shown }),
          review: reviewed.get(claim.id) ?? mend ?? null,
          event: events.find((event) => event.claims.includes(claim.id))?.id ?? null,
          before: mend ? (byId.get(mend.claim) ?? null) : null,
        };
      });
    return c.json({ from: readFrom(snapshot), report, source, claims: rows, text }, 200);
  });

  app.openAPIRegistry.registerPath(original);
  app.get('/api/reports/:id/original', async (c) => {
    const { snapshot, desk } = c.var;
    const id = c.req.param('id');
    const report = await snapshot.get('report', id);
    const bytes = report && (await desk.ledger.bytes(report.sha256));
    if (!report || !bytes) throw notFound('report', id);
    const media = report.media.split(';')[0]!.trim().toLowerCase();
    const isShown = SHOWN.has(media) && c.req.query('download') === undefined;
    const type = media === 'text/markdown' ? 'text/plain' : media;
    c.header('content-security-policy', ORIGINAL_POLICY);
    c.header(
      'content-type',
      isShown ? (type === 'application/pdf' ? type : `${type}; charset=utf-8`) : 'application/octet-stream',
    );
    c.header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename="${report.id}${extension(media)}"`);
    c.header('x-report-sha256', report.sha256);
    return c.body(Uint8Array.from(bytes));
  });
};

const EXTENSION: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/rss+xml': '.xml',
  'application/atom+xml': '.xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};
const extension = (media: string): string => EXTENSION[media] ?? '.bin';

/** Lines of the inbox, newest publication first; reports without a day come last. */
async function reportRows(snapshot: Snapshot, source: string | null): Promise<readonly ReportRow[]> {
  const [held, codings, reviews] = await Promise.all([
    source === null ? snapshot.all('report') : snapshot.by('report', 'source', [source]),
    snapshot.all('coding'),
    snapshot.all('review'),
  ]);
  // Rows of a dataset are no reports of ours: shown only to who asks for their source.
  const reports = source === null ? held.filter((report) => !isImportedReport(report)) : held;
  const names = await namesOf(
    snapshot,
    'source',
    reports.map((report) => report.source),
  );
  const claimsOf = new Map<string, Set<string>>();
  for (const { extraction, claims, kept } of codings) {
    const known = claimsOf.get(extraction) ?? new Set<string>();
    for (const claim of [...claims, ...kept]) known.add(claim);
    claimsOf.set(extraction, known);
  }
  const reviewed = new Set(reviews.map((review) => review.claim));
  const rows = reports.map((report): ReportRow => {
    const claims = claimsOf.get(extractionId(report.id, report.textVersion));
    const isReviewed = claims !== undefined && claims.size > 0 && [...claims].every((claim) => reviewed.has(claim));
    return {
      id: report.id,
      title: report.title,
      source: named(report.source, names),
      published: report.published,
      retrieved: report.retrieved,
      lang: report.lang,
      media: report.media,
      state: claims === undefined ? 'waiting' : isReviewed ? 'reviewed' : 'coded',
      claims: claims?.size ?? 0,
      supersedes: report.supersedes,
    };
  });
  const key = (row: ReportRow) => `${row.published ?? ''}\t${row.retrieved}\t${row.id}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
}
