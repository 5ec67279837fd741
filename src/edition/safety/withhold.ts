/** `[withheld]` in place of terms: whole words, whatever their case and the marks around them, also as a part of a compound. */

export const WITHHELD = '[withheld]';

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** The end of a word, or of its plural. */
const endsAt = (text: string, at: number): boolean => !isWord(text[at]) || (text[at] === 's' && !isWord(text[at + 1]));

/** `terms` longest first. Text without any of them comes back as it was. */
export function withhold(text: string, terms: readonly string[]): string {
  let out = text;
  for (const term of terms) out = withholdOne(out, term);
  return out.replace(/\[withheld\](?:[\s,]*\[withheld\])+/g, WITHHELD);
}

/** Compared by folded signs of equal number, so that offsets stay true. */
function withholdOne(text: string, term: string): string {
  const [hay, needle] = [foldSigns(text), foldSigns(term)];
  let out = '';
  let from = 0;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (at < from || isWord(hay[at - 1]) || !endsAt(hay, at + needle.length)) continue;
    out += text.slice(from, at) + WITHHELD;
    from = at + needle.length;
  }
  return out + text.slice(from);
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
