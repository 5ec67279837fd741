/** An extraction: one version of a report's text, the one that spans point into. Never changed; a better reader makes the next version. */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { record } from './record.ts';

export const Extraction = record({
  id: Id.meta({ label: 'id', description: 'Report and version, `r_…@1`: what `claim.report` names.' }),
  report: Id,
  version: z.int().min(1),
  extractor: z
    .string()
    .meta({ label: 'extractor', description: 'Reader and version that made the text, e.g. html/1.' }),
  text: z.string(),
}).meta({ title: 'Extraction', description: 'One version of the text of a report.' });
export type Extraction = z.infer<typeof Extraction>;

/** `r_…@1` of a report and the version of its text. */
export const extractionId = (report: string, version: number): string => `${report}@${version}`;
