/** Opens the desk's port on this machine only, and closes it again. */
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Misuse, Outage } from '../model/refusal.ts';
import { makeApp, type Roots } from './app.ts';
import { makeFollowUp } from './follow-up.ts';
import { isLoopback } from './guard.ts';
import type { ServedDesk } from './served-desk.ts';

export interface ServeOptions extends Roots {
  /** 0 = any free one. */
  readonly port: number;
  /** A loopback name; default 127.0.0.1. */
  readonly host?: string;
}

export interface Served {
  /** http://127.0.0.1:8787 */
  readonly url: string;
  /** Ends open connections, frees the port, finishes what follows from reviews. The ledger stays open. */
  close(): Promise<void>;
}

/** Serves the desk. Refuses to listen beyond this machine, and says so when the port is taken. */
export async function createServer(desk: ServedDesk, options: ServeOptions): Promise<Served> {
  const host = options.host ?? '127.0.0.1';
  const name = host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
  if (!isLoopback(name))
    throw new Misuse({
      code: 'not-loopback',
      where: 'host',
      expected: 'localhost, 127.0.0.1 or ::1',
      came: host,
      todo: 'The desk has no sign-in yet, so it listens on this machine only.',
    });
  const followUp = makeFollowUp(desk);
  const server = createHttp(getRequestListener(makeApp(desk, options, followUp).fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Outage({
          code: 'port-taken',
          where: `${name}:${options.port}`,
          expected: 'a free port',
          came: error.code ?? error.message,
          todo: 'Stop what uses it, or give another port with --port.',
        }),
      ),
    );
    server.listen(options.port, name.replace(/^\[|\]$/g, ''), resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${name}:${port}`,
    close: async () => {
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
      await followUp.finish();
    },
  };
}
