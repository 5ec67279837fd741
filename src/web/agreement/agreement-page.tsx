/** Agreement: the samples that several code without seeing each other, how far each coder is, and drawing a new one. */
import { Link } from '@tanstack/react-router';
import type { SampleRow, SamplesAnswer } from '../../server/api-agreement.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { plural } from '../words/count-words.ts';
import { DrawForm } from './draw-form.tsx';

export function AgreementPage() {
  useTitle('Agreement');
  useRows();
  const answer = useAnswer<SamplesAnswer>('/api/samples');
  return (
    <section className="agreement">
      <header className="page-head">
        <h1>Agreement</h1>
        <p className="soft">Who codes alike, field by field; the machine is a coder like the others.</p>
      </header>
      <Answered of={answer}>
        {({ samples, you }) => (
          <>
            {samples.length === 0 ? <Teaching /> : <Samples samples={samples} />}
            <DrawForm you={you} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Teaching() {
  return (
    <section className="empty">
      <h2>No sample is drawn yet</h2>
      <p>
        Nobody knows how alike two people code before it is measured. A sample is a few reports, drawn by lot. Each
        coder codes them in the queue without seeing the machine’s claims or anyone else’s. When they are done, this
        room shows how far they agree on each field, and lays what they told differently side by side, to be settled.
      </p>
    </section>
  );
}

function Samples({ samples }: { readonly samples: readonly SampleRow[] }) {
  return (
    <div className="scrolls">
      <table className="samples">
        <thead>
          <tr>
            <th scope="col">Sample</th>
            <th scope="col" className="figure">
              Texts
            </th>
            <th scope="col">Coded</th>
            <th scope="col" className="figure">
              Settled
            </th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.name} data-row>
              <td>
                <Link to="/agreement/$id" params={{ id: sample.name }}>
                  {sample.name}
                </Link>
              </td>
              <td className="figure">{sample.texts}</td>
              <td>
                <ul className="coders">
                  {sample.coders.map(({ name, finished }) => (
                    <li key={name}>
                      {name}{' '}
                      <span className={finished === sample.texts ? 'figure' : 'figure soft'}>
                        {finished === sample.texts ? 'all' : `${finished} of ${sample.texts}`}
                      </span>
                    </li>
                  ))}
                </ul>
                {sample.isYours ? (
                  <Link to="/queue" search={{ sample: sample.name }}>
                    Code your {plural(leftOf(sample), 'text')}
                  </Link>
                ) : null}
              </td>
              <td className="figure">{sample.settled || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is left for the one at the desk. */
const leftOf = ({ texts, you }: SampleRow): number => texts - (you ?? 0);
