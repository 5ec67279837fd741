/** A long report in windows that end with a paragraph (else a sentence), each carrying forward what the ones before named. */

export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Characters of a window: some 2,000 tokens, small enough for local models. */
export const WINDOW = 8000;

/** Cuts `text` into windows of at most `size` characters. Every character is in exactly one window. */
export function windowsOf(text: string, size = WINDOW): readonly Window[] {
  const windows: Window[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + size >= text.length ? text.length : cutBefore(text, start, start + size);
    windows.push({ start, end });
    start = end;
  }
  return windows;
}

/** The last good place to cut after `start` and not beyond `limit`: a blank line, a line, a sentence, a space, else the limit. */
function cutBefore(text: string, start: number, limit: number): number {
  const least = start + Math.floor((limit - start) / 2);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at >= least) return at + mark.length;
  }
  // Never between the halves of a surrogate pair.
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}
