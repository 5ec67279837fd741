/** Text -> tokens and sentences with exact offsets, by wink-nlp on a same-length cleaned shadow of the text. */
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Document, Pos, Sentence, Token } from './document.ts';

type Wink = ReturnType<typeof winkNLP>;

/** wink loses VT, FF, BOM and caps runs of spaces; the shadow keeps every offset while feeding it only what it keeps. */
const shadowOf = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u2028\u2029]/g, ' ');

const foldQuotes = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—−]/g, '-');

/** A reader keeps one wink instance; make a new one every few thousand reports, since its cache grows with new words. */
export function makeDocumentReader(wink: Wink = winkNLP(model)) {
  const { its, as } = wink;
  return (
    text: string,
    about: { published?: string | null; title?: string | null; source?: string | null } = {},
  ): Document => {
    const shadow = shadowOf(text);
    const doc = wink.readDoc(shadow);
    const words = doc.tokens().out(its.value, as.array) as string[];
    const gaps = doc.tokens().out(its.precedingSpaces, as.array) as string[];
    const tags = doc.tokens().out(its.pos, as.array) as Pos[];
    const lemmas = doc.tokens().out(its.lemma as never, as.array) as unknown as string[];
    const bounds = doc.sentences().out(its.span as never, as.array) as unknown as [number, number][];
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    let at = 0;
    let s = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const start = at + (gaps[i]?.length ?? 0);
      at = start + word.length;
      while (s < bounds.length - 1 && i > bounds[s]![1]) s++;
      tokens.push({ i, text: text.slice(start, at), lower: foldQuotes(word), start, end: at, pos: tags[i]!, lemma: lemmas[i]!.toLowerCase(), sentence: s });
    }
    let paragraph = 0;
    bounds.forEach(([first, last], i) => {
      const head = tokens[first];
      const before = tokens[first - 1];
      if (!head) return;
      if (before && /\n\s*\n/.test(text.slice(before.end, head.start))) paragraph++;
      sentences.push({ i, first, last: last + 1, start: head.start, end: tokens[last]!.end, paragraph, matter: 'news' });
    });
    const letters = text.replace(/[^\p{L}]/gu, '');
    const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
    return {
      text,
      published: about.published ?? null,
      title: about.title ?? null,
      source: about.source ?? null,
      tokens,
      sentences,
      upper: letters.length > 40 && capitals / letters.length > 0.7,
    };
  };
}
