/** What every page of the site is made with. */
import type { PublicView } from '../view.ts';
import type { Country } from './map/topology.ts';
import type { SiteIndex } from './site-index.ts';

export const MOTTO = 'What was said to have happened, who said it, and in which words.';

export interface Frame {
  readonly view: PublicView;
  readonly index: SiteIndex;
  readonly countries: readonly Country[];
  readonly motto: string;
  /** Absolute address where the site will stand, ending with a stroke; null where it is not known. */
  readonly base: string | null;
  /** Whether images that stand for editions are made. */
  readonly cards: boolean;
}
