/** Picks an actor by a few letters of any of its names. */
import { type KeyboardEvent, useId, useState } from 'react';
import type { FindAnswer, Named } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';

interface Props {
  readonly chosen: Named | null;
  readonly onChoose: (actor: Named | null) => void;
}

export function ActorPicker({ chosen, onChoose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const q = (typed ?? '').trim();
  const { data } = useAnswer<FindAnswer>('/api/find', { of: 'actor', q }, q.length > 1);
  const found = q.length > 1 ? (data?.actors ?? []).slice(0, 6) : [];
  const take = (actor: Named) => {
    onChoose({ id: actor.id, name: actor.name });
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(found[Math.min(at, found.length - 1)]!);
    } else if (event.key === 'Escape') setTyped(null);
  };
  return (
    <span className="actor-picker">
      <input
        type="text"
        role="combobox"
        aria-label="Which actor"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder="which known actor"
        value={typed ?? chosen?.name ?? ''}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          if (chosen) onChoose(null);
        }}
        onKeyDown={onKeyDown}
      />
      <span role="listbox" id={`${id}-list`} aria-label="Actors" className="choices" hidden={found.length === 0}>
        {found.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the box chooses
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <span
            key={one.id}
            role="option"
            id={`${id}-${i}`}
            aria-selected={i === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <bdi>{one.name}</bdi> <span className="soft">{one.as ?? one.class}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
