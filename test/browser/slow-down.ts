/** A slow machine between the browser and the desk: every answer comes late. `MARSAD_SLOW=10` runs the browser tests on it. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Page } from 'playwright-core';

/** How many times slower than this machine; 1 unless asked for. */
export const SLOW = Math.max(1, Number(process.env.MARSAD_SLOW ?? 1));
/** How late an answer is, for each time. */
const LATE_MS = 40;

export interface SlowDoor {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The same desk at another address of this machine, answering late. */
export async function slowDoor(desk: string): Promise<SlowDoor> {
  const { hostname, port } = new URL(desk);
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const behind = connect({ host: hostname, port: Number(port) });
    for (const [one, other] of [
      [browser, behind],
      [behind, browser],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        setTimeout(() => other.end(), LATE_MS * SLOW);
      });
    }
    browser.pipe(behind);
    behind.on('data', (bytes) => setTimeout(() => !browser.destroyed && browser.write(bytes), LATE_MS * SLOW));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as { readonly port: number };
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      for (const one of open) one.destroy();
      server.close();
    },
  };
}

/** The browser's own work takes longer too. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
}
