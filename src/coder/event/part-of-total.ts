/** "… since May; 150 of them fell in October": a part of a total told before, in a clause whose verb tells nothing itself. */
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

const TAKES_UP = /^(?:them|these|those|which)$/;
const FALLS = /^(?:fall|come|occur|happen|take|be|date|follow|have)$/;

/** The parts that a sentence tells of totals told before it or earlier in it; clauses with a claim are left alone. */
export function partsOfTotals(world: SentenceWorld, drafts: readonly Draft[], earlier: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const clause of world.grammar.clauses) {
    const [group] = clause.subject;
    if (!group || !FALLS.test(clause.verb.lemma) || drafts.some((draft) => draft.clause === clause)) continue;
    const of = group.hangers.find(({ prep }) => prep === 'of')?.groups[0];
    const word = of ? world.doc.tokens[of.head]!.lower : world.doc.tokens[group.last + 1]?.lower;
    if (!word || !TAKES_UP.test(word)) continue;
    const value = world.index.count[group.first]?.count ?? world.index.count[group.head]?.count;
    const times = timesBetween(world, clause.first, clause.last);
    const total = [...earlier, ...drafts].findLast(
      (held) => held.tally && clause.sentence - held.sentence <= 2 && (held.clause?.i ?? 0) !== clause.i,
    );
    const window = times[0];
    if (!value || !window || !total?.tally || !total.trigger) continue;
    const draft = makeDraft(total.trigger, clause.sentence, group.head, [clause.first, clause.last], clause, group);
    draft.kind = 'tally';
    draft.acled = null;
    draft.speakers = [...total.speakers];
    draft.places = [...total.places];
    draft.carried = true;
    draft.times = times;
    addRoles(draft, total.roles);
    draft.tally = { what: total.tally.what, value, since: window.from, until: window.to, subsetOf: total };
    draft.refersTo = total;
    draft.trace.push('part-of-total');
    made.push(draft);
  }
  return made;
}
