/** "The Corvan and Velkan tribes", "the Halbous, Adel and Mahjoub brigades": the names before "and" are of the same kind as the last. */
import type { Document } from '../text/document.ts';
import type { Claimed, Found } from './found.ts';
import { isNameToken, nameOf } from './proper.ts';
import { ORG_HEADS } from './vocabulary.ts';

const PLURALS = new Set(
  'tribes clans brigades battalions militias factions families regiments movements parties'.split(' '),
);
const ARTICLES = /^(?:al|el|as|ash|an|ar|az|ad|at)$/;
const MOST = 6;

/** Adds the names that stand before a plural head with another name. */
export function shareHeads(doc: Document, found: readonly Found[], claimed: Claimed): readonly Found[] {
  const added: Found[] = [];
  for (const mention of found) {
    const head = doc.tokens[mention.last - 1]!;
    if (!PLURALS.has(head.lower) || mention.last - mention.first < 2) continue;
    let at = mention.first - 1;
    for (let n = 0; n < MOST; n++) {
      const joint = doc.tokens[at];
      if (!joint || joint.sentence !== head.sentence || !/^(?:and|or|,)$/.test(joint.lower)) break;
      const first = runBefore(doc, at, claimed);
      if (first === null) break;
      claimed.take(first, at);
      const name = doc.text.slice(doc.tokens[first]!.start, doc.tokens[at - 1]!.end);
      added.push({
        first,
        last: at,
        name: nameOf(doc, name),
        actor: null,
        class: ORG_HEADS.get(head.lower) ?? mention.class,
        proposed: true,
        number: null,
        why: `shares the head "${head.text}"`,
        proper: true,
      });
      at = first - 1;
    }
  }
  return [...found, ...added];
}

/** The first token of the unclaimed name that ends right before `end`; null if there is none. */
function runBefore(doc: Document, end: number, claimed: Claimed): number | null {
  let first = end;
  while (first > 0 && end - first < 4) {
    const token = doc.tokens[first - 1]!;
    const joint = token.lower === '-' || ARTICLES.test(token.lower);
    if (token.sentence !== doc.tokens[end]!.sentence || !(isNameToken(doc, token) || joint)) break;
    if (!claimed.free(first - 1, first)) break;
    first--;
  }
  return first < end && doc.tokens.slice(first, end).some((token) => isNameToken(doc, token)) ? first : null;
}
