/** Joins drafts of one sentence that tell one thing: the blow and its toll, the attack and the responsibility for it. */
import { addRoles, type Draft, fillers, isHarmOnly } from './draft.ts';
import { reachOf } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

export function joinDrafts(_world: SentenceWorld, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const twin =
      kept.find((held) => hangsOn(held, draft) || goesOnWith(held, draft)) ??
      kept.find((held) => tellsSame(held, draft));
    if (twin) absorb(twin, draft);
    else kept.push(draft);
  }
  return kept;
}

/** "an attack on X which killed 29": the toll belongs to the happening that the relative clause hangs on. */
function hangsOn(held: Draft, draft: Draft): boolean {
  const on = draft.clause?.relation === 'relative' ? draft.clause.on : null;
  // "blamed the rebels for a bombing that killed 20"
  if (
    on &&
    held.kind === 'violence' &&
    held.clause !== null &&
    held.clause === draft.clause?.parent &&
    held.trace.includes('asserts-earlier') &&
    held.refersTo === null &&
    isHarmOnly(draft)
  )
    return true;
  return (
    on !== null &&
    on !== undefined &&
    held.group !== null &&
    held.kind === 'violence' &&
    isHarmOnly(draft) &&
    on.first >= held.group.first &&
    on.last <= reachOf(held.group)
  );
}

/** "…, which killed 20 people and injured 68": the second goes where the first went. */
const goesOnWith = (held: Draft, draft: Draft): boolean =>
  isHarmOnly(draft) &&
  !fillers(draft, 'initiator').length &&
  draft.clause?.shared === true &&
  draft.clause.relation === 'and' &&
  held.kind === 'violence' &&
  held.last >= draft.first - 1 &&
  held.first < draft.first &&
  held.trace.some((rule) => /^joined:(?:kill|injure)$/.test(rule));

/** "An attack in which four soldiers died took place in A": the toll is told inside the noun. */
const insideNoun = (held: Draft, draft: Draft): boolean => {
  const on = held.clause?.relation === 'relative' ? held.clause.on : null;
  return (
    on !== null &&
    on !== undefined &&
    isHarmOnly(held) &&
    draft.kind === 'violence' &&
    draft.group !== null &&
    draft.group === on &&
    !isHarmOnly(draft)
  );
};

const cameBefore = ({ trace }: Draft): boolean =>
  trace.some((rule) => /^background:(?:following|including)$/.test(rule));

