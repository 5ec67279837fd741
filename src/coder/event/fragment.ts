/** Notes, captions and wire items without a verb: "Car bomb near the market, 8 dead.", "Raid on a house; four persons arrested." */
import type { NounGroup, Phrase, SentenceGrammar } from '../text/phrase.ts';
import { type Draft, isHarmOnly } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { nominals } from './nominal.ts';
import { nounUndone } from './reality.ts';
import { fillFromNoun } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** Kinds that a bare noun may tell; a statement or an assessment needs somebody who makes it. */
const TOLD: ReadonlySet<string> = new Set('violence capture political humanitarian diplomacy deployment'.split(' '));
/** Weapons of which the name alone says that they went off. */
const BURST = /^(?:bomb|ied|vbied|svbied|mine|landmine|device|explosive|grenade|rocket|missile|shell|mortar)$/;

/** The drafts of stretches of a sentence that hold no finite verb; empty for nearly all sentences. */
export function fragmentsOf(world: SentenceWorld, drafts: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const stretch of verbless(world.grammar)) {
    const [first, last] = [stretch[0]!.first, stretch.at(-1)!.last];
    if (!closed(world, first, last)) continue;
    const inner = drafts.filter((draft) => draft.at >= first && draft.at < last);
    if (inner.some((draft) => !isHarmOnly(draft))) continue;
    const groups = leading(stretch);
    // "Two dead in a mine blast": what they died of.
    const told = nominals(world, hurt(world, first, last) ? all(stretch) : groups).find(
      ({ trigger, group }) =>
        TOLD.has(trigger.kind) &&
        group.determiner !== 'definite' &&
        group.determiner !== 'demonstrative' &&
        group.determiner !== 'no' &&
        !nounUndone(world, group.first) &&
        !supposed(world, group),
    );
    const draft = told
      ? makeDraft(told.trigger, world.grammar.sentence, told.group.head, [first, last], null, told.group)
      : burst(world, groups, first, last);
    if (!draft) continue;
    fillFromNoun(world, draft, draft.group!);
    draft.trace[0] = `noun:${draft.trigger!.id}`;
    if (!(draft.roles.length || says(world, first, last))) continue;
    draft.trace.push('no-verb');
    draft.confidence = 0.6;
    // "Car bomb in A, killing two": the dead are the blow's.
    for (const harm of inner) {
      harm.acled = draft.acled;
      harm.settled = draft.acled !== null;
      harm.first = Math.min(harm.first, first);
      harm.roles.push(...draft.roles.filter(({ role }) => !harm.roles.some((held) => held.role === role)));
      harm.trace.push(`in:${draft.trigger!.id}`);
    }
    if (!inner.length) made.push(draft);
  }
  return made;
}

/** The stretches between semicolons, colons and dashes in which no clause of its own stands. */
function verbless({ phrases, clauses }: SentenceGrammar): Phrase[][] {
  const finite = clauses.filter(
    ({ relation, verb, objects }) =>
      !/^(?:ing|ed|to|purpose)$/.test(relation) &&
      // "Car bomb, parked near A, 8 dead"
      !(verb.bare && !objects.length && /^(?:park|plant|rig|hide|load|pack|lay|attach)$/.test(verb.lemma)),
  );
  const marks = phrases.some(({ type }) => type === 'stop' || type === 'dash');
  if (finite.length && !marks) return [];
  const found: Phrase[][] = [];
  let open: Phrase[] = [];
  const close = (): void => {
    const [from, to] = [open[0]?.first ?? 0, open.at(-1)?.last ?? 0];
    if (open.length && !finite.some(({ verb }) => verb.first >= from && verb.last <= to)) found.push(open);
    open = [];
  };
  for (const phrase of phrases) {
    if (phrase.type === 'stop' || phrase.type === 'dash') close();
    else open.push(phrase);
  }
  close();
  return found;
}

/** The noun groups that the stretch is about: not behind a preposition, and before any participle. */
function leading(stretch: readonly Phrase[]): NounGroup[] {
  const found: NounGroup[] = [];
  for (const [i, phrase] of stretch.entries()) {
    if (phrase.type === 'verb') break;
    if (phrase.type === 'noun' && stretch[i - 1]?.type !== 'prep' && !phrase.pronoun) found.push(phrase);
  }
  return found;
}

const all = (stretch: readonly Phrase[]): NounGroup[] =>
  stretch.filter((phrase): phrase is NounGroup => phrase.type === 'noun' && !phrase.pronoun);

/** A heading has no full stop; a note has one, or goes on behind its mark. */
function closed({ doc: { tokens, sentences }, grammar }: SentenceWorld, first: number, last: number): boolean {
  const sentence = sentences[grammar.sentence]!;
  const end = tokens[last];
  if (last - first < 3) return false;
  if (end && last < sentence.last) return /^[.;!–—-]$/.test(end.text);
  return /^[.;!]$/.test(tokens[sentence.last - 1]!.text);
}

/** "Car bomb near the market, 8 dead": what burst, where somebody was hurt or a place is named. */
function burst(world: SentenceWorld, groups: readonly NounGroup[], first: number, last: number): Draft | null {
  const trigger = world.lexicon.triggers.get('explosion');
  const [group] = groups;
  if (!trigger || !group || group.determiner === 'definite' || !world.index.weapon[group.head]) return null;
  if (!BURST.test(world.doc.tokens[group.head]!.lemma) || !hurt(world, first, last)) return null;
  return makeDraft(trigger, world.grammar.sentence, group.head, [first, last], null, group);
}

const hurt = ({ doc, index }: SentenceWorld, first: number, last: number): boolean => {
  for (let i = first; i < last; i++)
    if (
      /^(?:dead|killed|wounded|injured|martyrs?|casualties|deaths?|victims?)$/.test(doc.tokens[i]!.lower) &&
      (index.count[i - 1] || index.count[i - 2] || index.count[i - 3])
    )
      return true;
  return false;
};

const supposed = ({ doc }: SentenceWorld, { first, head }: NounGroup): boolean =>
  doc.tokens.slice(first, head).some(({ lower }) => /^(?:possible|potential|planned|imminent|future|no)$/.test(lower));

/** A place, a day or a count says that the noun tells of something that happened. */
const says = ({ index }: SentenceWorld, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (index.place[i] || index.time[i] || index.count[i]) return true;
  return false;
};
