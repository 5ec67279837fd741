/** Drafts that another draft of the same sentence tells better: the saying beside what is said, the raid beside the arrest. */
import { type Draft, isHarmOnly } from './draft.ts';

/** "issued a statement saying …": what is said is the claim, not that something was issued. */
export const superseded = (draft: Draft, drafts: readonly Draft[]): boolean =>
  // Accusing of a concrete act is that act, said by the accuser.
  (draft.trigger?.id === 'condemn' &&
    draft.clause !== null &&
    /^(?:accuse|blame)$/.test(draft.clause.verb.lemma) &&
    drafts.some((other) => other.clause?.parent === draft.clause && other.clause?.relation !== 'relative')) ||
  // "a bomb planted in a car exploded", "families trapped by the fighting": who or what it was.
  ((draft.clause?.relation === 'ed' || draft.clause?.relation === 'relative') &&
    (draft.trace.some((rule) => rule.startsWith('service:')) ||
      (draft.trigger?.id === 'explosion' && /^(?:plant|lay|hide)$/.test(draft.clause.verb.lemma))) &&
    drafts.some((other) => other !== draft && other.sentence === draft.sentence && other.kind !== 'statement')) ||
  // "after ordering the passengers to get off": how it was done.
  (draft.trigger?.id === 'demand' &&
    /^(?:after|before|while)$/.test(draft.clause?.relation ?? '') &&
    draft.clause?.verb.form === 'ing' &&
    drafts.some((other) => other.clause !== null && other.clause === draft.clause!.parent)) ||
  // "intercepted a missile fired from X": which missile, told in passing.
  (draft.clause?.relation === 'ed' &&
    /^(?:fire-weapon|shell)$/.test(draft.trigger?.id ?? '') &&
    drafts.some((other) => other.clause !== null && other.clause === draft.clause!.parent)) ||
  // "raided a house and arrested seven": the arrest.
  (draft.trigger?.id === 'attack' &&
    draft.kind === 'violence' &&
    draft.clause !== null &&
    draft.group === null &&
    draft.clause.verb.lemma === 'raid' &&
    !draft.harms.length &&
    drafts.some(
      (other) =>
        other.trigger?.id === 'arrest' &&
        other.clause !== null &&
        other.clause.shared &&
        other.clause.i > draft.clause!.i &&
        other.clause.i - draft.clause!.i <= 2,
    )) ||
  // "burned the market before withdrawing": how it ended, nothing of its own.
  (draft.kind === 'deployment' &&
    draft.clause !== null &&
    (draft.clause.relation === 'before' || draft.clause.relation === 'after') &&
    draft.clause.verb.form === 'ing' &&
    !draft.places.some(() => !draft.carried)) ||
  // "a checkpoint manned by X", "a sniper stationed on a hill": who they are, beside what was done.
  (draft.kind === 'deployment' &&
    draft.clause?.relation === 'ed' &&
    drafts.some((other) => other !== draft && /^(?:violence|capture|territory)$/.test(other.kind))) ||
  // "an elder who mediated in the dispute": who he is.
  (draft.kind === 'diplomacy' &&
    draft.clause?.relation === 'relative' &&
    draft.roles.length < 2 &&
    !draft.times.length &&
    !draft.places.some(() => !draft.carried)) ||
  // "marched to demand protection": what the march was for.
  (draft.kind === 'statement' &&
    draft.clause?.relation === 'purpose' &&
    drafts.some((other) => other.trigger?.id === 'protest' && other.clause === draft.clause!.parent)) ||
  // "promised to support the army": one promise.
  (draft.kind === 'statement' &&
    (draft.clause?.relation === 'to' || draft.clause?.relation === 'purpose') &&
    drafts.some(
      (other) => other !== draft && other.kind === 'statement' && other.clause === draft.clause!.parent && other.clause,
    )) ||
  // "put the number of civilians killed since May at 289": the figure tells it.
  (draft.clause?.relation === 'ed' &&
    isHarmOnly(draft) &&
    drafts.some((other) => other.trace.includes('put-at') && other.clause === draft.clause!.parent)) ||
  // "fighters wounded in the campaign are treated": who they are, told in passing.
  (isHarmOnly(draft) &&
    draft.clause?.relation === 'ed' &&
    !draft.places.length &&
    !draft.times.length &&
    !draft.roles.some((filler) => filler.role === 'initiator')) ||
  (draft.trigger?.id === 'publish' &&
    draft.trace[0] !== 'statement' &&
    drafts.some((other) => other !== draft && other.speakers.length > 0 && other.sentence === draft.sentence));
