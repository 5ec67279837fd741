/** All formats, in the order in which the site offers them. */

import { acled } from './acled.ts';
import type { Format } from './format.ts';
import { geojson } from './geojson.ts';

export const FORMATS: readonly Format[] = [geojson, acled];
