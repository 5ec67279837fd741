/** Who's who: everybody the published events and quotes name, and a page for each. */

import type { Actor, ActorClass, Affiliation, Alias } from '../../../model/actor.ts';
import type { Event } from '../../../model/event.ts';
import { dayWords } from '../../compose/words/date.ts';
import { latestEvents } from '../event-list.ts';
import type { Frame } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { dirOf } from '../isolated.ts';
import { citation, flat } from '../note.ts';
import { pageOf } from '../page.ts';

export const actorPath = (id: string): string => `actor/${id}.html`;

const GROUPS: readonly (readonly [string, readonly ActorClass[]])[] = [
  ['Armed groups and forces', ['force', 'group', 'coalition']],
  ['States and institutions', ['state', 'institution', 'mission', 'party']],
  ['Persons', ['person']],
  ['Companies and tribes', ['company', 'tribe']],
  ['Kinds of people', ['people']],
];
const QUOTES = 12;

export function actorsPage(frame: Frame): string {
  const { index, view } = frame;
  const body = html`<h1>Who’s who</h1><div class="prose"><p>Everybody whom the events published here name as acting, acted upon or speaking, with the names they are met under.</p></div>
${GROUPS.map(([title, classes]) => {
  const actors = index.actors.filter((actor) => classes.includes(actor.class));
  return actors.length
    ? html`<section class="part"><h2>${title}</h2><dl class="who">${actors.map((actor) => html`<div><dt><a href="${actorPath(actor.id)}">${actor.name}</a></dt><dd>${about(actor)}${aliasLine(actor)}<small>${countLine(actor, frame)}</small></dd></div>`)}</dl></section>`
    : '';
})}${index.actors.length ? '' : html`<p class="prose">Nobody is named yet.</p>`}`;
  return pageOf(frame, {
    title: `Who’s who – ${view.name}`,
    description: 'Everybody whom the published events name.',
    path: 'actors.html',
    body,
    current: 'actors.html',
  });
}

const about = ({ office, note }: Actor): Html | null =>
  office || note ? html`<span class="about" dir="auto">${[office, note].filter(Boolean).join('. ')}</span>` : null;

const aliasLine = ({ aliases }: Actor): Html | null =>
  aliases.length
    ? html`<span class="alias">${aliases.slice(0, 6).map(({ name }, i) => html`${i ? ' · ' : ''}<bdi${langOf(name)}>${name}</bdi>`)}</span>`
    : null;

export const langOf = (name: string): Html | null => (/\p{Script=Arabic}/u.test(name) ? html` lang="ar"` : null);

function countLine({ id }: Actor, { index }: Frame): string {
  const [events, said] = [index.ofActor.get(id)?.length ?? 0, index.saidBy.get(id)?.length ?? 0];
  return [
    events ? `${events} ${events === 1 ? 'event' : 'events'}` : '',
    said ? `quoted ${said === 1 ? 'once' : `${said} times`}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function actorPage(actor: Actor, frame: Frame): string {
  const { view, index } = frame;
  const events = index.ofActor.get(actor.id) ?? [];
  const inRole = (roles: readonly string[]): readonly Event[] =>
    events.filter((event) => event.roles.some((one) => one.actor === actor.id && roles.includes(one.role)));
  const parts: readonly (readonly [string, readonly Event[]])[] = [
    ['As acting', inRole(['initiator', 'partner'])],
    ['As acted upon', inRole(['target'])],
    ['As harmed, taken or found', inRole(['victim'])],
    ['As gaining', inRole(['beneficiary'])],
  ];
  const said = index.saidBy.get(actor.id) ?? [];
  const body = html`<p class="week">Who’s who</p><h1 class="small">${actor.name}</h1>
${actor.office || actor.note ? html`<p class="lede">${[actor.office, actor.note].filter(Boolean).join('. ')}</p>` : ''}
${actor.aliases.length ? html`<section class="part"><h2>Also named</h2>${aliasTable(actor.aliases)}</section>` : ''}
${tiesOf(actor, frame)}
${parts.map(([title, list]) => (list.length ? html`<section class="part"><h2>${title}</h2>${latestEvents(list, frame, '../')}</section>` : ''))}
${
  said.length
    ? html`<section class="part"><h2>In its own words, as quoted</h2>${said.slice(0, QUOTES).map((claim) => html`<div class="evidence"><q${dirOf(flat(claim.span.quote))}>${flat(claim.span.quote)}</q><cite>${citation(claim.report, claim, view)}</cite></div>`)}${said.length > QUOTES ? html`<p class="meta">${said.length - QUOTES} more stand with their events.</p>` : ''}</section>`
    : ''
}
<p class="fine">Permanent address: <code>${actorPath(actor.id)}</code>.</p>`;
  return pageOf(frame, {
    title: `${actor.name} – ${view.name}`,
    description: `${actor.name}: ${countLine(actor, frame)}.`,
    path: actorPath(actor.id),
    body,
    current: 'actors.html',
  });
}

export const aliasTable = (aliases: readonly Alias[]): Html =>
  html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Where met</th></tr></thead><tbody>${aliases.map(({ name, kind, provenance, from, to }) => html`<tr><td><bdi${langOf(name)}>${name}</bdi></td><td>${kind}${from || to ? `, ${from ? `from ${dayWords(from)}` : ''}${to ? ` until ${dayWords(to)}` : ''}` : ''}</td><td>${provenance ?? '–'}</td></tr>`)}</tbody></table></div>`;

const TIES: Readonly<Record<Affiliation['relation'], string>> = {
  'part-of': 'part of',
  allied: 'allied with',
  'backed-by': 'backed by',
  leads: 'leads',
  'office-of': 'holds office in',
  'media-of': 'speaks for',
  'successor-of': 'successor of',
  opposes: 'opposes',
};

/** Only ties to those who have a page themselves: whom nothing published names is not named here. */
function tiesOf(actor: Actor, { index }: Frame): Html | null {
  const known = new Map(index.actors.map((one) => [one.id, one]));
  const ties = actor.affiliations.flatMap(({ to, relation, from, until }) => {
    const other = known.get(to);
    return other
      ? [
          html`<li>${TIES[relation]} <a href="../${actorPath(to)}">${other.name}</a>${from || until ? html` <small>${from ? `from ${dayWords(from)}` : ''}${until ? ` until ${dayWords(until)}` : ''}</small>` : ''}</li>`,
        ]
      : [];
  });
  return ties.length ? html`<section class="part"><h2>Ties</h2><ul class="plain brief">${ties}</ul></section>` : null;
}
