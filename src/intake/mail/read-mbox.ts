/** A mailbox (mbox): each mail in it is a report, as if it had come as a file of its own. */
import type { Read } from '../../desk/ports.ts';
import { Refusal } from '../../model/refusal.ts';
import type { About } from '../reader.ts';
import { hostile } from '../refuse.ts';
import { readMail } from './read-mail.ts';

const MOST_MAILS = 20_000;

export async function* readMbox(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  let n = 0;
  for (const mail of mailsOf(bytes)) {
    if (++n > MOST_MAILS) throw hostile(about.name, `at most ${MOST_MAILS} mails`, 'more');
    try {
      yield* readMail(mail, { ...about, name: `${about.name}, mail ${n}` });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { fault: error.fault };
    }
  }
}

/** Each mail without the line that begins it; lines that were quoted with `>` so as not to begin one are as they were. */
export function* mailsOf(bytes: Uint8Array): Generator<Uint8Array> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = beginsMail(whole, 0) ? 0 : -1;
  while (from >= 0) {
    const body = whole.indexOf('\n', from) + 1;
    const next = nextMail(whole, body);
    yield unquoted(withoutGap(whole.subarray(body, next < 0 ? whole.length : next)));
    from = next;
  }
}

/** A mail begins after an empty line, or at the start, with `From ` and, in the line behind, a header: words may begin so too. */
function nextMail(whole: Buffer, after: number): number {
  for (let at = whole.indexOf('\nFrom ', after); at >= 0; at = whole.indexOf('\nFrom ', at + 1)) {
    const before = whole[at - 1] === 0x0d ? whole[at - 2] : whole[at - 1];
    if (before === 0x0a && beginsMail(whole, at + 1)) return at + 1;
  }
  return -1;
}

function beginsMail(whole: Buffer, at: number): boolean {
  if (whole.toString('latin1', at, at + 5) !== 'From ') return false;
  const end = whole.indexOf('\n', at);
  return end > 0 && end - at < 500 && /^[\w-]{1,80}:/.test(whole.toString('latin1', end + 1, end + 100));
}

/** The empty line before the next mail belongs to the box. */
function withoutGap(mail: Buffer): Buffer {
  const end = mail.toString('latin1', Math.max(0, mail.length - 4));
  const gap = /\r\n\r\n$/.test(end) ? 2 : /\n\n$/.test(end) ? 1 : 0;
  return mail.subarray(0, mail.length - gap);
}

/** `>From ` at the start of a line is `From ` (of more signs one is taken away). */
function unquoted(mail: Buffer): Uint8Array {
  if (!mail.includes('\n>')) return mail;
  return Buffer.from(mail.toString('latin1').replace(/^>(>{0,100}From )/gm, '$1'), 'latin1');
}
