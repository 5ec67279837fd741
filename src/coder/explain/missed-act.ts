/** Other readings of the act and what it did: another trigger of the same word, a harm, a weapon, a total, a link back. */
import type { Trigger } from '../../model/codebook.ts';
import { fits } from '../event/match.ts';
import { type Attempt, attempt, quoted, type Unmet, unmet } from './attempt.ts';
import { type Case, groupsOf, within, wordsOf } from './told.ts';

export const missedAct = (of: Case): readonly Attempt[] => [
  ...otherTriggers(of),
  ...undone(of),
  ...harms(of),
  ...weapons(of),
  ...tallies(of),
  ...links(of),
];

const NEEDS: Readonly<Record<Exclude<Trigger['needs'], 'none'>, string>> = {
  armed: 'nobody armed and no weapon stands in its parts',
  weapon: 'no weapon stands where it needs one',
  place: 'what is acted upon is no ground or place',
  person: 'who is acted upon is no person',
};

/** Other entries that the same word signals: the further words are missing, or what the entry needs. */
function otherTriggers(of: Case): readonly Attempt[] {
  const { told, draft } = of;
  const { lexicon, doc } = told.world;
  const token = doc.tokens[draft.at]!;
  const at = wordsOf(told, draft.at);
  const patterns = draft.group
    ? [
        ...(lexicon.nouns.get(token.lower) ?? []),
        ...(token.lemma === token.lower ? [] : (lexicon.nouns.get(token.lemma) ?? [])),
      ]
    : (lexicon.verbs.get(token.lemma) ?? []);
  return patterns
    .filter(({ entry }) => entry !== draft.trigger)
    .map(({ entry, words }) => {
      const others = draft.group ? words.slice(0, -1) : words.slice(1);
      const missing = others.filter((word) => !beside(of, word));
      return attempt(
        'kind',
        `${draft.group ? 'noun' : 'trigger'}:${entry.id}`,
        ...missing.map((word) => unmet(`${quoted(at)} has no “${word}” ${draft.group ? 'before' : 'behind'} it`, at)),
        missing.length ? null : needed(of, entry),
      );
    });
}

function beside({ told, draft, first, last }: Case, word: string): boolean {
  const { tokens } = told.world.doc;
  const [from, to] = draft.group ? [first, draft.at] : [draft.at + 1, last];
  for (let i = from; i < to; i++) if (tokens[i]!.lower === word || tokens[i]!.lemma === word) return true;
  return false;
}

/** Pronouns mean by now what they came to mean later in the text, so clauses that hold one are left alone. */
function needed({ told, draft }: Case, entry: Trigger): Unmet | null {
  const { clause } = draft;
  if (entry.needs === 'none' || !clause) return null;
  const groups = groupsOf(clause);
  if (groups.some(({ pronoun, determiner }) => pronoun || determiner === 'possessive')) return null;
  const patients = clause.verb.passive ? clause.subject : clause.objects;
  const met = fits(told.world, entry, groups, patients.length ? patients : groups, [clause.first, clause.last]);
  return met ? null : unmet(NEEDS[entry.needs], wordsOf(told, draft.at));
}

const UNDONE: readonly (readonly [RegExp, string])[] = [
  [/^negated$|^no-one$/, 'is told as not done'],
  [/^future$|^purpose$|^infinitive$|^noun-|^after-/, 'is told as planned, wanted or tried, not as done'],
  [/^modal$|^condition$/, 'is told as possible or demanded, not as done'],
  [/^nobody$/, 'names nobody and nothing that makes it a claim'],
];

/** What the coder itself noted of triggers in the clause that came to nothing. */
function undone(of: Case): readonly Attempt[] {
  return of.draft.trace
    .filter((rule) => rule.startsWith('unfired:'))
    .map((rule) => {
      const [, id, reason = ''] = rule.split(':');
      const said = UNDONE.find(([pattern]) => pattern.test(reason))?.[1] ?? `is not told as done (${reason})`;
      return attempt('kind', `trigger:${id}`, unmet(`“${id}” ${said}`));
    });
}

function harms(of: Case): readonly Attempt[] {
  const { claim, told, first, last } = of;
  if (claim.harms.length || !/^(?:violence|capture|discovery)$/.test(claim.kind)) return [];
  const { tokens } = told.world.doc;
  const words = told.world.knowledge.codebook.harms.flatMap(({ verbs, nouns, adjectives }) => [
    ...verbs,
    ...nouns,
    ...adjectives,
  ]);
  const single = new Set(words);
  const found: Attempt[] = [];
  let any = false;
  for (let i = first; i < last; i++) {
    if (!single.has(tokens[i]!.lemma) && !single.has(tokens[i]!.lower)) continue;
    any = true;
    const span = wordsOf(told, i);
    if (!within(span, claim.span))
      found.push(attempt('harms', `harm:${tokens[i]!.lemma}`, unmet(`${quoted(span)} stands in another clause`, span)));
  }
  return any
    ? found
    : [attempt('harms', 'harm:word', unmet('no word of death, injury, capture or flight in the sentence'))];
}

function weapons(of: Case): readonly Attempt[] {
  const { claim, told, first, last } = of;
  if (claim.weapons.length || claim.kind !== 'violence') return [];
  const named = [...new Set(told.world.index.weapon.slice(first, last).filter((mention) => mention !== undefined))];
  if (!named.length) return [attempt('weapons', 'weapon:named', unmet('no weapon is named in the sentence'))];
  return named
    .filter(({ span }) => !within(span, claim.span))
    .map(({ span, id }) => attempt('weapons', `weapon:${id}`, unmet(`${quoted(span)} stands in another clause`, span)));
}

const TOTAL = /\b(?:total|so far|to date|altogether|overall|cumulative|cumulatively|toll)\b/i;

function tallies(of: Case): readonly Attempt[] {
  const { claim, told, first, last } = of;
  if (claim.tally || !/^(?:violence|capture|humanitarian|deployment)$/.test(claim.kind)) return [];
  const { index } = told.world;
  const number = index.count
    .slice(first, last)
    .find(
      (mention) => mention && within(mention.span, claim.span) && (mention.count.min ?? mention.count.about ?? 0) > 1,
    );
  const sentence = wordsOf(told, first, last);
  const window = index.time.slice(first, last).some((time) => time && time.from !== time.to);
  if (!number || window || TOTAL.test(sentence.quote) || of.clauses.some(({ relation }) => relation === 'since'))
    return [];
  return [
    attempt(
      'tally',
      'tally',
      unmet(`${quoted(number.span)} stands with no window (“since …”) and no word of a total (“so far”)`, number.span),
    ),
  ];
}

function links(of: Case): readonly Attempt[] {
  const { claim, told, draft } = of;
  if (claim.refersTo || draft.sentence === 0) return [];
  const pointing = told.world.doc.tokens
    .slice(draft.first, draft.last)
    .some(({ lower }) => /^(?:this|these|those|that|such|same|it|they|he|she)$/.test(lower));
  return pointing
    ? []
    : [attempt('refersTo', 'refers-back', unmet('no word of the clause points back (“these”, “that”, “the same”)'))];
}
