/** A publication: the files of an edition as they went out, by hash; their bytes are kept. */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';

export const PublishedFile = record({
  path: z.string().meta({ label: 'path', description: 'Below the folder of the site, with `/`.' }),
  sha256: z.string(),
  bytes: z.int().min(0).meta({ label: 'bytes', description: 'Length.' }),
  key: z.string().optional().meta({
    label: 'key',
    description:
      'SHA-256 of what the file was made from, where that is known before it is made: the same key, the same file.',
  }),
}).meta({ title: 'Published file', description: 'A file of a publication.' });
export type PublishedFile = z.infer<typeof PublishedFile>;

export const Publication = record({
  id: Id.meta({ label: 'id', description: 'Of the edition published.' }),
  program: z.string().meta({ label: 'program', description: 'Version of Marsad that wrote the files.' }),
  asOf: z.int().min(0).optional().meta({
    label: 'as of',
    description:
      'Number of the decision the files were made from; later than the edition’s own where only the pages around it changed.',
  }),
  files: list(PublishedFile),
}).meta({ title: 'Publication', description: 'The files of an edition as published.' });
export type Publication = z.infer<typeof Publication>;
