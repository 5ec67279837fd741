/** Who suffered what in a sentence, how many, nothing counted twice. The claim builder gives each harm to a claim and a role. */
import type { Harm } from '../../model/claim.ts';
import type { Role } from '../../model/vocabulary.ts';
import type { SentenceGrammar } from '../text/phrase.ts';
import type { FoundHarm, HarmWorld } from './harm-world.ts';
import { nounHarms } from './noun-harms.ts';
import { strayHarms } from './stray-harms.ts';
import { withSubsets } from './subset-harms.ts';
import { verbHarms } from './verb-harms.ts';

/** All harms of one sentence, in the order of the text. For a clause take those with `at` between its tokens. */
export function findHarms(world: HarmWorld, grammar: SentenceGrammar): readonly FoundHarm[] {
  const all: FoundHarm[] = [];
  const heads = new Set<number>();
  for (const [i, clause] of grammar.clauses.entries()) {
    all.push(...verbHarms(world, grammar, clause, grammar.clauses[i + 1]));
    heads.add(clause.verb.head);
  }
  all.push(...strayHarms(world, grammar, heads));
  const told = new Set<number>();
  for (const { at, sufferer } of all) {
    told.add(at);
    if (sufferer) for (let i = sufferer[0]; i < sufferer[1]; i++) told.add(i);
  }
  all.push(...nounHarms(world, grammar, told));
  if (!all.length) return all;
  all.sort((a, b) => a.at - b.at || a.span.start - b.span.start);
  return withSubsets(world, grammar, withoutCasualties(withoutRepeats(all))).toSorted(
    (a, b) => a.at - b.at || a.span.start - b.span.start,
  );
}

/** The same count of the same effect is one harm, however many words of the sentence tell it ("killed … the deaths of the two"). */
function withoutRepeats(harms: readonly FoundHarm[]): readonly FoundHarm[] {
  const kept: FoundHarm[] = [];
  for (const harm of harms) {
    const twin = kept.findIndex((other) => other.effect === harm.effect && overlaps(other, harm));
    if (twin < 0) kept.push(harm);
    else if (isNumbered(harm) && !isNumbered(kept[twin]!)) kept[twin] = harm;
  }
  return kept;
}

/** "25 casualties, including 14 deaths and 11 injuries": where both parts are told, the whole says no more. */
function withoutCasualties(harms: readonly FoundHarm[]): readonly FoundHarm[] {
  const parts = harms.filter(({ rule }) => rule !== 'harm: killed or injured');
  const both = (['killed', 'injured'] as const).every((effect) =>
    parts.some((harm) => harm.effect === effect && isNumbered(harm)),
  );
  return both ? parts : harms;
}

/** Two harms tell the same if they name the same people, or one number serves both. */
function overlaps(a: FoundHarm, b: FoundHarm): boolean {
  if (a.sufferer && b.sufferer) return a.sufferer[0] < b.sufferer[1] && b.sufferer[0] < a.sufferer[1];
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

const isNumbered = ({ count }: FoundHarm): boolean => count.min !== null || count.max !== null || count.about !== null;

/** The record a claim holds. */
export const asHarm = ({ effect, count, name, span, subset }: FoundHarm, who: Role | null): Harm => ({
  effect,
  who,
  name,
  about: count.about,
  min: count.min,
  max: count.max,
  said: count.said,
  span,
  subset,
});
