/** Knowledge: codebook and packs read into one frozen value, the second argument of the coder. */
import type { Actor } from './actor.ts';
import type { Codebook } from './codebook.ts';
import type { Section } from './pack.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';

/** A row of the world gazetteer: smaller than a `Place`, because there are hundreds of thousands. */
export interface GazetteerEntry {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: 'country' | 'province' | 'county' | 'city' | 'region';
  readonly country: string;
  readonly admin1: string | null;
  readonly population: number;
  readonly radiusKm: number;
}

/** Names of the whole world. Pure look-up over data loaded once; `find` costs O(entries under that name). */
export interface Gazetteer {
  /** Entries whose name or alias folds to `folded` (see `coder/name/fold.ts`); empty when unknown. */
  find(folded: string): readonly GazetteerEntry[];
  /** Most words of any name that begins with the folded word `first`; 0 when none does. */
  longest(first: string): number;
}

export interface Knowledge {
  /** SHA-256 of everything read, part of the coder's version. */
  readonly version: string;
  readonly codebook: Codebook;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly sections: readonly Section[];
  readonly gazetteer: Gazetteer;
  /** ISO 3166-1 alpha-2 of the country the pack is about, nearest first: context for place names. */
  readonly theatre: readonly string[];
}
