/** Week: the editions published so far, each with its page and files. The composer will stand here. */
import type { WeeksAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';

export function WeekPage() {
  useTitle('Week');
  useRows();
  const answer = useAnswer<WeeksAnswer>('/api/weeks');
  return (
    <section className="weeks">
      <header className="page-head">
        <h1>Week</h1>
        <p className="soft">Published editions, frozen: every sentence leads to the words it rests on.</p>
      </header>
      <Answered of={answer}>
        {({ weeks }) => (
          <>
            {weeks.length === 0 ? (
              <section className="empty">
                <h2>Nothing is published yet</h2>
                <p>Publishing refuses every sentence that does not lead to its words:</p>
                <pre>
                  <code>marsad publish 2016-W43 --out site</code>
                </pre>
              </section>
            ) : null}
            <ol className="week-list">
              {weeks.map((week) => (
                <li key={week.id} data-row>
                  <h2>{week.page ? <a href={week.page}>{week.title}</a> : week.title}</h2>
                  <p className="soft">
                    {week.week} · {intervalWords(week.from, week.to, false)} · {plural(week.sentences, 'sentence')}
                  </p>
                  {week.files.length > 0 ? (
                    <p className="files">
                      {week.files.map((file) => (
                        <a key={file} href={`/site/${file}`} className="mono">
                          {file}
                        </a>
                      ))}
                    </p>
                  ) : null}
                </li>
              ))}
            </ol>
          </>
        )}
      </Answered>
    </section>
  );
}
