/** "It was the fifth such strike this year": an ordinal counts what was told before. */
import type { Draft } from './draft.ts';
import { addRoles } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { nominals } from './nominal.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );

/** 3 for "third" and "3rd"; 0 for other words and for "first", which counts nothing. */
const ordinalOf = (word: string): number => {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word);
  const value = digits ? Number(digits[1]) : ORDINALS.indexOf(word) + 1;
  return value > 1 ? value : 0;
};

/** The totals that the sentence's ordinals give; they take their sides from the act told last. */
export function ordinalsOf(world: SentenceWorld, drafts: readonly Draft[], earlier: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const clause of world.grammar.clauses) {
    if (clause.verb.lemma !== 'be' || !clause.verb.copula || clause.verb.negated || !clause.objects.length) continue;
    if (drafts.some((draft) => draft.clause === clause)) continue;
    const [nominal] = nominals(world, clause.objects);
    if (!nominal || nominal.trigger.kind === 'statement') continue;
    const { tokens } = world.doc;
    const { first, head } = nominal.group;
    let at = first;
    while (at < head && !ordinalOf(tokens[at]!.lower)) at++;
    const value = at < head ? ordinalOf(tokens[at]!.lower) : 0;
    const times = timesBetween(world, clause.first, world.doc.sentences[clause.sentence]!.last);
    const window = times.find((time) => time.from !== time.to);
    const such = tokens.slice(at, head).some(({ lower }) => lower === 'such');
    if (!value || !(window || such)) continue;
    const before = [...earlier, ...drafts].findLast(
      (held) => held.kind === nominal.trigger.kind && clause.sentence - held.sentence <= 2,
    );
    const draft = makeDraft(nominal.trigger, clause.sentence, head, [clause.first, clause.last], clause, nominal.group);
    draft.kind = 'tally';
    draft.acled = null;
    draft.times = window ? [window] : [];
    draft.tally = {
      what: tokens[head]!.lower,
      value: { about: null, min: value, max: value, said: tokens[at]!.text },
      since: window?.from ?? null,
      until: world.doc.published,
      subsetOf: null,
    };
    if (before)
      addRoles(
        draft,
        before.roles.filter(({ role }) => role !== 'victim'),
      );
    draft.trace.push('ordinal', 'tally');
    made.push(draft);
  }
  return made;
}
