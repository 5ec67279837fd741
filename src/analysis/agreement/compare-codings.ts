/** Two codings of one report, claim by claim and slot by slot: where they agree, and what a person should look at first. */
import type { Claim } from '../../model/claim.ts';

export interface SlotAgreement {
  /** Pairs in which at least one of the two fills the slot. */
  readonly pairs: number;
  readonly agreed: number;
}

export interface Comparison {
  readonly pairs: readonly (readonly [Claim, Claim])[];
  readonly onlyFirst: readonly Claim[];
  readonly onlySecond: readonly Claim[];
  readonly slots: Readonly<Record<string, SlotAgreement>>;
  /** Disagreements, those of the most slots first. */
  readonly disputed: readonly { readonly first: Claim; readonly second: Claim; readonly slots: readonly string[] }[];
}

/** What a claim says in a slot, as text that is equal when the two say the same; null = empty. */
const SLOTS: Readonly<Record<string, (claim: Claim) => string | null>> = {
  kind: ({ kind }) => kind,
  acled: ({ type }) => type.acled,
  stance: ({ stance }) => stance,
  hedge: ({ hedge }) => (hedge === 'none' ? 'none' : 'some'),
  speakers: ({ speakers }) => names(speakers.map(({ actor, name }) => actor ?? name)),
  sides: ({ roles }) => names(roles.map(({ actor, name }) => actor ?? name)),
  place: ({ place }) => place && (place.place ?? place.name.toLowerCase()),
  time: ({ time }) => time && `${time.from ?? ''}/${time.to ?? ''}`,
  harms: ({ harms }) => names(harms.map(({ effect, min, max }) => `${effect} ${min ?? ''}-${max ?? ''}`)),
  weapons: ({ weapons }) => names(weapons.map(({ name }) => name)),
};

const names = (list: readonly string[]): string | null =>
  list.length === 0 ? null : [...new Set(list.map((n) => n.toLowerCase()))].sort().join('; ');

/** Characters that two spans share. */
const shared = (a: Claim, b: Claim): number =>
  Math.max(0, Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start));

/** Pairs claims one to one, by overlap of their clauses, the same kind first; greedy from the best pair down, O(n·m log n·m). */
export function compareCodings(first: readonly Claim[], second: readonly Claim[]): Comparison {
  const candidates = first
    .flatMap((a) => second.map((b) => ({ a, b, weight: shared(a, b) * (a.kind === b.kind ? 2 : 1) })))
    .filter(({ weight }) => weight > 0)
    .sort((x, y) => y.weight - x.weight || x.a.span.start - y.a.span.start);
  const taken = new Set<Claim>();
  const pairs: (readonly [Claim, Claim])[] = [];
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  const slots: Record<string, SlotAgreement> = {};
  const disputes = new Map<readonly [Claim, Claim], string[]>();
  for (const [slot, said] of Object.entries(SLOTS)) {
    const filled = pairs.filter(([a, b]) => said(a) !== null || said(b) !== null);
    const apart = filled.filter(([a, b]) => said(a) !== said(b));
    slots[slot] = { pairs: filled.length, agreed: filled.length - apart.length };
    for (const pair of apart) disputes.set(pair, [...(disputes.get(pair) ?? []), slot]);
  }
  return {
    pairs,
    onlyFirst: first.filter((claim) => !taken.has(claim)),
    onlySecond: second.filter((claim) => !taken.has(claim)),
    slots,
    disputed: [...disputes]
      .map(([[a, b], apart]) => ({ first: a, second: b, slots: apart }))
      .sort((x, y) => y.slots.length - x.slots.length),
  };
}
