/** "Rumours that X proved false", "it was falsely reported that X", "there was no truth to reports that X": X is denied by the report itself. */

import type { Draft } from '../event/draft.ts';
import type { SentenceWorld } from '../event/world.ts';
import { words } from '../text/token-kinds.ts';
import { LIST } from '../text/word-lists.ts';

const FALSE = words(
  'false untrue wrong baseless unfounded groundless incorrect lie hoax fake fabricated fabrication invention mistaken inaccurate',
);
const FALSELY = words('falsely wrongly mistakenly erroneously wrongfully incorrectly');
const TOLD = words(
  'rumor rumors rumour rumours report reports claim claims allegation allegations accusation accusations news story stories account accounts suggestion suggestions it',
);
/** Every word that can take something back. */
export const BELIEING: readonly string[] = [...FALSE, ...FALSELY, ...TOLD, 'truth', 'true'];

/** Turns what such a sentence takes back into a denial. */
export function denyBelied(world: SentenceWorld, drafts: readonly Draft[]): void {
  if (!drafts.length) return;
  const from = told(world);
  if (from < 0) return;
  for (const draft of drafts)
    if (draft.at > from && draft.kind !== 'statement' && draft.stance !== 'denies') {
      draft.stance = 'denies';
      draft.trace.push('belied');
    }
}

/** The token behind which stands what is not so; -1 where nothing is taken back. */
function told({ doc: { tokens, sentences }, grammar }: SentenceWorld): number {
  const { first, last } = sentences[grammar.sentence]!;
  let report = -1;
  for (let i = first; i < last; i++) {
    const { lower, lists } = tokens[i]!;
    if ((lists & LIST.belied) === 0) continue;
    const next = tokens[i + 1]?.lower ?? '';
    if (FALSELY.has(lower) && /^(?:report|claim|say|said|allege|announce|accuse)/.test(next)) return i;
    if (lower === 'truth' && tokens[i - 1]?.lower === 'no') return i;
    if (lower === 'true' && /^(?:not|n't|never|hardly)$/.test(tokens[i - 1]?.lower ?? '') && next === 'that') return i;
    if (report < 0 && TOLD.has(lower) && /^(?:that|of|about)$/.test(next)) report = i;
    // "it is false that …"; "the report that … was false".
    if (FALSE.has(lower) && copular(tokens, i)) {
      if (next === 'that') return i;
      if (report >= 0) return report;
    }
  }
  return -1;
}

function copular(tokens: SentenceWorld['doc']['tokens'], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (/^(?:prove|turn|be)$/.test(tokens[i]!.lemma)) return true;
    if (!/^(?:ADV|DET|ADJ|PART|ADP)$/.test(tokens[i]!.pos) && !/^(?:to|out|a)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
}
