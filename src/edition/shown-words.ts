/**
 * A report's words as readers see them: without the signs of Markdown that the source wrote them with, and in one line.
 * Spans keep the exact words: this is for showing only, and for comparing what is shown.
 */

type Range = readonly [start: number, end: number];

/** What is hidden of each sign; every pattern is bounded, for the text comes from outside. */
const SIGNS: readonly (readonly [RegExp, (match: RegExpMatchArray) => readonly Range[]])[] = [
  // [words](address), ![words](address)
  [
    /(!?\[)([^[\]\n]{0,200})(\]\([^()\s]{0,500}\))/g,
    ([all, open, words]) =>
      words === 'withheld'
        ? [[open!.length + words.length + 1, all.length]]
        : [
            [0, open!.length],
            [open!.length + words!.length, all.length],
          ],
  ],
  // The end of a link whose beginning stands before the span.
  [/(?<!\[withheld)\]\((?:https?:|\/|#)[^()\s]{0,500}\)/g, whole],
  // `words`; a single ` is an apostrophe.
  [/(?<![\p{L}\p{N}`])`(?!`)[^`\n]{1,200}`(?![\p{L}\p{N}`])/gu, ends],
  [/\*{2,3}/g, whole],
  [/(?<![\p{L}\p{N}_])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{N}_])/gu, whole],
  // A single one stays: it is a footnote's.
  [/(?<![\p{L}\p{N}*\\])\*(?![\s*])[^*]{0,299}[^\s*]\*(?![\p{L}\p{N}*])/gu, ends],
  [/(?<![\p{L}\p{N}_\\])_(?![\s_])[^_]{0,299}[^\s_]_(?![\p{L}\p{N}_])/gu, ends],
  // A heading, a quotation, an item of a list.
  [/^[ \t]{0,3}(?:#{1,6}|>|[*+])[ \t]+/gm, whole],
  [/\\(?=[\\`*_{}[\]<>#+.!|()~-])/g, whole],
];

function whole([all]: RegExpMatchArray): readonly Range[] {
  return [[0, all.length]];
}

function ends([all]: RegExpMatchArray): readonly Range[] {
  return [
    [0, 1],
    [all.length - 1, all.length],
  ];
}

const ANY_SIGN = /[*_`\\#>+\]]/;

/** For each sign of the text whether a reader sees it; null where all are seen. */
function seenSigns(text: string): readonly boolean[] | null {
  if (!ANY_SIGN.test(text)) return null;
  const seen = new Array<boolean>(text.length).fill(true);
  for (const [pattern, hides] of SIGNS)
    for (const match of text.matchAll(pattern))
      for (const [start, end] of hides(match)) seen.fill(false, match.index + start, match.index + end);
  return seen.includes(false) ? seen : null;
}

/** The text without the signs, and where each sign of it stood. */
export function withoutSigns(text: string): { readonly text: string; readonly at: readonly number[] } | null {
  const seen = seenSigns(text);
  if (!seen) return null;
  const at = seen.flatMap((isSeen, i) => (isSeen ? [i] : []));
  return { text: at.map((i) => text[i]).join(''), at };
}

/** In one line already, with single spaces: most are, and need not be written again. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

export function shownWords(text: string): string {
  const shown = withoutSigns(text)?.text ?? text;
  return UNEVEN.test(shown) ? shown.replace(/\s+/g, ' ').trim() : shown;
}
