/** The one filter of the desk, as it stands in an address: `?from=&to=&bbox=&kind=&type=&status=&actor=&q=`. */
import { z } from '@hono/zod-openapi';
import type { EventFilter } from '../desk/ports.ts';
import { Day } from '../model/record.ts';

const many = (description: string) =>
  z
    .string()
    .max(2000)
    .optional()
    .openapi({ description: `${description}; several with commas.` });

/** `west,south,east,north` in degrees. */
const Box = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .refine((box) => box.length === 4 && box.every(Number.isFinite), 'bbox is west,south,east,north in degrees');

export const EVENT_QUERY = {
  from: Day.optional(),
  to: Day.optional(),
  bbox: Box.optional().openapi({ type: 'string', description: 'west,south,east,north in degrees' }),
  kind: many('Kinds of claim'),
  type: many('ACLED sub-event types'),
  status: many('Statuses'),
  actor: many('Ids of actors, in any role'),
  q: z.string().max(500).optional().openapi({ description: 'Words' }),
  limit: z.coerce.number().int().min(1).max(100_000).optional(),
  after: z.string().max(256).optional(),
};
type EventQuery = z.infer<z.ZodObject<typeof EVENT_QUERY>>;

const split = (text: string | undefined): readonly string[] | undefined => {
  const parts = text?.split(',').filter((part) => part !== '');
  return parts?.length ? parts : undefined;
};

/** The ledger's filter for a query; `type` is left to the caller, see `typesOf`. */
export function eventFilter(query: EventQuery): EventFilter {
  const [kinds, statuses, actors] = [split(query.kind), split(query.status), split(query.actor)];
  return {
    ...(query.from && { from: query.from }),
    ...(query.to && { to: query.to }),
    ...(query.bbox && { bbox: query.bbox as [number, number, number, number] }),
    ...(kinds && { kinds }),
    ...(statuses && { statuses }),
    ...(actors && { actors }),
    ...(query.q && { words: query.q }),
    ...(query.limit && { limit: query.limit }),
    ...(query.after && { after: query.after }),
  };
}

/** The ACLED sub-types asked for; null = all. ACLED names hold slashes but no commas. */
export const typesOf = (query: EventQuery): ReadonlySet<string> | null => {
  const types = split(query.type);
  return types ? new Set(types) : null;
};
