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
