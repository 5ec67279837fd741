/** What an export format is: a file name, a media type, and a pure function from the public view to text and what it could not say. */
import type { PublicView } from '../view.ts';

export interface Written {
  readonly text: string;
  /** What the format cannot say of these events, counted, in sentences. */
  readonly losses: readonly string[];
}

export interface Format {
  readonly name: string;
  /** Below `data/` of the site. */
  readonly file: string;
  readonly media: string;
  readonly about: string;
  readonly write: (view: PublicView) => Written;
}
