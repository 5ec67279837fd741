/** /api/jobs: long work is asked for here and goes on by itself; how far it is comes as server-sent events, again from any line on. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { JobRequest } from '../../desk/ports.ts';
import { resolveJob } from '../../desk/work/handlers.ts';
import { DATASET_NAMES } from '../../model/dataset.ts';
import { Refusal } from '../../model/refusal.ts';
import { FaultAnswer } from '../api.ts';
import { AskedAnswer, JobAnswer, JobSent, JobsAnswer } from '../api-jobs.ts';
import { json, listRoute, recordRoute, refusals } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import type { ServedDesk } from '../served-desk.ts';
import type { Reading } from '../snapshot.ts';

/** A file dropped on the desk; what its format takes is less. */
const MOST_BYTES = 64 << 20;
/** How often a job is looked at for who watches it. */
const LOOK_MS = 300;
/** A line that says nothing, so that nobody between takes a quiet connection for a dead one. */
const QUIET_MS = 15_000;

const list = listRoute('/api/jobs', 'Long work: what waits, runs and has ended, newest first', JobsAnswer, {
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
const one = recordRoute('/api/jobs/{id}', 'A job, with what came of it', JobAnswer);
const asked = {
  202: json(AskedAnswer, 'It was asked for; its progress stands at /api/jobs/{id}/progress.'),
  400: refusals[400],
};
const ask = createRoute({
  method: 'post',
  path: '/api/jobs',
  summary: 'Ask for long work: add, code, resolve, publish, backup',
  request: { body: { content: { 'application/json': { schema: JobSent } }, required: true } },
  responses: asked,
});
const Bytes = z.string().openapi({ type: 'string', format: 'binary', description: 'The bytes of the file.' });
const send = createRoute({
  method: 'post',
  path: '/api/jobs/file',
  summary: 'Send a file to be added as reports, or imported as rows of a dataset',
  request: {
    query: z.object({
      name: z.string().min(1).max(300).openapi({ description: 'Its name: the ending tells the format.' }),
      dataset: z.enum(DATASET_NAMES as [string, ...string[]]).optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional()
        .openapi({ description: 'Where it was found.' }),
      published: z.iso.date().optional(),
      source: z.string().max(200).optional(),
    }),
    body: { content: { 'application/octet-stream': { schema: Bytes } }, required: true },
  },
  responses: { ...asked, 413: json(FaultAnswer, 'More than is taken.') },
});
const progress = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/progress',
  summary: 'How far a job is, as server-sent events; `Last-Event-ID` or `after` goes on where one was cut off',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  },
  responses: {
    200: {
      description: 'Events `progress` (a job line, its number as id), then one of `done` or `failed` (the job).',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...refusals,
  },
});

export const jobRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk): void => {
  const { queue } = desk.ledger;
  const by = desk.by ?? 'analyst';
  const found = async (written: string) => {
    const job = /^\d{1,9}$/.test(written) ? await queue.get(Number(written)) : null;
    if (job === null) throw notFound('job', written);
    return job;
  };

  app.openapi(list, async (c) =>
    c.json({ jobs: [...(await queue.list({ limit: c.req.valid('query').limit }))] } satisfies JobsAnswer, 200),
  );
  app.openapi(one, async (c) => c.json({ job: await found(c.req.valid('param').id) }, 200));

  app.openapi(ask, async (c) => c.json({ job: await queue.ask(requestOf(c.req.valid('json'), by)) }, 202));

  app.openapi(send, async (c) => {
    const { dataset, ...about } = c.req.valid('query');
    const bytes = await bodyOf(c.req.raw);
    const kind = dataset === undefined ? 'add' : 'import';
    return c.json(
      { job: await queue.ask({ kind, key: null, about: plain(dataset ? { dataset } : about), by, bytes }) },
      202,
    );
  });

  app.openapi(progress, async (c) => {
    const { id } = await found(c.req.valid('param').id);
    const last = c.req.header('last-event-id') ?? '';
    let after = c.req.valid('query').after ?? (/^\d{1,9}$/.test(last) ? Number(last) : 0);
    return streamSSE(c, async (stream) => {
      for (let quiet = 0; !stream.aborted; ) {
        // The job first: when it has ended, no line comes after those that are read then.
        const job = await queue.get(id);
        const lines = await queue.lines(id, after);
        for (const line of lines) {
          await stream.writeSSE({ id: String(line.n), event: 'progress', data: JSON.stringify(line) });
          after = line.n;
        }
        if (job === null || job.ended !== null) {
          if (job !== null) await stream.writeSSE({ event: job.state, data: JSON.stringify(job) });
          return;
        }
        quiet = lines.length > 0 ? 0 : quiet + LOOK_MS;
        if (quiet >= QUIET_MS) {
          await stream.write(': \n\n');
          quiet = 0;
        }
        await sleep(LOOK_MS);
      }
    });
  });
};

function requestOf(sent: JobSent, by: string): JobRequest {
  switch (sent.kind) {
    case 'add': {
      const { kind, text, ...about } = sent;
      if ((text === undefined) === (about.given === undefined)) throw neither();
      return {
        kind,
        key: null,
        about: plain(text === undefined ? about : { ...about, name: 'pasted.txt' }),
        by,
        ...(text !== undefined && { bytes: Buffer.from(text) }),
      };
    }
    case 'publish': {
      const { kind, ...about } = sent;
      return { kind, key: about.week, about: plain(about), by };
    }
    case 'resolve':
      return { ...resolveJob(by), rank: 0 };
    default:
      return { kind: sent.kind, key: 'all', about: {}, by };
  }
}

/** Without the fields that were not given. */
const plain = (about: object): JobRequest['about'] => JSON.parse(JSON.stringify(about));

/** Read as it comes, and no further than is taken. */
async function bodyOf(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES)
      throw new Refusal({
        code: 'intake-too-large',
        where: 'the file sent',
        expected: `at most ${MOST_BYTES >> 20} MB`,
        came: 'more',
        todo: 'Add it on the command line: `marsad add FILE`.',
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const neither = () =>
  new Refusal({
    code: 'bad-request',
    where: 'body',
    expected: 'either `given` (addresses) or `text`',
    came: 'both or none',
    todo: 'Send one of them.',
  });
