/** The three kinds of error, one shape: misuse (of the program), refusal (of input), outage (of the world; may be tried again). */
import { z } from 'zod';
import { record } from './record.ts';

/** Every code of a fault, with what it means; docs/reference/errors.md is made from it. */
export const FAULT_CODES = {
  arguments: 'The command was given too few or too many arguments.',
  'option-needs-value': 'An option that takes a value was given none.',
  'option-takes-no-value': 'A flag was given a value.',
  'option-value': 'The value of an option is none that it takes.',
  'unknown-option': 'The command knows no such option.',
  'unknown-verb': 'Marsad knows no such command.',
  'line-too-long': 'A line of NDJSON is longer than is taken.',
  'not-utf8': 'A line of NDJSON is not UTF-8.',
  'report-line': 'A line of NDJSON is no report: the field is named.',
  'no-workspace': 'No workspace was found where one was expected.',
  'workspace-exists': 'There is a workspace already; nothing is overwritten.',
  settings: 'A setting in marsad.yaml is wrong: the field is named.',
  'intake-too-large': 'A file or answer is larger than its format is taken at.',
  'intake-format': 'Intake knows no reader for the file.',
  'intake-encoding': 'A text is not in the charset it says, or not in UTF-8.',
  'intake-malformed': 'A file can’t be opened as the format it claims to be.',
  'intake-no-text': 'A file, entry or row has no text.',
  'intake-hostile': 'A file asks for more time, memory or nesting than any report needs.',
  'intake-unreadable': 'A path can’t be read.',
  'intake-unreachable': 'An address gives no whole answer in time.',
  'intake-address': 'An address is not public, or not http or https on ports 80 and 443.',
  'record-unknown': 'No record with this id stands: it may have been withdrawn or merged.',
  'record-malformed': 'A record can’t be kept exactly: an error of the program.',
  'record-twice': 'One decision changes a record twice: an error of the program.',
  'changed-meanwhile': 'A record has changed since it was read; nothing was overwritten.',
  'quote-not-found': 'The words of a mended claim do not stand where its spans say.',
  'review-incomplete': 'A mended claim was announced and not given.',
  'split-empty': 'A split would leave one of the two events without claims.',
  'undo-changed-since': 'What is to be undone has been changed by a later decision.',
  'as-of-unknown': 'The as-of is no decision of this ledger.',
  'redirect-loop': 'Redirects lead in a circle: the store was changed by another hand.',
  'restore-not-empty': 'A backup is restored into an empty workspace only.',
  'backup-malformed': 'A line of a backup is not as `marsad backup` wrote it.',
  'folder-path': 'A file would be written outside its folder: an error of the program.',
  'store-unreachable': 'The database does not answer.',
  'store-newer': 'The database was made by a newer Marsad.',
  'store-migration-changed': 'A migration that was applied has been edited.',
  'store-no-binaries': 'The embedded database is not installed for this platform.',
  'store-not-created': 'The embedded database could not be created.',
  'store-not-started': 'The embedded database did not start in time.',
  'store-root': 'Root could find no other user to run the embedded database as.',
} as const satisfies Readonly<Record<string, string>>;

export const Fault = record({
  code: z.string().meta({ label: 'code', description: 'A name from the catalogue in docs/errors.md.' }),
  where: z.string().meta({ label: 'where', description: 'File, line, field or record.' }),
  expected: z.string(),
  came: z.string(),
  todo: z.string().meta({ label: 'what to do', description: 'The next step that helps.' }),
}).meta({ title: 'Fault', description: 'Where, what was expected, what came, what to do.' });
export type Fault = z.infer<typeof Fault>;

abstract class MarsadError extends Error {
  abstract readonly exit: number;
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`${fault.where}: expected ${fault.expected}, came ${fault.came}. ${fault.todo}`);
    this.fault = fault;
    this.name = new.target.name;
  }
}

/** The command or call was wrong: exit code 2. */
export class Misuse extends MarsadError {
  readonly exit = 2;
}
/** Some input was refused, the rest went on: exit code 1. */
export class Refusal extends MarsadError {
  readonly exit = 1;
}
/** Something outside failed; trying again may help: exit code 3. */
export class Outage extends MarsadError {
  readonly exit = 3;
}
