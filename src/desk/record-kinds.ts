/** Every kind of record, what is referred to before what refers: the order of a backup and of its proof. */
import type { Kind } from './ports.ts';

export const RECORD_KINDS = [
  'setting',
  'source',
  'actor',
  'place',
  'report',
  'extraction',
  'coding',
  'claim',
  'review',
  'judgement',
  'event',
  'redirect',
  'tally',
  'assessment',
  'draft',
  'edition',
  'publication',
] as const satisfies readonly Kind[];