function tellsSame(held: Draft, draft: Draft): boolean {
  // "Clashes broke out following the murder of X": two deeds.
  if (cameBefore(held) !== cameBefore(draft)) return false;
  if (insideNoun(held, draft)) return true;
  if (draft.trace.includes('fate-unknown') && held.acled === draft.acled) return true;
  // "announced a ceasefire", "reported 74 clashes": told by the verb and by its noun.
  if (
    held.kind !== 'violence' &&
    held.kind !== 'statement' &&
    held.kind === draft.kind &&
    held.clause !== null &&
    held.clause === draft.clause &&
    (held.trigger === draft.trigger || held.kind === 'tally') &&
    (held.group === null || draft.group === null || held.group === draft.group)
  )
    return true;
  // "was found and defused": one find.
  if (
    held.kind === 'discovery' &&
    draft.kind === 'discovery' &&
    draft.trigger?.id === 'defuse' &&
    draft.clause?.shared === true &&
    held.clause !== null &&
    draft.clause.i === held.clause.i + 1
  ) {
    held.acled = draft.acled;
    return true;
  }
  // "…stationed in X, guarding a bridge": one posture told twice.
  if (
    held.kind === 'deployment' &&
    draft.kind === 'deployment' &&
    draft.clause?.relation === 'ing' &&
    draft.clause.shared &&
    draft.clause.parent === held.clause
  )
    return true;
  // "died when their helicopter crashed": an accident and its dead.
  if (isHarmOnly(held) && draft.trigger?.id === 'crash' && draft.clause?.relation === 'when') {
    held.kind = 'other';
    held.acled = null;
    held.settled = true;
    draft.acled = null;
    return true;
  }
  if (
    held.kind !== 'violence' ||
    draft.kind !== 'violence' ||
    !sameSpeakers(held, draft) ||
    held.stance !== draft.stance
  )
    return false;
  const a = held.clause;
  const b = draft.clause;
  if (!a || !b) return false;
  const distinctPlaces =
    held.places.length > 0 &&
    draft.places.length > 0 &&
    !draft.carried &&
    !held.carried &&
    !draft.places.some((place) => held.places.includes(place));
  if (distinctPlaces) return false;
  // "two rockets fired from the hills hit the airport": one volley.
  if (
    /^(?:fire-weapon|shell)$/.test(held.trigger?.id ?? '') &&
    a.relation === 'ed' &&
    a.on !== null &&
    b.subject.includes(a.on)
  )
    return true;
  // "broke into the store, took the tills and burned it": one robbery.
  if (held.trigger?.id === 'loot' && draft.trigger === held.trigger && b.shared && b.i > a.i && b.i - a.i <= 2)
    return true;
  // "bombed the base, destroying a plane": what the blow did.
  if (draft.trigger?.id === 'destroy' && b.relation === 'ing' && b.shared && b.parent === a && !isHarmOnly(held))
    return true;
  // "clashes erupted …, leaving several dead": one happening told by two verbs.
  if (held.group !== null && held.group === draft.group && held.trigger === draft.trigger) return true;
  if (isHarmOnly(draft) || isHarmOnly(held)) {
    if (a === b) return true;
    // "a bomb aimed at a convoy wounded six": the blow is told inside its own subject.
    if (isHarmOnly(draft) && a.relation === 'ing' && a.on !== null && b.subject.includes(a.on)) return true;
    // "attacked a post, killing two"; "was killed and his family injured"; "were killed when a bomb hit their convoy".
    if (b.relation === 'ing' || b.relation === 'by') return b.shared;
    if (b.relation === 'when' || b.relation === 'as' || b.relation === 'while') return b.parent === a || b.i > a.i;
    if (a.relation === 'when' || a.relation === 'as') return a.parent === b;
    if (isHarmOnly(draft) && isHarmOnly(held) && b.i - a.i <= 1) return initiatorsAgree(held, draft);
    if (
      isHarmOnly(draft) &&
      b.i === a.i + 1 &&
      (b.relation === 'and' || b.relation === 'relative' || b.relation === 'which')
    )
      return b.shared && initiatorsAgree(held, draft);
    if (isHarmOnly(draft) && b.shared && b.i > a.i && b.i - a.i <= 3 && /^(?:and|relative|ing)$/.test(b.relation))
      return initiatorsAgree(held, draft);
    return false;
  }
  return a === b && held.trigger === draft.trigger && held.group === draft.group;
}

const sameSpeakers = (a: Draft, b: Draft): boolean =>
  a.speakers.length === b.speakers.length && a.speakers.every((speaker, i) => speaker.name === b.speakers[i]!.name);

function initiatorsAgree(a: Draft, b: Draft): boolean {
  const left = fillers(a, 'initiator');
  const right = fillers(b, 'initiator');
  return (
    !left.length || !right.length || left.some((x) => right.some((y) => (x.actor ?? x.name) === (y.actor ?? y.name)))
  );
}

/** The act keeps its type; a draft that only tells harm takes the type of the act. */
export function absorb(held: Draft, draft: Draft): void {
  const typed =
    isHarmOnly(held) && !held.settled && (!isHarmOnly(draft) || draft.settled) && draft.acled !== null ? draft : held;
  held.acled = typed.acled ?? held.acled ?? draft.acled;
  held.plover = typed.plover ?? held.plover;
  held.cameo = typed.cameo ?? held.cameo;
  addRoles(
    held,
    draft.roles.filter((filler) => !(filler.role === 'initiator' && fillers(held, 'initiator').length > 0)),
  );
  for (const harm of draft.harms)
    if (
      !held.harms.some(
        (other) =>
          other.effect === harm.effect && other.span?.start === harm.span?.start && other.span?.end === harm.span?.end,
      )
    )
      held.harms.push(harm);
  for (const weapon of draft.weapons)
    if (!held.weapons.some((other) => other.name === weapon.name)) held.weapons.push(weapon);
  if (held.carried && !draft.carried && draft.places.length) {
    held.places = draft.places;
    held.carried = false;
  } else for (const place of draft.places) if (!draft.carried && !held.places.includes(place)) held.places.push(place);
  for (const time of draft.times) if (!held.times.includes(time)) held.times.push(time);
  if (held.hedge === 'none') held.hedge = draft.hedge;
  if (!held.speakers.length) held.speakers = draft.speakers;
  held.first = Math.min(held.first, draft.first);
  held.last = Math.max(held.last, draft.last);
  held.trace.push(`joined:${draft.trigger?.id ?? ''}`);
}
