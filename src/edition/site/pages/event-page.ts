/** One event: what is adopted and why, and every claim's version beside it, in columns. */

import type { Claim } from '../../../model/claim.ts';
import type { Event, EventHarm } from '../../../model/event.ts';
import { sentencesOf } from '../../compose/sentence.ts';
import { dayWords, timePhrase } from '../../compose/words/date.ts';
import { countWords } from '../../compose/words/number.ts';
import { placePhrase } from '../../compose/words/place.ts';
import { type PublicView, sourceName } from '../../view.ts';
import { classOf, glyph, statusMark } from '../event-class.ts';
import type { Frame } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { dirOf, isolated } from '../isolated.ts';
import { mapFigure } from '../map/figure.ts';
import { citation, flat } from '../note.ts';
import { pageOf } from '../page.ts';

export const eventPath = (id: string): string => `event/${id}.html`;

export function eventPage(event: Event, frame: Frame): string {
  const { view, countries, index } = frame;
  const year = (event.time?.to ?? event.time?.from ?? '').slice(0, 4) || null;
  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  const title = index.headline(event);
  const told = sentencesOf(event, view, year ?? '', 0);
  const carried = index.carriedBy.get(event.id) ?? [];
  const type = classOf(event);
  const body = html`
<p class="week">Event</p>
<h1 class="small"${dirOf(title)}>${isolated(title)}</h1>
<p class="status">${statusMark(event.status)} – ${event.adopted.find(({ field }) => field === 'status')?.why ?? ''}.</p>
${told.map(({ text }) => html`<p class="lede"${dirOf(text)}>${isolated(text)}</p>`)}
<p class="meta kind"><svg class="type" viewBox="-6 -6 12 12" aria-hidden="true">${glyph(type)}</svg>${type.label}${event.type.acled ? `: ${event.type.acled.toLowerCase().replace(/\bied\b/, 'IED')}` : ''}</p>
<section class="part"><h2>Each version, side by side</h2><div class="scroll" tabindex="0">${versions(event, claims, view)}</div></section>
${linksOf(event, frame)}
${mapFigure([event], countries, () => '#main') ?? html`<p class="meta">It is told without a place.</p>`}
<section class="part"><h2>Where it was told</h2><ul class="plain brief">${carried.map(({ edition, path }) => html`<li><a href="../${path}">${edition.title}</a>${carried.some((one) => one.edition.corrects === edition.id) ? ' (since corrected)' : ''}</li>`)}</ul></section>
<p class="fine">Permanent address of this event: <code>${eventPath(event.id)}</code>. If it is merged with another, this page leads there.</p>`;
  return pageOf(frame, {
    title: `${title} – ${view.name}`,
    description: told[0]?.text ?? title,
    path: eventPath(event.id),
    body,
  });
}

/** The pages of those who act in it and of where it was. */
function linksOf(event: Event, { view, index }: Frame): Html | null {
  const actors = [...new Set(event.roles.flatMap(({ actor }) => actor ?? []))].flatMap(
    (id) => view.actors.get(id) ?? [],
  );
  const place =
    event.place?.place && index.ofPlace.has(event.place.place) ? view.places.get(event.place.place) : undefined;
  if (!actors.length && !place) return null;
  return html`<p class="meta more-on">More on ${[...actors.map(({ id, name }) => [`../actor/${id}.html`, name] as const), ...(place ? [[`../place/${place.id}.html`, place.name] as const] : [])].map(([to, name], i) => html`${i ? ' · ' : ''}<a href="${to}">${name}</a>`)}</p>`;
}

interface Row {
  readonly label: string;
  readonly adopted: string;
  readonly why: string;
  readonly of: (claim: Claim) => string;
}

function versions(event: Event, claims: readonly Claim[], view: PublicView): Html {
  const year = null;
  const why = (field: string): string => whyOf(event, (one) => one === field);
  const rows: readonly Row[] = [
    {
      label: 'When',
      adopted: timePhrase(event.time, year) ?? boundedWords(event),
      why: why('time'),
      of: (claim) => timePhrase(claim.time, year) ?? boundedWords(claim),
    },
    {
      label: 'Where',
      adopted: placePhrase(event.place, view.places) ?? '',
      why: why('place'),
      of: (claim) => (claim.place ? (placePhrase(claim.place, view.places) ?? '') : ''),
    },
    {
      label: 'By',
      adopted: named(event, ['initiator', 'partner'], view),
      why: why('roles'),
      of: (claim) => named(claim, ['initiator', 'partner'], view),
    },
    {
      label: 'Against',
      adopted: named(event, ['target', 'victim'], view),
      why: '',
      of: (claim) => named(claim, ['target', 'victim'], view),
    },
    {
      label: 'With',
      adopted: event.weapons.map(({ name }) => name).join(', '),
      why: why('weapons'),
      of: (claim) => claim.weapons.map(({ name }) => name).join(', '),
    },
    {
      label: 'Harm',
      adopted: event.harms.map(harmCell).join('; '),
      why: whyOf(event, (field) => field.startsWith('harm')),
      of: (claim) =>
        claim.harms
          .map((harm) => `${harm.effect}: ${harm.said ?? countWords({ best: harm.about, ...harm }) ?? 'no number'}`)
          .join('; '),
    },
  ];
  const told = rows.filter(({ adopted, of }) => adopted || claims.some((claim) => of(claim)));
  return html`<table class="versions"><thead><tr><th scope="col"><span class="hide">Field</span></th><th scope="col">Adopted</th>${claims.map((claim) => html`<th scope="col">${speaker(claim, view)}<small>${claim.stance}${claim.hedge === 'none' ? '' : `, ${claim.hedge}`}</small></th>`)}</tr></thead>
<tbody><tr><th scope="row">Words</th><td class="adopted">–</td>${claims.map((claim) => html`<td><q${dirOf(flat(claim.span.quote))}>${flat(claim.span.quote)}</q><small>${citation(claim.report, claim, view)}</small></td>`)}</tr>
${told.map(
  ({ label, adopted, why: because, of }) =>
    html`<tr><th scope="row">${label}</th><td class="adopted">${adopted ? html`<b>${adopted}</b>` : '–'}${because && adopted ? html`<small>${because}</small>` : ''}</td>${claims.map(
      (claim) => {
        const value = of(claim);
        return html`<td class="${value && value !== adopted ? 'differs' : ''}">${value || '–'}</td>`;
      },
    )}</tr>`,
)}</tbody></table>`;
}

/** Why a value is adopted; where one claim tells of the event there is nothing to choose, and nothing to say. */
const whyOf = ({ adopted, claims }: Event, holds: (field: string) => boolean): string =>
  claims.length > 1 ? (adopted.find(({ field }) => holds(field))?.why ?? '') : '';

const boundedWords = ({ time }: Pick<Event, 'time'>): string =>
  time?.basis === 'bounded' && time.to ? `not after ${dayWords(time.to)}` : '';

const harmCell = ({ effect, min, max, best }: EventHarm): string =>
  `${effect}: ${countWords({ best, min, max }) ?? 'no number'}`;

const named = (told: Pick<Event, 'roles'>, roles: readonly string[], view: PublicView): string =>
  [
    ...new Set(
      told.roles
        .filter(({ role }) => roles.includes(role))
        .map(({ actor, name }) => (actor ? view.actors.get(actor)?.name : null) ?? name),
    ),
  ].join(', ');

const speaker = (claim: Claim, view: PublicView): string =>
  claim.speakers.length
    ? claim.speakers.map(({ name }) => name).join(' › ')
    : sourceName(view.reports.get(claim.report));
