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
  /** Whether it came over TLS. */
  readonly isSealed: boolean;
}

export interface Login {
  readonly user: string;
  readonly pass: string;
  /** Whether it came over TLS. */
  readonly isSealed: boolean;
}

export interface MailServer {
  readonly port: number;
  /** Each time a whole message was taken, in order. */
  readonly taken: readonly Taken[];
  /** Each login that was tried, in order. */
  readonly logins: readonly Login[];
  /** As a reader sees it: a mailbox drops a second letter of the same Message-ID. */
  readonly boxes: () => ReadonlyMap<string, ReadonlySet<string>>;
  readonly close: () => Promise<void>;
}

export interface MailServerOptions {
  readonly login?: { readonly user: string; readonly pass: string };
  /** STARTTLS is offered, or (`implicit`) the connection begins with TLS; without it neither. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly implicit?: boolean };
}

export async function openMailServer(
  mood: (to: string, attempt: number) => Mood = () => 'take',
  { login, tls }: MailServerOptions = {},
): Promise<MailServer> {
  const taken: Taken[] = [];
  const logins: Login[] = [];
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
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    ...(tls && { secure: tls.implicit === true, key: tls.key, cert: tls.cert }),
    allowInsecureAuth: true,
    authOptional: login === undefined,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, { secure }, callback) => {
      logins.push({ user: username ?? '', pass: password ?? '', isSealed: secure });
      if (login && username === login.user && password === login.pass) callback(null, { user: login.user });
      else callback(refusal(`535 5.7.8 ${username} may not`));
    },
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
        taken.push({ to, raw, isSealed: session.secure, message: /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? '' });
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
    logins,
    boxes: () => {
      const boxes = new Map<string, Set<string>>();
      for (const { to, message } of taken) boxes.set(to, (boxes.get(to) ?? new Set()).add(message));
      return boxes;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
