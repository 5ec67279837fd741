/** The three kinds of error, one shape: misuse (of the program), refusal (of input), outage (of the world; may be tried again). */
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
