/** A redirect: an id that was merged into another. Ids are permanent: the old one leads to the new one for ever. */
import type { z } from 'zod';
import { Id } from './id-schema.ts';
import { record } from './record.ts';

export const Redirect = record({
  id: Id.meta({ label: 'id', description: 'The id that was merged away.' }),
  to: Id.meta({ label: 'to', description: 'Where it leads now.' }),
}).meta({ title: 'Redirect', description: 'An old id and the one it leads to.' });
export type Redirect = z.infer<typeof Redirect>;
