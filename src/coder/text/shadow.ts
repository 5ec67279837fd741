/** The shadow: a text of the same length that the tagger can read without losing an offset or its temper. */

/** Longest run of non-space characters that is tagged in one piece; words beyond it cost the tagger quadratic time. */
const LONGEST_WORD = 96;

/**
 * Control characters, BOM, exotic spaces, marks of writing direction and lone surrogates become spaces, one for one; line
 * breaks of every kind become `\n`. wink drops VT, FF and BOM, and loses count of offsets after them.
 */
export function shadowOf(text: string): string {
  if (isPlain(text)) return cutMonsters(text);
  const clean = text
    .replace(/\r\n/g, ' \n')
    .replace(/[\r\u2028\u2029\u0085]/g, '\n')
    .replace(
      /[\ufe00-\ufe0f\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\uffff]/g,
      ' ',
    )
    // Marks of emphasis around words: "**tanks**".
    .replace(/\*{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,;:!?)])\*{1,3}/gu, (marks) => ' '.repeat(marks.length))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ' ');
  return cutMonsters(clean);
}

/** Whether nothing is there that would be replaced: so it is with most texts, and asking costs less than replacing nothing six times. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 127 ? (code < 32 && code !== 10) || code === 42 : code < 161 || code > 0x167f) {
      // Typographic quotes and dashes.
      if (code < 0x2010 || code > 0x2027) return false;
    }
  }
  return true;
}

/** Puts a space in place of one character in every `LONGEST_WORD` of a run without spaces; that character is in no token. */
function cutMonsters(text: string): string {
  let out = '';
  let run = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10) run = 0;
    else if (++run > LONGEST_WORD && (code < 0xd800 || code > 0xdfff)) {
      out += `${text.slice(from, i)} `;
      from = i + 1;
      run = 0;
    }
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Whether the text is upper-case wire copy: capitals say nothing there. Letters without case are not counted. */
export function isUpper(text: string): boolean {
  let cased = 0;
  let upper = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) {
      upper++;
      cased++;
    } else if (code >= 97 && code <= 122) cased++;
  }
  return cased >= 12 && upper / cased > 0.75;
}

/** Lower case of the same length: the few letters whose lower case is longer stay as they are. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
}
