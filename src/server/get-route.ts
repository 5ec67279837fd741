/** Documented routes: its query, its answer, and the one shape of its errors. */
import { createRoute, z } from '@hono/zod-openapi';
import { FaultAnswer } from './api.ts';

const AsOf = z.string().optional().openapi({ description: 'Decision number or instant (`…Z`); without it: now.' });

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

/** What every route may answer instead. */
export const refusals = {
  400: json(FaultAnswer, 'The question was wrong.'),
  404: json(FaultAnswer, 'No such record, at that time.'),
};

export const responses = <Answer extends z.ZodType>(answer: Answer, summary: string) => ({
  200: json(answer, summary),
  ...refusals,
});

/** The OpenAPI description of a list. `asOf` is part of every query. */
export const listRoute = <Answer extends z.ZodType, Query extends z.ZodRawShape, Path extends string>(
  path: Path,
  summary: string,
  answer: Answer,
  query: Query,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query: z.object({ ...query, asOf: AsOf }) },
    responses: responses(answer, summary),
  });

const Id = z
  .string()
  .min(1)
  .max(256)
  .openapi({ param: { name: 'id', in: 'path' } });

/** The OpenAPI description of one record, `path` ending in `/{id}`. */
export const recordRoute = <Answer extends z.ZodType, Path extends string>(
  path: Path,
  summary: string,
  answer: Answer,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query: z.object({ asOf: AsOf }), params: z.object({ id: Id }) },
    responses: responses(answer, summary),
  });

/** The OpenAPI description of something done to one record: `POST path`, with a body. */
export const actRoute = <Answer extends z.ZodType, Body extends z.ZodType, Path extends string>(
  path: Path,
  summary: string,
  body: Body,
  answer: Answer,
) =>
  createRoute({
    method: 'post',
    path,
    summary,
    request: {
      params: z.object({ id: Id }),
      body: { content: { 'application/json': { schema: body } }, required: true },
    },
    responses: {
      ...responses(answer, summary),
      409: json(FaultAnswer, 'Someone has changed it since; nothing was written.'),
    },
  });
