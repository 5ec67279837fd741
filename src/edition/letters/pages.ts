/** The pages for subscribing: the form, and those that links in letters lead to. Served only: a static copy of the site offers feeds instead. */
import type { Section } from '../../model/pack.ts';
import { type Choices, LETTER_LANGUAGES, type LetterLanguage } from '../../model/subscriber.ts';
import { type Html, html } from '../site/html.ts';
import { type PageFrame, pageOf, upFrom } from '../site/page.ts';
import { LETTER_WORDS } from './words.ts';

export const SUBSCRIBE_PAGE = 'subscribe.html';

/** The name of the field that only programs fill in. */
export const TRAP_FIELD = 'website';

export type SectionChoice = Pick<Section, 'id' | 'title'>;

/** On a static host: what there is to follow without us. */
export function followPage(frame: PageFrame): string {
  const words = LETTER_WORDS.en;
  const body = html`<h1>${words.feeds.replace(/^Or f/, 'F')}</h1>${feedList(SUBSCRIBE_PAGE, 'en')}`;
  return page(frame, { path: SUBSCRIBE_PAGE, lang: 'en', title: 'Follow', body, isForm: false });
}

export interface FormState {
  readonly lang: LetterLanguage;
  readonly sections: readonly SectionChoice[];
  readonly problem?: 'wrongAddress' | 'tooMany';
  /** What was written, to be mended. */
  readonly address?: string;
  readonly choices?: Choices;
}

export function subscribePage(frame: PageFrame, { lang, sections, problem, address = '', choices }: FormState): string {
  const words = LETTER_WORDS[lang];
  const others = LETTER_LANGUAGES.filter((other) => other !== lang);
  const body = html`<h1>${words.subscribe(frame.view.name)}</h1>
<p class="lede">${words.subscribeLede}</p>
<p class="meta">${others.map((other) => html`<a href="?lang=${other}" lang="${other}" hreflang="${other}">${LETTER_WORDS[other].language}</a> `)}</p>
<form class="letter" method="post" action="subscribe.html">
${problem ? html`<p class="notice" id="problem" role="alert">${words[problem]}</p>` : ''}<p><label for="address">${words.address}</label><input id="address" name="address" type="email" inputmode="email" autocomplete="email" dir="ltr" required maxlength="254" value="${address}"${problem === 'wrongAddress' ? html` aria-invalid="true" aria-describedby="problem"` : ''}></p>
${chooser(sections, choices ?? { sections: [], lang })}
<p class="hide" aria-hidden="true"><label for="${TRAP_FIELD}">${words.leaveEmpty}</label><input id="${TRAP_FIELD}" name="${TRAP_FIELD}" tabindex="-1" autocomplete="off"></p>
<p><button>${words.ask}</button></p>
<p class="fine prose">${words.privacy}</p>
</form>
<section class="part"><h2>${words.feeds}</h2>${feedList(SUBSCRIBE_PAGE, lang)}</section>`;
  return page(frame, { path: SUBSCRIBE_PAGE, lang, title: words.subscribe(frame.view.name), body, isForm: true });
}

/** Sections and language, as they are chosen now. In the words of that language. */
function chooser(sections: readonly SectionChoice[], { sections: chosen, lang }: Choices): Html {
  const words = LETTER_WORDS[lang];
  return html`${
    sections.length > 1
      ? html`<fieldset><legend>${words.sections}</legend><p class="fine">${words.sectionsNote}</p>${sections.map(
          ({ id, title }) =>
            html`<p class="tick"><input type="checkbox" name="section" id="section-${id}" value="${id}"${chosen.includes(id) ? html` checked` : ''}> <label for="section-${id}" lang="en" dir="ltr">${title}</label></p>`,
        )}</fieldset>`
      : ''
  }
<p><label for="lang">${words.inLanguage}</label><select id="lang" name="lang">${LETTER_LANGUAGES.map(
    (one) =>
      html`<option value="${one}" lang="${one}"${one === lang ? html` selected` : ''}>${LETTER_WORDS[one].language}</option>`,
  )}</select></p>`;
}

