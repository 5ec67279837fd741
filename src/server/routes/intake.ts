/** POST /api/intake: a text, an address or a file's bytes come in, are coded, and say what became of them; copies are told. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { codeReport } from '../../desk/code.ts';
import { type Added, addBytes, addReports } from '../../desk/intake.ts';
import { Refusal } from '../../model/refusal.ts';
import { FaultAnswer, IntakeAnswer, IntakeSent } from '../api.ts';
import type { FollowUp } from '../follow-up.ts';
import { json, refusals } from '../get-route.ts';
import { notFound, refusePast } from '../refuse.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

/** More than any reader takes; each refuses earlier by what its format may need. */
const MOST_BYTES = 64 * 1024 * 1024;

const route = {
  method: 'post',
  path: '/api/intake',
  summary: 'Paste a text or an address, or send the bytes of a file; coded at once',
  request: {
    query: z.object({ name: z.string().max(300).optional().openapi({ description: 'Name of the file sent.' }) }),
    body: {
      required: true,
      content: { 'application/json': { schema: IntakeSent }, 'application/octet-stream': { schema: z.string() } },
    },
  },
  responses: {
    200: json(IntakeAnswer, 'What became of each report.'),
    ...refusals,
    413: json(FaultAnswer, 'More than is taken.'),
  },
} as const;

/**
 * JSON `{text|url}`, or the bytes of a file with its name in `?name=`. Addresses go through the guarded fetch of intake
 * only, and never name a file of this machine.
 */
export const intakeRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, followUp: FollowUp): void => {
  const { intake, coder } = desk;
  if (intake === undefined || coder === undefined) return;
  const by = desk.by ?? 'analyst';

  app.openAPIRegistry.registerPath(route);
  app.post('/api/intake', async (c) => {
    refusePast(c.req.query('asOf'));
    const known = { ledger: desk.ledger, ...intake };
    const length = Number(c.req.header('content-length') ?? 0);
    if (length > MOST_BYTES) throw tooLarge(length);
    let adding: AsyncIterable<Added>;
    if ((c.req.header('content-type') ?? '').startsWith('application/json')) {
      const sent = readSent(await c.req.json().catch(() => null));
      const { published, source } = sent;
      if (source !== undefined && (await c.var.snapshot.get('source', source)) === null)
        throw notFound('source', source);
      const options = { by, ...(published === undefined ? {} : { published }), ...(source ? { source } : {}) };
      adding =
        'url' in sent
          ? addReports(known, [sent.url], options)
          : addBytes(known, new TextEncoder().encode(sent.text), { name: 'pasted.txt' }, options);
    } else {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
      adding = addBytes(known, bytes, { name: (c.req.query('name') ?? 'dropped').slice(0, 300) }, { by });
    }
    const reports: IntakeAnswer['reports'][number][] = [];
    for await (const added of adding) {
      if (added.outcome === 'refused') reports.push({ outcome: 'refused', fault: added.fault });
      else {
        const coded = await codeReport({ ledger: desk.ledger, coder: await coder() }, added.report.id, by);
        const { id, title } = added.report;
        reports.push({ outcome: added.outcome, id, title, claims: coded?.claims.length ?? null });
      }
    }
    if (reports.some(({ outcome }) => outcome === 'new')) followUp.ask();
    return c.json({ from: readFrom(await desk.ledger.read()), reports } satisfies IntakeAnswer, 200);
  });
};

function readSent(body: unknown): IntakeSent {
  const read = IntakeSent.safeParse(body);
  if (read.success) return read.data;
  throw new Refusal({
    code: 'bad-query',
    where: 'body',
    expected: 'a text, or an address that begins with http:// or https://',
    came: JSON.stringify(body)?.slice(0, 100) ?? 'nothing',
    todo: 'Paste the text itself, or a whole address.',
  });
}

const tooLarge = (bytes: number) =>
  new Refusal({
    code: 'intake-too-large',
    where: 'body',
    expected: `at most ${MOST_BYTES / 1024 / 1024} MB`,
    came: `${(bytes / 1024 / 1024).toFixed(1)} MB`,
    todo: 'Add it in parts.',
  });
