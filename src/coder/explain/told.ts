/** What the event room hands over to be explained: its world, the grammar of each sentence, and each draft with its claim. */
import type { Claim } from '../../model/claim.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Draft } from '../event/draft.ts';
import type { World } from '../event/world.ts';
import type { Clause, NounGroup, SentenceGrammar } from '../text/phrase.ts';

export interface Told {
  readonly world: World;
  /** By sentence. */
  readonly grammars: ReadonlyMap<number, SentenceGrammar>;
  /** In the order of the claims. */
  readonly drafts: readonly Draft[];
  readonly claims: readonly Claim[];
}

/** Gives the claims with `why`. Passed into the coder by whoever asks, so that nothing of it is loaded or run otherwise. */
export type Explain = (told: Told) => readonly Claim[];

/** One claim under the lamp. */
export interface Case {
  readonly told: Told;
  readonly draft: Draft;
  readonly claim: Claim;
  /** Tokens of its sentence. */
  readonly first: number;
  readonly last: number;
  readonly clauses: readonly Clause[];
}

export function caseOf(told: Told, i: number): Case {
  const draft = told.drafts[i]!;
  const { first, last } = told.world.doc.sentences[draft.sentence]!;
  return {
    told,
    draft,
    claim: told.claims[i]!,
    first,
    last,
    clauses: told.grammars.get(draft.sentence)?.clauses ?? [],
  };
}

/** The words of tokens `first` up to `last`. */
export function wordsOf({ world }: Told, first: number, last = first + 1): Span {
  const { tokens, text } = world.doc;
  return spanOf(text, tokens[first]!.start, tokens[last - 1]!.end);
}

/** Every noun group of a clause, with those that hang on them. */
export const groupsOf = (clause: Clause): readonly NounGroup[] => [
  ...withHangers(clause.subject),
  ...withHangers(clause.objects),
  ...clause.complements.flatMap(({ groups }) => withHangers(groups)),
];

const withHangers = (groups: readonly NounGroup[], depth = 0): readonly NounGroup[] =>
  depth > 3
    ? groups
    : groups.flatMap((group) => [group, ...group.hangers.flatMap((hanger) => withHangers(hanger.groups, depth + 1))]);

export const within = (span: Span, outer: Span): boolean => span.start >= outer.start && span.end <= outer.end;
