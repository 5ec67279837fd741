/** One event: what is adopted and why, and every claim's version beside it, in columns. */
import type { Claim } from '../../../model/claim.ts';
import type { Event, EventHarm } from '../../../model/event.ts';
import { clauseOf, joinClause } from '../../compose/clause.ts';
import { sentencesOf } from '../../compose/sentence.ts';
import { timePhrase } from '../../compose/words/date.ts';
import { capitalised } from '../../compose/words/list.ts';
import { countWords } from '../../compose/words/number.ts';
import { placePhrase } from '../../compose/words/place.ts';
import { type PublicView, sourceName } from '../../view.ts';
import { statusMark } from '../event-class.ts';
import { type Html, html } from '../html.ts';
import { mapFigure } from '../map/figure.ts';
import type { Country } from '../map/topology.ts';
import { citation, flat } from '../note.ts';
import { pageOf } from '../page.ts';

export interface EventPage {
  readonly event: Event;
  readonly view: PublicView;
  readonly countries: readonly Country[];
  readonly motto: string;
}

export const eventPath = (id: string): string => `event/${id}.html`;

export function eventPage({ event, view, countries, motto }: EventPage): string {
  const year = (event.time?.to ?? event.time?.from ?? '').slice(0, 4) || null;
  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  const title = headline(event, view, claims);
  const told = sentencesOf(event, view, year ?? '', 0);
  const body = html`
<p class="week">Event</p>
<h1 class="small">${title}</h1>
<p class="status">${statusMark(event.status)} – ${event.adopted.find(({ field }) => field === 'status')?.why ?? ''}.</p>
${told.map(({ text }) => html`<p class="lede" dir="auto">${text}</p>`)}
<section class="part"><h2>Each version, side by side</h2><div class="scroll">${versions(event, claims, view)}</div></section>
${mapFigure([event], countries, () => '#') ?? html`<p class="meta">No report names a place.</p>`}
<p class="fine">Permanent address of this event: <code>${eventPath(event.id)}</code>. If it is merged with another, this page leads there.</p>`;
  return pageOf({
    title: `${title} – ${view.name}`,
    description: told[0]?.text ?? title,
    path: eventPath(event.id),
    view,
    motto,
    body,
  });
}

function headline(event: Event, view: PublicView, claims: readonly Claim[]): string {
  const clause = clauseOf({ ...event, time: null }, claims[0]?.span.quote ?? '', view, '');
  const words = clause ? joinClause(clause, 0) : flat(claims[0]?.span.quote ?? 'An event');
  return capitalised(words.length > 110 ? `${words.slice(0, 106).replace(/\s\S*$/, '')} …` : words);
}

interface Row {
  readonly label: string;
  readonly adopted: string;
  readonly why: string;
  readonly of: (claim: Claim) => string;
}

function versions(event: Event, claims: readonly Claim[], view: PublicView): Html {
  const year = null;
  const why = (field: string): string => event.adopted.find((one) => one.field === field)?.why ?? '';
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
      why: event.adopted.find(({ field }) => field.startsWith('harm'))?.why ?? '',
      of: (claim) =>
        claim.harms
          .map((harm) => `${harm.effect}: ${harm.said ?? countWords({ best: harm.about, ...harm }) ?? 'no number'}`)
          .join('; '),
    },
  ];
  const told = rows.filter(({ adopted, of }) => adopted || claims.some((claim) => of(claim)));
  return html`<table class="versions"><thead><tr><td></td><th scope="col">Adopted</th>${claims.map((claim) => html`<th scope="col">${speaker(claim, view)}<small>${claim.stance}${claim.hedge === 'none' ? '' : `, ${claim.hedge}`}</small></th>`)}</tr></thead>
<tbody><tr><th scope="row">Words</th><td class="adopted">–</td>${claims.map((claim) => html`<td><q dir="auto">${flat(claim.span.quote)}</q><small>${citation(claim.report, claim, view)}</small></td>`)}</tr>
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

const boundedWords = ({ time }: Pick<Event, 'time'>): string =>
  time?.basis === 'bounded' && time.to ? `not after ${time.to}` : '';

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
