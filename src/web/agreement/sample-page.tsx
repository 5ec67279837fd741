/** A sample: how far each two coders agree on each field, and what they told differently, to be settled. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { SampleAnswer } from '../../server/api-agreement.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { plural } from '../words/count-words.ts';
import { Disputes } from './disputes.tsx';
import { MeasuresTable } from './measures-table.tsx';

export function SamplePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<SampleAnswer>(`/api/samples/${encodeURIComponent(id)}`);
  useTitle(`${id} · Agreement`);
  useRows();
  return <Answered of={answer}>{(sample) => <Sample {...sample} />}</Answered>;
}

function Sample({ sample, fields, pairs, all, disputes, names }: SampleAnswer) {
  const { field } = useSearch({ strict: false }) as { field?: string };
  const isWhole = sample.coders.every(({ finished }) => finished === sample.texts);
  return (
    <article className="agreement">
      <header className="page-head">
        <h1>{sample.name}</h1>
        <p className="event-facts">
          <span>{plural(sample.texts, 'text')}</span>
          {sample.coders.map(({ name, finished }) => (
            <span key={name}>
              {name} {finished === sample.texts ? 'has coded all' : `${finished} of ${sample.texts}`}
            </span>
          ))}
          {sample.settled > 0 ? <span>{sample.settled} settled</span> : null}
        </p>
      </header>
      {sample.isYours ? (
        <section className="empty">
          <h2>You are still coding this sample</h2>
          <p>
            What the others coded, and how far they agree, is told when you have finished your{' '}
            {plural(sample.texts - (sample.you ?? 0), 'text')}: nothing here may sway you.
          </p>
          <p>
            <Link to="/queue" search={{ sample: sample.name }}>
              Go on coding
            </Link>
          </p>
        </section>
      ) : pairs.length === 0 ? (
        <section className="empty">
          <h2>Nothing to compare yet</h2>
          <p>
            Two coders must have finished at least one text each. Each codes at their own desk, in the queue; or hands a
            coding in with <code>marsad agreement take {sample.name} FILE</code>.
          </p>
        </section>
      ) : (
        <>
          {isWhole ? null : (
            <p className="soft unfinished">
              Not everybody is done: what is compared are the texts that both of a pair finished.
            </p>
          )}
          <MeasuresTable fields={fields} pairs={pairs} all={all} />
          <Disputes sample={sample.name} disputes={disputes} names={names} field={field} fields={fields} />
        </>
      )}
      <p className="soft">
        <Link to="/agreement">All samples</Link>
      </p>
    </article>
  );
}
