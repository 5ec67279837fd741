/** One case side by side: what each coder told, with the words; who is right is said with a reason. */

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownWords } from '../../edition/shown-words.ts';
import type { Dispute } from '../../server/api-agreement.ts';
import { useTelling } from '../edits/use-telling.ts';
import { dayWords } from '../words/day-words.ts';
import { fieldWords } from './field-words.ts';

interface Props {
  readonly sample: string;
  readonly dispute: Dispute;
  readonly names: ReadonlyMap<string, string>;
  readonly fields: readonly string[];
}

const NONE = 'none';

export function DisputeCase({ sample, dispute, names, fields }: Props) {
  const { claims, missing, settled, report } = dispute;
  const { tell, isStill, isPast } = useTelling();
  const [right, setRight] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const group = `right-${claims[0]!.claim.id}`;
  const rows = fields.filter((field) => claims.some(({ claim }) => fieldWords(field, claim, names) !== null));
  const chosen = right ?? (settled ? (settled.chosen ?? NONE) : null);
  const choice = (value: string, label: string) => (
    <label className="right-choice">
      <input type="radio" name={group} checked={chosen === value} disabled={isStill} onChange={() => setRight(value)} />{' '}
      {label}
    </label>
  );
  const settle = () => {
    if (chosen === null || why.trim() === '') return;
    const claim = chosen === NONE ? claims[0]!.claim.id : chosen;
    void tell(
      `/api/samples/${encodeURIComponent(sample)}/settle`,
      { claim, none: chosen === NONE, why: why.trim() },
      'Settled',
    ).then((isTaken) => {
      if (isTaken) setWhy('');
    });
  };
  return (
    <div className="dispute-case">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard */}
      <section className="scrolls" aria-label="What each coder told" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Field</span>
              </th>
              {claims.map(({ coder }) => (
                <th scope="col" key={coder} className="coder">
                  {coder}
                </th>
              ))}
              {missing.map((coder) => (
                <th scope="col" key={coder} className="coder">
                  {coder}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((field) => {
              const differs = dispute.fields.includes(field);
              return (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  {claims.map(({ coder, claim }) => (
                    <td key={coder} className={differs ? 'differs' : undefined} dir="auto">
                      {fieldWords(field, claim, names) ?? <span className="soft">–</span>}
                    </td>
                  ))}
                  {missing.map((coder) => (
                    <td key={coder} />
                  ))}
                </tr>
              );
            })}
            <tr className="words">
              <th scope="row">words</th>
              {claims.map(({ coder, claim }) => (
                <td key={coder}>
                  <q dir="auto">{shownWords(claim.span.quote)}</q>
                </td>
              ))}
              {missing.map((coder) => (
                <td key={coder} className="soft">
                  coded nothing here
                </td>
              ))}
            </tr>
            {isPast ? null : (
              <tr>
                <th scope="row">right</th>
                {claims.map(({ coder, claim }) => (
                  <td key={coder}>{choice(claim.id, `${coder} is right`)}</td>
                ))}
                {missing.map((coder, i) => (
                  <td key={coder}>{i === 0 ? choice(NONE, 'nothing should be coded') : null}</td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </section>
      {settled ? (
        <p>
          Settled by {settled.by}:{' '}
          {settled.chosen === null
            ? 'nothing should be coded here'
            : `${claims.find(({ claim }) => claim.id === settled.chosen)?.coder ?? 'one of them'} is right`}
          . <q>{settled.why}</q>
        </p>
      ) : null}
      {isPast ? null : (
        <form
          className="settle-form"
          onSubmit={(event) => {
            event.preventDefault();
            settle();
          }}
        >
          {missing.length === 0 ? choice(NONE, 'nothing should be coded here') : null}
          <label>
            <span className="visually-hidden">Why</span>
            <input value={why} placeholder="why, by the codebook" onChange={({ target }) => setWhy(target.value)} />
          </label>
          <button type="submit" disabled={isStill || chosen === null || why.trim() === ''}>
            {settled ? 'Settle anew' : 'Settle'}
          </button>
        </form>
      )}
      <p>
        <Link to="/reports/$id" params={{ id: report.id }} dir="auto">
          {report.title ?? 'The report'}
        </Link>{' '}
        <span className="soft">
          {[report.source?.name, report.published && dayWords(report.published, true)].filter(Boolean).join(', ')}
        </span>
      </p>
    </div>
  );
}
