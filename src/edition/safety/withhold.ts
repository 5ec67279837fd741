/** `[withheld]` in place of terms: whole words, whatever their case and the marks around them, also as a part of a compound. */

import { withoutSigns } from '../shown-words.ts';

export const WITHHELD = '[withheld]';

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** The end of a word, or of its plural. */
const endsAt = (text: string, at: number): boolean => !isWord(text[at]) || (text[at] === 's' && !isWord(text[at + 1]));

/** `terms` longest first. Text without any of them comes back as it was. */
export function withhold(text: string, terms: readonly string[]): string {
  let out = text;
  for (const term of terms) out = withholdShown(withholdOne(out, term), term);
  return out.replace(/\[withheld\](?:[\s,]*\[withheld\])+/g, WITHHELD);
}

/** Readers don't see the signs of Markdown: a name with a part of it in bold is the name. */
function withholdShown(text: string, term: string): string {
  const shown = withoutSigns(text);
  if (!shown) return text;
  const cuts = placesOf(shown.text, term).toReversed();
  return cuts.reduce(
    (out, [start, end]) => out.slice(0, shown.at[start]) + WITHHELD + out.slice(shown.at[end - 1]! + 1),
    text,
  );
}

/** Compared by folded signs of equal number, so that offsets stay true. */
function withholdOne(text: string, term: string): string {
  let out = '';
  let from = 0;
  for (const [start, end] of placesOf(text, term)) {
    out += text.slice(from, start) + WITHHELD;
    from = end;
  }
  return out + text.slice(from);
}

/** Where the term stands as words of its own. */
function placesOf(text: string, term: string): readonly (readonly [start: number, end: number])[] {
  const [hay, needle] = [foldSigns(text), foldSigns(term)];
  const found: (readonly [number, number])[] = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (at < (found.at(-1)?.[1] ?? 0) || isWord(hay[at - 1]) || !endsAt(hay, at + needle.length)) continue;
    found.push([at, at + needle.length]);
  }
  return found;
}

/** One sign for one sign: lower case, plain letters, one kind of quote and dash. */
const foldSigns = (text: string): string =>
  [...text]
    .map((sign) => {
      const plain = sign.normalize('NFD')[0]!.toLowerCase();
      const one = /[‘’ʼʻ`´]/.test(plain) ? "'" : /[–—‐‑−]/.test(plain) ? '-' : /\s/.test(plain) ? ' ' : plain;
      return one.length === sign.length ? one : sign;
    })
    .join('');

/** Whether any term stands in the text. */
export const holdsAny = (text: string, terms: readonly string[]): boolean => withhold(text, terms) !== text;
