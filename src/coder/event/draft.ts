/** A draft: a claim while it is being put together. Changed in place inside this room only; `finish.ts` makes the record. */
import type { Harm, RoleFiller, SaidOn, Speaker } from '../../model/claim.ts';
import type { Trigger } from '../../model/codebook.ts';
import type { Count } from '../../model/count.ts';
import type { PlaceMention, TimeMention } from '../../model/mention.ts';
import type { ClaimKind, Hedge, Role, Stance, TimeBasis } from '../../model/vocabulary.ts';
import type { WeaponMention } from '../reading.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';

export interface Draft {
  readonly trigger: Trigger | null;
  /** The clause of the trigger, or of the noun group that holds it. */
  readonly clause: Clause | null;
  /** The noun group of a nominal trigger. */
  readonly group: NounGroup | null;
  readonly sentence: number;
  /** The trigger's token, and the tokens of the clause that carries the claim. */
  at: number;
  first: number;
  last: number;
  kind: ClaimKind;
  acled: string | null;
  plover: string | null;
  cameo: string | null;
  stance: Stance;
  hedge: Hedge;
  roles: RoleFiller[];
  speakers: Speaker[];
  /** Where: several mentions are read as one or as several claims by `split.ts`. */
  places: PlaceMention[];
  /** True if the place was carried over from an earlier sentence or clause. */
  carried: boolean;
  times: TimeMention[];
  /** Overrides the basis of the time: inherited, bounded. */
  basis: TimeBasis | null;
  saidOn: SaidOn | null;
  harms: Harm[];
  weapons: WeaponMention[];
  tally: { what: string; value: Count; since: string | null; until: string | null; subsetOf: Draft | null } | null;
  refersTo: Draft | null;
  /** The draft whose doers it takes if it names none: "…, marking an increase", "since the operation began". */
  inherits: Draft | null;
  /** 0 to 1: how often drafts of this make were right. */
  confidence: number;
  /** True once a setting or cause gave the type: "killed in clashes". */
  settled: boolean;
  readonly trace: string[];
}

/** Whether the draft names who suffered what and nothing else: "Three soldiers were killed." */
export const isHarmOnly = (draft: Draft): boolean =>
  draft.trigger !== null && draft.trigger.effect !== null && draft.kind === 'violence' && draft.trigger.id !== 'abduct';

export const fillers = (draft: Draft, role: Role): RoleFiller[] => draft.roles.filter((filler) => filler.role === role);

/** Adds fillers that are not in the draft yet under any role. */
export function addRoles(draft: Draft, more: readonly RoleFiller[]): void {
  for (const filler of more) {
    if (!draft.roles.some((held) => sameFiller(held, filler))) draft.roles.push(filler);
  }
}

export const sameFiller = (
  a: { name: string; actor: string | null },
  b: { name: string; actor: string | null },
): boolean =>
  a.actor !== null || b.actor !== null ? a.actor === b.actor : a.name.toLowerCase() === b.name.toLowerCase();
