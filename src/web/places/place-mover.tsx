/** A known place and its map; the door to moving it, for a reason that stays with it; who moved it before. */
import { type ReactNode, useState } from 'react';
import type { Place } from '../../model/place.ts';
import type { HistoryLine } from '../../server/api.ts';
import { useTelling } from '../edits/use-telling.ts';
import { useInstant } from '../words/use-instant.ts';
import { PlaceEditor } from './place-editor.tsx';

interface Props {
  readonly place: Place;
  readonly history: readonly HistoryLine[];
  /** The decision whose state is before the person's eyes. */
  readonly seen: number;
  /** What stands here while nothing is being moved. */
  readonly children: ReactNode;
}

const BY_HAND = new Set(['move-place', 'undo']);

export function PlaceMover({ place, history, seen, children }: Props) {
  const { tell, isStill, isPast } = useTelling();
  const instant = useInstant();
  const [isMoving, setMoving] = useState(false);
  const [why, setWhy] = useState('');
  const [began, setBegan] = useState(seen);
  const { lat, lon, radiusKm, precision } = place;
  const [from, setFrom] = useState({ lat, lon, radiusKm, precision });
  const moves = history.filter(({ act }) => BY_HAND.has(act));
  return (
    <div className="place-mover">
      {isMoving && !isPast ? (
        <PlaceEditor
          name={place.name}
          from={from}
          saveWords="Move it here"
          isStill={isStill || why.trim() === ''}
          onLeave={() => setMoving(false)}
          onSave={(spot) =>
            void tell(`/api/places/${place.id}/move`, { ...spot, why, seen: began }, `${place.name} moved`).then(
              (isTaken) => {
                if (!isTaken) return;
                setMoving(false);
                setWhy('');
              },
            )
          }
        >
          <label className="place-why">
            <span>Why (needed: every map from now on follows it)</span>
            <input
              value={why}
              maxLength={2000}
              placeholder="by which source"
              dir="auto"
              onChange={({ target }) => setWhy(target.value)}
            />
          </label>
        </PlaceEditor>
      ) : (
        <>
          {children}
          {isPast ? null : (
            <p className="place-acts">
              <button
                type="button"
                onClick={() => {
                  setFrom({ lat, lon, radiusKm, precision });
                  setBegan(seen);
                  setMoving(true);
                }}
              >
                Move it, or say how well it is known…
              </button>
              <span className="soft">
                Claims coded from then on have it there; those coded before keep the point they were given.
              </span>
            </p>
          )}
        </>
      )}
      {moves.length > 0 ? (
        <ol className="place-history soft">
          {moves.map(({ n, at, by, act, why: reason }) => (
            <li key={n}>
              <span className="mono">
                {n} · {instant(at)}
              </span>{' '}
              {by}: {act === 'undo' ? '' : 'moved it, '}
              <bdi>{reason}</bdi>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
