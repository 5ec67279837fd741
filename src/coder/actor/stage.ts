/** The actor stage: names the packs know, names they don't, acronyms, persons with offices, short forms, groups by description. */
import type { Count } from '../../model/count.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { ActorMention } from '../../model/mention.ts';
import { spanOf } from '../../model/span.ts';
import type { Reading, Stage } from '../reading.ts';
import type { Document } from '../text/document.ts';
import { applyAcronyms, joinAcronyms } from './acronym.ts';
import { joinNames, joinOffices } from './apposition.ts';
import { joinCalled } from './called.ts';
import { findShortForms } from './corefer.ts';
import { smallCount } from './count.ts';
import { Claimed, type Found } from './found.ts';
import { findGroups } from './group.ts';
import { joinKin } from './kin.ts';
import { findKnown } from './known.ts';
import { lexiconOf } from './lexicon.ts';
import { linkBare } from './link-bare.ts';
import { linkMembers } from './members.ts';
import { shareHeads } from './plural-names.ts';
import { findProper } from './proper.ts';
import { goesOn, partOfPlace, standsAsPlace, statesAndPeoples } from './state.ts';
import { absorbTitles } from './title.ts';
import { tokensOf } from './token-marks.ts';
import { readTold } from './told-class.ts';

export const actorStage: Stage = {
  name: 'actors',
  run: (reading, knowledge) => {
    const { doc } = reading;
    const parties = new Map<ActorMention, ActorMention>();
    const actors = find(reading, knowledge).map((found) => {
      const mention = mentionOf(doc, found);
      if (found.belongs) parties.set(mention, mentionOf(doc, found.belongs));
      return mention;
    });
    return { actors, parties };
  },
};

/** All actors mentioned in the reading's document, in text order, never overlapping. */
export const findActors = (reading: Reading, knowledge: Knowledge): readonly ActorMention[] =>
  find(reading, knowledge).map((found) => mentionOf(reading.doc, found));

/**
 * Cheap steps come first and keep what they take;
 * acronyms and titles join before descriptions, so that "LNA soldiers" finds its LNA whole.
 */
function find(reading: Reading, knowledge: Knowledge): readonly Found[] {
  const { doc } = reading;
  const lexicon = lexiconOf(knowledge);
  const marks = tokensOf(reading);
  const claimed = new Claimed(doc.tokens.length);
  const isPlace = (i: number): boolean => marks.place[i] === 1;
  const isDemonym = (i: number): boolean => marks.demonym[i] === 1;
  const isBarred = (i: number): boolean => marks.barred[i] === 1;

  let found: readonly Found[] = doc.sentences.flatMap((sentence) =>
    findKnown(
      doc,
      sentence.first,
      sentence.last,
      lexicon,
      claimed,
      (mention) => standsAsPlace(doc, mention, isPlace) || partOfPlace(doc, mention, isPlace) || goesOn(doc, mention),
    ),
  );
  found = [
    ...found,
    ...doc.sentences.flatMap((sentence) =>
      findProper(doc, sentence.first, sentence.last, lexicon, claimed, (i) => isPlace(i) || isDemonym(i), isBarred),
    ),
  ];
  const joined = joinAcronyms(doc, found, claimed);
  const told = readTold(doc, joined.found, claimed);
  const again = new Map(told.map((mention) => [mention.first, mention]));
  const defined = new Map(
    [...joined.defined].map(([acronym, mention]) => [acronym, again.get(mention.first) ?? mention]),
  );
  found = applyAcronyms(doc, told, defined, claimed);
  found = joinNames(doc, found);
  found = absorbTitles(doc, found, claimed, (i) => isDemonym(i) || isPlace(i));
  found = findShortForms(doc, found, claimed, (i) => isPlace(i) || isDemonym(i), lexicon);
  const inside = new Set<Found>();
  const world = {
    doc,
    lexicon,
    byFirst: new Map(found.map((mention) => [mention.first, mention])),
    byLast: new Map(found.map((mention) => [mention.last - 1, mention])),
    isDemonym,
    isPlace,
    isBarred,
    countEndingAt: counter(reading),
  };
  const groups = doc.sentences.flatMap((sentence) => findGroups(world, sentence.first, sentence.last, claimed));
  for (const group of groups) for (const mention of group.inside) inside.add(mention);
  found = [
    ...found.filter((mention) => !inside.has(mention)),
    ...linkBare(
      doc,
      groups.map((group) => group.found),
    ),
  ];
  found = shareHeads(doc, found, claimed);
  found = joinCalled(doc, joinOffices(doc, [...found, ...statesAndPeoples(reading, claimed)]));
  return joinKin(doc, linkMembers(doc, withoutOverlap(found)));
}

/** The count that ends right before token `end`: from the counts already read, else a plain number word. */
function counter(reading: Reading): (end: number) => { readonly first: number; readonly count: Count } | null {
  const byLast = new Map(reading.counts.map((mention) => [mention.last, mention]));
  return (end) => {
    const read = byLast.get(end);
    if (read) return { first: read.first, count: read.count };
    return smallCount(reading.doc, end);
  };
}

/** Text order; of two that overlap the longer stays. */
function withoutOverlap(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Found[] = [];
  for (const mention of sorted) {
    const before = kept[kept.length - 1];
    if (!before || mention.first >= before.last) kept.push(mention);
    else if (mention.last - mention.first > before.last - before.first) kept[kept.length - 1] = mention;
  }
  return kept;
}

const mentionOf = (doc: Document, mention: Found): ActorMention => ({
  span: spanOf(doc.text, doc.tokens[mention.first]!.start, doc.tokens[mention.last - 1]!.end),
  name: mention.name,
  actor: mention.actor,
  class: mention.class,
  proposed: mention.proposed,
  number: mention.number,
  why: mention.why,
});
