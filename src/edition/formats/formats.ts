/** All formats of the events, in the order in which the site offers them. */
import { acled } from './acled.ts';
import type { Format } from './format.ts';
import { geojson } from './geojson.ts';
import { plover } from './plover.ts';
import { hxl, table } from './table.ts';
import { timemap } from './timemap.ts';
import { ucdp } from './ucdp.ts';

export const FORMATS: readonly Format[] = [table, geojson, acled, ucdp, plover, timemap, hxl];
