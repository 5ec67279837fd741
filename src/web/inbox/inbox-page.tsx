/** The inbox: reports by day of publication, newest first, with where each stands. */
import { useSearch } from '@tanstack/react-router';
import type { ReportRow, ReportsAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { plural } from '../words/count-words.ts';
import { dayWords } from '../words/day-words.ts';
import { ComingList } from './coming-list.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxRow } from './inbox-row.tsx';
import { useIntake } from './intake-context.tsx';

/** Reports grouped by day, in the order they come. */
function byDay(reports: readonly ReportRow[]): readonly (readonly [day: string, reports: readonly ReportRow[]])[] {
  const days = new Map<string, ReportRow[]>();
  for (const report of reports) {
    const day = report.published ?? '';
    days.set(day, [...(days.get(day) ?? []), report]);
  }
  return [...days];
}

export function InboxPage() {
  useTitle('Inbox');
  useRows();
  const { source, asOf } = useSearch({ strict: false }) as { source?: string; asOf?: string };
  const { ask } = useIntake();
  const answer = useAnswer<ReportsAnswer>('/api/reports', { source });
  return (
    <Answered of={answer}>
      {({ reports, total }) => (
        <section className="inbox">
          <header className="page-head">
            <h1>Inbox</h1>
            <p className="soft">
              {plural(total, 'report')},{' '}
              {plural(
                reports.reduce((sum, { claims }) => sum + claims, 0),
                'claim',
              )}
            </p>
            <span className="spring" />
            {asOf === undefined ? (
              <button type="button" onClick={() => ask()}>
                Add a report
              </button>
            ) : null}
          </header>
          <ComingList />
          {reports.length === 0 ? <InboxEmpty /> : null}
          {byDay(reports).map(([day, ofDay]) => (
            <section key={day} className="inbox-day" aria-label={day ? dayWords(day) : 'Without a day of publication'}>
              <h2>{day ? dayWords(day) : 'Without a day of publication'}</h2>
              <ul>
                {ofDay.map((report) => (
                  <InboxRow key={report.id} report={report} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      )}
    </Answered>
  );
}
