/** Above a report: source, day, hash, form, the original one click away, and how many claims of what standing. */
import { Link } from '@tanstack/react-router';
import type { Report } from '../../model/report.ts';
import type { Source } from '../../model/source.ts';
import type { ClaimOnDesk } from '../../server/api.ts';
import { formWords } from '../inbox/form-words.ts';
import { plural } from '../words/count-words.ts';
import { dayWords } from '../words/day-words.ts';

interface Props {
  readonly report: Report;
  readonly source: Source | null;
  readonly rows: readonly ClaimOnDesk[];
  /** The machine's claims are hidden. */
  readonly isBlind: boolean;
  /** The sample that is coded here: then there is no looking at the machine's. */
  readonly sample?: string | undefined;
}

export function ReportHead({ report, source, rows, isBlind, sample }: Props) {
  const reviewed = rows.filter(({ review }) => review !== null).length;
  return (
    <header className="report-head">
      <h1 dir="auto" lang={report.lang ?? undefined}>
        {report.title ?? 'Untitled report'}
      </h1>
      <p className="report-line">
        {source ? (
          <Link to="/inbox" search={{ source: source.id }}>
            {source.name}
          </Link>
        ) : (
          <span>Source unknown</span>
        )}
        <span>{report.published ? dayWords(report.published) : 'day of publication unknown'}</span>
        <span>{formWords(report.media)}</span>
        <a href={`/api/reports/${report.id}/original`} target="_blank" rel="noopener noreferrer">
          original
        </a>
        <span className="mono soft" title={`SHA-256 of the original: ${report.sha256}`}>
          sha {report.sha256.slice(0, 8)}
        </span>
        <span className="spring" />
        {sample === undefined ? (
          <Link
            to="."
            search={(now: Record<string, unknown>) => ({ ...now, blind: isBlind ? undefined : '1', claim: undefined })}
          >
            {isBlind ? 'show the machine’s claims' : 'code blind'}
          </Link>
        ) : null}
        <span className="figure">
          {isBlind
            ? `${plural(rows.length, 'claim')} ${sample === undefined ? 'by hand; the machine’s are hidden' : 'of yours'}`
            : `${plural(rows.length, 'claim')} · ${reviewed} reviewed`}
        </span>
      </p>
      {report.notes.length > 0 ? <p className="soft">At intake: {report.notes.join('; ')}.</p> : null}
    </header>
  );
}
