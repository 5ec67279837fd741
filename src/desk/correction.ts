/** What a new edition puts right in an earlier one: the sentences that differ, each with what it was, and why. */
import type { Correction, Edition } from '../model/edition.ts';

/** `was` is null where the earlier edition told what is withheld now: then nothing of it is repeated. */
export function correctionOf(was: Edition | null, now: Edition, why: string): Correction {
  if (was === null) return { why, changes: [] };
  const [before, after] = [textsOf(was), textsOf(now)];
  const [gone, fresh] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
  const free = [...fresh];
  const changes = gone.map((text) => {
    const like = free.map((other, i) => ({ i, share: shared(text, other) })).toSorted((a, b) => b.share - a.share)[0];
    if (!like || like.share < 0.4) return { was: text, now: null };
    return { was: text, now: free.splice(like.i, 1)[0]! };
  });
  return { why, changes: [...changes, ...free.map((text) => ({ was: null, now: text }))] };
}

/** Counts of our own record are no news. */
const textsOf = ({ title, lede, sections, changed }: Edition): readonly string[] => [
  title,
  ...[lede, ...sections.flatMap(({ sentences }) => sentences), ...changed].map(({ text }) => text),
];

/** Share of words that two sentences have in common. */
function shared(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, Math.max(one.size, other.size));
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
