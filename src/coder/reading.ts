/** A reading: everything the coder has found so far in one report. Each stage of the pipeline adds to it and changes nothing. */
import type { Claim } from '../model/claim.ts';
import type { Count } from '../model/count.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { ActorMention, PlaceMention, TimeMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { Explain } from './explain/told.ts';
import type { Document } from './text/document.ts';

/** A number in words or figures, with what it counts if that stands beside it. */
export interface CountMention {
  readonly span: Span;
  readonly count: Count;
  /** First token, and the one after the last. */
  readonly first: number;
  readonly last: number;
}

/** A weapon, vehicle, ship or aircraft named in the text. */
export interface WeaponMention {
  readonly span: Span;
  readonly id: string;
  readonly name: string;
  /** ACLED sub-type its use implies, or null. */
  readonly acled: string | null;
  readonly class: string;
  readonly first: number;
  readonly last: number;
  readonly alternative: boolean;
}

export interface Reading {
  /** Id of the report; claims name it. */
  readonly id?: string;
  readonly doc: Document;
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  /** The organisation that a person told by an office speaks or commands for: "the brigade's commander". */
  readonly parties?: ReadonlyMap<ActorMention, ActorMention>;
  readonly counts: readonly CountMention[];
  readonly weapons: readonly WeaponMention[];
  readonly claims: readonly Claim[];
  /** Set where the claims are to say why; absent, nothing of it is loaded or run. */
  readonly explain?: Explain | undefined;
}

/** A stage: pure; returns only what it adds. */
export interface Stage {
  readonly name: string;
  readonly run: (reading: Reading, knowledge: Knowledge) => Partial<Omit<Reading, 'doc' | 'id'>>;
}
