/** The one filter of the desk, as it stands in an address: `?from=&to=&bbox=&kind=&type=&status=&actor=&missing=&q=`. */
import { z } from '@hono/zod-openapi';
import type { EventFilter } from '../desk/ports.ts';
import { Day } from '../model/record.ts';
import type { RowFilter } from './events/select.ts';

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
  missing: z
    .enum(['place', 'time'])
    .optional()
    .openapi({ description: 'Only events that no map, or no timeline, can show' }),
  spot: z.string().max(80).optional().openapi({ description: 'Key of a spot of /api/events/map' }),
};
type EventQuery = z.infer<z.ZodObject<typeof EVENT_QUERY>>;

/** Which of the events that match: so many from there on. */
export const WINDOW_QUERY = {
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  offset: z.coerce.number().int().min(0).default(0),
  after: z
    .string()
    .max(256)
    .optional()
    .openapi({ description: 'Id of an event after which to go on, instead of offset' }),
};

/** What a map shows: its frame and zoom. */
export const MAP_QUERY = {
  frame: Box.openapi({ type: 'string', description: 'west,south,east,north in degrees' }),
  zoom: z.coerce.number().min(0).max(24),
};

const split = (text: string | undefined): readonly string[] | undefined => {
  const parts = text?.split(',').filter((part) => part !== '');
  return parts?.length ? parts : undefined;
};

/** The filter of a query. ACLED's names hold slashes but no commas. */
export function eventFilter(query: EventQuery): RowFilter & Pick<EventFilter, 'words'> {
  const [kinds, statuses, actors, types] = [query.kind, query.status, query.actor, query.type].map(split);
  return {
    ...(query.from && { from: query.from }),
    ...(query.to && { to: query.to }),
    ...(query.bbox && { bbox: query.bbox as [number, number, number, number] }),
    ...(kinds && { kinds }),
    ...(statuses && { statuses }),
    ...(actors && { actors }),
    ...(types && { types }),
    ...(query.missing && { missing: query.missing }),
    ...(query.spot && { spot: query.spot }),
    ...(query.q && { words: query.q }),
  };
}
