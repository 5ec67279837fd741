/** Drafts of a sentence that only look like violence: taken out, turned into mishaps, or denied. Call it when roles, arms, times and harms are known. */
import { denyBelied } from '../reference/belied.ts';
import type { Draft } from './draft.ts';
import { isFigurative, isUnreal } from './figurative.ts';
import { naturalCause } from './no-attacker.ts';
import { isTriedFor } from './tried-for.ts';
import type { SentenceWorld } from './world.ts';

export function sortOutViolence(world: SentenceWorld, drafts: readonly Draft[]): Draft[] {
  if (!drafts.length) return [];
  denyBelied(world, drafts);
  if (!drafts.some(({ kind }) => kind === 'violence')) return [...drafts];
  const kept = drafts.filter((draft) => {
    const { clause, group, kind } = draft;
    if (kind !== 'violence' || !clause) return true;
    // Where somebody is hurt it is no figure of speech, but for those whom only voters or rivals crush.
    const bloodless = !draft.weapons.length && (!draft.harms.length || /^(?:wipe|crush)$/.test(clause.verb.lemma));
    return !(bloodless && isFigurative(world, clause, group)) && !isTriedFor(world, draft);
  });
  for (const draft of kept) {
    if (isPlotFoiled(world, draft)) {
      draft.kind = 'discovery';
      draft.acled = 'Disrupted weapons use';
      draft.settled = true;
      draft.trace.push('plot-foiled');
      continue;
    }
    const cause = naturalCause(world, draft, kept);
    if (!cause) continue;
    draft.kind = 'other';
    draft.acled = null;
    draft.plover = null;
    draft.cameo = null;
    draft.trace.push(`no-attacker:${cause}`);
  }
  // Whoever is hurt at an exercise is hurt; nobody is in a film.
  return kept.filter(({ kind, clause }) => kind !== 'violence' || !clause || !isUnreal(world, clause));
}

/** "foiled a plan to bomb the station": a blow found out before it fell. */
const isPlotFoiled = ({ doc }: SentenceWorld, { trigger, clause }: Draft): boolean =>
  trigger?.id === 'resist' &&
  clause !== null &&
  (clause.verb.passive ? clause.subject : clause.objects).some(({ head }) =>
    /^(?:plot|plan|conspiracy|scheme)$/.test(doc.tokens[head]!.lemma),
  );
