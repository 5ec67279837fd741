/** The shape of what every error tells. Apart from `refusal.ts`, because every command can refuse and most need no zod. */
import { z } from 'zod';
import { FAULT_CODES, type FaultCode } from './fault-codes.ts';
import { record } from './record.ts';

export const Fault = record({
  code: z
    .enum(Object.keys(FAULT_CODES) as [FaultCode, ...FaultCode[]])
    .meta({ label: 'code', description: 'A name from the catalogue, docs/reference/errors.md.' }),
  where: z.string().meta({ label: 'where', description: 'File, line, field or record.' }),
  expected: z.string(),
  came: z.string(),
  todo: z.string().meta({ label: 'what to do', description: 'The next step that helps.' }),
}).meta({ title: 'Fault', description: 'Where, what was expected, what came, what to do.' });
export type Fault = z.infer<typeof Fault>;
