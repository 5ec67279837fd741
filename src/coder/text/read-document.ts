/** Text -> tokens and sentences with exact offsets: wink-nlp tags block by block on a same-length shadow of the text. */

import { blocksOf } from './blocks.ts';
import type { Document, Pos, Sentence, Token } from './document.ts';
import { datelineLength, matterOf } from './matter.ts';
import { mendTag } from './mend-tags.ts';
import { sentenceEnds } from './sentences.ts';
import { isUpper, lowerSameLength, shadowOf } from './shadow.ts';
import { type Cut, makeTagger } from './tagger.ts';
import { EVERY_LIST, type ListsOf } from './word-lists.ts';

export interface DocumentAbout {
  readonly published?: string | null;
  readonly title?: string | null;
  readonly source?: string | null;
}
export type DocumentReader = (text: string, about?: DocumentAbout) => Document;

/** First parts of names that are words of the lexicon themselves; they take a capital before a word it doesn't know. */
const PARTICLES = new Set(
  'san santa santo saint puerto villa port el al abu ibn bin ben beni bani deir ain tel new fort cape mount lake'.split(
    ' ',
  ),
);

/** The words of a text that is not cut as it stands. */
const NOTHING: Cut = { words: [], starts: [] };

type Mutable<Of> = { -readonly [Field in keyof Of]: Of[Field] };

function retag(token: Mutable<Token>, { pos, lemma }: { pos: Pos; lemma: string }, lists: number): void {
  token.pos = pos;
  token.lemma = lemma;
  token.lists |= lists;
}

/** Makes a reader with a tagger of its own. The tagger gets each block apart: no sentence crosses one, and cost per token does not grow with the text. */
export function makeDocumentReader(listsOf: ListsOf = () => EVERY_LIST): DocumentReader {
  const tagger = makeTagger(listsOf);
  /** Upper-case copy is tagged in lower case, with a capital on each word that the lexicon doesn't know: mostly names. */
  const trueCase = (text: string): string => {
    const lower = lowerSameLength(text);
    const { words, starts } = tagger.cut(lower);
    const unknown = (n: number) => words[n] !== undefined && !words[n]!.known && /^\p{Ll}/u.test(words[n]!.form.text);
    let out = '';
    for (let n = 0; n < words.length; n++) {
      const { text: word } = words[n]!.form;
      if (unknown(n) || (PARTICLES.has(word) && unknown(n + 1))) {
        const capital = word.charAt(0).toUpperCase();
        if (capital.length === 1) out += lower.slice(out.length, starts[n]) + capital;
      }
    }
    return out + lower.slice(out.length);
  };

  /** How a word that opens a sentence is tagged without its capital, or null if the lexicon doesn't know it: then it is a name. */
  const openers = new Map<string, { pos: Pos; lemma: string } | null>();
  const openerOf = (lower: string): { pos: Pos; lemma: string } | null => {
    let found = openers.get(lower);
    if (found === undefined) {
      const { words } = tagger.cut(lower);
      const [sense] = tagger.tag(words);
      const common = words.length === 1 && words[0]!.known && sense;
      found = common && sense.pos !== 'PROPN' && sense.pos !== 'VERB' ? { pos: sense.pos, lemma: sense.lemma } : null;
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
    const whole = shadow.replace(/\n/g, ' ');
    // Cut at once, for the tagger has much to do before its first word.
    const all = upper ? NOTHING : tagger.cut(whole);
    let next = 0;
    blocks.forEach((block, paragraph) => {
      const flat = whole.slice(block.start, block.end);
      const shout = upper || (flat.length > 24 && isUpper(flat));
      const first = next;
      while (next < all.words.length && all.starts[next]! < block.end) next++;
      const shouted = shout ? tagger.cut(trueCase(flat)) : null;
      const words = shouted ? shouted.words : all.words.slice(first, next);
      const senses = tagger.tag(words);
      const base = tokens.length;
      for (let n = 0; n < words.length; n++) {
        const seen = words[n]!.form;
        const sense = senses[n]!;
        const start = shouted ? block.start + shouted.starts[n]! : all.starts[first + n]!;
        const end = start + seen.text.length;
        const form = text.startsWith(seen.text, start) ? seen : tagger.formOf(text.slice(start, end));
        tokens.push({
          i: tokens.length,
          text: form.text,
          lower: form.lower,
          folded: form.folded,
          singular: form.singular,
          start,
          end,
          pos: sense.pos,
          lemma: sense.mending.lemma,
          sentence: 0,
          lists: form.lists | sense.lists,
        });
      }
      for (let n = 0; n < senses.length; n++) {
        const { lemma, mending } = senses[n]!;
        if (mending.rules.length === 0) continue;
        const token = tokens[base + n]! as Mutable<Token>;
        const before = token.lemma;
        mendTag(tokens, base + n, base, mending.rules, lemma);
        if (token.lemma !== before) token.lists |= listsOf(token.lemma);
      }
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
        if (common) retag(head, common, listsOf(common.lemma));
      }
      let from = 0;
      ends.forEach((end, n) => {
        const i = sentences.length;
        for (let t = base + from; t < base + end; t++) (tokens[t] as Mutable<Token>).sentence = i;
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
