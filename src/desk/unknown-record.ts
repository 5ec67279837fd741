/** The refusal of an id that names nothing which stands. */
import { Refusal } from '../model/refusal.ts';

export const unknownRecord = (what: string, id: string): Refusal =>
  new Refusal({
    code: 'record-unknown',
    where: `${what} ${id}`,
    expected: 'a record that stands',
    came: 'none with this id',
    todo: 'Look it up again: it may have been withdrawn or merged.',
  });
