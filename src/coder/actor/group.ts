/** Groups and persons by description: "six soldiers", "Italian officials", "the brigade's fighters", "supporters of X", "a Palestinian man". */

import type { ActorClass } from '../../model/actor.ts';
import type { SectorEntry } from '../../model/codebook.ts';
import type { Count } from '../../model/count.ts';
import type { Document, Token } from '../text/document.ts';
import { LIST } from '../text/word-lists.ts';
import { agentAt } from './agents.ts';
import type { Claimed, Found } from './found.ts';
import type { ActorLexicon } from './lexicon.ts';
import { PEOPLES, possessive } from './proper.ts';
import {
  COLLECTIVES,
  FOLLOWER_HEADS,
  INSTITUTIONS,
  MEMBER_HEADS,
  ORG_HEADS,
  PARTICIPLE_PEOPLE,
  TITLES,
} from './vocabulary.ts';

const OF = new Set(['of', 'from', 'belonging', 'loyal', 'allied', 'affiliated', 'linked']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'our', 'my']);
/** Words of reserve and of order before a group: in the span, so that the reserve is seen, not in the name. */
const RESERVED = new Set(
  'suspected alleged presumed supposed purported so-called reported believed additional small large big huge various more further'.split(
    ' ',
  ),
);
const QUANTIFIERS = new Set(
  'several some many few dozens scores hundreds thousands two three four five six seven eight nine ten eleven twelve twenty thirty other'.split(
    ' ',
  ),
);

export interface GroupWorld {
  readonly doc: Document;
  readonly lexicon: ActorLexicon;
  /** Name mentions by their first and by their last token. */
  readonly byFirst: ReadonlyMap<number, Found>;
  readonly byLast: ReadonlyMap<number, Found>;
  readonly isDemonym: (token: number) => boolean;
  readonly isPlace: (token: number) => boolean;
  /** Dates and the like: no part of a description. */
  readonly isBarred: (token: number) => boolean;
  readonly countEndingAt: (token: number) => { readonly first: number; readonly count: Count } | null;
}

/** Finds descriptions in one sentence. A name inside ("ISIS fighters") is swallowed: the caller drops what is returned in `inside`. */
export function findGroups(
  world: GroupWorld,
  first: number,
  last: number,
  claimed: Claimed,
): readonly { readonly found: Found; readonly inside: readonly Found[] }[] {
  const groups: { found: Found; inside: readonly Found[] }[] = [];
  for (let i = first; i < last; i++) {
    const head = headAt(world, i, last);
    if (head && COLLECTIVES.has(head.word) && gathers(world, head, last)) continue;
    if (!head || !claimed.free(head.first, head.last)) continue;
    const group = readGroup(world, head, first, last, claimed);
    claimed.take(group.found.first, group.found.last);
    groups.push(group);
    i = group.found.last - 1;
  }
  return groups;
}

/** "a group of masked gunmen": the head further on is the one that counts. */
function gathers(world: GroupWorld, head: Head, last: number): boolean {
  if (world.doc.tokens[head.last]?.lower !== 'of') return false;
  for (let i = head.last + 1; i < Math.min(last, head.last + 6); i++) {
    if (headAt(world, i, last)) return true;
    const { pos } = world.doc.tokens[i]!;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'NUM' && pos !== 'DET' && pos !== 'PROPN') return false;
  }
  return false;
}

export interface Head {
  readonly first: number;
  readonly last: number;
  readonly sector: SectorEntry;
  readonly word: string;
}

