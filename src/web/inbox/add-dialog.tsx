/** The sheet on which a report is added: its text or address, the day it was published, who published it; or files. */
import { useEffect, useId, useRef, useState } from 'react';
import type { SourcesAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import { addressIn, type Given } from './coming-in.ts';

interface Props {
  readonly text: string;
  readonly onAdd: (given: readonly Given[]) => void;
  readonly onClose: () => void;
}

export function AddDialog({ text, onAdd, onClose }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [words, setWords] = useState(text);
  const sources = useAnswer<SourcesAnswer>('/api/sources');
  useEffect(() => sheet.current?.showModal(), []);
  const address = addressIn(words);
  return (
    <dialog ref={sheet} className="sheet add-sheet" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>Add a report</h2>
      <form
        method="dialog"
        onSubmit={(event) => {
          const form = new FormData(event.currentTarget);
          const [published, source] = ['published', 'source'].map((name) => String(form.get(name) ?? ''));
          const about = { ...(published ? { published } : {}), ...(source ? { source } : {}) };
          if (words.trim()) onAdd([address ? { url: address, ...about } : { text: words, ...about }]);
        }}
      >
        <label>
          <span>Text or address</span>
          {/* The text is read as it stands: its bytes are kept. */}
          <textarea
            name="words"
            dir="auto"
            rows={9}
            value={words}
            placeholder="Paste the text of a report, or an address that begins with https://"
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
            }}
          />
        </label>
        <div className="add-about">
          <label>
            <span>Published on</span>
            <input name="published" type="date" />
          </label>
          <label>
            <span>By</span>
            <select name="source" defaultValue="">
              <option value="">not said</option>
              {sources.data?.sources.map(({ source }) => (
                <option key={source.id} value={source.id}>
                  {source.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p className="soft">
          {address
            ? 'The page behind it is fetched, kept as it came, and coded.'
            : '“Last week” and “on Sunday” are counted from the day it was published.'}
        </p>
        <div className="acts">
          <button type="submit" className="main-act" disabled={words.trim() === ''}>
            Add <kbd>Ctrl Enter</kbd>
          </button>
          <label className="file-act">
            <input
              type="file"
              multiple
              className="visually-hidden"
              onChange={({ target }) => onAdd([...(target.files ?? [])].map((file) => ({ file })))}
            />
            Choose files
          </label>
          <button type="button" className="quiet" onClick={() => sheet.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
