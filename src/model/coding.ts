/** A coding: that a coder of a version has coded a text, and which claims came of it. What is coded is not coded again. */
import { z } from 'zod';
import { Coder } from './claim.ts';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';

export const Coding = record({
  id: z.string().meta({ label: 'id', description: 'Extraction, coder and version: `r_…@1/marsad/0.1.0`.' }),
  extraction: Id.meta({ label: 'text', description: 'The text coded, `r_…@1`.' }),
  coder: Coder,
  claims: list(Id).meta({ label: 'claims', description: 'Claims written, in order of place in the text.' }),
  kept: list(Id).meta({
    label: 'kept',
    description: 'Reviewed claims that stood where this coding would have put its own.',
  }),
}).meta({ title: 'Coding', description: 'One pass of one coder over one text.' });
export type Coding = z.infer<typeof Coding>;
