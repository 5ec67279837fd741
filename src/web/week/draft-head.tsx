/** Above the text: kind and day, title, by-line, series, tags; where the words are kept; the way to the public. */
import { Link } from '@tanstack/react-router';
import type { Draft } from '../../model/draft.ts';
import type { Fault } from '../../model/refusal.ts';
import type { ComposerAnswer } from '../../server/api-drafts.ts';
import { intervalWords } from '../words/day-words.ts';
import type { Keeping } from './draft-life.ts';
import { KIND_WORDS } from './week-page.tsx';

interface Props {
  readonly draft: Draft;
  readonly answer: ComposerAnswer;
  readonly keeping: Keeping;
  /** Why the server would not have the words as they are. */
  readonly refused: Fault | null;
  readonly what: string;
  readonly isReadOnly: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onFreeze: () => void;
}

const KEEPING: Readonly<Record<Keeping, string>> = {
  kept: 'Kept',
  typing: '✎ Kept in this browser',
  waiting: '✎ On its way to the server',
};

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export function DraftHead({ draft, answer, keeping, refused, what, isReadOnly, onChange, onFreeze }: Props) {
  const { kind, title, by, tags, series, from, to } = draft;
  const [newest] = answer.editions;
  return (
    <header className="draft-head">
      <h1 className="visually-hidden">{title || KIND_WORDS[kind]}</h1>
      <p className="soft">
        <Link to="/week">Week</Link> · {KIND_WORDS[kind]} {kind === 'weekly' ? draft.week : ''} ·{' '}
        {intervalWords(from, to, false)}
      </p>
      <input
        className="draft-title"
        aria-label="Title"
        dir="auto"
        value={title}
        readOnly={isReadOnly}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <div className="draft-about">
        <ListField label="By" value={by} isReadOnly={isReadOnly} onChange={(names) => onChange({ by: names })} />
        <ListField label="Tags" value={tags} isReadOnly={isReadOnly} onChange={(words) => onChange({ tags: words })} />
        <label>
          <span>Series</span>
          <input
            dir="auto"
            value={series ?? ''}
            readOnly={isReadOnly}
            onChange={({ target }) => onChange({ series: target.value === '' ? null : target.value })}
          />
        </label>
      </div>
      <div className="draft-state">
        <span className="keeping" role="status" aria-live="polite" data-keeping={keeping}>
          {keeping === 'kept' && !answer.isWritten && !answer.last ? 'As the composer wrote it' : KEEPING[keeping]}
        </span>
        {refused ? (
          <span className="not-kept" role="alert">
            The server has not taken it: {refused.came}. {refused.todo} What you wrote is kept in this browser.
          </span>
        ) : null}
        {answer.last ? (
          <span className="soft">
            last by {answer.last.by}, decision {answer.last.n}
          </span>
        ) : null}
        <span className="spring" />
        {newest ? (
          newest.page ? (
            <a href={newest.page}>Published</a>
          ) : (
            <span className="soft">published as {newest.edition.id}</span>
          )
        ) : null}
        <a href={`/preview/${what}`} target="_blank" rel="noreferrer">
          Preview
        </a>
        {answer.publishes && !isReadOnly ? (
          <button type="button" onClick={onFreeze}>
            Freeze and publish…
          </button>
        ) : null}
      </div>
    </header>
  );
}

interface ListProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (value: readonly string[]) => void;
}

/** Words with commas between; while one types a comma at the end stays. */
function ListField({ label, value, isReadOnly, onChange }: ListProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        key={value.join()}
        dir="auto"
        defaultValue={value.join(', ')}
        readOnly={isReadOnly}
        placeholder="with commas between"
        onBlur={({ target }) => {
          const next = listed(target.value);
          if (next.join() !== value.join()) onChange(next);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
