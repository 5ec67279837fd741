/** The parts that a row of any dataset makes its claim of. */
import { BARE_CLAIM } from '../../model/bare-claim.ts';
import type { Claim, RoleFiller } from '../../model/claim.ts';
import type { Role } from '../../model/vocabulary.ts';

/** A claim on all of `text`, with nothing said yet of who, where, when and what. */
export const bareClaim = (text: string, trace: string): Omit<Claim, 'id' | 'report' | 'coder'> => ({
  span: { start: 0, end: text.length, quote: text },
  ...BARE_CLAIM,
  trace: [trace],
});

export const party = (role: Role, name: string): RoleFiller => ({
  role,
  name: name.trim(),
  actor: null,
  span: null,
  hedge: 'none',
  number: null,
});

/** Cells that join several values with "; ". */
export const joined = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
