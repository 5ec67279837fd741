/** Words of a clause as stems: a light suffix stripper, enough to see that two sentences use the same words. */

const STOP: ReadonlySet<string> = new Set(
  (
    'a an and are as at been being but by for from had has have he her his in into is it its near no not of on or our over said says she ' +
    'so than that the their them then there they this to under up was were which while who will with after before during also that these ' +
    'those one two some several reported reportedly according claimed statement told last week day month year yesterday today monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** Stems of `text`, sorted, each once; at most 64, so that a monster clause costs no more than a long one. */
export function stemsOf(text: string): readonly string[] {
  const words = text
    .slice(0, 2000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const stems = new Set<string>();
  for (const word of words ?? []) if (!STOP.has(word) && (word.length > 1 || /\d/.test(word))) stems.add(stem(word));
  return [...stems].slice(0, 64).sort();
}

/** "clashes" -> "clash", "bombing" -> "bomb", "killed" -> "kill". Deliberately coarse: the same rule on both sides. */
export function stem(word: string): string {
  if (word.length < 5)
    return word.length === 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const cut = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses|shes|ches|xes)$/, (end) => end.slice(0, -2))
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ings?|ed|ers?)$/, '');
  return cut.length < 3 ? word : cut.replace(/([bdgklmnprt])\1$/, '$1').replace(/e$/, '');
}
