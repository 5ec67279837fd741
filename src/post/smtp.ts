/** Carries letters to a mail server by SMTP (nodemailer). What the server says is read for its codes only: its words may hold an address. */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Carried, Carrier, Letter, Post } from '../desk/subscribers/ports.ts';
import type { MailSettings } from '../model/mail.ts';
import { Misuse } from '../model/refusal.ts';

export interface SmtpOptions {
  readonly password: string | null;
  /** Address of the published site, where `mail.pages` is not set. */
  readonly site: string | null;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
const CONNECT_MS = 30_000;
/** A server may think for minutes about what it has got (RFC 5321, 4.5.3.2.6). */
const SILENCE_MS = 10 * 60_000;

export function makePost(settings: MailSettings, { password, site }: SmtpOptions): Post {
  const { host, port, tls, user, from, perMinute, connections, retrySeconds } = settings;
  if (tls === 'none' && !LOOPBACK.has(host))
    throw new Misuse({
      code: 'settings',
      where: 'marsad.yaml, mail.tls',
      expected: 'starttls or implicit',
      came: 'none',
      todo: 'Addresses go in clear to a server on this machine only.',
    });
  if (user !== null && password === null)
    throw new Misuse({
      code: 'mail-secret',
      where: 'the password of the mail server',
      expected: 'MARSAD_SMTP_PASSWORD, or the file smtp-password in the workspace',
      came: 'neither',
      todo: 'Write it into the file and take the file from others: chmod 600 smtp-password.',
    });
  const pages = settings.pages ?? site;
  const open = (): SMTPConnection =>
    new SMTPConnection({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      name: from.slice(from.lastIndexOf('@') + 1),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      // Where the server is named to us by an address, so that tests reach it.
      allowInternalNetworkInterfaces: true,
    });
  const login = user === null ? null : { user, pass: password! };
  return {
    from,
    carrier: () => makeCarrier(open, login, settings.bounces ?? from),
    perMinute,
    connections,
    retrySeconds,
    pages: pages && `${pages.replace(/\/*$/, '')}/`,
  };
}

function makeCarrier(
  open: () => SMTPConnection,
  login: { readonly user: string; readonly pass: string } | null,
  sender: string,
): Carrier {
  let held: SMTPConnection | null = null;
  const drop = (): void => {
    held?.close();
    held = null;
  };
  const connect = async (): Promise<SMTPConnection> => {
    if (held !== null) return held;
    const connection = open();
    // Also later, between letters: a connection that is gone is opened anew.
    connection.on('error', () => {
      if (held === connection) held = null;
    });
    connection.on('end', () => {
      if (held === connection) held = null;
    });
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.once('end', () => reject(new Error('closed')));
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    held = connection;
    if (login !== null)
      await new Promise<void>((resolve, reject) => {
        connection.once('end', () => reject(new Error('closed')));
        connection.login({ ...login }, (error) => (error ? reject(error) : resolve()));
      });
    return connection;
  };

  return {
    carry: async ({ to, message, beforeEnd }: Letter): Promise<Carried> => {
      let ended = false;
      let withdrawn = false;
      let trouble: unknown = null;
      let isOver = false;
      let asking: Promise<void> = Promise.resolve();
      async function* body() {
        yield Buffer.from(message);
        asking = beforeEnd().then(
          (goOn) => {
            withdrawn = !goOn;
          },
          (error) => {
            trouble = error;
          },
        );
        await asking;
        // Without its end the server must forget the message: the connection goes.
        if (withdrawn || trouble !== null || isOver) throw new Error('withdrawn');
        ended = true;
      }
      try {
        const connection = await connect();
        const status = await new Promise<string>((resolve, reject) => {
          connection.once('end', () => reject(new Error('closed')));
          connection.send({ from: sender, to: [to] }, Readable.from(body()), (error, info) =>
            error ? reject(error) : resolve(codeOf(info?.response)),
          );
        });
        return { outcome: 'taken', status };
      } catch (error) {
        // What is asked of us meanwhile must be over, or it would be written after what we say here.
        isOver = true;
        await asking;
        if (trouble !== null) {
          drop();
          throw trouble;
        }
        const answer = answerOf(error);
        // Answered at the envelope or to the whole message: the connection may live, but its state is not trusted.
        drop();
        if (withdrawn) return { outcome: 'withdrawn' };
        if (answer === null) return { outcome: 'broken', why: whyOf(error), inDoubt: ended };
        return outcomeOf(answer);
      }
    },
    close: () => {
      held?.quit();
      held = null;
    },
  };
}

interface Answer {
  /** 550 5.1.1 */
  readonly status: string;
  readonly code: number;
  readonly enhanced: string | null;
  readonly command: string;
}

/** What the server answered, if it was an answer that made it fail. */
function answerOf(error: unknown): Answer | null {
  const {
    responseCode,
    response,
    command = '',
  } = error as {
    responseCode?: number;
    response?: string;
    command?: string;
  };
  if (typeof responseCode !== 'number' || responseCode < 400) return null;
  const status = codeOf(response) || String(responseCode);
  return { status, code: responseCode, enhanced: status.split(' ')[1] ?? null, command };
}

function outcomeOf({ status, code, enhanced, command }: Answer): Carried {
  // 421: the server goes away, whatever was asked.
  if (code < 500) return { outcome: 'later', status };
  const isAboutAddress = enhanced
    ? /^5\.(?:1\.[0-6]|2\.1|4\.4)$/.test(enhanced)
    : command.startsWith('RCPT') && [550, 551, 553].includes(code);
  return { outcome: 'refused', status, whose: isAboutAddress ? 'address' : 'ours' };
}

/** The codes at the head of an answer, nothing of its words. */
const codeOf = (response: string | false | undefined): string =>
  /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/
    .exec(response || '')
    ?.slice(1)
    .filter(Boolean)
    .join(' ') ?? '';

/** A word of the library or of the system: ECONNREFUSED, ETIMEDOUT. */
const whyOf = (error: unknown): string => {
  const { code, originalCode } = error as { code?: string; originalCode?: string };
  return [originalCode, code].find((word) => /^E[A-Z]{2,20}$/.test(word ?? '')) ?? 'the connection broke';
};
