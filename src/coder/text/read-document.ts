/** Text -> tokens and sentences with exact offsets: wink-nlp tags block by block on a same-length shadow of the text. */

import winkNLP from 'wink-nlp';
import { blocksOf } from './blocks.ts';
import type { Document, Pos, Sentence, Token } from './document.ts';
import { datelineLength, matterOf } from './matter.ts';
import { mendTags } from './mend-tags.ts';
import { sentenceEnds } from './sentences.ts';
import { isUpper, lowerSameLength, shadowOf } from './shadow.ts';
import { taggerModel } from './tagger-model.ts';

export interface DocumentAbout {
  readonly published?: string | null;
  readonly title?: string | null;
  readonly source?: string | null;
}
export type DocumentReader = (text: string, about?: DocumentAbout) => Document;

interface Tagged {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
  readonly tags: readonly Pos[];
  readonly lemmas: readonly string[];
}

/** First parts of names that are words of the lexicon themselves; they take a capital before a word it doesn't know. */
const PARTICLES = new Set(
  'san santa santo saint puerto villa port el al abu ibn bin ben beni bani deir ain tel new fort cape mount lake'.split(
    ' ',
  ),
);

const FOLDED = /[‘’‛`´ʼ“”„«»–—−‐‑]/;
const foldQuotes = (word: string): string =>
  FOLDED.test(word)
    ? word
        .replace(/[‘’‛`´ʼ]/g, "'")
        .replace(/[“”„«»]/g, '"')
        .replace(/[–—−‐‑]/g, '-')
    : word;

/**
 * Makes a reader; a reader keeps one wink instance, whose cache grows with each new word, so renew it every few thousand reports.
 * The tagger gets each block apart: no sentence crosses one, and cost per token does not grow with the text.
 */
export function makeDocumentReader(): DocumentReader {
  const wink = winkNLP(taggerModel, ['pos']);
  const { its, as } = wink;
  /** wink numbers new words from here on: tells which lower-cased words its lexicon knows. */
  const lexicon = (
    wink
      .readDoc('zqxjvk')
      .tokens()
      .out(its.uniqueId as never, as.array) as unknown as number[]
  )[0]!;
  const tag = (text: string): Tagged => {
    const tokens = wink.readDoc(text).tokens();
    return {
      words: tokens.out(its.value, as.array) as string[],
      gaps: tokens.out(its.precedingSpaces, as.array) as string[],
      tags: tokens.out(its.pos, as.array) as Pos[],
      lemmas: tokens.out(its.lemma as never, as.array) as unknown as string[],
    };
  };
  /** Upper-case copy is tagged in lower case, with a capital on each word that the lexicon doesn't know: mostly names. */
  const trueCase = (text: string): string => {
    const lower = lowerSameLength(text);
    const tokens = wink.readDoc(lower).tokens();
    const words = tokens.out(its.value, as.array) as string[];
    const gaps = tokens.out(its.precedingSpaces, as.array) as string[];
    const ids = tokens.out(its.uniqueId as never, as.array) as unknown as number[];
    let out = '';
    let at = 0;
    words.forEach((word, i) => {
      at += gaps[i]!.length;
      const unknown = (n: number) => ids[n]! >= lexicon && /^\p{Ll}/u.test(words[n] ?? '');
      if (unknown(i) || (PARTICLES.has(word) && unknown(i + 1))) {
        const capital = word.charAt(0).toUpperCase();
        if (capital.length === 1) out += lower.slice(out.length, at) + capital;
      }
      at += word.length;
    });
    return out + lower.slice(out.length);
  };

  /** How a word that opens a sentence is tagged without its capital, or null if the lexicon doesn't know it: then it is a name. */
  const openers = new Map<string, { pos: Pos; lemma: string } | null>();
  const openerOf = (lower: string): { pos: Pos; lemma: string } | null => {
    let found = openers.get(lower);
    if (found === undefined) {
      const tokens = wink.readDoc(lower).tokens();
      const id = (tokens.out(its.uniqueId as never, as.array) as unknown as number[])[0]!;
      const pos = (tokens.out(its.pos, as.array) as Pos[])[0]!;
      const lemma = (tokens.out(its.lemma as never, as.array) as unknown as string[])[0]!;
      found = id < lexicon && tokens.length() === 1 && pos !== 'PROPN' && pos !== 'VERB' ? { pos, lemma } : null;
      openers.set(lower, found);
    }
    return found;
  };

  return (text, about = {}) => {
    const shadow = shadowOf(text);
    const blocks = blocksOf(shadow);
    const upper = isUpper(shadow);
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    blocks.forEach((block, paragraph) => {
      const flat = shadow.slice(block.start, block.end).replace(/\n/g, ' ');
      const shout = upper || (flat.length > 24 && isUpper(flat));
      const tagged = tag(shout ? trueCase(flat) : flat);
      const base = tokens.length;
      let at = block.start;
      for (let i = 0; i < tagged.words.length; i++) {
        const word = tagged.words[i]!;
        const start = at + (tagged.gaps[i]?.length ?? 0);
        at = start + word.length;
        if (tagged.tags[i] === 'SPACE') continue;
        const same = text.slice(start, at);
        tokens.push({
          i: tokens.length,
          text: same,
          lower: foldQuotes(lowerSameLength(same)),
          start,
          end: at,
          pos: tagged.tags[i]!,
          // wink gives no lemma to a word it has split oddly; the word itself is the best there is.
          lemma: foldQuotes((tagged.lemmas[i] ?? same).toLowerCase()),
          sentence: 0,
        });
      }
      mendTags(tokens, base);
      const own = tokens.slice(base);
      const last = own.at(-1);
      if (!last) return;
      const terminal = /[.!?:;…؟"'”’)]$/.test(last.text);
      const matter = matterOf(flat, own, paragraph, blocks.length, terminal, upper);
      const dateline = matter === 'news' ? datelineLength(own) : 0;
      const ends = sentenceEnds(dateline ? own.slice(dateline) : own, shout).map((end) => end + dateline);
      if (dateline) ends.unshift(dateline);
      let opener = 0;
      for (const end of ends) {
        const head = own[opener];
        const next = own[opener + 1];
        opener = end;
        if (head?.pos !== 'PROPN' || shout || !/^\p{Lu}\p{Ll}+$/u.test(head.text) || next?.pos === 'PROPN') continue;
        const common = openerOf(head.lower);
        if (common) tokens[head.i] = { ...head, ...common };
      }
      let from = 0;
      ends.forEach((end, n) => {
        const i = sentences.length;
        for (let t = base + from; t < base + end; t++) (tokens[t] as { sentence: number }).sentence = i;
        sentences.push({
          i,
          first: base + from,
          last: base + end,
          start: tokens[base + from]!.start,
          end: tokens[base + end - 1]!.end,
          paragraph,
          matter: dateline && n === 0 ? 'byline' : matter,
        });
        from = end;
      });
    });
    return {
      text,
      published: about.published ?? null,
      title: about.title ?? null,
      source: about.source ?? null,
      tokens,
      sentences,
      upper,
    };
  };
}
