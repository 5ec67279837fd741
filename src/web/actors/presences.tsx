/** Who is where with what, or who is said to hold which ground: since, until, according to whom; rival claims side by side. */
import { Link } from '@tanstack/react-router';
import type { Presence, PresenceEdge } from '../../model/presence.ts';
import type { PresencesAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import { StatusMark } from '../marks/status-mark.tsx';
import { countWords } from '../words/count-words.ts';
import { dayWords } from '../words/day-words.ts';

interface Props {
  readonly kind: Presence['kind'];
  /** Of an actor or at a place: its id. */
  readonly of: { readonly who: string } | { readonly place: string };
}

const TITLE = { deployment: 'Deployments', control: 'Ground said to be held' } as const;
const TEACH = {
  deployment: 'No report tells of its forces, ships or aircraft, or of any there, coming, staying or leaving.',
  control: 'No claim that stands tells of ground held, taken or lost.',
} as const;

export function Presences({ kind, of }: Props) {
  const isOfPlace = 'place' in of;
  const { data } = useAnswer<PresencesAnswer>(kind === 'control' ? '/api/control' : '/api/deployments', { ...of });
  if (!data) return null;
  const title = `${kind}-title`;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{TITLE[kind]}</h2>
      {data.presences.length === 0 ? (
        <p className="soft">{TEACH[kind]}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
        <section className="scrolls" aria-label={`${TITLE[kind]}, a table`} tabIndex={0}>
          <table className="presences">
            <thead>
              <tr>
                <th scope="col">{isOfPlace ? 'Who' : 'Where'}</th>
                {kind === 'deployment' ? <th scope="col">With</th> : null}
                <th scope="col">Since</th>
                <th scope="col">Until</th>
                <th scope="col">Status</th>
                <th scope="col">According to</th>
              </tr>
            </thead>
            <tbody>
              {data.presences.map((one) => (
                <tr key={one.id}>
                  <td dir="auto">{isOfPlace ? <Who {...one} /> : <Where {...one} />}</td>
                  {kind === 'deployment' ? (
                    <td dir="auto">
                      {[one.number && countWords(one.number), one.with.join(', ')].filter(Boolean).join(' ') || (
                        <span className="soft">–</span>
                      )}
                    </td>
                  ) : null}
                  <td className="figure">
                    <Edge edge={one.since} otherwise={one.seenFirst ? `seen ${dayWords(one.seenFirst, true)}` : '–'} />
                  </td>
                  <td className="figure">
                    <Edge
                      edge={one.until}
                      otherwise={one.seenLast ? `last seen ${dayWords(one.seenLast, true)}` : 'nobody says'}
                    />
                    {one.replacedBy ? <small> replaced by {one.replacedBy}</small> : null}
                  </td>
                  <td>
                    <StatusMark status={one.status} />
                    {one.contestedBy.length > 0 ? <small> others are said to hold it too</small> : null}
                  </td>
                  <td>
                    {one.according.map(({ claim, report, speaker, stance }, i) => (
                      <span key={claim}>
                        {i > 0 ? ', ' : ''}
                        <Link
                          to="/reports/$id"
                          params={{ id: report.replace(/@\d+$/, '') }}
                          search={{ claim }}
                          dir="auto"
                        >
                          {speaker ?? 'the report'}
                        </Link>
                        {stance === 'asserts' ? '' : ` ${stance}`}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Who({ who }: Presence) {
  if (!who) return <span className="soft">not said</span>;
  return who.actor ? (
    <Link to="/actors/$id" params={{ id: who.actor }}>
      {who.name}
    </Link>
  ) : (
    who.name
  );
}

function Where({ place }: Presence) {
  if (!place) return <span className="soft">not said</span>;
  return place.place ? (
    <Link to="/places/$id" params={{ id: place.place }}>
      {place.name}
    </Link>
  ) : (
    place.name
  );
}

function Edge({ edge, otherwise }: { readonly edge: PresenceEdge | null; readonly otherwise: string }) {
  if (!edge) return <span className="soft">{otherwise}</span>;
  return (
    <>
      {edge.day ? dayWords(edge.day, true) : 'not dated'} <small className="soft">{edge.move}</small>
    </>
  );
}
