/** Dictionary forms: those that the tagger cuts wrongly, and those of words that its lexicon doesn't hold. */
import type { Pos } from './document.ts';

/** Participles that are nouns or adjectives as well. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shot: 'shoot',
    hit: 'hit',
    set: 'set',
    cut: 'cut',
    split: 'split',
    left: 'leave',
    lost: 'lose',
    struck: 'strike',
    held: 'hold',
    beaten: 'beat',
    burnt: 'burn',
    hurt: 'hurt',
    fought: 'fight',
    fled: 'flee',
    freed: 'free',
    sent: 'send',
    retaken: 'retake',
    overrun: 'overrun',
    taken: 'take',
    driven: 'drive',
    thrown: 'throw',
    stolen: 'steal',
    withdrawn: 'withdraw',
    retook: 'retake',
    overthrew: 'overthrow',
    overran: 'overrun',
    withdrew: 'withdraw',
  }),
);

/** Lemmas that the tagger cuts wrongly. */
const LEMMAS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    staged: 'stage',
    staging: 'stage',
    raged: 'rage',
    raging: 'rage',
    waged: 'wage',
    waging: 'wage',
    fined: 'fine',
    fining: 'fine',
    cordoned: 'cordon',
    ploughed: 'plough',
    ploughing: 'plough',
    raped: 'rape',
    raping: 'rape',
    massacred: 'massacre',
    massacring: 'massacre',
    halved: 'halve',
    dynamited: 'dynamite',
    dynamiting: 'dynamite',
    torched: 'torch',
    torching: 'torch',
    storming: 'storm',
    shelled: 'shell',
    shelling: 'shelling',
    bodies: 'body',
    corpses: 'corpse',
    gunmen: 'gunman',
    militiamen: 'militiaman',
    policemen: 'policeman',
  }),
);

/** Dictionary form of a regular past or participle that the tagger's lexicon doesn't know as a verb. */
export function verbLemma(lower: string): string {
  const stem = lower.replace(/(?:ed|ing)$/, '');
  if (/([bdfgkmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[^aeiou]at|iat|[^q]uat|[aeiou][aeiou]?[sz]|[cgvu]|cr|[aeiou]r[cgs]|[^aeiou]l|[iou]d|[aiou]k|[iou]t|[aiu]r)$/.test(
      stem,
    ) &&
    !/(?:[lr]d|oad|ead|aid|ck|ook|eat|oot|ait|out|air|our|ear|all|ell|ill|ull|mit|sit|hit|rit|dit|bit|ict|uct)$/.test(
      stem,
    )
  )
    return `${stem}e`;
  return stem;
}

/** Plurals that the tagger's lexicon doesn't hold ("airstrikes", "gunships") are left as their own lemma. */
function singularLemma(lower: string): string {
  if (lower.length < 6 || !/[^aiousy]s$|[^aiou]es$/.test(lower) || UNCHANGED_PLURAL.test(lower)) return lower;
  if (/(?:sh|ch|x|ss|zz)es$/.test(lower)) return lower.slice(0, -2);
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return lower.slice(0, -1);
}
const UNCHANGED_PLURAL =
  /^(?:series|species|barracks|headquarters|gallows|hostilities|premises|proceeds|surroundings|outskirts|thanks|customs|congress|goods|politics|economics|logistics|physics|ethics|athletics|diabetes|[a-z]*ics)$/;

/** The lemma that a word should have had. */
export function mendedLemma(lower: string, pos: Pos, lemma: string): string {
  const better = LEMMAS.get(lower);
  if (better !== undefined) return lower === 'shelling' && pos === 'VERB' ? 'shell' : better;
  return (pos === 'NOUN' || pos === 'PROPN') && lemma === lower && lower.endsWith('s') ? singularLemma(lower) : lemma;
}
