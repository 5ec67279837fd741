/** The sheet of keys, opened with `?`. */
import { useEffect, useRef } from 'react';
import { ROOMS } from './rooms.ts';

const LINES: readonly (readonly [keys: string, what: string])[] = [
  ['j  k', 'next, previous claim or row'],
  ['a  x', 'accept, reject the claim'],
  ['n', 'not sure'],
  ['u', 'undo, to any depth'],
  ['w', 'why: the rules behind the claim, in order'],
  ['Enter', 'open what is selected'],
  ['v', 'from a claim to its event, with every version'],
  ['o', 'the original, as it came'],
  ['/', 'search'],
  ['Esc', 'close, or clear the selection'],
  ['?', 'this sheet'],
];

export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  return (
    <dialog ref={sheet} className="sheet" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <dl className="keys">
        {LINES.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
        {ROOMS.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="quiet">
          Close
        </button>
      </form>
    </dialog>
  );
}