/** A sector noun that starts at token `i`; the longest wins, and a noun that only modifies the next one ("police station") is none. */
function headAt(world: GroupWorld, i: number, last: number): Head | null {
  const { doc, lexicon } = world;
  const first = doc.tokens[i]!;
  if (first.pos === 'PUNCT') return null;
  const listed = (first.lists & LIST.sector) !== 0;
  const sector = listed
    ? (lexicon.nouns.get(first.lower) ?? (first.lemma === first.lower ? undefined : lexicon.nouns.get(first.lemma)))
    : undefined;
  let best: Head | null = sector ? { first: i, last: i + 1, sector, word: first.lower } : agentAt(world, i);
  const most = listed ? Math.min(lexicon.longestNoun.get(first.lower) ?? 1, last - i) : 1;
  let word = first.lower;
  for (let n = 1; n < most; n++) {
    word += ` ${doc.tokens[i + n]!.lower}`;
    const longer = lexicon.nouns.get(word);
    if (longer) best = { first: i, last: i + n + 1, sector: longer, word };
  }
  if (!best) return null;
  const token = doc.tokens[best.last - 1]!;
  if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADP' || token.pos === 'ADV') {
    const before = doc.tokens[best.first - 1];
    const people =
      PARTICIPLE_PEOPLE.has(token.lower) &&
      // "a bomb in A wounded six officers": a verb with its object.
      !/^(?:NUM|DET|PRON|PROPN)$/.test(doc.tokens[best.last]?.pos ?? '') &&
      before !== undefined &&
      (before.pos === 'DET' || before.pos === 'NUM' || before.pos === 'PROPN' || before.pos === 'ADJ');
    if (best.last - best.first === 1 && !people) return null;
  }
  const next = doc.tokens[best.last];
  const beyond = next && next.sentence === token.sentence ? next : undefined;
  if (beyond && beyond.pos === 'NOUN' && !TIME_NOUNS.has(beyond.lower) && !misread(world, token, beyond)) return null;
  // "coalition military forces": an adjective and another such noun follow.
  const further = doc.tokens[best.last + 1];
  if (
    beyond?.pos === 'ADJ' &&
    further?.pos === 'NOUN' &&
    further.sentence === token.sentence &&
    lexicon.nouns.has(further.lower)
  )
    return null;
  if (token.pos === 'ADJ' && beyond && (beyond.pos === 'ADJ' || beyond.pos === 'PROPN')) return null;
  if (beyond?.lower === '-' && beyond.start === token.end) return null;
  if (beyond && PEOPLES.has(token.lower) && possessive(doc, beyond.i)) return null;
  return best;
}

/** "MASKED MEN BURST IN": in upper-case copy a verb behind a plural may be tagged as a noun. */
const misread = ({ doc, lexicon }: GroupWorld, head: Token, next: Token): boolean =>
  doc.upper &&
  (/men$/.test(head.lower) || head.lower !== head.singular) &&
  !next.lower.endsWith('s') &&
  !lexicon.nouns.has(next.lower) &&
  !ORG_HEADS.has(next.lower) &&
  /^(?:IN|INTO|ON|AT|TO|FROM|OUT|UP|DOWN|THE|A|AN|THEIR|HIS|TWO|THREE|FIRE)$/.test(doc.tokens[next.i + 1]?.text ?? '');

