/** Takes jobs from the queue and does them, one after the other, until there are none or it is asked to stop. */
import { type Fault, Misuse, Outage, Refusal } from '../../model/refusal.ts';
import type { Queue, TakenJob } from '../ports.ts';
import type { Handlers } from './handlers.ts';

export interface WorkOptions {
  /** Return when nothing is due; else wait for more. */
  readonly untilIdle?: boolean;
  readonly signal?: AbortSignal;
  /** Called with each job that has ended, and what came of it. */
  readonly tell?: (line: string) => void;
}

/** How long to wait for a word that something was asked for; what is due later is seen by then. */
const WAIT_MS = 5000;
/** Tries of what failed for a reason of the world; the pause doubles from one to the next. */
const MOST_TRIES = 4;
const FIRST_PAUSE_SECONDS = 20;

/** How many jobs were done. */
export async function workOff(queue: Queue, handlers: Handlers, options: WorkOptions = {}): Promise<number> {
  const { untilIdle = false, signal, tell = () => {} } = options;
  const kinds = Object.keys(handlers);
  let done = 0;
  while (!signal?.aborted) {
    const taken = await queue.take(kinds);
    if (taken === null) {
      if (untilIdle) return done;
      await queue.wait(WAIT_MS);
      continue;
    }
    tell(await doJob(taken, handlers));
    done++;
  }
  return done;
}

async function doJob(taken: TakenJob, handlers: Handlers): Promise<string> {
  const { job } = taken;
  const name = `${job.kind}${job.key ? ` ${job.key}` : ''}`;
  try {
    const outcome = await handlers[job.kind]!({ ...taken, tell: spaced(taken) });
    await taken.done(outcome);
    return `${name}: ${said(outcome)}`;
  } catch (error) {
    const fault = faultOf(error, job.kind);
    const isWorthAnother = !(error instanceof Refusal || error instanceof Misuse) && job.attempts < MOST_TRIES;
    if (isWorthAnother) await taken.again(fault, FIRST_PAUSE_SECONDS * 2 ** (job.attempts - 1));
    else await taken.failed(fault);
    return `${name}: ${isWorthAnother ? 'put off' : 'failed'}: expected ${fault.expected}, came ${fault.came}`;
  }
}

/** Lines at most four a second, so that telling costs less than doing; the first at once. */
function spaced({ tell }: TakenJob): TakenJob['tell'] {
  let next = 0;
  return async (line) => {
    const now = performance.now();
    if (now < next) return;
    next = now + 250;
    await tell(line);
  };
}

const said = (outcome: unknown): string =>
  typeof outcome === 'object' && outcome !== null && 'said' in outcome ? String(outcome.said) : 'done';

function faultOf(error: unknown, kind: string): Fault {
  if (error instanceof Refusal || error instanceof Misuse || error instanceof Outage) return error.fault;
  return {
    code: 'internal',
    where: `job ${kind}`,
    expected: 'work that ends',
    came: error instanceof Error ? error.message.slice(0, 300) : String(error).slice(0, 300),
    todo: 'This is an error of the program: please report it.',
  };
}
