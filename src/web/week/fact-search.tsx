/** Facts by words: events and claims in the composer's own sentences, to be pulled into the text with what they rest on. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Telling } from '../../edition/compose/draft/offers.ts';
import type { FactsAnswer } from '../../server/api-drafts.ts';
import { get } from '../api/get.ts';

interface Props {
  readonly what: string;
  /** The week's own facts: shown before a word is typed. */
  readonly page: readonly Telling[];
  readonly onPick: (telling: Telling, slice: FactsAnswer['slice'] | null) => void;
  readonly onClose: () => void;
}

const [REST_MS, SHOWN] = [180, 12];

export function FactSearch({ what, page, onPick, onClose }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<FactsAnswer | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => sheet.current?.showModal(), []);
  useEffect(() => {
    setAt(0);
    if (!words.trim()) return setFound(null);
    const leave = new AbortController();
    const timer = setTimeout(() => {
      get<FactsAnswer>(`/api/drafts/${what}/facts`, { q: words }, leave.signal)
        .then(setFound)
        .catch(() => {});
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [words, what]);
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const own = page.filter(({ text }) => sought.every((word) => text.toLowerCase().includes(word)));
  const others = (found?.tellings ?? []).filter(({ text }) => !own.some((one) => one.text === text));
  const shown = [...own, ...others].slice(0, SHOWN);
  const pick = (telling: Telling | undefined) => {
    if (telling) onPick(telling, others.includes(telling) ? (found?.slice ?? null) : null);
  };
  return (
    <dialog ref={sheet} className="sheet facts-sheet" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>Pull in a fact</h2>
      <input
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        aria-label="Events and claims by words, names, places"
        placeholder="Words, names in any spelling, places"
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (by) setAt((now) => Math.max(0, Math.min(shown.length - 1, now + by)));
          if (event.key === 'Enter') pick(shown[at]);
          if (by || event.key === 'Enter') event.preventDefault();
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label="Facts" className="facts">
        {shown.map((telling, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          <div
            key={telling.part + telling.text}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            dir="auto"
            onMouseEnter={() => setAt(i)}
            onClick={() => pick(telling)}
          >
            {telling.text}
          </div>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="soft">{words ? 'Nothing that may be told has these words.' : 'Nothing is told this week.'}</p>
      ) : null}
    </dialog>
  );
}
