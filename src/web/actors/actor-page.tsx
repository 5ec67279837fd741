/** An actor: names with their provenance, in every script; affiliations over time; the events it is part of. */
import { Link, useParams } from '@tanstack/react-router';
import type { ActorAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import { EventsTable } from '../events/events-table.tsx';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { AliasTable } from './alias-table.tsx';

export function ActorPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<ActorAnswer>(`/api/actors/${id}`);
  useTitle(answer.data?.row.actor.name);
  return <Answered of={answer}>{(found) => <Profile {...found} />}</Answered>;
}

function Profile({ row, related, events }: ActorAnswer) {
  const { actor } = row;
  const facts = [
    actor.class,
    actor.office,
    actor.country,
    actor.sector,
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
      {actor.note ? <p>{actor.note}</p> : null}
      <AliasTable aliases={actor.aliases} />
      {actor.affiliations.length > 0 ? (
        <section aria-labelledby="relations-title">
          <h2 id="relations-title">Relations</h2>
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
      <section aria-labelledby="events-title">
        <h2 id="events-title">Events</h2>
        {events.length === 0 ? <p className="soft">In no event so far.</p> : <EventsTable events={events} />}
      </section>
      <p className="soft">
        <Link to="/actors">All actors</Link> · <span className="mono">{actor.id}</span>
      </p>
    </article>
  );
}
