/** Links drafts across sentences: tolls to their attack, subsets to their total, responsibility to the blow, repeats to the first telling. */
import { addRoles, type Draft, fillers, isHarmOnly, sameFiller } from '../event/draft.ts';
import type { World } from '../event/world.ts';
import { addMeans } from './means.ts';
import { apart } from './meant.ts';
import { goesOnWithList } from './strike-list.ts';

/** Sentences back to which a draft may be linked; the rules go less far. */
const REACH = 12;

/** Goes through the drafts in the order of the text; gives those that stand. */
export function linkDrafts(world: World, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  /** Of these, those near enough to be linked to. */
  let near: Draft[] = [];
  /** The same sentence printed twice is one claim: sentence words -> the sentence that had them first. */
  const first = new Map<string, number>();
  let at = -1;
  let repeated = false;
  for (const draft of drafts) {
    if (draft.sentence !== at) {
      at = draft.sentence;
      const sentence = world.doc.sentences[at]!;
      const words = world.doc.text.slice(sentence.start, sentence.end).toLowerCase();
      const told = first.get(words);
      repeated = told !== undefined && told !== at;
      if (!repeated) first.set(words, at);
    }
    if (repeated) continue;
    near = near.filter((held) => draft.sentence - held.sentence <= REACH);
    if (toll(world, near, draft) || continues(world, near, draft) || addMeans(world, near, draft)) continue;
    subset(world, near, draft);
    goesOnWithList(world, near, draft);
    responsibility(near, draft);
    // Men stationed in A are not those denied to be in B.
    if (draft.stance === 'denies' && draft.refersTo && apart(draft.refersTo, draft)) draft.refersTo = null;
    sharedSides(near, draft);
    anotherMouth(world, near, draft);
    inherit(draft);
    sameScene(world, kept, draft);
    kept.push(draft);
    near.push(draft);
  }
  return kept;
}

const paragraphOf = (world: World, draft: Draft): number => world.doc.sentences[draft.sentence]!.paragraph;

/** A sentence of casualties without an event of its own goes onto the attack told just before, unless someone else says it. */
function toll(world: World, kept: readonly Draft[], draft: Draft): boolean {
  if (!isHarmOnly(draft) || draft.refersTo || fillers(draft, 'initiator').length || fillers(draft, 'target').length)
    return false;
  const attack = kept.findLast(
    (held) => held.kind === 'violence' && goesBefore(held, draft) && !isHarmOnly(held) && held.stance === 'asserts',
  );
  if (!attack || draft.sentence - attack.sentence > 2 || paragraphOf(world, attack) < paragraphOf(world, draft) - 1)
    return false;
  if (draft.weapons.some(({ name }) => !attack.weapons.some((held) => held.name === name))) return false;
  if (!draft.carried && draft.places.some((place) => !attack.places.includes(place))) return false;
  if (draft.times.some((time) => !attack.times.includes(time))) return false;
  if (attack.harms.some((harm) => draft.harms.some((other) => other.effect === harm.effect))) return false;
  if (draft.speakers.length && draft.speakers.map((s) => s.name).join() !== attack.speakers.map((s) => s.name).join())
    return false;
  attack.harms.push(...draft.harms);
  addRoles(attack, fillers(draft, 'victim'));
  attack.trace.push('toll-of-later-sentence');
  return true;
}

/** "The alliance said six fighters had been killed", after the raid: the raid's dead, in another mouth. */
function anotherMouth(world: World, kept: readonly Draft[], draft: Draft): void {
  if (!isHarmOnly(draft) || draft.refersTo || !draft.speakers.length || draft.stance === 'denies') return;
  if (fillers(draft, 'initiator').length || fillers(draft, 'target').length || draft.weapons.length) return;
  const blow = kept.findLast((held) => held.kind === 'violence' && held.sentence < draft.sentence);
  if (!blow || blow.stance === 'denies' || isHarmOnly(blow) || draft.sentence - blow.sentence > 2) return;
  if (paragraphOf(world, blow) !== paragraphOf(world, draft) || (!draft.carried && apart(blow, draft))) return;
  if (draft.times.some((time) => !blow.times.includes(time)) || !fillers(blow, 'initiator').length) return;
  const victims = fillers(draft, 'victim');
  if (victims.some((victim) => fillers(blow, 'initiator').some((doer) => sameFiller(doer, victim)))) return;
  draft.roles.unshift(...fillers(blow, 'initiator'));
  draft.refersTo = blow;
  draft.trace.push('same-blow');
}

/** The dead of a blow are of its type, once that is known by its weapons and sides. */
export function takeTypeOfBlow(draft: Draft): void {
  const blow = draft.refersTo;
  if (!blow || !draft.trace.includes('same-blow')) return;
  if (draft.acled !== null && !/^(?:Attack|Armed clash)$/.test(draft.acled)) return;
  draft.acled = blow.acled;
  draft.plover = blow.plover;
}

/** In an earlier sentence, or in an earlier main clause of the same: "shells struck a school; one teacher was killed". */
const goesBefore = (held: Draft, draft: Draft): boolean =>
  held.sentence < draft.sentence ||
  (held.sentence === draft.sentence &&
    held.clause !== null &&
    draft.clause !== null &&
    held.clause.i < draft.clause.i &&
    /^(?:main|and)$/.test(draft.clause.relation) &&
    !draft.clause.shared);

