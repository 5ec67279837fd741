/** The gold of the `claims` bench: what a trained coder finds in a report, as the seed's README defines the fields. */

export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}
export interface GoldPlace {
  readonly said: string | null;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly tolerance_km: number;
}
export interface GoldClaim {
  readonly report: string;
  readonly claim: number | string;
  readonly anchor: string;
  readonly kind: string;
  readonly sub_event_type: string | null;
  readonly initiator: readonly string[];
  readonly target: readonly string[];
  readonly victims: readonly string[];
  readonly place: GoldPlace | null;
  readonly date: { readonly said: string | null; readonly from: string | null; readonly to: string | null } | null;
  readonly deaths: Bounds | null;
  readonly injured: Bounds | null;
  readonly captured: Bounds | null;
  readonly freed: Bounds | null;
  readonly weapons: readonly string[];
  readonly said_by: readonly string[];
  readonly stance: string;
  readonly hedged: boolean;
  readonly count: {
    readonly what: string;
    readonly value: number | null;
    readonly min: number | null;
    readonly max: number | null;
  } | null;
  readonly alts?: Readonly<Record<string, readonly unknown[]>>;
  readonly note?: string;
}

/** What a system must give of a claim to be scored; any NDJSON of `marsad code -` has it. */
export interface SystemClaim {
  readonly span: { readonly start: number; readonly end: number };
  readonly kind: string;
  readonly type?: { readonly acled?: string | null } | null;
  readonly stance?: string;
  readonly hedge?: string;
  readonly speakers?: readonly { readonly name: string; readonly actor?: string | null }[];
  readonly roles?: readonly { readonly role: string; readonly name: string; readonly actor?: string | null }[];
  readonly place?: { readonly lat?: number | null; readonly lon?: number | null; readonly said?: string | null } | null;
  readonly time?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly harms?: readonly {
    readonly effect: string;
    readonly min?: number | null;
    readonly max?: number | null;
    readonly subset?: boolean;
  }[];
  readonly weapons?: readonly { readonly name: string }[];
  readonly tally?: {
    readonly value?: {
      readonly about?: number | null;
      readonly min?: number | null;
      readonly max?: number | null;
    } | null;
  } | null;
  readonly trace?: readonly string[];
}
export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly title?: string | null;
}

const KINDS: Readonly<Record<string, string>> = {
  arrest_or_capture: 'capture',
  meeting_or_diplomacy: 'diplomacy',
  political_or_legal: 'political',
  assessment: 'other',
  operation: 'other',
};
/** One name for each kind, whether written as in the gold or as in the model. */
export const kindOf = (kind: string): string => KINDS[kind] ?? kind;

/** Typographic quotes, dashes and spaces folded, one character for one. */
export const foldText = (text: string): string =>
  text
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/[\u00a0\n\r\t]/g, ' ');
