/** GET /api/queue: claims that nobody has reviewed, the least certain first, by the confidence that review has taught. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { shownConfidence } from '../../desk/calibration.ts';
import type { Claim } from '../../model/claim.ts';
import { isImported } from '../../model/dataset.ts';
import { QueueAnswer } from '../api.ts';
import { listRoute } from '../get-route.ts';
import { sentenceAround } from '../rows/sentence-around.ts';
import { versionsOf } from '../rows/versions.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const MOST = 200;
const list = listRoute('/api/queue', 'Claims nobody has reviewed, the least certain first', QueueAnswer, {
  limit: z.coerce.number().int().min(1).max(MOST).default(MOST),
});

export const queueRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const reviewed = new Set((await snapshot.all('review')).map(({ claim }) => claim));
    const waiting: Claim[] = [];
    // What a person wrote or mended has been looked at.
    for await (const claim of snapshot.stream('claim'))
      if (!reviewed.has(claim.id) && !isImported(claim) && claim.coder.kind !== 'person') waiting.push(claim);
    const learned = await shownConfidence(snapshot);
    const sure = new Map(waiting.map((claim) => [claim, learned(claim)?.confidence ?? claim.confidence]));
    waiting.sort((a, b) => sure.get(a)! - sure.get(b)! || (a.id < b.id ? -1 : 1));
    const first = waiting.slice(0, c.req.valid('query').limit);
    const texts = await snapshot.many('extraction', [...new Set(first.map(({ report }) => report))]);
    const textOf = new Map(texts.map(({ id, text }) => [id, text]));
    const around = first.map(({ id, report, span }) => [
      id,
      sentenceAround(textOf.get(report) ?? '', span.start, span.end),
    ]);
    return c.json(
      {
        from: readFrom(snapshot),
        left: waiting.length,
        claims: await versionsOf(snapshot, first, null),
        around: Object.fromEntries(around) as QueueAnswer['around'],
      },
      200,
    );
  });
};
