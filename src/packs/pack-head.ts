/** The head of a pack, `packs/NAME/pack.yaml`: its name, what it stands on, and the countries it is about. */
import { z } from 'zod';
import { list, record } from '../model/record.ts';

export const PackHead = record({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a pack is named in lower case, like its folder'),
  name: z.string().min(1).meta({ label: 'name', description: 'As people read it: "Libya".' }),
  about: z.string().nullable().default(null),
  standsOn: list(z.string())
    .default([])
    .meta({ label: 'stands on', description: 'Packs whose actors and places it builds on.' }),
  theatre: list(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code in capitals'))
    .default([])
    .meta({ label: 'theatre', description: 'Countries it is about, nearest first: context for place names.' }),
}).meta({ title: 'Head of a pack', description: 'The one record of pack.yaml.' });
export type PackHead = z.infer<typeof PackHead>;
