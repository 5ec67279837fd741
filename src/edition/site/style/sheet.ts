/** style.css of the site. */
import { fontFaces } from '../fonts.ts';
import { EVENT } from './event.ts';
import { FORM } from './form.ts';
import { PAGE } from './page.ts';
import { TOKENS } from './tokens.ts';
import { WEEK } from './week.ts';

export const styleSheet = (): string =>
  [fontFaces(), TOKENS, PAGE, WEEK, EVENT, FORM]
    .map((part) => part.trim())
    .join('\n')
    .concat('\n');
