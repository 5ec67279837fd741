/** "… since May; 150 of them fell in October": a part of a total told before, in a clause whose verb tells nothing itself. */
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorFillers } from './roles.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

const TAKES_UP: ReadonlySet<string> = new Set('them these those which'.split(' '));
const FALLS: ReadonlySet<string> = new Set('fall come occur happen take be date follow have'.split(' '));

/** The parts that a sentence tells of totals told before it or earlier in it; clauses with a claim are left alone. */
export function partsOfTotals(world: SentenceWorld, drafts: readonly Draft[], earlier: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const clause of world.grammar.clauses) {
    const accounted = clause.verb.lemma === 'account';
    const [group] = accounted ? (clause.complements.find(({ prep }) => prep === 'for')?.groups ?? []) : clause.subject;
    const times = timesBetween(world, clause.first, clause.last);
    if (accounted && group) {
      const part = accountedFor(world, clause, group, [...earlier, ...drafts]);
      if (part) made.push(part);
      continue;
    }
    if (!group || !FALLS.has(clause.verb.lemma) || drafts.some((draft) => draft.clause === clause)) continue;
    const of = group.hangers.find(({ prep }) => prep === 'of')?.groups[0];
    const word = of ? world.doc.tokens[of.head]!.lower : world.doc.tokens[group.last + 1]?.lower;
    if (!word || !TAKES_UP.has(word)) continue;
    const value = world.index.count[group.first]?.count ?? world.index.count[group.head]?.count;
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
  made.push(...comparedTotals(world, [...drafts, ...made]));
  return made;
}

/** "Armed groups accounted for 19 of them": whose part it was. */
function accountedFor(world: SentenceWorld, clause: Clause, group: NounGroup, earlier: readonly Draft[]): Draft | null {
  const value = world.index.count[group.first]?.count ?? world.index.count[group.head]?.count;
  const total = earlier.findLast((held) => held.tally && clause.sentence - held.sentence <= 2);
  if (!value || !total?.tally || !total.trigger) return null;
  const draft = makeDraft(total.trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  draft.kind = 'tally';
  draft.acled = null;
  draft.speakers = [...total.speakers];
  addRoles(draft, actorFillers(world, 'initiator', clause.subject));
  draft.tally = { ...total.tally, value, subsetOf: total };
  draft.refersTo = total;
  draft.trace.push('part-of-total');
  return draft;
}

/** "87 incidents in May, down from 112 in April": the figure it is set against, over its own window. */
function comparedTotals(world: SentenceWorld, drafts: readonly Draft[]): Draft[] {
  const { tokens, sentences } = world.doc;
  const made: Draft[] = [];
  const total = drafts.find((draft) => draft.tally && draft.trigger);
  if (!total?.tally || !total.trigger || !total.clause) return made;
  const { first, last } = sentences[world.grammar.sentence]!;
  for (let i = first; i < last - 2; i++) {
    const lead = `${tokens[i]!.lower} ${tokens[i + 1]!.lower}`;
    const count = world.index.count[i + 2];
    if (!/^(?:compared with|compared to|down from|up from)$/.test(lead) || !count) continue;
    const [window] = timesBetween(world, i + 2, last);
    // "compared with 301 in the previous period": a window that nobody dates.
    if (!window && !tokens.slice(i + 3, i + 8).some(({ lower }) => /^(?:previous|preceding|last|prior)$/.test(lower)))
      continue;
    const draft = makeDraft(total.trigger, world.grammar.sentence, i + 2, [i, last], null, null);
    draft.kind = 'tally';
    draft.acled = null;
    draft.speakers = [...total.speakers];
    draft.places = [...total.places];
    draft.carried = true;
    draft.times = window ? [window] : [];
    addRoles(draft, total.roles);
    draft.tally = {
      what: total.tally.what,
      value: count.count,
      since: window?.from ?? null,
      until: window?.to ?? null,
      subsetOf: null,
    };
    draft.trace.push('compared-total');
    made.push(draft);
  }
  return made;
}
