/** What a noun group names: an actor (or several), a place, a weapon, an event, a thing. */
import type { RoleFiller } from '../../model/claim.ts';
import type { ActorMention } from '../../model/mention.ts';
import type { Role } from '../../model/vocabulary.ts';
import type { NounGroup } from '../text/phrase.ts';
import { hedgeIn } from './hedging.ts';
import type { World } from './world.ts';

const ARMED_CLASSES: ReadonlySet<string> = new Set(['force', 'group', 'coalition']);
const ARMED_WORDS =
  /\b(?:force|forces|army|troops?|soldiers?|fighters?|rebels?|militants?|militia\w*|gunm[ae]n|insurgents?|jihad\w*|guerrillas?|brigade|battalion|police|navy|air force|command|military|terrorists?|bandits?|gang|commandos?|marines|paramilitar\w+|attackers?|assailants?|assassins?|kidnappers?|robbers?|captors?|bomber|snipers?|(?:armed|masked|hooded) (?:men|man|individuals?|groups?|elements))\b/i;
/** Things that belong to someone: who is hit when they are hit is their owner. */
const GROUP_OF: ReadonlySet<string> = new Set(
  'group member fighter force soldier troop supporter unit element number dozen score hundred thousand position post target vehicle convoy base camp headquarters patrol checkpoint area stronghold site tank aircraft plane hideout barrack bunker gathering column boat ship drone jet outpost truck building home house office remnant cell garrison official leader commander spokesman spokesperson spokeswoman attack warplane helicopter part all most some many body family child man troops'.split(
    ' ',
  ),
);

const OWNED: ReadonlySet<string> = new Set(
  'force fighter soldier troop man army unit jet aircraft plane warplane militant gunman guard convoy position side police brigade'.split(
    ' ',
  ),
);

/** Actor mentions inside the group's own tokens, in order. */
export function actorsIn({ index }: World, first: number, last: number): ActorMention[] {
  const found: ActorMention[] = [];
  for (let i = first; i < last; i++) {
    const mention = index.actor[i];
    if (mention && found.at(-1) !== mention) found.push(mention);
  }
  return found;
}

/** The actors that a noun group stands for; empty for a thing without an owner. */
export function actorsOf(world: World, group: NounGroup, depth = 0): readonly ActorMention[] {
  const steady = depth === 0 && !group.pronoun && (group.determiner === 'none' || group.determiner === 'indefinite');
  const known = steady ? world.named.get(group) : undefined;
  if (known) return known;
  const found = lookUp(world, group, depth);
  if (steady && found.length) world.named.set(group, found);
  return found;
}

