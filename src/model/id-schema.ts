/** The shape of an id. Apart from `id.ts`, because the coder makes ids and must not wait for zod to load. */
import { z } from 'zod';

/** Ids that packs give (`isis`, `sirte`) are slugs; ids that Marsad mints carry a prefix. Both are permanent. */
export const Id = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[a-z0-9][a-z0-9._:-]*(_[0-9a-z]+)?(@\d+)?$/, 'an id is a slug (isis) or a minted id (c_…)')
  .meta({ label: 'id', description: 'A permanent id: a slug from a pack, or a letter, `_` and 16 characters.' });
export type Id = z.infer<typeof Id>;
