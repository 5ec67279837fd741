/**
 * The bitemporal invariant over a whole table, by one pass of the database: versions of one record neither overlap nor leave a
 * gap. A gap is none where a decision recorded that the record was withdrawn. Verify proves the same row by row, with hashes.
 */

import { NOTHING } from '../desk/hash.ts';
import { RECORD_KINDS } from '../desk/record-kinds.ts';
import { STILL } from './kinds.ts';
import type { Queries } from './snapshot.ts';

export interface VersionFaults {
  readonly versions: number;
  /** Versions that begin before the one before them has ended. */
  readonly overlaps: number;
  /** Versions that end where neither the next begins nor a withdrawal is recorded. */
  readonly gaps: number;
  /** Versions that end or begin where no decision recorded a change of that record. */
  readonly unrecorded: number;
}

export async function versionFaults(database: Queries): Promise<VersionFaults> {
  const total = { versions: 0, overlaps: 0, gaps: 0, unrecorded: 0 };
  for (const kind of RECORD_KINDS) {
    const { rows } = await database.query(
      `select count(*) as versions, count(*) filter (where next < to_n) as overlaps,
              count(*) filter (where to_n <> ${STILL} and next is distinct from to_n and not withdrawn) as gaps,
              count(*) filter (where not recorded or (to_n <> ${STILL} and not ended)) as unrecorded
         from (select v.to_n, lead(v.from_n) over (partition by v.id order by v.from_n) as next, b.n is not null as recorded, e.n is not null as ended,
                      coalesce(e.hash = decode('${NOTHING}', 'hex'), false) as withdrawn
                 from ${kind} v left join change b on b.kind = '${kind}' and b.id = v.id and b.n = v.from_n
                                left join change e on e.kind = '${kind}' and e.id = v.id and e.n = v.to_n and v.to_n <> ${STILL}) as versions`,
    );
    for (const name of Object.keys(total) as (keyof VersionFaults)[]) total[name] += Number(rows[0][name]);
  }
  return total;
}
