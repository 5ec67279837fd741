/** A paragraph of a draft cut into sentences, each with the citations that stand in it or right behind it. */
import { CITE } from '../../../model/cite-sign.ts';
import type { Cite, DraftParagraph } from '../../../model/draft.ts';

export interface DraftSentence {
  /** Without the signs that stand for citations. */
  readonly text: string;
  /** Where it stands in the paragraph's text, white space around it left out. */
  readonly from: number;
  readonly to: number;
  readonly cites: readonly Cite[];
}

const ENDS = new Set('.!?…؟۔');
const CLOSES = new Set('”’)"\'»');
/** A stop behind these ends no sentence. */
const SHORT =
  /(?:^|[\s(“])(?:\p{L}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Brig|St|No|Nos|vs|cf|approx|ca|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;

export function sentencesOfParagraph({
  text,
  cites,
}: Pick<DraftParagraph, 'text' | 'cites'>): readonly DraftSentence[] {
  const sentences: DraftSentence[] = [];
  let from = 0;
  let quotes = 0;
  let passed = 0;
  const close = (end: number): void => {
    const raw = text.slice(from, end);
    const n = raw.split(CITE).length - 1;
    const own = cites.slice(passed, passed + n);
    const words = bare(raw);
    const last = sentences.at(-1);
    // Citations that stand alone, behind the end of the paragraph's last sentence, are that sentence's.
    if (!words && last && own.length)
      sentences[sentences.length - 1] = { ...last, to: end, cites: [...last.cites, ...own] };
    else if (words || own.length)
      sentences.push({ text: words, from: from + leading(raw), to: end - trailing(raw), cites: own });
    passed += n;
    from = end;
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '“') quotes++;
    if (sign === '”') quotes = Math.max(0, quotes - 1);
    const ends = ENDS.has(sign) && quotes === 0;
    const quoted = sign === '”' && quotes === 0 && ENDS.has(text[i - 1] ?? '');
    if (!ends && !quoted) continue;
    let next = i + 1;
    while (next < text.length && (CLOSES.has(text[next]!) || ENDS.has(text[next]!))) next++;
    let at = next;
    while (at < text.length && (text[at] === CITE || /\s/.test(text[at]!))) at++;
    if (at >= text.length) break;
    const between = text.slice(next, at);
    const cited = between.includes(CITE);
    if (!cited && (!between || !/[\p{Lu}\p{Lo}\d“(]/u.test(text[at]!))) continue;
    if (!cited && sign === '.' && SHORT.test(text.slice(Math.max(0, i - 12), i))) continue;
    const lastCite = between.lastIndexOf(CITE);
    close(cited ? next + lastCite + 1 : next);
    i = from - 1;
    quotes = 0;
  }
  close(text.length);
  return sentences;
}

const leading = (raw: string): number => raw.length - raw.trimStart().length;
const trailing = (raw: string): number => raw.length - raw.trimEnd().length;

/** The words alone: citations leave no gap before a stop. */
const bare = (raw: string): string =>
  raw
    .replaceAll(new RegExp(`\\s*${CITE}+(?=[\\s.,;:!?”)]|$)`, 'g'), '')
    .replaceAll(CITE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
