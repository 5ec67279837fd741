/** The press in threads of its own: what it sets and draws takes longer than all else of a publication, and need not wait for it. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../edition/paper/paper.ts';
import type { Press } from '../edition/site/site.ts';

export interface Order {
  readonly number: number;
  readonly work: { readonly pdf: Paper } | { readonly png: string };
}
export type Delivery =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly failed: string };

/** One processor is left to whoever asks. */
const MOST_THREADS = Math.max(1, Math.min(3, availableParallelism() - 1));
/** An idle thread does not keep the process alive, and goes after this long. */
const IDLE_MS = 10_000;

interface Waiting {
  readonly order: Order;
  readonly deliver: (bytes: Uint8Array) => void;
  readonly fail: (why: Error) => void;
}
interface Thread {
  readonly worker: Worker;
  at: Waiting | null;
  timer: NodeJS.Timeout | null;
}

/** `modules` = the folder of installed packages, which hold the fonts. The same orders give the same bytes as without threads. */
export function pressAside(modules: string, most = MOST_THREADS): Press {
  const threads = new Set<Thread>();
  const waiting: Waiting[] = [];
  let orders = 0;

  const open = (): Thread => {
    const worker = new Worker(new URL('./press-thread.ts', import.meta.url), {
      workerData: modules,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const thread: Thread = { worker, at: null, timer: null };
    const gone = (why: Error): void => {
      threads.delete(thread);
      if (thread.timer) clearTimeout(thread.timer);
      thread.at?.fail(why);
      thread.at = null;
      hand();
    };
    worker.on('message', (delivery: Delivery) => {
      const { at } = thread;
      thread.at = null;
      if ('failed' in delivery) at?.fail(new Error(delivery.failed));
      else at?.deliver(delivery.bytes);
      hand();
      if (thread.at === null) rest(thread);
    });
    worker.on('error', gone);
    worker.on('exit', () => gone(new Error('the thread of the press ended')));
    threads.add(thread);
    return thread;
  };
  const rest = (thread: Thread): void => {
    thread.worker.unref();
    thread.timer = setTimeout(() => {
      threads.delete(thread);
      void thread.worker.terminate();
    }, IDLE_MS).unref();
  };
  const hand = (): void => {
    while (waiting.length) {
      const thread = [...threads].find(({ at }) => at === null) ?? (threads.size < most ? open() : null);
      if (!thread) return;
      if (thread.timer) clearTimeout(thread.timer);
      thread.timer = null;
      thread.at = waiting.shift()!;
      thread.worker.ref();
      thread.worker.postMessage(thread.at.order);
    }
  };
  const ask = (work: Order['work']): Promise<Uint8Array> =>
    new Promise((deliver, fail) => {
      waiting.push({ order: { number: orders++, work }, deliver, fail });
      hand();
    });
  return { pdf: (paper) => ask({ pdf: paper }), png: (svg) => ask({ png: svg }) };
}
