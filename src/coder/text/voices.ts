/** Who only says what stands before: "…, the hospital and the council said" ends a sentence and is no part of its lists. */
import type { Slot } from './lists.ts';
import type { Phrase } from './phrase.ts';

/** "…, the hospital and the Red Crescent said": who comes behind the comma only says it. */
export const saysAhead = (phrases: readonly Phrase[], p: number, speech: (lemma: string) => boolean): boolean => {
  let k = p + 1;
  while (phrases[k]?.type === 'and' || phrases[k]?.type === 'noun' || phrases[k]?.type === 'bracket') k++;
  const [verb, after] = [phrases[k], phrases[k + 1]];
  if (verb?.type !== 'verb' || verb.form !== 'finite' || !speech(verb.lemma) || verb.first - phrases[p]!.last > 12)
    return false;
  return after === undefined || /^(?:stop|comma|time|prep)$/.test(after.type);
};

/** "12 were killed and 30 injured, the hospital said": of the subjects that wait, the one behind the comma says it. */
export function voiceOf(pending: Slot[]): Slot[] {
  const bare = pending.filter(({ prep }) => prep === '');
  const last = bare.at(-1);
  return bare.length > 1 && last!.joined[0] === 'comma' ? pending.slice(pending.indexOf(last!)) : pending;
}

/** Words that open a clause, or stand before a day alone: in "since 2009, according to a count kept by A" none begins. */
export const BEFORE_DAYS = /^(?:since|until|till|before|after)$/;

/** "a statement saying that …": things made of words, which may say something themselves. */
export const inWords = (lemma: string): boolean =>
  /^(?:statement|video|message|communique|communiqué|letter)$/.test(lemma);
