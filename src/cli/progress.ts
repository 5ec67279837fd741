/** Progress on standard error, for work that takes over a second; silent before that. */
import type { World } from './command.ts';

/** Call the result with what is done so far; a line is printed at most every two seconds, the first after one. */
export function progress(world: World, clock: () => number = () => performance.now()): (line: string) => void {
  let next = clock() + 1000;
  return (line) => {
    if (clock() < next) return;
    next = clock() + 2000;
    world.err(`${line}\n`);
  };
}
