/** A finding of verify: what happened to what, and a sentence a person can act on. */
export interface Finding {
  /** `altered`, `removed` (from the middle), `cut-off` (at the end), `added` by another hand, or a part that does not hold. */
  readonly what: 'altered' | 'removed' | 'cut-off' | 'added' | 'quote' | 'reference';
  /** The record: `decision 12`, `report r_…`, `claim c_… (decision 12)`. */
  readonly where: string;
  readonly sentence: string;
}

export interface Findings {
  readonly findings: readonly Finding[];
  /** How many were looked at. */
  readonly count: number;
}
