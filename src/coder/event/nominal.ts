/** Nominal triggers: which noun groups tell a happening, and the drafts made of them. */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { fits, nounTriggers } from './match.ts';
import { nounUndone } from './reality.ts';
import { fillFromNoun, hangersOf } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** Nouns that only count or bound the happening that stands behind their "of". */
const COUNTING: ReadonlySet<string> = new Set(
  'series number wave string flurry succession pair handful couple barrage volley spate dozen hundred one two three round spell outbreak act campaign exchange start beginning launch end resumption continuation scene day hour week month'.split(
    ' ',
  ),
);

export interface Nominal {
  readonly trigger: Trigger;
  readonly group: NounGroup;
}

/** Nominal triggers among the groups, also behind a count ("150 of these strikes", "a series of raids"). */
export function nominals(world: SentenceWorld, groups: readonly NounGroup[]): Nominal[] {
  const made: Nominal[] = [];
  for (const group of groups) {
    const head = world.doc.tokens[group.head]!;
    const found = nounTriggers(world, group);
    if (found.length && /^(?:campaign|operation)$/.test(head.lemma)) {
      // "a campaign of arrests": what was done.
      const inner = nominals(
        world,
        group.hangers.filter(({ prep }) => prep === 'of').flatMap(({ groups }) => groups),
      );
      if (inner.length) {
        made.push(...inner);
        continue;
      }
    }
    if (found.length) {
      made.push({ trigger: pick(world, found, group), group });
      continue;
    }
    if (!group.hangers.length) continue;
    if (head.pos === 'NUM' || COUNTING.has(head.lemma)) {
      for (const { prep, groups: inner } of group.hangers) if (prep === 'of') made.push(...nominals(world, inner));
    }
  }
  return made;
}

/** Of several entries that one noun signals, the one whose needs are met: "the capture of the town" or "of two rebels". */
function pick(world: SentenceWorld, found: readonly Trigger[], group: NounGroup): Trigger {
  const inner = hangersOf(group)
    .filter(({ prep }) => prep === 'of')
    .flatMap(({ groups }) => groups);
  return (
    found.find(
      (trigger) =>
        trigger.needs === 'none' || fits(world, trigger, [group, ...inner], inner, [group.first, group.last]),
    ) ?? found[0]!
  );
}

/** A draft of a nominal trigger; null if it is denied, planned, or only points back ("the attack") and `anyway` is not set. */
export function nounDraft(
  world: SentenceWorld,
  { trigger, group }: Nominal,
  clause: Clause,
  used: Set<NounGroup>,
  anyway = false,
): Draft | null {
  used.add(group);
  if (!anyway && (group.determiner === 'no' || nounUndone(world, group.first))) return null;
  const draft = makeDraft(
    trigger,
    clause.sentence,
    group.head,
    [Math.min(clause.first, group.first), Math.max(clause.last, group.last)],
    clause,
    group,
  );
  fillFromNoun(world, draft, group);
  draft.trace[0] = `noun:${trigger.id}`;
  // "22 strikes in A and B": one number for both.
  if ((world.index.count[group.first]?.count.min ?? 0) > 2) draft.trace.push('counted');
  return draft;
}

/** Whether a nominal draft tells more than its noun. */
export const informative = (draft: Draft): boolean =>
  draft.roles.length > 0 && draft.group!.determiner !== 'demonstrative';

/** "killed in an air strike", "wounded by a blast": the happening under which someone came to harm. */
export function settingOf(world: SentenceWorld, clause: Clause, trigger: Trigger): Nominal | null {
  const claims = trigger.id === 'claim-responsibility';
  const hit = trigger.id === 'attack' && clause.verb.passive;
  if (!trigger.effect && trigger.id !== 'destroy' && !claims && !hit) return null;
  if (claims) {
    const claimed = nominals(world, clause.objects).find(
      // "the attack" is one told of before; "the murder of two men" is told here.
      ({ trigger: noun, group }) => noun.kind === 'violence' && group.hangers.some(({ prep }) => prep === 'of'),
    );
    if (claimed) return claimed;
  }
  for (const slot of clause.complements) {
    if (
      claims ? slot.prep !== 'for' : !/^(?:in|by|during|when|from|under|amid|with|as|after|following)$/.test(slot.prep)
    )
      continue;
    if ((slot.prep === 'after' || slot.prep === 'following') && trigger.id !== 'die') continue;
    if (hit && slot.prep !== 'by') continue;
    const found = nominals(world, slot.groups).find(
      (nominal) =>
        (nominal.trigger.kind === 'violence' && (claims || !nominal.trigger.effect)) ||
        (nominal.trigger.id === 'crash' && trigger.kind === 'violence' && trigger.effect !== null),
    );
    if (found) return found;
  }
  return null;
}

/** The harm is the clause's, the kind of act and its doer are the setting's. */
export function takeSetting(draft: Draft, setting: Draft): void {
  if (setting.kind === 'other') {
    draft.kind = 'other';
    draft.acled = null;
  }
  // An arrest during a raid is an arrest, an abduction during one an abduction.
  if (setting.acled && draft.kind === 'violence' && draft.trigger!.id !== 'abduct') {
    draft.acled = setting.acled;
    draft.plover = setting.plover;
    draft.cameo = setting.cameo;
  }
  if (setting.acled) draft.settled = true;
  addRoles(draft, setting.roles);
  draft.trace.push(`in:${setting.trigger!.id}`);
}
