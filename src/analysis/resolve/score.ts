/** The score of a pair: log-odds of the features added up, with the sentence of each; and whether the pair has grounds at all. */
import type { Feature } from '../../model/judgement.ts';
import { FEATURES } from './features.ts';
import { compareTelling, type Signature } from './signature.ts';

/** Log-odds that two claims which share a block are one event, before anything is compared. */
export const PRIOR = -2.6;

/** Never on time (and type) alone: two features must identify it, or the wording nearly by itself. */
const GROUND = 0.3;
const WORDING_ALONE = 0.8;

export interface PairScore {
  /** 0 to 1. */
  readonly score: number;
  /** Whether more than a time window speaks for it; without grounds nothing is merged or proposed. */
  readonly grounds: boolean;
}

/** Log-odds of a score of 0.2: no threshold for proposals lies below it. */
const HOPELESS = Math.log(0.2 / 0.8);
const NO_MATCH: PairScore = { score: 0, grounds: false };

/** Features that exclude most come first; each with what those after it can add at most. */
const RANKED = ['report', 'time', 'place', 'type', 'actors', 'weapons', 'harms', 'speakers', 'wording'].map(
  (name, i, names) => {
    const most = names
      .slice(i + 1)
      .reduce((sum, later) => sum + FEATURES.find((feature) => feature.name === later)!.weight, 0);
    return { ...FEATURES.find((feature) => feature.name === name)!, after: most };
  },
);

/** Score of a pair without its sentences: what the resolver calls millions of times. */
export function scorePair(one: Signature, other: Signature): PairScore {
  const [a, b] = inOrder(one, other);
  const link = linkOf(a, b);
  if (link) return { score: link.score, grounds: true };
  let odds = PRIOR;
  let identified = 0;
  let wording = 0;
  for (const { name, weight, against, compare, identifies, after } of RANKED) {
    const { score } = compare(a, b);
    odds += score > 0 ? weight * score : against * score;
    // Nothing that is still to come can lift it to a proposal.
    if (odds + after < HOPELESS) return NO_MATCH;
    if (identifies && score >= GROUND) identified++;
    if (name === 'wording') wording = score;
  }
  // Six decimals: sums of scores are then exact in any order.
  return { score: Math.round(1e6 / (1 + Math.exp(-odds))) / 1e6, grounds: identified >= 2 || wording >= WORDING_ALONE };
}

/** The same with every feature in words, weighted: what a proposal shows. */
export function explainPair(one: Signature, other: Signature): readonly Feature[] {
  const [a, b] = inOrder(one, other);
  const link = linkOf(a, b);
  if (link) return [link];
  return FEATURES.map(({ name, weight, against, compare }) => {
    const { score, say } = compare(a, b);
    return { name, score: round(score > 0 ? weight * score : against * score), sentence: say() };
  }).filter(({ score, sentence }) => score !== 0 || !sentence.startsWith('told in'));
}

/** Always compared in the order of telling, so that a pair has one score whichever of the two came in last. */
const inOrder = (a: Signature, b: Signature): readonly [Signature, Signature] =>
  compareTelling(a, b) <= 0 ? [a, b] : [b, a];

/** The words of one claim point to the other: a denial to what it denies, a claim of responsibility to the attack. */
function linkOf(a: Signature, b: Signature): Feature | null {
  const from = a.refersTo === b.id ? a : b.refersTo === a.id ? b : null;
  if (!from) return null;
  if (from.stance === 'denies' || from.stance === 'confirms' || from.stance === 'doubts') {
    return { name: 'reference', score: 0.99, sentence: `one ${from.stance} the other in so many words` };
  }
  if (a.kind !== b.kind) return null;
  return { name: 'reference', score: 0.97, sentence: 'the words of one point to the other' };
}

const round = (x: number): number => Math.round(x * 100) / 100;
