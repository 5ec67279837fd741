/**
 * Runs a reader in a worker thread with bounded memory and time, so that a hostile file stops itself and not the desk.
 * One worker is kept for the next file; one that was stopped is replaced.
 */
import { Worker } from 'node:worker_threads';
import type { Read } from '../../desk/ports.ts';
import { type Fault, Refusal } from '../../model/refusal.ts';
import type { About, Follow } from '../reader.ts';
import { hostile } from '../refuse.ts';

const MOST_MB = 768;
const MOST_SECONDS = 60;
/** An idle worker does not keep the process alive, and goes after this long. */
const IDLE_MS = 10_000;

export interface Request {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly about: About;
}
export type Answer =
  | { readonly reads: readonly (Read | Follow)[] }
  | { readonly refused: Fault }
  | { readonly failed: string };

interface Idle {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout;
}
// The one thing kept between calls: a thread that is ready. It holds nothing of what it has read.
let idle: Idle | null = null;

/** All reports of one file. Refuses what takes too long, too much memory, or breaks its parser. */
export async function readGuarded(
  format: string,
  bytes: Uint8Array,
  about: About,
): Promise<readonly (Read | Follow)[]> {
  const worker = takeWorker();
  const answer = await ask(worker, { format, bytes, about });
  if ('reads' in answer) {
    keep(worker);
    return answer.reads;
  }
  if ('refused' in answer) {
    keep(worker);
    throw new Refusal(answer.refused);
  }
  await worker.terminate();
  throw hostile(
    about.name,
    `a file that its reader can take within ${MOST_SECONDS} s and ${MOST_MB} MB`,
    answer.failed,
  );
}

function takeWorker(): Worker {
  if (idle !== null) {
    const { worker, timer } = idle;
    idle = null;
    clearTimeout(timer);
    worker.ref();
    return worker;
  }
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB, stackSizeMb: 8 },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  // A worker that dies idle is replaced when the next file comes.
  worker.on('error', () => {});
  return worker;
}

function keep(worker: Worker): void {
  if (idle !== null) {
    void worker.terminate();
    return;
  }
  worker.unref();
  const timer = setTimeout(() => {
    idle = null;
    void worker.terminate();
  }, IDLE_MS).unref();
  idle = { worker, timer };
}

function ask(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', done).off('error', broke).off('exit', ended);
      resolve(answer);
    };
    const broke = (error: unknown) => done({ failed: error instanceof Error ? error.message : String(error) });
    const ended = () => done({ failed: 'its thread ended' });
    const timer = setTimeout(() => done({ failed: `more than ${MOST_SECONDS} s` }), MOST_SECONDS * 1000);
    worker.on('message', done).on('error', broke).on('exit', ended);
    worker.postMessage(request);
  });
}
