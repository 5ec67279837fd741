/** One way to write a name for look-up: lower case, no diacritics, plain quotes, hyphens and slashes as spaces. */

const PLAIN = /^[a-z0-9.,&'()]+(?: [a-z0-9.,&'()]+)*$/;
const ONLY_ASCII = /^[\x20-\x7e]*$/;
const MARKS = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const QUOTES = /[‘’‛ʼ´`ʹ′]/g;
/** Marks of ayn and hamza in scholarly romanisation: they are no letters to a reader who types. */
const AYN = /[ʿʾʻʽˁ]/g;
const BREAKS = /[-‐‑‒–—―−_/\\]+/g;

/**
 * Folds `name` for look-up: "Souq al-Ḥūt" and "SOUQ AL HUT" fold alike. Apostrophes stay ("ma'rib"); Arabic letters stay
 * Arabic without vowel signs, hamza seats and tatweel. Idempotent.
 */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name;
  let folded = name.toLowerCase();
  if (PLAIN.test(folded)) return folded;
  if (!ONLY_ASCII.test(folded)) {
    folded = folded.replace(QUOTES, "'").normalize('NFKD').replace(MARKS, '').replace(QUOTES, "'").replace(AYN, '');
    folded = folded
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/ø/g, 'o')
      .replace(/ł/g, 'l')
      .replace(/đ/g, 'd')
      .replace(/ı/g, 'i')
      .replace(/æ/g, 'ae')
      .replace(/œ/g, 'oe');
  }
  return folded.replace(BREAKS, ' ').replace(/\s+/g, ' ').trim();
}
