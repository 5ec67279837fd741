/** What coders of a sample told differently, one line a case; the open one side by side with its words. */

import { Link, useSearch } from '@tanstack/react-router';
import { shownWords } from '../../edition/shown-words.ts';
import type { Named } from '../../server/api.ts';
import type { Dispute } from '../../server/api-agreement.ts';
import { plural } from '../words/count-words.ts';
import { DisputeCase } from './dispute-case.tsx';

interface Props {
  readonly sample: string;
  readonly disputes: readonly Dispute[];
  readonly names: readonly Named[];
  /** Only cases that differ in it. */
  readonly field: string | undefined;
  readonly fields: readonly string[];
}

export function Disputes({ sample, disputes, names: named, field, fields }: Props) {
  const search = useSearch({ strict: false }) as { case?: string };
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const shown = disputes.filter((one) => field === undefined || one.fields.includes(field));
  const open = shown.filter(({ settled }) => settled === null).length;
  return (
    <section aria-labelledby="disputes-title" className="disputes">
      <h2 id="disputes-title">
        Told differently{field ? `: ${field}` : ''}{' '}
        <span className="soft">
          {plural(open, 'case')} to settle{shown.length > open ? `, ${shown.length - open} settled` : ''}
        </span>
      </h2>
      {field ? (
        <p>
          <Link to="." search={(now: Record<string, unknown>) => ({ ...now, field: undefined })} replace>
            Show all {disputes.length}
          </Link>
        </p>
      ) : null}
      {shown.length === 0 ? <p className="soft">Everybody tells it alike.</p> : null}
      <ol>
        {shown.map((dispute) => {
          const { claim } = dispute.claims[0]!;
          const isOpen = dispute.claims.some((one) => one.claim.id === search.case);
          return (
            <li key={claim.id} data-row className={isOpen ? 'is-open' : undefined}>
              <Link
                to="."
                search={(now: Record<string, unknown>) => ({ ...now, case: isOpen ? undefined : claim.id })}
                replace
                resetScroll={false}
                aria-expanded={isOpen}
                className="dispute-line"
              >
                <q dir="auto">{shortened(shownWords(claim.span.quote))}</q>
              </Link>
              <p className="dispute-facts">
                {dispute.settled ? <span className="is-settled">✓ settled</span> : null}
                {dispute.fields.map((name) => (
                  <span key={name} className="field-chip">
                    {name}
                  </span>
                ))}
                {dispute.missing.length > 0 ? (
                  <span className="soft">not found by {dispute.missing.join(', ')}</span>
                ) : null}
                <span className="soft" dir="auto">
                  {dispute.report.source?.name ?? dispute.report.title}
                </span>
              </p>
              {isOpen ? <DisputeCase sample={sample} dispute={dispute} names={names} fields={fields} /> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const shortened = (words: string): string => (words.length > 160 ? `${words.slice(0, 158)}…` : words);
