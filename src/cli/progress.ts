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

/** Waits for `work`; once it takes over a second, what is under way is told, and again every five seconds. `under` gives it in words. */
export async function patiently<T>(world: World, under: string | (() => string), work: Promise<T>): Promise<T> {
  const started = performance.now();
  const tell = () => {
    const seconds = Math.round((performance.now() - started) / 1000);
    world.err(`${typeof under === 'string' ? under : under()}… ${seconds} s\n`);
  };
  let every: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell();
    every = setInterval(tell, 5000);
  }, 1000);
  try {
    return await work;
  } finally {
    clearTimeout(first);
    clearInterval(every);
  }
}
