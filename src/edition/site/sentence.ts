/** A paragraph on the page, most of one sentence: its words, the number of its note, the note; contested ones with both voices set side by side. */

import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/edition.ts';
import { type PublicView, sourceName } from '../view.ts';
import { type Html, html } from './html.ts';
import { dirOf, isolated } from './isolated.ts';
import { flat, noteOf } from './note.ts';
import type { SiteIndex } from './site-index.ts';

export function sentenceBlock(
  sentences: readonly Sentence[],
  n: number,
  view: PublicView,
  up: string,
  { byId, eventOf }: Pick<SiteIndex, 'byId' | 'eventOf'>,
): Html {
  const told = sentences.map((sentence, i) => {
    const event = sentence.event ? byId.get(sentence.event) : undefined;
    const others = [...new Set(sentence.references.flatMap(({ claim }) => eventOf.get(claim) ?? []))].filter(
      (one) => one !== event,
    );
    const voices =
      event && (event.status === 'contested' || event.status === 'denied') ? voicesBlock(sentence, view) : null;
    const events = [...(event ? [event] : []), ...(event ? others : [])];
    const note = noteOf(sentence, n + i, events, view, up, voices === null);
    const number = note ? html`<a class="ref" href="#n${n + i}" aria-label="Evidence ${n + i}">${n + i}</a>` : '';
    return { note, voices, words: html`${isolated(sentence.text)}${number}`, id: `s${n + i}` };
  });
  const words = told.map(({ words: own, id }, i) => (i ? html` <span id="${id}">${own}</span>` : own));
  return html`<div class="said${sentences[0]?.kind === 'assessment' ? ' assess' : ''}" id="s${n}">${told.map(({ note }) => note)}<p${dirOf(sentences.map(({ text }) => text).join(' '))}>${words}</p>${told.map(({ voices }) => voices)}</div>
`;
}

function voicesBlock({ references }: Sentence, view: PublicView): Html | null {
  const claims = references.flatMap(({ claim }) => view.claims.get(claim) ?? []);
  const denying = claims.filter(({ stance }) => stance === 'denies');
  const asserting = claims.filter(({ stance }) => stance !== 'denies');
  if (!denying.length || !asserting.length) return null;
  return html`<div class="voices">${voice(asserting[0]!, 'says so', view)}${voice(denying[0]!, 'denies it', view)}</div>`;
}

const voice = (claim: Claim, does: string, view: PublicView): Html => {
  const who = claim.speakers.at(-1)?.name ?? sourceName(view.reports.get(claim.report));
  const verb = /s$/.test(who) && does === 'denies it' ? 'deny it' : does;
  return html`<div><b>${isolated(who, 'ltr')} ${verb}</b><q${dirOf(flat(claim.span.quote))}>${flat(claim.span.quote)}</q></div>`;
};