function lookUp(world: World, group: NounGroup, depth: number): ActorMention[] {
  const { index, doc } = world;
  // "blew himself up": the doer again, no one else.
  if (group.pronoun && /(?:self|selves)$/.test(doc.tokens[group.head]!.lower)) return [];
  if (group.pronoun) return [...world.discourse.pronoun(doc.tokens[group.head]!.lower, doc.tokens[group.first]!.start)];
  if (PAIRED.test(doc.tokens[group.head]!.lower)) {
    const pair = pairOf(world, group);
    if (pair.length) return pair;
  }
  const own = actorsIn(world, group.first, group.last);
  const head = index.actor[group.head];
  const named = own.filter((mention) => mention.actor !== null);
  if (
    group.determiner === 'possessive' &&
    (!head || (head.actor === null && OWNED.has(doc.tokens[group.head]!.lemma)))
  ) {
    // "its forces", "their convoy": whose they are.
    const owner = world.discourse.pronoun(
      doc.tokens[group.first]!.lower === 'his'
        ? 'he'
        : doc.tokens[group.first]!.lower === 'her'
          ? 'she'
          : doc.tokens[group.first]!.lower === 'our'
            ? 'we'
            : doc.tokens[group.first]!.lower === 'their'
              ? 'they'
              : 'it',
      doc.tokens[group.first]!.start,
    );
    const [chief] = owner;
    if (
      owner.length === 1 &&
      (chief!.class === 'person' || chief!.class === 'people') &&
      OWNED.has(doc.tokens[group.head]!.lemma)
    ) {
      // "his men", said of a commander: the force told of in the same breath is his.
      const force = world.discourse.force(sentenceOf(world, group.first));
      if (force) return [force];
    }
    if (owner.length && GROUP_OF.has(doc.tokens[group.head]!.lemma)) return [...owner];
  }
  if (head && head.actor === null && !head.proposed && !named.length && own.length === 1) {
    // "the group", "the brigade": the named one told of before.
    const pointing = group.determiner === 'definite' || group.determiner === 'demonstrative';
    const bare = group.head - group.first <= 1 && !group.hangers.some(({ prep }) => prep === 'of' || prep === 'from');
    const same = doc.tokens[group.first + 1]?.lower === 'same' && group.head - group.first === 2;
    if (same && pointing) {
      const before = world.discourse.definite(doc.tokens[group.head]!.lemma, group.first);
      return before.length ? [...before] : [...world.discourse.pronoun('they', doc.tokens[group.first]!.start)];
    }
    const again = pointing && bare ? world.discourse.definite(doc.tokens[group.head]!.lemma, group.first) : [];
    if (again.length) return [...again];
  }
  // "the head of the refinery, Khaled Swei": an office with its holder is the holder.
  if (group.hangers.length && (!head || (head.actor === null && head.class !== 'person'))) {
    const holder = holderOf(world, group);
    if (holder) return [holder];
  }
  if (head && head.actor === null && depth < 3) {
    // "fighters from the X Brigade and Y": the named ones say it better.
    const inner = hangers(world, group, ['from', 'of', 'belonging to'], depth).filter(
      (mention) => mention.actor !== null || mention.proposed,
    );
    // "An opposition coalition, the Harbour League, urged …": the name says it better.
    const apposed = group.hangers.flatMap(({ prep, groups }) =>
      prep === ',' && groups.length === 1 ? [index.actor[groups[0]!.head]] : [],
    )[0];
    if (
      apposed &&
      apposed.class !== 'person' &&
      apposed.class !== 'state' &&
      (apposed.actor !== null || apposed.proposed)
    )
      return [apposed];
    if (
      inner.length &&
      /\b(?:fighter|force|member|m[ae]n|soldier|troop|unit|militant|element|gunm[ae]n|group|guerrilla|rebel)s?\b/i.test(
        head.name,
      )
    )
      return inner;
    return [head];
  }
  if (head) return [head];
  if (named.length) return group.owner ? named.slice(0, 1) : named;
  if (own.length) return own;
  const lemma = doc.tokens[group.head]!.lemma;
  if (depth < 3 && (GROUP_OF.has(lemma) || doc.tokens[group.head]!.pos === 'NUM' || index.count[group.head])) {
    const owners = hangers(world, group, ['of', 'from', 'belonging to', 'held by', 'against'], depth);
    if (owners.length) return owners;
  }
  const modifier = modifierActor(world, group);
  if (modifier) return [modifier];
  const definite = group.determiner === 'definite' || group.determiner === 'demonstrative';
  return definite ? [...world.discourse.definite(lemma, group.first)] : [];
}

const PAIRED = /^(?:two|both|sides|parties|men|leaders|officials|groups|forces|factions|armies|governments|camps)$/;

/** "both sides", "the two men", "the two": the pair told of last. */
function pairOf({ doc, discourse }: World, group: NounGroup): ActorMention[] {
  const { tokens } = doc;
  const head = tokens[group.head]!.lower;
  const lead = tokens[group.first]!.lower;
  const two = lead === 'both' || (lead === 'the' && tokens[group.first + 1]?.lower === 'two') || head === 'both';
  if (!two || group.head - group.first > 2 || group.hangers.some(({ prep }) => prep === 'of')) return [];
  const at = tokens[group.first]!.start;
  const persons = /^(?:men|leaders|officials)$/.test(head);
  const sides = /^(?:sides|parties|groups|forces|factions|armies|camps)$/.test(head);
  const found = sides ? [] : discourse.pair(true, at);
  return [...(found.length || persons ? found : discourse.pair(false, at))];
}

const OFFICE =
  /^(?:head|chief|leader|commander|spokesman|spokeswoman|spokesperson|minister|president|governor|mayor|director|coordinator|envoy|ambassador|general|colonel|secretary|chairman|chairwoman|chair|representative|judge|adviser|advisor|official|founder|deputy|premier|sheikh|elder|teacher|doctor|journalist|activist|lawyer|engineer|boss|ringleader|emir)$/;

/** The person named in apposition to an office; null where none is. */
function holderOf(world: World, group: NounGroup): ActorMention | null {
  return OFFICE.test(world.doc.tokens[group.head]!.lower) ? personBehind(world, group, 0) : null;
}

function personBehind(world: World, group: NounGroup, depth: number): ActorMention | null {
  for (const { prep, groups } of group.hangers) {
    for (const inner of groups) {
      const mention = prep === ',' ? world.index.actor[inner.head] : undefined;
      if (mention?.class === 'person') return mention;
      const deeper = prep === 'of' && depth < 2 ? personBehind(world, inner, depth + 1) : null;
      if (deeper) return deeper;
    }
  }
  return null;
}

