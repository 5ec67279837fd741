/** A report in the inbox: title, source, form, language, state. */
import { Link } from '@tanstack/react-router';
import type { ReportRow } from '../../server/api.ts';
import { plural } from '../words/count-words.ts';
import { formWords } from './form-words.ts';

const STATE: Readonly<Record<ReportRow['state'], string>> = {
  waiting: 'waiting to be coded',
  coded: 'coded',
  reviewed: 'reviewed',
};

export function InboxRow({ report }: { readonly report: ReportRow }) {
  const form = formWords(report.media);
  return (
    <li data-row className="inbox-row">
      <Link
        to="/reports/$id"
        params={{ id: report.id }}
        className="inbox-title"
        dir="auto"
        lang={report.lang ?? undefined}
      >
        {report.title ?? 'Untitled'}
      </Link>
      <span className="inbox-source">{report.source?.name ?? 'source unknown'}</span>
      <span className="inbox-form soft">
        {form}
        {report.lang && report.lang !== 'en' ? ` · ${report.lang}` : ''}
      </span>
      <span className="inbox-claims">
        {report.state === 'waiting' ? (
          STATE.waiting
        ) : report.claims === 0 ? (
          <span className="soft">no claims</span>
        ) : (
          plural(report.claims, 'claim')
        )}
        {report.state === 'reviewed' ? ' · reviewed' : ''}
      </span>
    </li>
  );
}
