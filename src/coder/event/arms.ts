/** With what: the weapons that a draft's act was done with, and what is told as fielded, found or moved. */
import type { WeaponMention } from '../reading.ts';
import type { NounGroup } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import type { SentenceWorld } from './world.ts';

/** What these acts do to a weapon: they aim at it, so that it is no means. */
const AIMED: ReadonlySet<string> = new Set('attack destroy kill take-ground loot abduct arrest resist'.split(' '));
const MEANS = new Set(['with', 'by', 'using', 'from', 'in', 'via', 'through', 'of', 'including', 'and']);

export function weaponsOf(
  world: SentenceWorld,
  draft: Draft,
  ranges: readonly (readonly [number, number])[],
): WeaponMention[] {
  if (
    draft.kind === 'statement' ||
    draft.kind === 'diplomacy' ||
    (draft.kind === 'political' && draft.trigger?.id !== 'disperse') ||
    draft.kind === 'assessment' ||
    draft.kind === 'humanitarian'
  )
    return [];
  const found: WeaponMention[] = [];
  for (const [first, last] of ranges) {
    for (let i = first; i < last; i++) {
      const weapon = world.index.weapon[i];
      if (!weapon || found.some((held) => held.id === weapon.id && held.name === weapon.name)) continue;
      if (isMeans(draft, weapon)) found.push(weapon);
    }
  }
  return found;
}

function isMeans(draft: Draft, weapon: WeaponMention): boolean {
  if (draft.kind === 'deployment' || draft.kind === 'discovery') return true;
  if (draft.kind === 'territory') return weapon.class !== 'vehicle';
  if (/^(?:ship)$/.test(weapon.class)) return false;
  if (/^(?:motorcycle|pickup|bulldozer|military-vehicle)$/.test(weapon.id)) return false;
  if (draft.group && weapon.first >= draft.group.first && weapon.last <= draft.group.last) return true;
  const { clause } = draft;
  if (!clause) return true;
  if (!draft.trigger || !AIMED.has(draft.trigger.id)) {
    return !(
      weapon.class === 'vehicle' &&
      holds(clause.objects, weapon) &&
      !/^(?:fire|launch|use|detonate)$/.test(clause.verb.lemma)
    );
  }
  if (holds(clause.objects, weapon) && !clause.verb.passive)
    return /^(?:fire|launch|use|detonate|throw|hurl|explode|plant|lob)$/.test(clause.verb.lemma);
  if (holds(clause.subject, weapon) && clause.verb.passive) return false;
  if (weapon.class === 'vehicle')
    return clause.complements.some(
      (slot) => MEANS.has(slot.prep) && slot.prep !== 'in' && slot.prep !== 'of' && holds(slot.groups, weapon),
    );
  // An object of the target: "a post with a mortar" is rare; "their armoured vehicle" is common.
  return !clause.complements.some(
    (slot) => /^(?:on|against|at|near|into)$/.test(slot.prep) && holds(slot.groups, weapon),
  );
}

/** "Jets bombed the town": who flew, not what hit. It tells the type of the blow, so it goes only when that is told. */
export const withoutFlown = ({ kind, weapons }: Draft): WeaponMention[] =>
  /^(?:violence|tally|other)$/.test(kind) ? weapons.filter(({ id }) => !FLOWN.has(id)) : weapons;
/** Manned aircraft by no name of their own. */
const FLOWN: ReadonlySet<string> = new Set(['warplane', 'aircraft']);

/** "shot dead", "burned the market": the verb says with what. */
const IMPLIED: readonly (readonly [id: string, trigger: RegExp, lemma: RegExp])[] = [
  ['firearm', /^(?:kill|injure|open-fire)$/, /^(?:shoot|gun|open|spray)$/],
  ['arson', /^(?:loot)$/, /^(?:burn|torch)$/],
];

/** The weapon that the verb itself names, where no other is told. */
export function impliedWeapon(world: SentenceWorld, draft: Draft): WeaponMention | null {
  const { clause, trigger } = draft;
  if (!clause || draft.group || draft.weapons.length || draft.kind !== 'violence' || !trigger) return null;
  const found = IMPLIED.find(([, id, lemma]) => id.test(trigger.id) && lemma.test(clause.verb.lemma));
  const entry = found && world.knowledge.codebook.weapons.find(({ id }) => id === found[0]);
  if (!entry) return null;
  const token = world.doc.tokens[clause.verb.head]!;
  return {
    span: { start: token.start, end: token.end, quote: world.doc.text.slice(token.start, token.end) },
    id: entry.id,
    name: entry.name,
    acled: null,
    class: entry.class,
    first: clause.verb.head,
    last: clause.verb.head + 1,
    alternative: false,
  };
}

const holds = (groups: readonly NounGroup[], weapon: WeaponMention): boolean =>
  groups.some((group) => weapon.first >= group.first && weapon.last <= group.last);