const TIME_NOUNS = new Set(
  'today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

function readGroup(
  world: GroupWorld,
  head: Head,
  first: number,
  last: number,
  claimed: Claimed,
): { found: Found; inside: readonly Found[] } {
  const { doc } = world;
  const inside: Found[] = [];
  let from = head.first;
  let number: Count | null = null;
  let nameFrom = head.first;
  let owner: Found | null = null;
  let demonym = false;
  const houses = INSTITUTIONS.has(head.word) || ORG_HEADS.get(head.word) === 'institution';
  while (from > first) {
    const token = doc.tokens[from - 1]!;
    const name = world.byLast.get(from - 1);
    if (name && !owner) {
      owner = name;
      inside.push(name);
      from = name.first;
      nameFrom = from;
      if (name.proper) continue;
      break;
    }
    const count = world.countEndingAt(from) ?? (token.lower === 'of' ? world.countEndingAt(from - 1) : null);
    if (count && count.first >= first) {
      number = count.count;
      from = count.first;
      break;
    }
    if (!claimed.free(from - 1, from) || world.isBarred(from - 1)) break;
    if (
      from - 2 > first &&
      possessive(doc, from - 1) &&
      PEOPLES.has(doc.tokens[from - 2]!.lower) &&
      claimed.free(from - 2, from)
    ) {
      from -= 2;
      nameFrom = from;
      continue;
    }
    if (RESERVED.has(token.lower)) {
      from--;
      continue;
    }
    if (world.isDemonym(from - 1)) {
      demonym = true;
      from--;
      nameFrom = from;
      // "Qatari and Emirati officials"
      while (
        from - 2 >= first &&
        /^(?:and|or|,|\/)$/.test(doc.tokens[from - 1]!.lower) &&
        world.isDemonym(from - 2) &&
        claimed.free(from - 2, from)
      ) {
        from -= 2;
        nameFrom = from;
      }
      continue;
    }
    if (token.pos === 'PART' && token.lower === "'s" && from - 1 > first) {
      const ownerName = world.byLast.get(from - 2);
      if (!ownerName || owner) break;
      owner = ownerName;
      inside.push(ownerName);
      from = ownerName.first;
      nameFrom = from;
      break;
    }
    if (token.lower === "'" && world.byLast.has(from - 2)) {
      owner = world.byLast.get(from - 2)!;
      inside.push(owner);
      from = owner.first;
      nameFrom = from;
      break;
    }
    const quoted = quotedWord(doc, from, first);
    if (quoted !== null && claimed.free(quoted, from)) {
      from = quoted;
      nameFrom = from;
      continue;
    }
    if (POSSESSIVES.has(token.lower)) {
      from--;
      nameFrom = from;
      break;
    }
    if (QUANTIFIERS.has(token.lower)) {
      from--;
      if (token.lower !== 'other') break;
      continue;
    }
    const compound =
      token.pos === 'VERB' && doc.tokens[from - 2]?.lower === '-' && doc.tokens[from - 2]!.end === token.start;
    if (
      compound ||
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      (token.pos === 'PROPN' && !owner) ||
      (token.lower === '-' && from - 1 > first && doc.tokens[from]!.start === token.end)
    ) {
      if (!houses && saysWhere(world, from - 1, first)) break;
      if (token.pos === 'NOUN' && /^(?:week|month|year|day|night|today|yesterday)s?$/.test(token.lower)) break;
      from--;
      nameFrom = from;
      continue;
    }
    break;
  }
  const before = doc.tokens[from - 1];
  if (
    !number &&
    before &&
    from - 1 >= first &&
    /^an?$|^one$/.test(before.lower) &&
    !doc.tokens[head.last - 1]!.lower.endsWith('s')
  )
    number = { about: null, min: 1, max: 1, said: before.lower };
  const tail = readTail(world, head, last);
  if (tail) inside.push(...tail.inside);
  const to = tail?.last ?? head.last;
  const base = { first: from, last: to, number, proper: false, proposed: false };
  const words = doc.upper ? text(doc, nameFrom, to).toLowerCase() : text(doc, nameFrom, to);
  const isMember = MEMBER_HEADS.has(head.word) || MEMBER_HEADS.has(head.word.split(' ').pop()!);
  const whole = owner ?? (tail?.members ? tail.inside[0]! : null);
  const between = owner ? text(doc, owner.last, head.first) : '';
  if (
    whole &&
    isMember &&
    whole.class !== 'person' &&
    !/\b(?:aligned|affiliated|backed|allied|linked|led|held|controlled|inspired|style|friendly|supported|trained|funded)\b/.test(
      between,
    )
  )
    return {
      found: {
        ...base,
        name: whole.name,
        actor: whole.actor,
        class: whole.class,
        why: `${head.word} of ${whole.name} (${whole.why})`,
      },
      inside,
    };
  const why = [
    `"${head.word}" (${head.sector.id})`,
    owner ? `of ${owner.name}` : '',
    demonym ? 'with a demonym' : '',
    tail && !tail.members ? text(doc, head.last, to) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const holder = isOfficeHolder(doc, head);
  const belongs = holder ? (owner ?? (tail && !tail.members ? tail.inside[0] : undefined)) : undefined;
  return {
    found: {
      ...base,
      name: words,
      actor: null,
      class: holder ? 'person' : isFollower(doc, head) ? 'people' : classOf(head.sector, head.word),
      ...(belongs && belongs.class !== 'person' ? { belongs } : {}),
      why,
    },
    inside,
  };
}

/** "In Velka soldiers found …": the place says where, it is no part of the soldiers. */
function saysWhere({ doc, isPlace }: GroupWorld, token: number, first: number): boolean {
  for (let at = token; at >= first; at--) {
    if (/^(?:in|at|near|around|outside|inside)$/.test(doc.tokens[at]!.lower)) return at < token;
    if (!isPlace(at)) return false;
  }
  return false;
}

const leadsName = (doc: Document, i: number): boolean => {
  const { pos, lower } = doc.tokens[i]!;
  const hyphened = doc.tokens[i + 1]?.lower === '-' && doc.tokens[i + 1]!.start === doc.tokens[i]!.end;
  return (
    pos === 'ADJ' ||
    pos === 'PROPN' ||
    lower === '-' ||
    hyphened ||
    (pos === 'VERB' && doc.tokens[i - 1]?.lower === '-')
  );
};

/** The first token of "‘coup’ " right before `end`: one quoted word that modifies the head. */
function quotedWord(doc: Document, end: number, first: number): number | null {
  const close = doc.tokens[end - 1];
  const open = doc.tokens[end - 3];
  if (!close || !open || end - 3 < first || !/^['"]$/.test(close.lower) || !/^['"]$/.test(open.lower)) return null;
  const word = doc.tokens[end - 2]!;
  return word.pos === 'NOUN' || word.pos === 'ADJ' ? end - 3 : null;
}

/** "… of X", "… from X", "… loyal to X": X a name, for members X itself acts. */
function readTail(
  world: GroupWorld,
  head: Head,
  last: number,
): { last: number; inside: readonly Found[]; members: boolean } | null {
  const { doc } = world;
  const preposition = doc.tokens[head.last];
  if (!preposition || head.last >= last || !OF.has(preposition.lower)) return null;
  let at = head.last + 1;
  if (!/^(?:of|from)$/.test(preposition.lower)) {
    if (!/^(?:to|with)$/.test(doc.tokens[at]?.lower ?? '')) return null;
    at++;
  }
  if (/^(?:the|a|an|his|her|their|its)$/.test(doc.tokens[at]?.lower ?? '')) at++;
  // "of the coast-based Harbour Front"
  for (let n = 0; n < 4 && at < last && !world.byFirst.has(at) && leadsName(doc, at); n++) at++;
  const name = world.byFirst.get(at);
  if (!name || name.last > last) return null;
  const word = head.word.split(' ').pop()!;
  if (FOLLOWER_HEADS.has(word))
    return preposition.lower === 'from' ? null : { last: name.last, inside: [name], members: false };
  if (preposition.lower === 'of' || preposition.lower === 'from' || preposition.lower === 'belonging')
    return MEMBER_HEADS.has(word) && name.class !== 'person'
      ? { last: name.last, inside: [name], members: true }
      : null;
  return { last: name.last, inside: [name], members: false };
}

const text = (doc: Document, first: number, last: number): string =>
  last <= first ? '' : doc.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end).replace(/\s+/g, ' ');

/** "the mayor", "a commander": one person, told by the office. */
const isOfficeHolder = (doc: Document, head: Head): boolean =>
  TITLES.has(doc.tokens[head.last - 1]!.lower) && !doc.tokens[head.last - 1]!.lower.endsWith('s');

/** Supporters, relatives, residents of X: people, whatever X is. */
const isFollower = (doc: Document, head: Head): boolean =>
  head.sector.id === 'UNK' && FOLLOWER_HEADS.has(doc.tokens[head.last - 1]!.lower);

export function classOf(sector: SectorEntry, word = ''): ActorClass {
  if (sector.armed) return sector.inter === 1 || sector.inter === 8 ? 'force' : 'group';
  if (/^(?:UNK|ISM)$/.test(sector.id)) return 'group';
  const head = word.split(' ').pop()!;
  if (ORG_HEADS.get(head) === 'tribe') return 'tribe';
  if (head === 'staff' || head === 'team') return 'people';
  return ORG_HEADS.has(head) || INSTITUTIONS.has(head) ? 'institution' : 'people';
}
