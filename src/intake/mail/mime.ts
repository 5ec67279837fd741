/** The parts of an e-mail (RFC 5322, 2045-2047, 2231 as far as mail in the wild needs): headers, bodies decoded, nested parts flat. */
import { hostile } from '../refuse.ts';

export interface MailPart {
  /** Names in lower case; of several headers of one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly media: string;
  readonly charset: string | null;
  readonly attached: boolean;
  readonly body: Uint8Array;
}

const MOST_PARTS = 500;
const DEEPEST = 20;

/** Leaves of the tree of parts, in order; the headers of the whole mail come with `headersOf`. */
export function partsOf(mail: Uint8Array, where: string): readonly MailPart[] {
  const parts: MailPart[] = [];
  // Latin-1 holds every byte, so that boundaries can be looked for in a string.
  collect(Buffer.from(mail).toString('latin1'), 0, parts, where);
  return parts;
}

function collect(raw: string, depth: number, parts: MailPart[], where: string): void {
  if (depth > DEEPEST || parts.length > MOST_PARTS)
    throw hostile(where, `at most ${MOST_PARTS} parts, ${DEEPEST} deep`, 'more');
  const { headers, body } = split(raw);
  const type = headers.get('content-type') ?? 'text/plain';
  const media = type.split(';', 1)[0]!.trim().toLowerCase();
  const boundary = parameter(type, 'boundary');
  if (media.startsWith('multipart/') && boundary !== null) {
    // A boundary is a line of its own: `--b1` is not the start of `--b10`.
    const line = new RegExp(`(?:^|\\r?\\n)--${escaped(boundary)}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g');
    const pieces = body.split(line);
    // Split gives text, mark, text, mark…; the mark of the last boundary is `--`.
    for (let i = 1; i < pieces.length && pieces[i] === undefined; i += 2) {
      collect(pieces[i + 1]!.replace(/^\r?\n/, ''), depth + 1, parts, where);
    }
    return;
  }
  const bytes = decodeBody(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase());
  if (media === 'message/rfc822') {
    collect(bytes.toString('latin1'), depth + 1, parts, where);
    return;
  }
  const attached = /^\s*attachment/i.test(headers.get('content-disposition') ?? '');
  parts.push({ headers, media, charset: parameter(type, 'charset'), attached, body: bytes });
}

export const headersOf = (mail: Uint8Array): ReadonlyMap<string, string> =>
  split(Buffer.from(mail).toString('latin1')).headers;

function split(raw: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end === null ? raw : raw.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? '' : raw.slice(end.index + end[0].length) };
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

function decodeBody(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(unescapeHex(joined, /=([0-9a-f]{2})/gi), 'latin1');
}

const unescapeHex = (text: string, escaped: RegExp): string =>
  text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A header as words: `=?utf-8?B?…?=` decoded; words in an unknown charset are left as they are. */
export function headerWords(header: string): string {
  const utf8 = Buffer.from(header, 'latin1').toString('utf8');
  return utf8
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?([\w.:-]{1,40})\?([bq])\?([^?]*)\?=/gi, (whole, charset: string, way: string, coded: string) => {
      const bytes =
        way.toLowerCase() === 'b'
          ? Buffer.from(coded, 'base64')
          : Buffer.from(unescapeHex(coded.replaceAll('_', ' '), /=([0-9a-f]{2})/gi), 'latin1');
      try {
        return new TextDecoder(charset).decode(bytes);
      } catch {
        return whole;
      }
    });
}
