/** Words on a page, with what runs the other way set apart, so that it turns nothing round beside it. */
import { directionOf, stretchesOf } from '../direction.ts';
import { type Html, html } from './html.ts';

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

export const isolated = (text: string, direction = directionOf(text)): Html =>
  direction === 'rtl'
    ? html`${text}`
    : html`${stretchesOf(text).map(({ text: words, rtl }) => (rtl ? html`<bdi dir="rtl"${isArabic(words) ? html` lang="ar"` : ''}>${words}</bdi>` : words))}`;

/** ` dir="rtl"`, to stand in a tag whose text is `text`; nothing where it runs as the page does. */
export const dirOf = (text: string): Html | null => (directionOf(text) === 'rtl' ? html` dir="rtl"` : null);
