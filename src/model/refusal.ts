/** The three kinds of error, one shape: misuse (of the program), refusal (of input), outage (of the world; may be tried again). */
import type { Fault } from './fault.ts';

export type { Fault } from './fault.ts';

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