const feedList = (path: string, lang: LetterLanguage): Html =>
  html`<p class="prose">${LETTER_WORDS[lang].feedsText}</p><ul class="plain brief" lang="en" dir="ltr">
<li><a href="${upFrom(path)}feed.atom">Editions (Atom)</a></li>
<li><a href="${upFrom(path)}feed.json">Editions (JSON Feed)</a></li>
<li><a href="${upFrom(path)}changes.atom">Changes of events (Atom)</a></li></ul>`;

export type Said = 'asked' | 'confirmed' | 'stale' | 'left' | 'saved';

/** What has come of it. */
export function saidPage(frame: PageFrame, said: Said, lang: LetterLanguage, hours = 0): string {
  const words = LETTER_WORDS[lang];
  const { name } = frame.view;
  const texts: Readonly<Record<Said, readonly [string, string]>> = {
    asked: [words.asked, words.askedText(hours)],
    confirmed: [words.confirmed, words.confirmedText(name)],
    stale: [words.stale, words.staleText],
    left: [words.left, words.leftText],
    saved: [words.saved, words.savedText],
  };
  const [title, text] = texts[said];
  const path = `subscribe/${said}`;
  const again =
    said === 'stale' || said === 'left'
      ? html`<p><a class="more" href="../${SUBSCRIBE_PAGE}?lang=${lang}">${words.subscribe(name)}</a></p>`
      : '';
  return page(frame, {
    path,
    lang,
    title,
    body: html`<h1 class="small">${title}</h1><p class="prose">${text}</p>${again}`,
    isForm: false,
  });
}

/** One button: links in letters are opened by programs that look for malice, and those press none. */
export function confirmPage(frame: PageFrame, token: string, lang: LetterLanguage): string {
  const words = LETTER_WORDS[lang];
  return page(frame, {
    path: 'subscribe/confirm',
    lang,
    title: words.confirm,
    body: html`<h1 class="small">${words.subscribe(frame.view.name)}</h1><p class="prose">${words.confirmText(frame.view.name)}</p>
<form class="letter" method="post" action="confirm?t=${token}"><p><button>${words.confirm}</button></p></form>`,
    isForm: true,
  });
}

/** The same POST as the one-click of mail programs (RFC 8058). */
export function leavePage(frame: PageFrame, hand: string, lang: LetterLanguage): string {
  const words = LETTER_WORDS[lang];
  return page(frame, {
    path: 'subscribe/leave',
    lang,
    title: words.leave,
    body: html`<h1 class="small">${words.leaveTitle(frame.view.name)}</h1><p class="prose">${words.leaveText}</p>
<form class="letter" method="post" action="leave?t=${hand}"><input type="hidden" name="List-Unsubscribe" value="One-Click"><p><button>${words.leave}</button> <a href="choices?t=${hand}">${words.change}</a></p></form>`,
    isForm: true,
  });
}

export function choicesPage(
  frame: PageFrame,
  hand: string,
  { choices, sections }: { readonly choices: Choices; readonly sections: readonly SectionChoice[] },
): string {
  const words = LETTER_WORDS[choices.lang];
  return page(frame, {
    path: 'subscribe/choices',
    lang: choices.lang,
    title: words.choose,
    body: html`<h1 class="small">${words.choose}</h1>
<form class="letter" method="post" action="choices?t=${hand}">${chooser(sections, choices)}<p><button>${words.save}</button> <a href="leave?t=${hand}">${words.leave}</a></p></form>`,
    isForm: true,
  });
}

function page(
  frame: PageFrame,
  {
    path,
    lang,
    title,
    body,
    isForm,
  }: { path: string; lang: LetterLanguage; title: string; body: Html; isForm: boolean },
): string {
  return pageOf(frame, {
    title: `${title} – ${frame.view.name}`,
    description: LETTER_WORDS[lang].subscribe(frame.view.name),
    path,
    current: SUBSCRIBE_PAGE,
    // Only the form is for search engines; the others are somebody's own.
    hidden: path !== SUBSCRIBE_PAGE,
    posts: isForm,
    body: html`<div lang="${lang}" dir="${LETTER_WORDS[lang].direction}">${body}</div>`,
  });
}
