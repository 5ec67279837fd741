/** Knowledge: codebook and packs read into one frozen value, the second argument of the coder. */
import type { Actor } from './actor.ts';
import type { Codebook } from './codebook.ts';
import type { Section } from './pack.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';

/** A row of the world gazetteer: smaller than a `Place`, because there are hundreds of thousands. */
export interface GazetteerEntry {
  /** `gn:88319` (a town, by its GeoNames id), `adm:ly.61`, `adm:us.ky.125`, `cc:ly`, `geo:sahel`. */
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: 'country' | 'province' | 'county' | 'city' | 'district' | 'region';
  /** ISO 3166-1 alpha-2; empty for what lies in several countries or in none. */
  readonly country: string;
  /** Ids of the province and the county it lies in, where known. */
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly population: number;
  readonly radiusKm: number;
  /** What it is the seat of. */
  readonly seat: 'country' | 'province' | null;
  /** What the looked-up name is to it: its name, another name, or the name of its people ("Libyan"). */
  readonly by: 'name' | 'alias' | 'demonym';
}

/** Names of the whole world. Pure look-up over data loaded once; `find` costs O(entries under that name). */
export interface Gazetteer {
  /** Entries whose name, alias or demonym folds to `folded` (`coder/name/fold.ts`), or whose id it is; empty when unknown. */
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
  /** For names of `actors`, `places` and `sources` the keys they are filed under, worked out ahead (`coder/name/spelling.ts`). */
  readonly spellings?: Readonly<Record<string, string>>;
  /** ISO 3166-1 alpha-2 of the country the pack is about, nearest first: context for place names. */
  readonly theatre: readonly string[];
}
