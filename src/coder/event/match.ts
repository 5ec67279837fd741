/** Finds triggers: which entry of the codebook a verb or a noun signals in its surroundings. */
import type { AttributionEntry, Trigger } from '../../model/codebook.ts';
import type { Token } from '../text/document.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import type { Pattern } from './lexicon.ts';
import { actorsOf, isArmed, isPlaceGroup, stateOf } from './referent.ts';
import type { World } from './world.ts';

const SKIPPED: ReadonlySet<string> = new Set(['DET', 'ADJ', 'ADV', 'NUM', 'PART']);
/** Words that may stand far from their verb: "took two men hostage". */
const FAR = new Set([
  'hostage',
  'captive',
  'prisoner',
  'up',
  'down',
  'out',
  'responsibility',
  'dead',
  'ablaze',
  'free',
  'alight',
  'over',
  'ordnance',
]);

/** "held an exercise off the coast" is no "hold off". */
const LOOSE_PARTICLE: ReadonlySet<string> = new Set('off back on at in to for with into against by'.split(' '));

/** Length in tokens of the pattern at the verb, or 0. Small words may stand between its parts. */
function matches(tokens: readonly Token[], at: number, words: readonly string[], end: number): number {
  let k = at + 1;
  for (let w = 1; w < words.length; w++) {
    const word = words[w]!;
    // "handed the terminal back": the thing stands between.
    const far = FAR.has(word) || (word === 'back' && /^(?:hand|give)$/.test(words[0]!));
    const limit = Math.min(end, k + (far ? 7 : 4));
    while (k < limit && !is(tokens[k]!, word)) {
      if (
        !far &&
        !SKIPPED.has(tokens[k]!.pos) &&
        !/^["'‘’“”]$/.test(tokens[k]!.text) &&
        !(tokens[k]!.pos === 'PRON') &&
        !(w === words.length - 1 && tokens[k]!.pos === 'NOUN' && !LOOSE_PARTICLE.has(word))
      )
        return 0;
      if (tokens[k]!.pos === 'PUNCT' && tokens[k]!.lower === ',') return 0;
      k++;
    }
    if (k >= limit) return 0;
    k++;
  }
  return k - at;
}

const UPWARD = /^(?:up|down|out)$/;

/** "a grenade was thrown at the house": the noun of "throw grenade at" is the subject. */
function matchesPassive(tokens: readonly Token[], clause: Clause, words: readonly string[]): boolean {
  if (!clause.verb.passive) return false;
  const nouns = words.slice(1).filter((word) => !LOOSE_PARTICLE.has(word) && !UPWARD.test(word));
  // "security was stepped up"
  const up = words.slice(1).find((word) => UPWARD.test(word));
  if (up && tokens[clause.verb.last]?.lower !== up && clause.verb.particle !== up) return false;
  const preps = words.slice(1).filter((word) => LOOSE_PARTICLE.has(word));
  if (!nouns.length || nouns.some((word) => FAR.has(word) && word !== 'responsibility')) return false;
  if (!preps.every((prep) => clause.complements.some((slot) => slot.prep === prep))) return false;
  return clause.subject.some((group) =>
    nouns.every((noun, k) => is(tokens[group.head - (nouns.length - 1 - k)] ?? tokens[group.head]!, noun)),
  );
}

const is = (token: Token, word: string): boolean => token.lower === word || token.lemma === word;

export function verbTriggers(world: World, clause: Clause): Trigger[] {
  const { tokens, sentences } = world.doc;
  const head = clause.verb.head;
  const end = sentences[clause.sentence]!.last;
  const found: Trigger[] = [];
  for (const { entry, words } of world.lexicon.verbs.get(clause.verb.lemma) ?? []) {
    if (
      words.length === 1
        ? clause.verb.particle !== 'out' || !found.length
        : matches(tokens, head, words, end) > 0 || matchesPassive(tokens, clause, words)
    ) {
      if (!found.includes(entry)) found.push(entry);
    }
  }
  return found;
}

/** The entry of saying that the clause's verb signals, or null. */
export function sayingOf(world: World, clause: Clause): AttributionEntry | null {
  const { tokens, sentences } = world.doc;
  const end = sentences[clause.sentence]!.last;
  // "denied passage to a convoy": nothing was said.
  if (clause.verb.lemma === 'deny' && clause.objects.some(({ head }) => LEAVE.has(tokens[head]!.lemma))) return null;
  for (const { entry, words } of world.lexicon.saying.get(clause.verb.lemma) ?? []) {
    if (words.length === 1 || matches(tokens, clause.verb.head, words, end) > 0) return entry;
  }
  return null;
}

/** What is denied by not being given. */
const LEAVE: ReadonlySet<string> = new Set(
  'access passage entry permission permit visa bail food water treatment medicine asylum request right'.split(' '),
);

/** Triggers that the head of a noun group signals, of the longest form alone: a hunger strike is no strike. */
export function nounTriggers(world: World, group: NounGroup): readonly Trigger[] {
  const { tokens } = world.doc;
  if (group.pronoun || world.index.actor[group.head]?.actor) return NONE;
  const found = signalled(world, group.head);
  if (found.length) return found;
  // "an attempt on his life"
  if (tokens[group.head]!.lemma === 'attempt' && onLife(tokens, group.head)) {
    const attack = world.lexicon.triggers.get('attack');
    if (attack) return [attack];
  }
  // "Operation Northern Wind": the kind of thing leads its name.
  for (let i = group.first; i < group.head; i++)
    if (tokens[i]!.lower === 'operation' && tokens[i]!.text !== 'operation') return signalled(world, i);
  return NONE;
}

const onLife = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'on' && /^(?:life|lives)$/.test(tokens[at + 3]?.lower ?? '');

/** Most nouns signal nothing. */
const NONE: readonly Trigger[] = [];

const LABOUR =
  /(?:^|-)(?:day|hour|week|open-ended|indefinite|labour|labor|solidarity|warning|nationwide|teachers?|doctors?|workers?)$/;
const STOPPING = ({ triggers }: World['lexicon']): readonly Trigger[] => {
  const protest = triggers.get('protest');
  return protest ? [protest] : NONE;
};

function signalled({ doc: { tokens }, lexicon }: World, at: number): readonly Trigger[] {
  const { lower, lemma } = tokens[at]!;
  // "a three-day strike": of workers.
  if (lemma === 'strike' && LABOUR.test(tokens[at - 1]?.lower ?? '')) return STOPPING(lexicon);
  const plain = lexicon.nouns.get(lower);
  const singular = lemma === lower ? undefined : lexicon.nouns.get(lemma);
  if (!plain && !singular) return NONE;
  const found: Trigger[] = [];
  let longest = 0;
  for (const pattern of [...(plain ?? []), ...(singular ?? [])])
    if (pattern.words.length >= longest && endsWith(tokens, at, pattern) && !found.includes(pattern.entry)) {
      longest = pattern.words.length;
      found.push(pattern.entry);
    }
  return found;
}

function endsWith(tokens: readonly Token[], at: number, { words }: Pattern<Trigger>): boolean {
  for (let k = 1; k < words.length; k++) {
    const token = tokens[at - k];
    if (!token || !is(token, words[words.length - 1 - k]!)) return false;
  }
  return true;
}

/** Whether what the trigger needs is there, in the groups that fill its roles. */
export function fits(
  world: World,
  trigger: Trigger,
  groups: readonly NounGroup[],
  objects: readonly NounGroup[],
  range: readonly [number, number],
): boolean {
  switch (trigger.needs) {
    case 'armed':
      return (
        hasWeapon(world, range) ||
        groups.some((group) => world.index.weapon[group.head] !== undefined) ||
        (trigger.id === 'shell' && groups.some((group) => stateOf(world, group) !== null)) ||
        groups.some((group) => nounTriggers(world, group).length > 0 && trigger.kind === 'violence') ||
        groups.some(
          (group) => actorsOf(world, group).some((mention) => isArmed(world, mention)) || isMilitary(world, group),
        ) ||
        (trigger.id === 'attack' &&
          groups.some((group) =>
            actorsOf(world, group).some(({ proposed, class: kind }) => proposed && kind !== 'person'),
          ))
      );
    case 'weapon':
      // What is fired is an object; what lands, falls or hits by itself is the subject.
      if (trigger.kind === 'violence' && groups.length)
        return (
          (trigger.frame.subject !== null || !actorsOf(world, groups[0]!).some((mention) => isArmed(world, mention))) &&
          (trigger.frame.subject === null ? groups.slice(0, 1) : objects).some(
            (group) =>
              world.index.weapon[group.head] !== undefined && world.index.weapon[group.head]!.class !== 'vehicle',
          )
        );
      return (
        hasWeapon(world, range) ||
        (trigger.id === 'crash' &&
          groups.some((group) =>
            /^(?:plane|helicopter|aircraft|chopper|airliner|drone|jet)$/.test(world.doc.tokens[group.head]!.lemma),
          )) ||
        groups.some((group) =>
          /^(?:cache|explosives?|munitions?|ammunition|weapons?|arms|bombs?|mines?|rockets?|drugs|rounds?|shells?|devices?|charges?)$/.test(
            world.doc.tokens[group.head]!.lower,
          ),
        )
      );
    case 'place':
      // "withdrew from the base and handed it over"
      if (trigger.id === 'hand-over' && objects.some((group) => group.pronoun)) return true;
      return (
        withParts(world, objects).some((group) => isPlaceGroup(world, group) || isUnknownTown(world, group)) &&
        !objects.some(
          (group) =>
            !isPlaceGroup(world, group) &&
            actorsOf(world, group).some((m) => m.class === 'people' || m.class === 'person'),
        )
      );
    case 'person':
      if (
        objects.some(
          (group) =>
            world.index.count[group.first] &&
            /^(?:others?|people|more|dozens|hundreds|thousands|scores|millions?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$|^\d/.test(
              world.doc.tokens[group.head]!.lower,
            ),
        )
      )
        return true;
      if (
        objects.some(
          (group) => group.pronoun && /^(?:he|she|they|him|her|them)$/.test(world.doc.tokens[group.head]!.lower),
        )
      )
        return true;
      if (objects.some((group) => PERSONS.test(world.doc.tokens[group.head]!.lower))) return true;
      // "nine bakers": who is counted and named by a trade.
      if (
        trigger.kind === 'capture' &&
        objects.some(
          (group) =>
            world.index.count[group.first] &&
            /(?:[a-z]{2}ers|ors|men|ists|ians|women)$/.test(world.doc.tokens[group.head]!.lower),
        )
      )
        return true;
      return (
        (objects.length ? objects : groups).some((group) => actorsOf(world, group).length > 0) &&
        !(objects.length > 0 && objects.every((group) => isPlaceGroup(world, group)))
      );
    default:
      return true;
  }
}

/** "seized Gorvan": a name that no list has, taken, is a town. */
const isUnknownTown = ({ doc, index }: World, group: NounGroup): boolean => {
  const head = doc.tokens[group.head]!;
  return (
    head.pos === 'PROPN' &&
    group.last - group.first <= 2 &&
    group.determiner === 'none' &&
    !index.actor[group.head] &&
    !index.weapon[group.head] &&
    head.text !== head.text.toUpperCase()
  );
};

/** "fighters of X", "an army checkpoint": armed by the word itself, whoever they belong to. */
const isMilitary = ({ doc }: World, group: NounGroup): boolean =>
  /^(?:fighter|gunman|militant|soldier|troop|rebel|insurgent|guerrilla|militiaman|jihadist|checkpoint|outpost|garrison|barrack|patrol|convoy|raider|attacker|bandit|sniper|squadron|warplane|column|frigate|warship|destroyer|gunboat|submarine|flotilla|enemy|defence|defense)$/.test(
    doc.tokens[group.head]!.lemma,
  );

/** "all of the complex", "parts of the town": what the part is of. */
const withParts = (world: World, groups: readonly NounGroup[]): NounGroup[] =>
  groups.flatMap((group) =>
    /^(?:all|most|part|much|half|rest|control|some|majority|swathe|centre|center|outskirt|percent|%|third|quarter|remainder|block|street|hectare|acre|kilometre|kilometer)$/.test(
      world.doc.tokens[group.head]!.lemma,
    )
      ? [group, ...group.hangers.filter(({ prep }) => prep === 'of').flatMap((hanger) => hanger.groups)]
      : [group],
  );

/** People named by what happened to them. */
export const PERSONS =
  /^(?:wounded|injured|dead|displaced|casualties|hostages?|prisoners?|detainees?|captives?|patients?|victims?|survivors?|evacuees?|refugees?|migrants?|head|chief|leaders?|founder|owner|editor|relatives?|brothers?|sons?|wife|wives|counterparts?)$/;

function hasWeapon({ index }: World, [first, last]: readonly [number, number]): boolean {
  for (let i = first; i < last; i++) if (index.weapon[i]) return true;
  return false;
}
