/** Small pieces of English: lists, articles, capitals, quotation marks. */
import { shownWords } from '../../shown-words.ts';

export const listWords = (words: readonly string[], last: 'and' | 'or' = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** "a man", "an IED", by the sound of the first letter as far as spelling tells. */
export function withArticle(noun: string): string {
  const first = noun.split(/[\s-]/)[0] ?? '';
  const spelt = /^[A-Z0-9]+$/.test(first) && first.length > 1;
  const vowel = spelt ? /^[AEFHILMNORSX8]/.test(first) : /^[aeio]|^u(?!n[iau]|s[aeiu]|ni|ti)/i.test(first);
  return `${vowel ? 'an' : 'a'} ${noun}`;
}

export const capitalised = (text: string): string => (text ? text[0]!.toUpperCase() + text.slice(1) : text);

/** Lower case at the start unless the word is a name or an acronym. */
export const lowered = (text: string): string =>
  /^(?:A|An|The|Several|Some|His|Her|Their|Two|Three)\b/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

/** Typographic quotation marks; inner double marks become single ones. Words as readers see them. */
export const quoted = (text: string): string => `“${shownWords(text).replace(/[“”"]/g, "'")}”`;

/** Ends with one full stop, inside or outside a closing quotation mark. */
export const sentenceOf = (text: string): string => {
  const trimmed = shownWords(text);
  return capitalised(/[.!?]”?$/.test(trimmed) ? trimmed : `${trimmed}.`);
};
