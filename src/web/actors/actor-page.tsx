/** An actor: names with their provenance, in every script; affiliations over time; the events it is part of. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Actor, Alias } from '../../model/actor.ts';
import type { ActorAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import { EventsTable } from '../events/events-table.tsx';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { sectorWord } from '../words/sector-word.ts';
import { AliasTable } from './alias-table.tsx';
import { Presences } from './presences.tsx';
import { Relations } from './relations.tsx';
import { SameActor } from './same-actor.tsx';

export function ActorPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<ActorAnswer>(`/api/actors/${id}`);
  useTitle(answer.data?.row.actor.name);
  return <Answered of={answer}>{(found) => <Profile {...found} />}</Answered>;
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
function Profile({ row, related, events, relations, home, same, judged }: ActorAnswer) {
  const { actor } = row;
  const { rel } = useSearch({ strict: false }) as { rel?: string };
  const chosen = relations.find(({ key }) => key === rel);
  const wanted = chosen && new Set([...chosen.with, ...chosen.against].map(({ event }) => event));
  const shown = wanted ? events.filter(({ id }) => wanted.has(id)) : events;
  const facts = [
    actor.class,
    actor.office,
    actor.country && (COUNTRIES.of(actor.country) ?? actor.country),
    actor.sector && sectorWord(actor.sector),
    intervalWords(actor.from, actor.to),
    plural(row.claims, 'claim'),
    row.says ? `speaks in ${plural(row.says, 'claim')}` : null,
  ];
  return (
    <article className="profile">
      <header className="page-head">
        <h1>{actor.name}</h1>
        <p className="event-facts">
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </header>
      {home ? (
        <p className="soft">
          Judged the same as{' '}
          <Link to="/actors/$id" params={{ id: home.id }}>
            {home.name}
          </Link>
          , under whose name its events are counted.
        </p>
      ) : null}
      {actor.note ? <p>{actor.note}</p> : null}
      {actor.affiliations.length > 0 ? (
        <section aria-labelledby="relations-title">
          <h2 id="relations-title">Affiliations</h2>
          <ul className="relations">
            {actor.affiliations.map(({ to, relation, from, until, note }) => (
              <li key={`${to} ${relation} ${from}`}>
                {relation.replace('-', ' ')}{' '}
                <Link to="/actors/$id" params={{ id: to }}>
                  {related.find((one) => one.id === to)?.name ?? to}
                </Link>{' '}
                <span className="soft">{[intervalWords(from, until), note].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Relations name={actor.name} relations={relations} />
      <Presences kind="deployment" of={{ who: actor.id }} />
      <Presences kind="control" of={{ who: actor.id }} />
      <AliasTable aliases={[...actor.aliases, ...same.flatMap((one) => namesOf(one.actor))]} />
      <SameActor actor={actor} judged={judged} />
      <section aria-labelledby="events-title">
        <h2 id="events-title">
          Events{' '}
          {chosen ? (
            <span className="soft">
              with or against {chosen.name} ·{' '}
              <Link to="." search={(now: Record<string, unknown>) => ({ ...now, rel: undefined })} replace>
                all {events.length}
              </Link>
            </span>
          ) : null}
        </h2>
        {shown.length === 0 ? <p className="soft">In no event so far.</p> : <EventsTable events={shown} />}
      </section>
      <p className="soft">
        <Link to="/actors">All actors</Link> · <span className="mono">{actor.id}</span>
      </p>
    </article>
  );
}

/** The names of another that was judged the same: its own first. */
const namesOf = ({ name, aliases, id }: Actor): readonly Alias[] => [
  { name, script: 'Latn', kind: 'name', from: null, to: null, provenance: `${id}, judged the same` },
  ...aliases,
];
