/** For each filled slot the construction that filled it, read off the grammar: subject, object, "by" phrase, named earlier. */
import type { RoleFiller } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { FiredRule, Slot } from '../../model/why.ts';
import { tokenAt } from '../text/mention-index.ts';
import type { Hanger, NounGroup } from '../text/phrase.ts';
import { type Case, wordsOf } from './told.ts';

/** Rules for who takes which part, in the order of the roles. */
export const rolesFilled = (subject: Case): readonly FiredRule[] =>
  subject.claim.roles.map((filler) => {
    const words = filler.span ?? mentionOf(subject, filler);
    return {
      rule: `${filler.role}:${constructionOf(subject, words)}`,
      slots: [filler.role],
      words: words ? [words] : [],
    };
  });

/** Rules for where, when, what was suffered and with what; those that `told` by the trace already are left out. */
export function contentFilled(subject: Case, told: ReadonlySet<Slot>): readonly FiredRule[] {
  const { claim, draft } = subject;
  const rules: FiredRule[] = [];
  const add = (slot: Slot, rule: string, words: readonly (Span | null | undefined)[]) =>
    rules.push({ rule, slots: [slot], words: words.filter((span): span is Span => span != null) });
  for (const harm of claim.harms) add('harms', `harm:${harm.effect}`, [harm.span ?? wordsOf(subject.told, draft.at)]);
  if (claim.place && !told.has('place')) {
    const mention = draft.places[0]!;
    add('place', `place:${constructionOf(subject, mention.span)}:${mention.rule}`, [mention.span]);
  }
  if (claim.time && !told.has('time')) {
    const mention = draft.times[0];
    if (mention) add('time', `time:${constructionOf(subject, mention.span)}:${mention.rule}`, [mention.span]);
    else add('time', 'time:not-after-the-saying', [claim.saidOn?.span]);
  }
  if (claim.saidOn && !told.has('saidOn')) add('saidOn', 'said-on', [claim.saidOn.span]);
  for (const weapon of claim.weapons) add('weapons', `weapon:${weapon.id ?? 'named'}`, [weapon.span]);
  for (const thing of claim.objects ?? [])
    add('objects', `object:${thing.class}:${constructionOf(subject, thing.span)}`, [thing.span]);
  if (claim.speakers.length && !told.has('speakers'))
    add(
      'speakers',
      'speaker:named',
      claim.speakers.map(({ span }) => span),
    );
  if (claim.stance !== 'asserts' && !told.has('stance'))
    add('stance', `stance:${claim.stance}`, [wordsOf(subject.told, draft.at)]);
  if (claim.hedge !== 'none' && !told.has('hedge')) add('hedge', `hedge:${claim.hedge}`, [hedgeWords(subject)]);
  if (claim.tally && !told.has('tally')) add('tally', 'tally', [wordsOf(subject.told, draft.at)]);
  if (claim.refersTo && !told.has('refersTo')) add('refersTo', 'refers-back', [wordsOf(subject.told, draft.at)]);
  return rules;
}

/** How the words stand to the act: "subject", "object:of", "by-phrase", "before-noun", "noun:against", "other-clause", "earlier", "unsaid". */
function constructionOf({ told, draft, first, last }: Case, span: Span | null): string {
  if (!span) return 'unsaid';
  const at = tokenAt(told.world.doc.tokens, span.start);
  if (at < first) return 'earlier';
  if (at >= last) return 'later';
  const { group, clause } = draft;
  if (group && at >= group.first && at < group.head) return 'before-noun';
  const behind = group ? prepAbove(group.hangers, at) : null;
  if (behind) return hung('noun', behind);
  if (!clause) return 'sentence';
  const parts: readonly (readonly [name: string, groups: readonly NounGroup[]])[] = [
    [clause.verb.passive ? 'subject-of-passive' : 'subject', clause.subject],
    ['object', clause.objects],
    ...clause.complements.map(({ prep, groups }) => [`${prep.replace(/ /g, '-')}-phrase`, groups] as const),
  ];
  for (const [name, groups] of parts) if (holds(groups, at)) return name;
  for (const [name, groups] of parts)
    for (const { hangers } of groups) {
      const prep = prepAbove(hangers, at);
      if (prep) return hung(name, prep);
    }
  return at >= clause.first && at < clause.last ? 'clause' : 'other-clause';
}

const hung = (name: string, prep: string): string => `${name}:${prep === ',' ? 'apposed' : prep.replace(/ /g, '-')}`;

const holds = (groups: readonly NounGroup[], at: number): boolean =>
  groups.some((group) => at >= group.first && at < group.last);

/** The preposition of the hanger, at any depth, that holds the token. */
function prepAbove(hangers: readonly Hanger[], at: number, depth = 0): string | null {
  for (const { prep, groups } of hangers) {
    if (holds(groups, at)) return prep;
    const deeper = depth < 4 ? groups.map((group) => prepAbove(group.hangers, at, depth + 1)).find(Boolean) : null;
    if (deeper) return deeper;
  }
  return null;
}

/** A filler without words of its own stands in those of its nearest mention before the act, else of any. */
function mentionOf({ told, draft }: Case, filler: RoleFiller): Span | null {
  const same = told.world.reading.actors.filter((mention) =>
    filler.actor === null ? mention.name === filler.name : mention.actor === filler.actor,
  );
  const act = told.world.doc.tokens[draft.at]!.end;
  return (same.findLast(({ span }) => span.end <= act) ?? same[0])?.span ?? null;
}

/** A word of reserve: of the codebook in the clause's sentence, a modal verb, or the verb of seeming above. */
function hedgeWords({ told, draft, first, last }: Case): Span {
  const { doc, lexicon } = told.world;
  let best: number | null = null;
  for (let i = first; i < last; i++) {
    const { lower, lemma } = doc.tokens[i]!;
    const modal =
      draft.clause !== null &&
      lower === draft.clause.verb.modal &&
      i >= draft.clause.verb.first &&
      i < draft.clause.verb.last;
    if (!modal && !lexicon.hedges.has(lower) && !RESERVE.test(lemma)) continue;
    if (best === null || Math.abs(i - draft.at) < Math.abs(best - draft.at)) best = i;
  }
  return wordsOf(told, best ?? draft.at);
}
const RESERVE =
  /^(?:appear|seem|believe|report|allege|think|say|suspect|presume|possible|likely|rumou?r|apparent|probable)$/;
