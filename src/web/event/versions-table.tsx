/** Each speaker's version side by side: the adopted value first, with its reason; what differs is tinted. */
import { Link } from '@tanstack/react-router';
import type { Event } from '../../model/event.ts';
import type { Version } from '../../server/api.ts';
import { dayWords } from '../words/day-words.ts';
import { FIELDS, type Field } from './version-fields.ts';

interface Props {
  readonly event: Event;
  readonly versions: readonly Version[];
}

const speakerOf = ({ claim, report }: Version): string =>
  claim.speakers.map(({ name }) => name).join(' › ') || report.source?.name || 'the report';

const reasonOf = (event: Event, field: Field): string | null =>
  event.adopted.find(({ field: name }) => name === field.name || name.startsWith(`${field.name}:`))?.why ?? null;

export function VersionsTable({ event, versions }: Props) {
  const rows = FIELDS.filter(
    (field) => field.ofEvent(event) !== null || versions.some(({ claim }) => field.ofClaim(claim) !== null),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
    <section className="scrolls" aria-label="Versions" tabIndex={0}>
      <table className="versions">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Field</span>
            </th>
            <th scope="col" className="adopted">
              We adopt
            </th>
            {versions.map((version) => (
              <th scope="col" key={version.claim.id}>
                <span className="speaker" dir="auto">
                  {speakerOf(version)}
                </span>
                <span className={`stance stroke-${version.claim.stance}`}>
                  {version.claim.stance}
                  {version.claim.hedge === 'none' ? '' : ` (${version.claim.hedge})`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => {
            const adopted = field.ofEvent(event);
            return (
              <tr key={field.label}>
                <th scope="row">{field.label}</th>
                <td className="adopted" dir="auto">
                  {adopted ?? <span className="soft">–</span>}
                  {adopted && reasonOf(event, field) ? <small>{reasonOf(event, field)}</small> : null}
                </td>
                {versions.map(({ claim }) => {
                  const value = field.ofClaim(claim);
                  const differs = value !== null && adopted !== null && value !== adopted;
                  return (
                    <td key={claim.id} className={differs ? 'differs' : undefined} dir="auto">
                      {value ?? <span className="soft">–</span>}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <tr className="words">
            <th scope="row">Words</th>
            <td className="adopted" />
            {versions.map(({ claim, report }) => (
              <td key={claim.id}>
                <q dir="auto">{claim.span.quote}</q>
                <Link to="/reports/$id" params={{ id: report.id }} search={{ claim: claim.id }}>
                  {[report.source?.name ?? 'source unknown', report.published && dayWords(report.published, true)]
                    .filter(Boolean)
                    .join(', ')}
                </Link>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