const sentenceOf = ({ doc }: World, at: number): number =>
  doc.sentences.findIndex((sentence) => at >= sentence.first && at < sentence.last);

/** "an army post", "a police car": whose thing it is, though no actor is named. */
function modifierActor(world: World, group: NounGroup): ActorMention | null {
  const { lexicon, doc, index } = world;
  const arms = index.weapon[group.head] !== undefined || MILITARY.has(doc.tokens[group.head]!.lemma);
  for (let i = group.first; i < group.head; i++) {
    const token = doc.tokens[i]!;
    const sector = lexicon.sectors.get(token.lower);
    if (
      !(sector?.armed || (arms && OWNING.has(token.lower))) ||
      (index.weapon[i] && !/^(?:vehicle|ship)$/.test(index.weapon[i]!.class)) ||
      (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ')
    )
      continue;
    const span = { start: token.start, end: token.end, quote: token.text };
    return {
      span,
      name: token.lower,
      actor: null,
      class: 'force',
      proposed: false,
      number: null,
      why: 'owner of a thing',
    };
  }
  return index.weapon[group.head] || MILITARY.has(doc.tokens[group.head]!.lemma) ? stateOf(world, group) : null;
}
/** "coalition aircraft", "rebel artillery": a side named by one word before its arms. */
const OWNING: ReadonlySet<string> = new Set(
  'coalition rebel government regime militia insurgent militant separatist'.split(' '),
);
const MILITARY: ReadonlySet<string> = new Set(
  'artillery jet aircraft warplane plane helicopter warship frigate ship submarine drone tank gunboat fighter bomber missile strike'.split(
    ' ',
  ),
);

/** "Ukrainian artillery", "a British navy ship": the state whose adjective stands before the thing. */
export function stateOf({ index, lexicon }: World, group: NounGroup): ActorMention | null {
  for (let i = group.first; i < group.head; i++) {
    const place = index.place[i];
    const state =
      place && (place.demonym || place.precision === 'country') ? lexicon.states.get(place.name) : undefined;
    if (place && state)
      return {
        span: place.span,
        name: state.name,
        actor: state.id,
        class: 'state',
        proposed: false,
        number: null,
        why: 'adjective of a state before its arms',
      };
  }
  return null;
}

function hangers(world: World, group: NounGroup, preps: readonly string[], depth: number): ActorMention[] {
  const found: ActorMention[] = [];
  for (const hanger of group.hangers)
    if (preps.includes(hanger.prep))
      for (const inner of hanger.groups) found.push(...actorsOf(world, inner, depth + 1));
  return found;
}

export const isArmed = (world: World, mention: ActorMention): boolean => {
  if (ARMED_CLASSES.has(mention.class))
    return mention.class !== 'group' || mention.actor !== null || ARMED_WORDS.test(mention.name) || mention.proposed;
  if (ARMED_WORDS.test(mention.name) || ARMED_WORDS.test(mention.span.quote)) return true;
  const known = mention.actor === null ? undefined : world.lexicon.actors.get(mention.actor);
  return known?.inter !== undefined && known.inter !== null && known.inter <= 4;
};

/** Role fillers of a mention: name, id, words, number and a hedge on the slot alone. */
export function fillerOf(world: World, role: Role, mention: ActorMention): RoleFiller {
  return {
    role,
    name: mention.name,
    actor: mention.actor,
    span: mention.span,
    hedge: hedgeIn(world, mention),
    number: mention.number,
  };
}

export function fillersOf(world: World, role: Role, groups: readonly NounGroup[]): RoleFiller[] {
  const found: RoleFiller[] = [];
  for (const group of groups) for (const mention of actorsOf(world, group)) found.push(fillerOf(world, role, mention));
  return distinct(found);
}

export function distinct(list: RoleFiller[]): RoleFiller[] {
  if (list.length < 2) return list;
  const seen = new Set<string>();
  return list.filter((filler) => {
    const key = filler.actor ?? filler.name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

const GROUND: ReadonlySet<string> = new Set(
  'town village district area territory airport airbase base hill position checkpoint road city neighbourhood neighborhood port oilfield field ground building street outpost camp headquarters barracks bridge crossing valley quarter suburb stronghold junction hilltop island border garrison refinery dam facility settlement square compound front line region province peninsula mountain post terminal station centre center outskirt heart frontline depot arsenal palace plant prison farm pocket complex lines capital site college hall university stadium hospital'.split(
    ' ',
  ),
);

export const isPlaceGroup = (world: World, group: NounGroup): boolean => {
  const mention = world.index.place[group.head];
  if (mention && !mention.demonym && !world.index.actor[group.head]) return true;
  return GROUND.has(world.doc.tokens[group.head]!.lemma);
};
