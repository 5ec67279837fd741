/** Each kind of record is a table of its name; here is the SQL of each indexed field. */
import type { IndexedField } from '../desk/ports.ts';

/** `to_n` of a version that still stands. */
export const STILL = '9223372036854775807';

/** The condition on a field, for an array of values in `$1`. */
const CONDITIONS: { readonly [K in keyof IndexedField]: Readonly<Record<IndexedField[K], string>> } = {
  report: { source: 'source = any($1)', sha256: 'sha256 = any($1)', url: 'url = any($1)' },
  extraction: { report: 'report = any($1)' },
  coding: { extraction: 'extraction = any($1)' },
  claim: { report: 'report = any($1)', kind: 'kind = any($1)' },
  review: { claim: 'claim = any($1)', replacement: `body ->> 'replacement' = any($1)` },
  judgement: { claim: 'claim = any($1)', event: 'event = any($1)' },
  event: {
    claim: '(id, from_n) in (select event, from_n from event_claim where claim = any($1))',
    kind: facet('kind = any($1)'),
    status: facet('status = any($1)'),
  },
  redirect: { to: 'target = any($1)' },
  edition: { week: 'week = any($1)' },
};

/** Of an event, by the narrow rows kept beside it. */
function facet(condition: string): string {
  return `(id, from_n) in (select id, from_n from event_facet where ${condition})`;
}

export function conditionOn<K extends keyof IndexedField>(kind: K, field: IndexedField[K]): string {
  return CONDITIONS[kind][field];
}
