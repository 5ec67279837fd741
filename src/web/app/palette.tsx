/** The command palette (Ctrl-K): rooms, acts, actors, places, reports, by a few letters; the likeliest first; Enter goes there. */
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FindAnswer, ReportsAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { type Rankable, ranked, type Uses, used } from './rank.ts';
import { ROOMS } from './rooms.ts';

export interface Command {
  readonly words: string;
  readonly note: string;
  /** Keys that do the same. */
  readonly keys?: string;
  readonly run: () => void;
}

interface Props {
  /** What the desk can do from anywhere. */
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

const MOST = 9;
const USED = 'marsad.used';

function readUses(): Uses {
  try {
    return JSON.parse(localStorage.getItem(USED) ?? '{}') as Uses;
  } catch {
    return {};
  }
}

interface Offered extends Command, Rankable {}

export function Palette({ commands, onClose }: Props) {
  const navigate = useNavigate();
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [{ uses, opened }] = useState(() => ({ uses: readUses(), opened: Date.now() }));
  const q = typed.trim();
  useEffect(() => sheet.current?.showModal(), []);
  const actors = useAnswer<FindAnswer>('/api/find', { of: 'actor', q }, q.length > 1);
  const places = useAnswer<FindAnswer>('/api/find', { of: 'place', q }, q.length > 1);
  const reports = useAnswer<ReportsAnswer>('/api/reports', {}, q.length > 1);

  const all = useMemo((): readonly Offered[] => {
    const rooms = ROOMS.map(({ to, name, title, key }) => ({
      id: to,
      words: name,
      note: title,
      keys: `g ${key}`,
      run: () => void navigate({ to }),
    }));
    const acts = commands.map((command) => ({ ...command, id: `do ${command.words}` }));
    const standing: readonly Offered[] = [...rooms, ...acts];
    if (q.length < 2) return ranked(standing, q, uses, opened).slice(0, q === '' ? undefined : MOST);
    const found: readonly Offered[] = [
      ...standing,
      ...(actors.data?.actors ?? []).map((one) => ({
        id: `/actors/${one.id}`,
        words: one.name,
        also: one.as,
        note: one.as ? `actor, also ${one.as}` : 'actor',
        run: () => void navigate({ to: '/actors/$id', params: { id: one.id } }),
      })),
      ...(places.data?.places ?? []).map(({ place, as }) => ({
        id: `/places/${place.id}`,
        words: place.name,
        also: as,
        note: as ? `place, also ${as}` : 'place',
        run: () => void navigate({ to: '/places/$id', params: { id: place.id } }),
      })),
      ...(reports.data?.reports ?? []).map((report) => ({
        id: `/reports/${report.id}`,
        words: report.title ?? '',
        note: ['report', report.source?.name, report.published].filter(Boolean).join(' · '),
        run: () => void navigate({ to: '/reports/$id', params: { id: report.id } }),
      })),
    ];
    const search: Offered = {
      id: 'search',
      words: `Events with “${q}”`,
      note: 'search',
      run: () => void navigate({ to: '/events', search: { q } }),
    };
    return [...ranked(found, q, uses, opened).slice(0, MOST - 1), search];
  }, [q, commands, actors.data, places.data, reports.data, navigate, uses, opened]);
  const chosen = Math.min(at, all.length - 1);
  const go = (command: Offered | undefined) => {
    if (!command) return;
    localStorage.setItem(USED, JSON.stringify(used(uses, command.id, opened)));
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % Math.max(1, all.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(all[chosen]);
    }
  };
  return (
    <dialog ref={sheet} className="sheet palette" aria-label="Go to" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Go to a room, an actor, a place, a report, or do something"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={all.length > 0 ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Go to…"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label="Where to" className="choices">
        {all.map((command, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the box chooses
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={command.id}
            role="option"
            id={`${id}-${i}`}
            aria-selected={i === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(command)}
          >
            <span dir="auto">{command.words}</span>
            <span className="soft" dir="auto">
              {command.note}
            </span>
            {command.keys ? <kbd>{command.keys}</kbd> : null}
          </div>
        ))}
      </div>
    </dialog>
  );
}
