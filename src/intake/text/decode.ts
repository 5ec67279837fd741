/** Bytes -> text that the ledger can hold: by a declared charset or UTF-8, never by a guess. */
import { badEncoding } from '../refuse.ts';

export interface CleanText {
  readonly text: string;
  /** What was changed, one character for one. */
  readonly notes: readonly string[];
}

/** A byte order mark decides; then `charset`, if it is declared; else UTF-8. Refuses bytes that are not in it. */
export function decode(bytes: Uint8Array, where: string, charset: string | null = null): string {
  const named = markedCharset(bytes) ?? charset ?? 'utf-8';
  const decoder = decoderOf(named);
  if (decoder === null) throw badEncoding(where, 'a charset known to the web', named);
  try {
    return decoder.decode(bytes);
  } catch {
    throw badEncoding(where, `text in ${named.toUpperCase()}`, 'bytes that are none');
  }
}

function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return null;
  }
}

function markedCharset([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** What PostgreSQL and JSON can't hold (NUL, lone surrogates) becomes U+FFFD, one for one: offsets stay. */
export function clean(raw: string): CleanText {
  const notes: string[] = [];
  let text = raw;
  if (text.includes('\0')) {
    notes.push(`${text.split('\0').length - 1} NUL characters replaced by U+FFFD`);
    text = text.replaceAll('\0', '\uFFFD');
  }
  if (!text.isWellFormed()) {
    notes.push('lone surrogates replaced by U+FFFD');
    text = text.toWellFormed();
  }
  return { text, notes };
}

/** The same for a short field: null when nothing is left. White space is folded. */
export function cleanField(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const field = clean(raw).text.replace(/\s+/gu, ' ').trim().slice(0, 2000);
  return field === '' ? null : field;
}
