/** An edition and where its page stands. */
import type { Edition } from '../../../model/edition.ts';

export interface Listed {
  readonly edition: Edition;
  /** Below the root of the site. */
  readonly path: string;
}
