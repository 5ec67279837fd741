/** Parts of a count: "…, 41 of them civilians", "including three children", "two of whom were officers". They are not added again. */
import type { SentenceGrammar } from '../text/phrase.ts';
import { type FoundHarm, type HarmWorld, quote, spanOfTokens } from './harm-world.ts';

/** Adds the subsets of the harms found in a sentence, and marks a harm that is itself one. */
export function withSubsets(
  world: HarmWorld,
  grammar: SentenceGrammar,
  found: readonly FoundHarm[],
): readonly FoundHarm[] {
  const { doc, index } = world;
  const sentence = doc.sentences[grammar.sentence]!;
  const harms = [...found];
  let seen = -1;
  for (let i = sentence.first; i < sentence.last; i++) {
    const mention = index.count[i];
    if (!mention || mention.first === seen) continue;
    seen = mention.first;
    if (mention.count.max === 0 || !isPart(world, mention.first, mention.last)) continue;
    const inside = harms.findIndex((harm) => covers(harm, mention.span.start));
    const whole = wholeBefore(harms, mention.span.start, doc.tokens[mention.first]!.sentence, inside);
    if (whole < 0) continue;
    if (inside >= 0 && harms[inside]!.span.start >= doc.tokens[mention.first]!.start) {
      harms[inside] = { ...harms[inside]!, subset: true };
      continue;
    }
    const [first, last] = whoFollows(world, mention.last, sentence.last);
    harms.push({
      ...harms[whole]!,
      count: mention.count,
      name: first < last ? quote(doc, first, last) : null,
      sufferer: first < last ? [first, last] : null,
      span: spanOfTokens(doc, mention.first, Math.max(last, mention.last)),
      at: mention.first,
      subset: true,
      rule: 'harm: of them',
    });
  }
  return harms;
}

/** Whether the count at `first` is told to be a part: "including 3", "among them 3", "3 of them", "3 of whom". */
function isPart({ doc }: HarmWorld, first: number, last: number): boolean {
  const word = (i: number) => doc.tokens[i]?.lower ?? '';
  if (word(first - 1) === 'including' || (word(first - 1) === ',' && word(first - 2) === 'including')) return true;
  if (/^(?:them|whom)$/.test(word(first - 1)) && /^(?:among|of|amongst)$/.test(word(first - 2))) return true;
  return word(last) === 'of' && /^(?:them|whom|these|those)$/.test(word(last + 1));
}

const covers = (harm: FoundHarm, start: number): boolean => harm.span.start <= start && start < harm.span.end;

/** The nearest harm told before the part, itself no part. */
function wholeBefore(harms: readonly FoundHarm[], start: number, _sentence: number, except: number): number {
  let best = -1;
  harms.forEach((harm, i) => {
    if (i === except || harm.subset || harm.span.start >= start) return;
    if (best < 0 || harm.span.start >= harms[best]!.span.start) best = i;
  });
  return best;
}

/** "of them civilians", "children", "of whom were officers": who the part consists of. */
function whoFollows({ doc, index }: HarmWorld, at: number, end: number): readonly [number, number] {
  let first = at;
  while (first < end && /^(?:of|them|whom|these|those|were|was|are|being|the|a|an)$/.test(doc.tokens[first]!.lower))
    first++;
  let last = first;
  while (last < end && /^(?:NOUN|ADJ|PROPN)$/.test(doc.tokens[last]!.pos) && !index.count[last]) last++;
  return [first, last];
}
