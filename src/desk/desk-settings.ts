/** What a team sets on the desk itself: kept in the ledger, so it has history and can be taken back. `marsad.yaml` holds what was said first. */
import { z } from 'zod';
import type { Decision } from '../model/decision.ts';
import { record } from '../model/record.ts';
import { Refusal } from '../model/refusal.ts';
import { Source } from '../model/source.ts';
import type { Ledger, Snapshot } from './ports.ts';
import { unknownRecord } from './unknown-record.ts';

export const DESK = 'desk';

/** Null = as `marsad.yaml` has it. */
export const DeskSettings = record({
  name: z.string().trim().min(1).max(120).nullable(),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, 'a time zone such as Africa/Tripoli or UTC')
    .meta({ label: 'time zone', description: 'In which the desk shows when something was decided.' }),
  weekStart: z
    .int()
    .min(1)
    .max(7)
    .meta({ label: 'week start', description: 'First day of the calendar: 1 = Monday … 7 = Sunday.' }),
  autoAccept: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .meta({ label: 'auto-accept', description: 'Score above which a match is judged by the machine.' }),
});
export type DeskSettings = z.infer<typeof DeskSettings>;

export const USUAL: DeskSettings = { name: null, timeZone: 'UTC', weekStart: 1, autoAccept: null };

export async function readDeskSettings(snapshot: Snapshot): Promise<DeskSettings> {
  const value = (await snapshot.get('setting', DESK))?.value;
  const parsed = DeskSettings.safeParse({ ...USUAL, ...(value as object | undefined) });
  return parsed.success ? parsed.data : USUAL;
}

interface By {
  readonly by: string;
  readonly why: string;
}

/** Changes what is given; the rest stays. Null when it stands so already. */
export async function changeDeskSettings(
  ledger: Ledger,
  { change, ...by }: By & { readonly change: Partial<DeskSettings> },
): Promise<Decision | null> {
  return ledger.decide({
    ...by,
    act: 'set',
    changes: async (now) => {
      const parsed = DeskSettings.safeParse({ ...(await readDeskSettings(now)), ...change });
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new Refusal({
          code: 'settings',
          where: issue?.path.join('.') ?? 'settings',
          expected: issue?.message ?? 'another value',
          came: JSON.stringify(issue?.input ?? null).slice(0, 80),
          todo: 'Correct it and send it again.',
        });
      }
      return [{ kind: 'setting', id: DESK, body: { id: DESK, value: parsed.data } }];
    },
  });
}

/** How far a source can be relied on, as the team grades it; null = cannot be judged. */
export async function gradeSource(
  ledger: Ledger,
  {
    source,
    reliability,
    ...by
  }: By & { readonly source: string; readonly reliability: NonNullable<Source['reliability']> | null },
): Promise<Decision | null> {
  return ledger.decide({
    ...by,
    act: 'grade',
    changes: async (now) => {
      const before = await now.get('source', source);
      if (before === null) throw unknownRecord('source', source);
      const { reliability: _, ...rest } = before;
      return [
        { kind: 'source', id: source, body: Source.parse(reliability === null ? rest : { ...rest, reliability }) },
      ];
    },
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
