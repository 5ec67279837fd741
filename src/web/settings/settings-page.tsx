/** Settings: what the workspace is set to, read and changed with history; who is at the desk; never a secret. */
import type { SettingsAnswer } from '../../server/api-settings.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import { plural } from '../words/count-words.ts';
import { useInstant } from '../words/use-instant.ts';
import { FeedsPart } from './feeds-part.tsx';
import { PolicyPart } from './policy-part.tsx';
import { SourcesPart } from './sources-part.tsx';
import { WorkspacePart } from './workspace-part.tsx';

export function SettingsPage() {
  useTitle('Settings');
  const answer = useAnswer<SettingsAnswer>('/api/settings');
  return <Answered of={answer}>{(settings) => <Settings {...settings} />}</Answered>;
}

function Settings(answer: SettingsAnswer) {
  const { you, version, learned, history, editions } = answer;
  const instant = useInstant();
  return (
    <section className="settings">
      <header className="page-head">
        <h1>Settings</h1>
        <p className="soft">
          You are <strong>{you}</strong> at this desk · Marsad {version} · {plural(editions.n, 'edition')}
        </p>
      </header>
      <WorkspacePart key={answer.from.n} {...answer} />
      <PolicyPart {...answer} />
      <SourcesPart sources={answer.sources} />
      <FeedsPart feeds={answer.feeds} sources={answer.sources} />
      <section aria-labelledby="who-title">
        <h2 id="who-title">Who am I</h2>
        <p>
          Everything decided here is signed “{you}”. The name is given when the desk is started: by{' '}
          <code>MARSAD_USER</code>, else the name you are signed in with on this machine.
        </p>
        <p className="soft">
          {learned
            ? `Confidence is learned from ${plural(learned.examples, 'reviewed claim')}, of which ${learned.right} were right as coded.`
            : 'Confidence is the coder’s own guess until twenty claims are reviewed; then it is learned.'}
        </p>
      </section>
      <section aria-labelledby="history-title">
        <h2 id="history-title">What was changed</h2>
        {history.length === 0 ? (
          <p className="soft">
            Nothing yet: all is as marsad.yaml has it. What is changed here is kept with its history.
          </p>
        ) : (
          <ol className="decisions">
            {history.map(({ n, at, by, act, why }) => (
              <li key={n}>
                <span className="mono soft">
                  {n} · {instant(at)}
                </span>{' '}
                {by}: {act} <span className="soft">{why}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </section>
  );
}
