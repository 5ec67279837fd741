/** Week: what is to be written, and the editions published so far, each with its page and its other forms. */
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { shownWords } from '../../edition/shown-words.ts';
import type { WeeksAnswer } from '../../server/api.ts';
import type { DraftRow, DraftsAnswer, StartedAnswer } from '../../server/api-drafts.ts';
import { post } from '../api/post.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { useReviewing } from '../edits/edits-context.tsx';
import { useTelling } from '../edits/use-telling.ts';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { letGo } from './kept.ts';
import './week.css';

export const KIND_WORDS = { weekly: 'Week', flash: 'Flash note', analysis: 'Analysis' } as const;

export function WeekPage() {
  useTitle('Week');
  useRows();
  const weeks = useAnswer<WeeksAnswer>('/api/weeks');
  const drafts = useAnswer<DraftsAnswer>('/api/drafts');
  return (
    <section className="weeks">
      <header className="page-head">
        <h1>Week</h1>
        <p className="soft">Every sentence leads to the words it rests on, or it is not published.</p>
      </header>
      <section aria-labelledby="to-write">
        <h2 id="to-write">To write</h2>
        <Answered of={drafts}>
          {(answer) => (
            <ol className="draft-list">
              {answer.drafts.map((row) => (
                <DraftLine key={row.what} {...row} />
              ))}
            </ol>
          )}
        </Answered>
        <NewDraft />
      </section>
      <section aria-labelledby="published">
        <h2 id="published">Published</h2>
        <Answered of={weeks}>
          {(answer) =>
            answer.weeks.length === 0 ? (
              <p className="soft">
                Nothing yet. Open a week above, or run <code>marsad publish 2016-W43 --out site</code>.
              </p>
            ) : (
              <ol className="week-list">
                {answer.weeks.map((week) => (
                  <li key={week.id} data-row>
                    <h3>{week.page ? <a href={week.page}>{week.title}</a> : week.title}</h3>
                    <p className="soft">
                      {intervalWords(week.from, week.to, false)} · {plural(week.sentences, 'sentence')} ·{' '}
                      <span className="mono">{week.id}</span>
                    </p>
                    {week.files.length > 0 ? (
                      <p className="files">
                        {week.files.map((file) => (
                          <a key={file} href={`/site/${file}`}>
                            {file.replace(/^.*\./, '').toUpperCase()}
                          </a>
                        ))}
                      </p>
                    ) : null}
                  </li>
                ))}
              </ol>
            )
          }
        </Answered>
      </section>
    </section>
  );
}

function DraftLine({ id, what, kind, title, from, to, isWritten }: DraftRow) {
  const { tell, isStill } = useTelling();
  const named = kind === 'weekly' ? what : title;
  const drop = () =>
    tell(`/api/drafts/${what}/drop`, {}, `The draft of ${named} was thrown away`).then((isGone) => isGone && letGo(id));
  return (
    <li data-row>
      <Link to="/week/$id" params={{ id: what }}>
        <bdi>{named}</bdi>
      </Link>
      <span className="soft">
        {KIND_WORDS[kind]} · {intervalWords(from, to, false)}
        {isWritten ? ' · being written' : ''}
      </span>
      {isWritten ? (
        <button type="button" className="quiet" disabled={isStill} onClick={() => void drop()}>
          throw away<span className="visually-hidden"> the draft of {named}</span>
        </button>
      ) : null}
    </li>
  );
}

function NewDraft() {
  const navigate = useNavigate();
  const { say } = useReviewing();
  const [kind, setKind] = useState<'flash' | 'analysis' | null>(null);
  const [markdown, setMarkdown] = useState<string | null>(null);
  const titled = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    const text = file ? await file.text() : null;
    setMarkdown(text);
    // The file's own title, where none was given.
    const [, heading] = /^ {0,3}#[ \t]+([^\n\r]{1,300})/m.exec(text ?? '') ?? [];
    if (heading && titled.current && titled.current.value.trim() === '') titled.current.value = shownWords(heading);
  };
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = String(form.get('title') ?? '').trim();
    const day = String(form.get('day') ?? '');
    if (!title || !day) return;
    post<StartedAnswer>('/api/drafts', { kind, title, day, events: [], markdown })
      .then(({ id }) => navigate({ to: '/week/$id', params: { id } }))
      .catch((error: Error) => say(`Not begun: ${error.message}`));
  };
  if (kind === null)
    return (
      <p className="new-draft">
        <button type="button" onClick={() => setKind('flash')}>
          New flash note
        </button>
        <button type="button" onClick={() => setKind('analysis')}>
          New analysis
        </button>
      </p>
    );
  return (
    <form className="new-draft" onSubmit={begin} aria-label={`New ${KIND_WORDS[kind].toLowerCase()}`}>
      <label>
        <span>Title</span>
        {/* biome-ignore lint/a11y/noAutofocus: opened by the button just pressed */}
        <input ref={titled} name="title" dir="auto" required maxLength={300} autoFocus />
      </label>
      <label>
        <span>Dated</span>
        <input name="day" type="date" required defaultValue={new Date().toISOString().slice(0, 10)} />
      </label>
      {kind === 'analysis' ? (
        <label>
          <span>From a Markdown file, if it is written already</span>
          <input
            type="file"
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            onChange={({ target }) => void take(target.files?.[0])}
          />
        </label>
      ) : null}
      <button type="submit">Begin</button>
      <button type="button" className="quiet" onClick={() => setKind(null)}>
        Cancel
      </button>
    </form>
  );
}