/** "The clashes continued until Wednesday and left 12 dead": the fighting told just before, not another. */
function continues(world: World, kept: readonly Draft[], draft: Draft): boolean {
  if (
    !draft.group ||
    draft.kind !== 'violence' ||
    (draft.group.determiner !== 'definite' && draft.group.determiner !== 'demonstrative')
  )
    return false;
  if (fillers(draft, 'initiator').length || fillers(draft, 'target').length) return false;
  // "denied that one of the strikes had hit a school": another voice.
  if (draft.stance !== 'asserts') return false;
  const told = kept.findLast(
    (held) =>
      held.kind === 'violence' &&
      draft.sentence - held.sentence <= 2 &&
      (held.trigger === draft.trigger ||
        held.acled === draft.acled ||
        // "ambushed a convoy. The clash lasted three hours."
        (draft.trigger?.id === 'clash' && held.trigger?.id === 'attack')),
  );
  if (!told || paragraphOf(world, told) !== paragraphOf(world, draft) || told === draft) return false;
  if (
    draft.places.length &&
    !draft.carried &&
    told.places.length &&
    !draft.places.some((place) => told.places.some((other) => other.place === place.place))
  )
    return false;
  for (const harm of draft.harms)
    if (!told.harms.some((other) => other.effect === harm.effect && !harm.subset)) told.harms.push(harm);
  addRoles(told, fillers(draft, 'victim'));
  told.trace.push('goes-on-later');
  return true;
}

/** "150 of these strikes": a part of the total before, by the same doer and speaker. */
function subset(world: World, kept: readonly Draft[], draft: Draft): void {
  const points = draft.group && (draft.group.determiner === 'demonstrative' || draft.group.determiner === 'definite');
  if (!points || draft.sentence === 0) return;
  const total = kept.findLast((held) => held.kind === 'tally' && draft.sentence - held.sentence <= 3);
  if (!total || (draft.kind !== 'tally' && draft.kind !== 'violence')) return;
  const lexical = world.doc.tokens[draft.at]!.lemma;
  if (
    !/^(?:strike|sortie|attack|raid|airstrike|killing|death|arrest|one|it|these|those|them|mission|flight|incident|operation)$/.test(
      lexical,
    )
  )
    return;
  addRoles(draft, total.roles);
  if (!draft.places.length || draft.carried) {
    draft.places = [...total.places];
    draft.carried = true;
  }
  if (!draft.speakers.length) draft.speakers = [...total.speakers];
  if (draft.tally) draft.tally.subsetOf = total;
  draft.refersTo = total;
  draft.trace.push('part-of-total');
}

/** A claim of responsibility is the attack again, with the claimant as initiator and speaker. */
function responsibility(kept: readonly Draft[], draft: Draft): void {
  if (draft.trigger?.id !== 'claim-responsibility') return;
  const attack = kept.findLast((held) => held.kind === 'violence' && draft.sentence - held.sentence <= 4);
  draft.speakers = [
    ...draft.speakers,
    ...(draft.trace.includes('media-arm') ? [] : fillers(draft, 'initiator'))
      .map(({ name, actor, span }) => ({ name, actor, span }))
      .filter((speaker) => !draft.speakers.some((held) => held.name === speaker.name)),
  ];
  // The attack is named in the claim itself: nothing is taken from another.
  if (!attack || draft.settled || draft.sentence - attack.sentence > 3) return;
  draft.kind = attack.kind;
  draft.acled = attack.acled;
  draft.plover = attack.plover;
  draft.cameo = attack.cameo;
  addRoles(
    draft,
    attack.roles.filter((filler) => filler.role !== 'initiator'),
  );
  if (!draft.places.length || draft.carried) {
    draft.places = [...attack.places];
    draft.carried = true;
  }
  if (!draft.times.length && attack.times.length) {
    draft.times = [...attack.times];
    draft.basis = 'inherited';
  }
  draft.weapons = draft.weapons.length ? draft.weapons : [...attack.weapons];
  draft.refersTo = attack;
  draft.trace.push('claims-attack');
}

const SCENE: ReadonlySet<string> = new Set('violence capture discovery humanitarian'.split(' '));

/** What a story goes on to tell in the same paragraph, naming no place, happened where it was: "They also looted shops." */
function sameScene(world: World, kept: readonly Draft[], draft: Draft): void {
  if (draft.places.length || !SCENE.has(draft.kind) || draft.tally) return;
  const before = kept.findLast((held) => SCENE.has(held.kind) || held.kind === 'territory');
  if (!before?.places.length || draft.sentence - before.sentence > 2) return;
  if (paragraphOf(world, before) !== paragraphOf(world, draft)) return;
  draft.places = [...before.places];
  draft.carried = true;
  draft.trace.push('scene-of-before');
}

/** Who acts in the clause above acts here too. */
function inherit(draft: Draft): void {
  if (!draft.inherits || fillers(draft, 'initiator').length) return;
  draft.roles.unshift(...fillers(draft.inherits, 'initiator'));
  draft.trace.push('doer-of-clause-above');
}

/** "clashes between A and jihadi groups, where fighters from B and C are resisting A": the group by description is B and C. */
function sharedSides(kept: readonly Draft[], draft: Draft): void {
  if (draft.kind !== 'violence') return;
  for (const held of kept) {
    if (held.sentence !== draft.sentence || held.kind !== 'violence') continue;
    for (const vague of held.roles.filter(
      (filler) =>
        filler.actor === null &&
        /groups?$|fighters?$|militants?$|rebels?$|forces?$|extremists?$|insurgents?$/i.test(filler.name),
    )) {
      const others = held.roles.filter((filler) => filler !== vague);
      const named = draft.roles.filter(
        (filler) => filler.actor !== null && !others.some((other) => sameFiller(other, filler)),
      );
      const opposed = others.some((other) => draft.roles.some((filler) => sameFiller(other, filler)));
      if (!opposed || !named.length || draft.clause?.relation !== 'where') continue;
      held.roles = [...others, ...named.map((filler) => ({ ...filler, role: vague.role }))];
      held.trace.push('sides-named-later');
    }
  }
}
