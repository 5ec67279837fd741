/** The verb that leads in what somebody said, by how the claim stands to it: "said that", "denied that". */
import type { Claim } from '../../../model/claim.ts';

export const SAID: Readonly<Record<Claim['stance'], string>> = {
  asserts: 'said',
  confirms: 'confirmed',
  denies: 'denied',
  doubts: 'doubted',
  assesses: 'judged',
  demands: 'demanded',
  threatens: 'threatened',
  promises: 'promised',
};
