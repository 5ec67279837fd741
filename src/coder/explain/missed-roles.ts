/** Roles of the trigger's frame that stayed empty: which phrase is missing, or names nobody. */
import type { Role } from '../../model/vocabulary.ts';
import type { NounGroup } from '../text/phrase.ts';
import { type Attempt, attempt, quoted, type Unmet, unmet } from './attempt.ts';
import { type Case, within, wordsOf } from './told.ts';

export function missedRoles(of: Case): readonly Attempt[] {
  const { draft, claim } = of;
  const { trigger, clause, group } = draft;
  if (!trigger || claim.kind === 'statement' || claim.kind === 'tally') return [];
  const empty = (role: Role | null): role is Role =>
    role !== null && !claim.roles.some((filler) => filler.role === role);
  const { subject, object } = trigger.frame;
  const attempts: Attempt[] = [];
  if (group) {
    if (empty(subject))
      attempts.push(
        attempt(subject, `${subject}:before-noun`, beforeNoun(of, group)),
        attempt(subject, `${subject}:by-after-noun`, behindNoun(of, group, ['by'])),
      );
    if (empty(object))
      attempts.push(attempt(object, `${object}:after-noun`, behindNoun(of, group, ['against', 'on', 'of', 'at'])));
    return attempts;
  }
  if (!clause) return attempts;
  const { passive } = clause.verb;
  const verb = wordsOf(of.told, clause.verb.head);
  const by = clause.complements.filter(({ prep }) => prep === 'by').flatMap(({ groups }) => groups);
  if (empty(subject))
    attempts.push(
      passive
        ? attempt(
            subject,
            `${subject}:by-phrase`,
            by.length ? nobody(of, by, 'the “by” phrase') : unmet(`no “by” phrase stands with ${quoted(verb)}`),
          )
        : attempt(
            subject,
            `${subject}:subject`,
            clause.subject.length ? nobody(of, clause.subject, 'the subject') : unmet(`${quoted(verb)} has no subject`),
          ),
    );
  if (empty(object)) {
    const patients = passive ? clause.subject : clause.objects;
    const place = passive ? 'the subject' : 'the object';
    attempts.push(
      attempt(
        object,
        `${object}:${passive ? 'subject-of-passive' : 'object'}`,
        patients.length
          ? nobody(of, patients, place)
          : unmet(`${quoted(verb)} has no ${passive ? 'subject' : 'object'}`),
      ),
    );
  }
  return attempts;
}

/** What the groups lack to fill a role; null if they do name somebody, which is then no miss of this rule. */
function nobody(of: Case, groups: readonly NounGroup[], place: string): Unmet | null {
  const { index, doc } = of.told.world;
  const last = groups.at(-1)!;
  const words = wordsOf(of.told, groups[0]!.first, last.last);
  const taken = of.claim.roles.find(({ span }) => span && within(span, words));
  if (taken) return unmet(`${place} ${quoted(words)} fills “${taken.role}” instead`, words);
  for (const group of groups) for (let i = group.first; i < group.last; i++) if (index.actor[i]) return null;
  if (groups.length === 1 && last.pronoun)
    return unmet(`the pronoun ${quoted(words)} stands for nobody that the rule could take`, words);
  return doc.tokens[last.head] ? unmet(`${place} ${quoted(words)} names no actor`, words) : null;
}

function beforeNoun(of: Case, group: NounGroup): Unmet | null {
  const { index } = of.told.world;
  const noun = wordsOf(of.told, group.head);
  for (let i = group.first; i < group.head; i++) if (index.actor[i]) return null;
  return unmet(`no actor stands before ${quoted(noun)} in its group`);
}

function behindNoun(of: Case, group: NounGroup, preps: readonly string[]): Unmet | null {
  const hanging = group.hangers.filter(({ prep }) => preps.includes(prep)).flatMap(({ groups }) => groups);
  if (hanging.length) return nobody(of, hanging, 'the phrase behind it,');
  const listed = preps.map((prep) => `“${prep}”`).join(', ');
  return unmet(`no ${listed} phrase hangs on ${quoted(wordsOf(of.told, group.head))}`);
}
