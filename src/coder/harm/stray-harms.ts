/** Harm verbs that the tagger took for nouns or adjectives, so that no clause has them: "Gunmen shot dead a judge", "and wounding seven". */

import type { NounGroup, SentenceGrammar } from '../text/phrase.ts';
import { LIST } from '../text/word-lists.ts';
import { wordMap } from '../text/word-map.ts';
import type { HarmVerb } from './harm-words.ts';
import {
  countOfGroup,
  type FoundHarm,
  type HarmWorld,
  isPeople,
  mayBePeople,
  nameOfGroup,
  spanOfTokens,
} from './harm-world.ts';

/** `heads`: verbs of clauses, which are read with their clause. */
export function strayHarms(
  world: HarmWorld,
  grammar: SentenceGrammar,
  heads: ReadonlySet<number>,
): readonly FoundHarm[] {
  const { doc } = world;
  const sentence = doc.sentences[grammar.sentence]!;
  const found: FoundHarm[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = doc.tokens[at]!;
    if ((token.lists & LIST.harm) === 0 || token.pos === 'PROPN' || heads.has(at)) continue;
    const verb = verbAt(world, at, sentence.last);
    if (!verb) continue;
    if (
      /^(?:no|not|never|without|to|could|would|may|might|will)$/.test(doc.tokens[at - 1]?.lower ?? '') &&
      at > sentence.first
    )
      continue;
    const groups = grammar.phrases.filter((phrase): phrase is NounGroup => phrase.type === 'noun');
    const group = suffererOf(groups, at, verb);
    if (!group || !mayBePeople(world, group) || (verb.loose && !isPeople(world, group))) continue;
    const count = countOfGroup(world, group);
    if (count.max === 0 || group.determiner === 'no') continue;
    const first = Math.min(at, group.first);
    found.push({
      effect: verb.effect,
      count,
      name: nameOfGroup(world, group),
      sufferer: [group.first, group.last],
      span: spanOfTokens(doc, first, Math.max(at + 1, group.last)),
      at,
      subset: false,
      rule: `harm: ${doc.tokens[at]!.lower} (no clause)`,
    });
  }
  return found;
}

interface StrayVerb extends HarmVerb {
  /** Token after the verb and what belongs to it. */
  readonly last: number;
  /** "-ing" and the like may be a mere noun: then only people count. */
  readonly loose: boolean;
}

function verbAt({ doc, words }: HarmWorld, at: number, end: number): StrayVerb | null {
  const { lower } = doc.tokens[at]!;
  for (const lemma of lemmasOf(lower)) {
    for (const verb of words.verbs.get(lemma) ?? []) {
      const last = at + 1 + verb.then.length;
      if (last > end || !verb.then.every((word, i) => doc.tokens[at + 1 + i]!.lower === word)) continue;
      return { ...verb, last, loose: verb.then.length === 0 };
    }
  }
  return null;
}

/** The group right after the verb, or right before it where the subject suffers ("ten migrants drowned"). */
function suffererOf(groups: readonly NounGroup[], at: number, verb: StrayVerb): NounGroup | undefined {
  if (verb.suffers === 'subject') return groups.find((group) => group.last === at);
  // A group may have swallowed the word after the verb: "dead a judge".
  return groups.find(
    (group) =>
      group.first <= verb.last &&
      group.first > at &&
      group.head >= verb.last &&
      group.first >= verb.last - verb.then.length,
  );
}

const IRREGULAR: ReadonlyMap<string, string> = wordMap<string>({
  shot: 'shoot',
  slain: 'slay',
  slew: 'slay',
  took: 'take',
  beaten: 'beat',
  shooting: 'shoot',
});

/** What a past or "-ing" form may come from; nothing for other words. */
export function lemmasOf(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return [irregular];
  const stem = word.endsWith('ing') ? word.slice(0, -3) : word.endsWith('ed') ? word.slice(0, -2) : null;
  if (stem === null || stem.length < 3) return [];
  const doubled = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...doubled];
}
