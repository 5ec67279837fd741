/** A real SMTP server on loopback with moods: it puts off, refuses, thinks, hangs up. What it took whole is in its mailboxes. */
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** What happens to a letter for `to`, the n-th time it is tried (from 1). */
export type Mood =
  | 'take'
  | { readonly rcpt: string }
  | { readonly data: string }
  | { readonly thinks: number }
  /** Hangs up: before the end of the message, or after it, the letter in the box and no answer given. */
  | { readonly hangsUp: 'before' | 'after' };

export interface Taken {
  readonly to: string;
  readonly message: string;
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  /** Each time a whole message was taken, in order. */
  readonly taken: readonly Taken[];
  /** As a reader sees it: a mailbox drops a second letter of the same Message-ID. */
  readonly boxes: () => ReadonlyMap<string, ReadonlySet<string>>;
  readonly close: () => Promise<void>;
}

export async function openMailServer(
  mood: (to: string, attempt: number) => Mood = () => 'take',
  { login }: { readonly login?: { readonly user: string; readonly pass: string } } = {},
): Promise<MailServer> {
  const taken: Taken[] = [];
  const tries = new Map<string, number>();
  const refusal = (answer: string): Error => {
    const [code, ...words] = answer.split(' ');
    return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
  };
  const hangUp = (session: { readonly id: string }): void => {
    for (const connection of server.connections as Set<unknown>) {
      const { session: own, _socket } = connection as { session: { id: string }; _socket: { destroy(): void } };
      if (own.id === session.id) _socket.destroy();
    }
  };
  const server: SMTPServer = new SMTPServer({
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: login === undefined,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _session, callback) =>
      username === login?.user && password === login?.pass
        ? callback(null, { user: username })
        : callback(refusal(`535 5.7.8 ${username} may not`)),
    onRcptTo: ({ address }, _session, callback) => {
      const attempt = (tries.get(address) ?? 0) + 1;
      tries.set(address, attempt);
      const how = mood(address, attempt);
      // Servers like to repeat the address: it must get no further than to us.
      if (typeof how === 'object' && 'rcpt' in how) callback(refusal(`${how.rcpt} <${address}>`));
      else callback();
    },
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo[0]!.address;
      const how = mood(to, tries.get(to)!);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (typeof how === 'object' && 'hangsUp' in how && how.hangsUp === 'before') hangUp(session);
      });
      // Cut off: not taken.
      stream.on('error', () => {});
      stream.on('end', async () => {
        if (typeof how === 'object' && 'hangsUp' in how && how.hangsUp === 'before') return;
        if (typeof how === 'object' && 'data' in how) {
          callback(refusal(`${how.data} <${to}>`));
          return;
        }
        const raw = Buffer.concat(chunks).toString('latin1');
        taken.push({ to, raw, message: /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? '' });
        if (typeof how === 'object' && 'hangsUp' in how) {
          hangUp(session);
          return;
        }
        if (typeof how === 'object' && 'thinks' in how) await sleep(how.thinks);
        callback(null, '2.0.0 taken');
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    boxes: () => {
      const boxes = new Map<string, Set<string>>();
      for (const { to, message } of taken) boxes.set(to, (boxes.get(to) ?? new Set()).add(message));
      return boxes;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
