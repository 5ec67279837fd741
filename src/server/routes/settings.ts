/**
 * GET /api/settings: what the workspace is set to. POST /api/settings, /api/sources/{id}/grade, /api/feeds, /api/feeds/remove:
 * changing it, each a decision with history. No password, key or database address is ever in an answer.
 */
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { readCalibration } from '../../desk/calibration.ts';
import { changeDeskSettings, DESK, gradeSource, readDeskSettings } from '../../desk/desk-settings.ts';
import { addFeed, feedStates, removeFeed } from '../../desk/feeds.ts';
import { readSettings, SAFETY } from '../../desk/settings.ts';
import type { Decision } from '../../model/decision.ts';
import { DecidedAnswer } from '../api.ts';
import { FeedGone, FeedSent, GradeSent, SettingsAnswer, SettingsSent } from '../api-settings.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute, json, listRoute, refusals } from '../get-route.ts';
import { refusePast } from '../refuse.ts';
import { historyOf } from '../rows/history.ts';
import { named, namesOf } from '../rows/named.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const all = listRoute('/api/settings', 'What the workspace is set to, and who is at the desk', SettingsAnswer, {});
const told = <Body extends z.ZodType, Path extends string>(path: Path, summary: string, body: Body) =>
  createRoute({
    method: 'post',
    path,
    summary,
    request: { body: { content: { 'application/json': { schema: body } }, required: true } },
    responses: { 200: json(DecidedAnswer, summary), ...refusals },
  });
const changed = told('/api/settings', 'Change what the workspace is set to', SettingsSent);
const fed = told('/api/feeds', 'Ask an address again and again', FeedSent);
const gone = told('/api/feeds/remove', 'Ask an address no more', FeedGone);
const graded = actRoute('/api/sources/{id}/grade', 'Grade how far a source can be relied on', GradeSent, DecidedAnswer);

/** Nothing is said of a threshold: the program's own. */
const USUAL_ACCEPT = 0.75;

export const settingRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, followUp: FollowUp): void => {
  const { ledger } = desk;
  const by = desk.by ?? 'analyst';
  const answer = (decision: Decision | null) => ({ decision: decision?.n ?? null });

  app.openapi(all, async (c) => {
    const { snapshot } = c.var;
    const [own, edition, calibration, sources, feeds, editions] = await Promise.all([
      readDeskSettings(snapshot),
      readSettings(snapshot),
      readCalibration(snapshot),
      snapshot.all('source'),
      feedStates(ledger),
      snapshot.all('edition'),
    ]);
    const reports = new Map<string, number>();
    for await (const { source } of snapshot.stream('report'))
      if (source !== null) reports.set(source, (reports.get(source) ?? 0) + 1);
    const names = await namesOf(
      snapshot,
      'source',
      feeds.map(({ source }) => source),
    );
    const lines = await Promise.all([DESK, SAFETY].map((id) => historyOf(ledger, snapshot, 'setting', id)));
    const autoAccept = desk.autoAccept ?? USUAL_ACCEPT;
    return c.json(
      {
        from: readFrom(snapshot),
        you: by,
        version: desk.version,
        settings: {
          name: own.name ?? desk.name,
          timeZone: own.timeZone,
          weekStart: own.weekStart,
          autoAccept: own.autoAccept ?? autoAccept,
        },
        inFile: { name: desk.name, autoAccept },
        site: edition.site,
        safety: edition.safety,
        sections: edition.sections.map(({ id, title }) => ({ id, name: title })),
        sources: sources
          .map(({ id, name, kind, reliability }) => ({
            id,
            name,
            kind,
            reliability: reliability ?? null,
            reports: reports.get(id) ?? 0,
          }))
          .toSorted((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1)),
        feeds: feeds.map(({ url, source, ...feed }) => ({
          ...feed,
          url: url.replace(/\?.*$/s, '?…'),
          source: named(source, names),
        })),
        learned: calibration && {
          version: calibration.version,
          examples: calibration.examples,
          right: calibration.right,
        },
        history: [...new Map(lines.flat().map((line) => [line.n, line])).values()].toSorted((a, b) => b.n - a.n),
        editions: {
          n: editions.length,
          last:
            editions
              .map(({ to }) => to)
              .toSorted()
              .at(-1) ?? null,
        },
      } satisfies SettingsAnswer,
      200,
    );
  });

  app.openapi(changed, async (c) => {
    refusePast(c.req.query('asOf'));
    const { why, ...given } = c.req.valid('json');
    const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const told =
      why ||
      Object.entries(change)
        .map(([name, value]) => `${name}: ${value ?? 'as in marsad.yaml'}`)
        .join(', ');
    const decision = await changeDeskSettings(ledger, { change, by, why: told });
    // Another threshold, other events.
    if (decision !== null && 'autoAccept' in change) followUp.ask();
    return c.json(answer(decision), 200);
  });
  app.openapi(graded, async (c) => {
    refusePast(c.req.query('asOf'));
    const { reliability, why } = c.req.valid('json');
    const source = c.req.valid('param').id;
    return c.json(
      answer(
        await gradeSource(ledger, { source, reliability, by, why: why || `graded ${reliability ?? 'not at all'}` }),
      ),
      200,
    );
  });
  app.openapi(fed, async (c) => {
    refusePast(c.req.query('asOf'));
    return c.json(answer(await addFeed(ledger, { ...c.req.valid('json'), by })), 200);
  });
  app.openapi(gone, async (c) => {
    refusePast(c.req.query('asOf'));
    return c.json(answer(await removeFeed(ledger, c.req.valid('json').id, by)), 200);
  });
};
