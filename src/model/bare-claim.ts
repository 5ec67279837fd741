/** The claim with nothing in it yet: what a person, a dataset's row or a test begins from. */
import type { Claim } from './claim.ts';

export type BareClaim = Omit<Claim, 'id' | 'report' | 'coder' | 'span'>;

/** Asserted in the report's own words, of violence, with nothing said of who, where, when and what. */
export const BARE_CLAIM: BareClaim = {
  kind: 'violence',
  type: { acled: null, plover: null, cameo: null },
  stance: 'asserts',
  hedge: 'none',
  speakers: [],
  roles: [],
  place: null,
  time: null,
  saidOn: null,
  harms: [],
  weapons: [],
  tally: null,
  refersTo: null,
  confidence: 1,
  trace: [],
};
