/** Opens the palette by Ctrl-K (or ⌘K) from anywhere, also while typing, and by its button. */
import { useEffect, useState } from 'react';
import { useReviewing } from '../edits/edits-context.tsx';
import { useIntake } from '../inbox/intake-context.tsx';
import { Palette } from './palette.tsx';

interface Props {
  readonly isPast: boolean;
  readonly onKeys: () => void;
  readonly onTheme: () => void;
}

export function PaletteDoor({ isPast, onKeys, onTheme }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { ask } = useIntake();
  const { undo } = useReviewing();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const commands = [
    ...(isPast
      ? []
      : [
          { words: 'Add a report', note: 'paste a text, an address, or files', run: () => ask() },
          { words: 'Undo', note: 'take back the last thing done here', keys: 'u', run: undo },
        ]),
    { words: 'Keys', note: 'every key of the desk', keys: '?', run: onKeys },
    { words: 'Light or dark', note: 'change the look', run: onTheme },
  ];
  return (
    <>
      <button type="button" className="quiet palette-door" onClick={() => setOpen(true)}>
        Go to <kbd>Ctrl K</kbd>
      </button>
      {isOpen ? <Palette commands={commands} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
