/** Weapons that stand side by side: one thing named twice ("assault ship USS Wasp", "Mi-35 helicopter"), or two the words leave open. */
import { spanOf } from '../../model/span.ts';
import type { WeaponMention } from '../reading.ts';
import type { Document } from '../text/document.ts';

/** A kind followed by a name of the same class, or the other way round, is one weapon, called by the name. */
export function joinAppositions(doc: Document, found: readonly WeaponMention[]): readonly WeaponMention[] {
  const joined: WeaponMention[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    if (!before || before.class !== next.class || !standTogether(doc, before, next)) {
      joined.push(next);
      continue;
    }
    const { id, name, acled, class: kind } = specific(before) > specific(next) ? before : next;
    const span = spanOf(doc.text, before.span.start, next.span.end);
    joined[joined.length - 1] = {
      id,
      name,
      acled,
      class: kind,
      span,
      first: before.first,
      last: next.last,
      alternative: false,
    };
  }
  return joined;
}

/** Side by side, or with only a comma between where the second is a ship's name. */
function standTogether(doc: Document, before: WeaponMention, next: WeaponMention): boolean {
  if (doc.tokens[before.first]!.sentence !== doc.tokens[next.first]!.sentence) return false;
  if (next.first === before.last) return true;
  return (
    next.class === 'ship' &&
    specific(next) === 2 &&
    next.first === before.last + 1 &&
    doc.tokens[before.last]!.text === ','
  );
}

/** 2: a name with lower-case letters after a capital or with digits ("USS Wasp", "T-72"); 1: an acronym; 0: a kind. */
const specific = ({ name }: WeaponMention): number => (/[A-Z][a-z]|\d/.test(name) ? 2 : /[A-Z]/.test(name) ? 1 : 0);

/** "IED or land mine", "a mortar or possibly a rocket": the words leave open which. */
export function markAlternatives(doc: Document, found: readonly WeaponMention[]): readonly WeaponMention[] {
  const open = new Set<number>();
  for (let i = 1; i < found.length; i++) {
    const before = found[i - 1]!;
    const next = found[i]!;
    const between = doc.tokens.slice(before.last, next.first);
    if (between.length === 0 || between.length > 4) continue;
    const or = between.some((token) => token.lower === 'or');
    if (or && between.every((token) => token.lower === 'or' || /^(?:DET|ADV|ADJ)$/.test(token.pos)))
      open.add(i - 1).add(i);
  }
  return open.size ? found.map((mention, i) => (open.has(i) ? { ...mention, alternative: true } : mention)) : found;
}
