/** What was written here and not taken: its words, what was wrong with it, and the way back to it. Nothing written is lost. */
import { shownWords } from '../../edition/shown-words.ts';
import type { RefusedEdit } from '../edits/refused.ts';

interface Props {
  readonly refused: readonly RefusedEdit[];
  readonly onMend: (refused: RefusedEdit) => void;
  readonly onDrop: (refused: RefusedEdit) => void;
}

export function RefusedNotes({ refused, onMend, onDrop }: Props) {
  if (refused.length === 0) return null;
  return (
    <section className="refused" aria-labelledby="refused-title">
      <h2 id="refused-title">Not written</h2>
      <ul>
        {refused.map((one) => (
          <li key={one.edit.key}>
            <q dir="auto">{shownWords(one.edit.draft!.span.quote)}</q>
            <p>
              {one.fault.came}. {one.fault.todo}
            </p>
            <p className="acts">
              <button type="button" onClick={() => onMend(one)}>
                mend it
              </button>
              <button type="button" onClick={() => onDrop(one)}>
                drop it
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
