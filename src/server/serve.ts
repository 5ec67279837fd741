/** Opens the desk's port on this machine only, and closes it again. */
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Misuse, Outage } from '../model/refusal.ts';
import { makeApp, type Roots } from './app.ts';
import { makeFollowUp } from './follow-up.ts';
import { isLoopback } from './guard.ts';
import { makePublicApp } from './public-app.ts';
import type { ServedDesk } from './served-desk.ts';

export interface ServeOptions extends Roots {
  /** 0 = any free one. */
  readonly port: number;
  /** A loopback name; default 127.0.0.1. */
  readonly host?: string;
  /** Port of the door for the public, with the published site and nothing of the desk; null = none. */
  readonly publicPort?: number | null;
}

export interface Served {
  /** http://127.0.0.1:8787 */
  readonly url: string;
  /** Of the public's door; null where none was asked for. */
  readonly publicUrl: string | null;
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
  const { publicPort = null, publicRoot, door = null } = options;
  const followUp = makeFollowUp(desk);
  const served = await listen(makeApp(desk, options, followUp).fetch, name, options.port);
  const open =
    publicPort === null || publicRoot === null
      ? null
      : await listen(makePublicApp({ root: publicRoot, door }).fetch, name, publicPort).catch(
          async (error: unknown) => {
            await served.close();
            throw error;
          },
        );
  return {
    url: served.url,
    publicUrl: open?.url ?? null,
    close: async () => {
      await Promise.all([served.close(), open?.close()]);
      await followUp.finish();
    },
  };
}

async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  name: string,
  port: number,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createHttp(getRequestListener(fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Outage({
          code: 'port-taken',
          where: `${name}:${port}`,
          expected: 'a free port',
          came: error.code ?? error.message,
          todo: 'Stop what uses it, or give another port with --port.',
        }),
      ),
    );
    server.listen(port, name.replace(/^\[|\]$/g, ''), resolve);
  });
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
