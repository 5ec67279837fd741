/** A setting that belongs to the ledger and not to the folder: it has a history, and is as-of like everything else. */
import { z } from 'zod';
import { record } from './record.ts';

export const Setting = record({
  id: z.string().min(1).meta({ label: 'name', description: 'Name of the setting.' }),
  value: z.json(),
}).meta({ title: 'Setting', description: 'A named value, with history.' });
export type Setting = z.infer<typeof Setting>;
