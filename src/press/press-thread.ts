/** The thread in which the press works: one order at a time, one delivery each. */
import { parentPort, workerData } from 'node:worker_threads';
import { openPress } from './open-press.ts';
import type { Delivery, Order } from './press-aside.ts';

const press = openPress(workerData as string);

parentPort?.on('message', async ({ number, work }: Order) => {
  const delivery: Delivery = await ('pdf' in work ? press.pdf(work.pdf) : press.png(work.png)).then(
    (bytes) => ({ number, bytes }),
    (error: unknown) => ({ number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(delivery);
});
