/** Harms of an event: for each effect and side the adopted number, the range over all claims, and every version. */
import type { Claim, Harm } from '../../model/claim.ts';
import type { Adoption, EventHarm } from '../../model/event.ts';
import { type Context, sameParty } from '../context.ts';
import { voiceOf } from '../status/chain.ts';
import { better, type ChosenField, type Preference } from './preference.ts';

interface Version {
  readonly claim: Claim;
  readonly harm: Harm;
}

/** Parts of a larger number ("41 of them civilians") get a row of their own, named; sides are kept apart. */
export function adoptHarms(
  claims: readonly Claim[],
  context: Context,
  chosen: readonly ChosenField[],
): readonly { readonly harm: EventHarm; readonly adoption: Adoption }[] {
  const rows = new Map<string, Version[]>();
  for (const claim of claims) {
    for (const harm of claim.harms) {
      const key = harmRow(harm);
      rows.set(key, [...(rows.get(key) ?? []), { claim, harm }]);
    }
  }
  return [...rows].map(([side, versions]) => {
    const { effect, who } = versions[0]!.harm;
    const field = `harm:${effect}`;
    // Chosen for one side ("harm:killed initiator") before what was chosen for all.
    const byHand =
      chosen.find((choice) => choice.field === `harm:${side}`) ?? chosen.find((choice) => choice.field === field);
    const hand = versions.find(({ claim }) => claim.id === byHand?.claim);
    const found = hand
      ? { claim: hand.claim, why: byHand!.why }
      : better(
          versions.map(({ claim }) => claim),
          preferencesFor(versions),
          context,
        )!;
    const { harm } = versions.find(({ claim }) => claim === found.claim)!;
    return {
      harm: {
        effect,
        who,
        name: harm.name,
        best: harm.about ?? harm.min ?? harm.max,
        ...rangeOf(versions.map((version) => version.harm)),
        versions: versions.map(({ claim, harm: { min, max, said } }) => ({ claim: claim.id, min, max, said })),
      },
      adoption: { field, claim: found.claim.id, why: found.why },
    };
  });
}

/** The row of an event that a harm belongs to: its effect and side, "killed target"; a part has a row of its own. */
export const harmRow = (harm: Harm): string =>
  `${harm.effect} ${harm.subset ? `of which ${harm.name ?? harm.who}` : sideOf(harm)}`;

const sideOf = ({ who }: Harm): string => (who === 'victim' ? 'target' : (who ?? 'target'));

/** Least and most over all versions; a version that names an approximation counts with it; null = open or never told. */
function rangeOf(harms: readonly Harm[]): { readonly min: number | null; readonly max: number | null } {
  const told = harms.filter(({ about, min, max }) => about !== null || min !== null || max !== null);
  if (!told.length) return { min: null, max: null };
  const least = told.map(({ about, min }) => min ?? about ?? 0);
  const most = told.map(({ about, min, max }) => max ?? (min === null ? about : null));
  return {
    min: Math.min(...least),
    max: most.some((bound) => bound === null) ? null : Math.max(...(most as number[])),
  };
}

/** In order; the first that tells two claims apart decides. */
export const preferencesFor = (versions: readonly Version[]): readonly Preference[] => {
  const harmOf = (claim: Claim) => versions.find((version) => version.claim === claim)!.harm;
  return [
    { why: 'gives a number', score: (claim) => (hasNumber(harmOf(claim)) ? 1 : 0) },
    { why: 'told by one who is no party to it', score: (claim, context) => (isParty(claim, context) ? 0 : 1) },
    { why: 'an exact number', score: (claim) => (harmOf(claim).min === harmOf(claim).max ? 1 : 0) },
    {
      why: 'the newest report',
      score: (claim, context) => Date.parse(context.reports.get(claim.report)?.published ?? '0001-01-01'),
    },
  ];
};

const hasNumber = ({ about, min, max }: Harm): boolean => about !== null || min !== null || max !== null;

function isParty(claim: Claim, context: Context): boolean {
  const voice = voiceOf(claim, context);
  return voice !== null && claim.roles.some(({ actor }) => actor !== null && sameParty(voice, actor, context.actors));
}
