/** The sheet of keys, opened with `?`. */
import { useEffect, useRef } from 'react';
import { ROOMS } from './rooms.ts';

const LINES: readonly (readonly [keys: string, what: string])[] = [
  ['Ctrl K', 'go to anything, do anything'],
  ['j  k', 'next, previous claim or row'],
  ['a  x', 'accept, reject the claim'],
  ['X', 'in the queue: reject, saying why'],
  ['Enter', 'accept and go on; open a row'],
  ['n', 'not sure'],
  ['e', 'mend: every slot by its key'],
  ['c', 'code a claim by hand from words'],
  ['←  →', 'pick words; Shift extends'],
  ['↑  ↓', 'pick sentences'],
  ['u', 'undo, to any depth'],
  ['w', 'why: the rules behind the claim'],
  ['v', 'from a claim to its event'],
  ['o', 'the original, as it came'],
  ['f', 'a text coded blind is done'],
  ['/', 'search'],
  ['Esc', 'close, or clear the selection'],
  ['Ctrl K', 'in a draft: pull in a fact'],
  ['Ctrl J', 'in a draft: judgement or fact'],
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
          <div key={what}>
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
