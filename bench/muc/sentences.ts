/** Report text -> sentences of words, each word with the actor mention it belongs to. Asides in brackets are left out. */
import type { ActorMention } from '../../src/model/mention.ts';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly mention: ActorMention | null;
}
export interface Sentence {
  readonly words: readonly Word[];
  readonly paragraph: number;
}

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.\-/](?=[\p{L}\p{N}]))*|\n\s*\n|--|[^\s]/gu;
const SHORT = /^(?:mr|mrs|ms|dr|msgr|gen|col|lt|capt|sgt|gov|sen|rep|st|jr|sr|no|\p{L}|u\.s|u\.n|d\.c)$/u;

export function sentencesOf(text: string, actors: readonly ActorMention[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let paragraph = 0;
  let square = 0;
  let round = 0;
  const sorted = [...actors].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  const close = () => {
    if (words.length) sentences.push({ words, paragraph });
    words = [];
  };
  const header = /^[\s\S]{0,220}?\)\s*--/.exec(text);
  TOKEN.lastIndex = header ? header[0].length : 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [said] = match;
    if (/^\n/.test(said)) {
      close();
      paragraph++;
      square = round = 0;
      continue;
    }
    if (said === '[') square++;
    else if (said === ']') square = Math.max(0, square - 1);
    else if (said === '(') round++;
    else if (said === ')') round = Math.max(0, round - 1);
    else if (said === '"') continue;
    else if (square === 0 && round === 0) {
      if (/^[.!?]$/.test(said)) {
        if (said === '.' && words.length && SHORT.test(words.at(-1)!.text)) continue;
        close();
        continue;
      }
      while (at < sorted.length && sorted[at]!.span.end <= match.index) at++;
      const mention = sorted[at] && sorted[at]!.span.start <= match.index ? sorted[at]! : null;
      words.push({ text: said.toLowerCase(), start: match.index, end: match.index + said.length, mention });
    }
  }
  close();
  return sentences;
}

/** Whose people a mention's words are of: "members" -> "the … army" in "members of the … army". */
export function tiesOf(sentences: readonly Sentence[]): ReadonlyMap<ActorMention, ActorMention> {
  const ties = new Map<ActorMention, ActorMention>();
  for (const { words } of sentences)
    for (let i = 0; i + 2 < words.length; i++) {
      const { mention } = words[i]!;
      if (!mention || words[i + 1]!.mention === mention) continue;
      let next = i + 1;
      if (words[next]!.text === 'belonging') next++;
      if (!/^(?:of|from|to)$/.test(words[next]!.text) || (words[next]!.text === 'to' && next === i + 1)) continue;
      next++;
      while (
        words[next] &&
        !words[next]!.mention &&
        /^(?:the|an?|self-styled|so-called|outlawed|"|salvadoran|colombian|marxist|maoist|leftist)$/.test(
          words[next]!.text,
        )
      )
        next++;
      const owner = words[next]?.mention;
      if (owner && owner !== mention) ties.set(mention, owner);
    }
  return ties;
}
