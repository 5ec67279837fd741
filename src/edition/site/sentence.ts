/** A sentence on the page: its words, the number of its note, the note; contested ones with both voices set side by side. */
import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/edition.ts';
import { type PublicView, sourceName } from '../view.ts';
import { type Html, html } from './html.ts';
import { flat, noteOf } from './note.ts';
import type { SiteIndex } from './site-index.ts';

export function sentenceBlock(
  sentence: Sentence,
  n: number,
  view: PublicView,
  up: string,
  { byId, eventOf }: Pick<SiteIndex, 'byId' | 'eventOf'>,
): Html {
  const event = sentence.event ? byId.get(sentence.event) : undefined;
  const others = [...new Set(sentence.references.flatMap(({ claim }) => eventOf.get(claim) ?? []))].filter(
    (one) => one !== event,
  );
  const voices =
    event && (event.status === 'contested' || event.status === 'denied') ? voicesBlock(sentence, view) : null;
  const note = noteOf(sentence, n, [...(event ? [event] : []), ...(event ? others : [])], view, up, voices === null);
  const number = note ? html`<a class="ref" href="#n${n}" aria-label="Evidence ${n}">${n}</a>` : '';
  return html`<div class="said${sentence.kind === 'assessment' ? ' assess' : ''}" id="s${n}">${note}<p dir="auto">${sentence.text}${number}</p>${voices}</div>
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
  return html`<div><b>${who} ${verb}</b><q dir="auto">${flat(claim.span.quote)}</q></div>`;
};
