/** The last look before an edition is frozen: what is held back, what it corrects and why; then what came of it. */
import { useEffect, useId, useRef, useState } from 'react';
import type { ComposerAnswer, FrozenAnswer } from '../../server/api-drafts.ts';
import { plural } from '../words/count-words.ts';

interface Props {
  readonly answer: ComposerAnswer;
  readonly refusals: number;
  readonly what: string;
  readonly onFreeze: (why: string) => Promise<FrozenAnswer>;
  readonly onClose: () => void;
}

export const HELD = {
  delayed: 'held back until later',
  coarsened: 'shown as an area',
  redacted: 'told in part',
  shielded: 'told without the source',
} as const;

export function FreezeDialog({ answer, refusals, what, onFreeze, onClose }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [why, setWhy] = useState('');
  const [state, setState] = useState<
    'asking' | 'freezing' | { readonly frozen: FrozenAnswer } | { readonly fault: string }
  >('asking');
  useEffect(() => sheet.current?.showModal(), []);
  const corrects = answer.editions[0];
  const frozen = typeof state === 'object' && 'frozen' in state ? state.frozen : null;
  return (
    <dialog ref={sheet} className="sheet freeze-sheet" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{frozen ? 'Frozen' : 'Freeze and publish'}</h2>
      {frozen ? (
        <Outcome {...frozen} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setState('freezing');
            onFreeze(why.trim())
              .then((done) => setState({ frozen: done }))
              .catch((error: Error) => setState({ fault: error.message }));
          }}
        >
          <p>
            {refusals
              ? `The gate refuses ${plural(refusals, 'thing')}. It is not published before they are put right.`
              : 'The gate lets it pass. A frozen edition is never changed; what is wrong in it is put right by a new one.'}
          </p>
          {answer.held.length ? (
            <ul className="held">
              {answer.held.map(({ rule, what: does, count }) => (
                <li key={rule + does}>
                  {plural(count, 'event')} {HELD[does]}: {rule}
                </li>
              ))}
            </ul>
          ) : (
            <p className="soft">The safety policy holds nothing back here.</p>
          )}
          <p>
            <a href={`/preview/${what}`} target="_blank" rel="noreferrer">
              See the page as the public would
            </a>
          </p>
          {corrects ? (
            <label>
              <span>What it corrects, and why</span>
              <textarea required rows={3} dir="auto" value={why} onChange={({ target }) => setWhy(target.value)} />
            </label>
          ) : null}
          {typeof state === 'object' && 'fault' in state ? <p role="alert">{state.fault}</p> : null}
          <p className="acts">
            <button type="submit" className="main-act" disabled={refusals > 0 || state === 'freezing'}>
              {state === 'freezing' ? 'Freezing…' : 'Freeze and publish'}
            </button>
            <button type="button" className="quiet" onClick={onClose}>
              Not yet
            </button>
          </p>
        </form>
      )}
      {frozen ? (
        <button type="button" onClick={onClose}>
          Close
        </button>
      ) : null}
    </dialog>
  );
}

function Outcome({ outcome, id, page, asOf, head, written, findings }: FrozenAnswer) {
  if (outcome === 'refused')
    return (
      <>
        <p>The gate refuses it; nothing was written.</p>
        <ul>
          {findings
            .filter(({ weight }) => weight === 'refuse')
            .map(({ rule, sentence, expected, todo }) => (
              <li key={rule + sentence}>
                {sentence} Expected {expected}. {todo}
              </li>
            ))}
        </ul>
      </>
    );
  return (
    <>
      <p>
        {outcome === 'unchanged' ? 'It says what the edition before said: no new one was made.' : 'Published.'}{' '}
        {page ? (
          <a href={page} className="published-page">
            Read it
          </a>
        ) : null}
      </p>
      <dl className="frozen-facts">
        <div>
          <dt>Edition</dt>
          <dd className="mono">{id}</dd>
        </div>
        <div>
          <dt>As of decision</dt>
          <dd className="mono">{asOf}</dd>
        </div>
        <div>
          <dt>Chain head</dt>
          <dd className="mono">{head.slice(0, 16)}…</dd>
        </div>
        <div>
          <dt>Files written</dt>
          <dd className="mono">{written}</dd>
        </div>
      </dl>
    </>
  );
}
