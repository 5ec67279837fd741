/** Reserve, speakers and stance that were not read: the word is missing, or stands elsewhere. */
import { sayingOf } from '../event/match.ts';
import type { Clause } from '../text/phrase.ts';
import { type Attempt, attempt, quoted, type Unmet, unmet } from './attempt.ts';
import { type Case, wordsOf } from './told.ts';

export function missedVoice(of: Case): readonly Attempt[] {
  const { claim } = of;
  const attempts: Attempt[] = [];
  if (claim.hedge === 'none') attempts.push(...hedges(of));
  if (!claim.speakers.length) attempts.push(...speakers(of));
  if (claim.stance === 'asserts') attempts.push(...stances(of));
  return attempts;
}

/** Words of reserve in the sentence, each with why it did not bear on the act. */
function hedges(of: Case): readonly Attempt[] {
  const { told, draft, first, last } = of;
  const { doc, lexicon, index } = told.world;
  const found: Attempt[] = [];
  for (let i = first; i < last; i++) {
    const pattern = lexicon.hedges
      .get(doc.tokens[i]!.lower)
      ?.find(({ words }) => i + words.length <= last && words.every((word, k) => doc.tokens[i + k]!.lower === word));
    if (!pattern) continue;
    const words = wordsOf(told, i, i + pattern.words.length);
    const inside = i >= draft.first && i < draft.last;
    const reason: Unmet = !inside
      ? unmet(`${quoted(words)} stands outside the clause`, words)
      : pattern.entry.scope === 'slot' || (doc.tokens[i]!.pos !== 'ADV' && index.actor[i + pattern.words.length])
        ? unmet(`${quoted(words)} is said of who, not of whether it happened`, words)
        : unmet(`${quoted(words)} does not bear on the act: it stands behind it, or on another word`, words);
    found.push(attempt('hedge', `hedge:${doc.tokens[i]!.lower}`, reason));
  }
  return found.length ? found : [attempt('hedge', 'hedge:word', unmet('no hedge word in the clause'))];
}

function speakers(of: Case): readonly Attempt[] {
  const { told, draft, clauses, first, last } = of;
  const found: Attempt[] = [];
  for (const clause of clauses) {
    const entry = clause === draft.clause ? null : sayingOf(told.world, clause);
    if (!entry) continue;
    const verb = wordsOf(told, clause.verb.head);
    found.push(
      attempt(
        'speakers',
        `says:${entry.id}:${clause.verb.lemma}`,
        governs(clause, draft.clause)
          ? unmet(`${quoted(verb)} names no speaker`, verb)
          : unmet(`${quoted(verb)} does not govern the clause`, verb),
      ),
    );
  }
  for (let i = first; i < last - 1; i++)
    if (told.world.doc.tokens[i]!.lower === 'according' && told.world.doc.tokens[i + 1]!.lower === 'to')
      found.push(
        attempt(
          'speakers',
          'according-to',
          unmet('“according to” names no speaker of the clause', wordsOf(told, i, i + 2)),
        ),
      );
  return found.length
    ? found
    : [
        attempt(
          'speakers',
          'says',
          unmet('no verb of saying governs the clause, and no “according to” stands in its sentence'),
        ),
      ];
}

function stances(of: Case): readonly Attempt[] {
  const { told, draft, clauses } = of;
  const found = clauses.flatMap((clause) => {
    const entry = clause === draft.clause ? null : sayingOf(told.world, clause);
    if (!entry || entry.stance === 'asserts' || entry.stance === 'confirms' || governs(clause, draft.clause)) return [];
    const verb = wordsOf(told, clause.verb.head);
    return [attempt('stance', `stance:${entry.stance}`, unmet(`${quoted(verb)} does not govern the clause`, verb))];
  });
  return found.length
    ? found
    : [
        attempt(
          'stance',
          'stance:denies',
          unmet('no verb of denying, demanding, threatening or promising governs the clause'),
        ),
      ];
}

function governs(clause: Clause, inner: Clause | null): boolean {
  for (let above = inner, depth = 0; above && depth < 12; above = above.parent, depth++)
    if (above.parent === clause) return true;
  return false;
}
