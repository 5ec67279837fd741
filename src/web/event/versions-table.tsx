/** Each speaker's version side by side: the adopted value first, with its reason; what differs is tinted. */

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownWords } from '../../edition/shown-words.ts';
import type { Event } from '../../model/event.ts';
import type { Version } from '../../server/api.ts';
import { Confidence } from '../report/confidence.tsx';
import { dayWords } from '../words/day-words.ts';
import { AdoptNote } from './adopt-note.tsx';
import type { Judging } from './use-judging.ts';
import { FIELDS, type Field } from './version-fields.ts';

interface Props {
  readonly event: Event;
  readonly versions: readonly Version[];
  /** Fields whose value a person chose. */
  readonly chosen: readonly string[];
  readonly judging: Judging;
}

const speakerOf = ({ claim, report }: Version): string =>
  claim.speakers.map(({ name }) => name).join(' › ') || report.source?.name || 'the report';

const reasonOf = (event: Event, field: Field): string | null =>
  event.adopted.find(({ field: name }) => name === field.name || name.startsWith(`${field.name}:`))?.why ?? null;

/** The names under which the ledger knows what a row adopts: harms go by their effect. */
const adoptedNames = (event: Event, field: Field): readonly string[] =>
  field.name === 'harm'
    ? [...new Set(event.harms.map(({ effect }) => `harm:${effect}`))]
    : field.name === 'tally'
      ? []
      : [field.name];

export function VersionsTable({ event, versions, chosen, judging }: Props) {
  const [adopting, setAdopting] = useState<{ readonly label: string; readonly claim: string } | null>(null);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const [isSplitting, setSplitting] = useState(false);
  const adopt = async (field: Field, claim: string | null, why: string) => {
    setAdopting(null);
    for (const name of adoptedNames(event, field))
      await judging.send(
        'adopt',
        { field: name, claim, why },
        claim ? `Adopted: ${field.label}` : 'Left to the policy',
      );
  };
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
                {isSplitting ? (
                  <label className="split-choice">
                    <input
                      type="checkbox"
                      checked={apart.has(version.claim.id)}
                      onChange={({ target }) => {
                        const others = [...apart].filter((id) => id !== version.claim.id);
                        setApart(new Set(target.checked ? [...others, version.claim.id] : others));
                      }}
                    />{' '}
                    another event<span className="visually-hidden">: {speakerOf(version)}</span>
                  </label>
                ) : null}
                <span className="speaker" dir="auto">
                  {speakerOf(version)}
                </span>
                <span className={`stance stroke-${version.claim.stance}`}>
                  {version.claim.stance}
                  {version.claim.hedge === 'none' ? '' : ` (${version.claim.hedge})`}
                </span>
                {version.claim.coder.kind === 'machine' ? (
                  <Confidence claim={version.claim} shown={version.shown} />
                ) : (
                  <span className="confidence">by {version.claim.coder.name}</span>
                )}
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
                  {adoptedNames(event, field).some((name) => chosen.includes(name)) && !judging.isStill ? (
                    <button type="button" className="quiet" onClick={() => void adopt(field, null, '')}>
                      leave it to the policy<span className="visually-hidden">: {field.label}</span>
                    </button>
                  ) : null}
                </td>
                {versions.map(({ claim }) => {
                  const value = field.ofClaim(claim);
                  const differs = value !== null && adopted !== null && value !== adopted;
                  return (
                    <td key={claim.id} className={differs ? 'differs' : undefined} dir="auto">
                      {value ?? <span className="soft">–</span>}
                      {differs && !judging.isStill && adoptedNames(event, field).length > 0 ? (
                        adopting?.label === field.label && adopting.claim === claim.id ? (
                          <AdoptNote
                            onAdopt={(why) => void adopt(field, claim.id, why)}
                            onClose={() => setAdopting(null)}
                          />
                        ) : (
                          <button
                            type="button"
                            className="quiet adopt"
                            onClick={() => setAdopting({ label: field.label, claim: claim.id })}
                          >
                            adopt
                            <span className="visually-hidden">
                              {' '}
                              “{value}” for {field.label}
                            </span>
                          </button>
                        )
                      ) : null}
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
                <q dir="auto">{shownWords(claim.span.quote)}</q>
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
      {versions.length > 1 && !judging.isStill ? (
        <p className="split-line">
          {isSplitting ? (
            <>
              <button
                type="button"
                disabled={apart.size === 0 || apart.size === versions.length}
                onClick={() => {
                  setSplitting(false);
                  setApart(new Set());
                  void judging.send(
                    'split',
                    { claims: [...apart], why: '' },
                    `Split: ${apart.size} of ${versions.length}`,
                  );
                }}
              >
                Split off what is marked
              </button>
              <button type="button" className="quiet" onClick={() => setSplitting(false)}>
                Cancel
              </button>
            </>
          ) : (
            <button type="button" className="quiet" onClick={() => setSplitting(true)}>
              These are two events…
            </button>
          )}
        </p>
      ) : null}
    </section>
  );
}
