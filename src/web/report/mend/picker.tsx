/** Fills one slot: by words of the text, by search, by what is typed. Keys only, or the mouse. */
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Claim } from '../../../model/claim.ts';
import type { FindAnswer } from '../../../server/api.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { Disc } from '../../map/disc.ts';
import { type Choice, choicesOf, type Offer } from './choices.ts';
import { DayGrid } from './day-grid.tsx';
import { isNamed, withSpot, withTime } from './draft.ts';

const PlaceEditor = lazy(() =>
  import('../../places/place-editor.tsx').then(({ PlaceEditor: Editor }) => ({ default: Editor })),
);
const MapView = lazy(() => import('../../map/map-view.tsx').then(({ MapView: View }) => ({ default: View })));

interface Props extends Omit<Offer, 'typed' | 'found'> {
  readonly label: string;
  /** How many values the slot has: Backspace in the empty box takes the last one away. */
  readonly count: number;
  readonly isPicking: boolean;
  readonly onApply: (apply: (draft: Claim) => Claim) => void;
  readonly onTakeWords: () => void;
  readonly onRemoveLast: () => void;
  readonly onMoveWords: (key: string, extend: boolean) => boolean;
  readonly onClose: () => void;
}

export function Picker(props: Props) {
  const { slot, label, onApply, onClose } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const of = isNamed(slot) ? 'actor' : slot === 'place' ? 'place' : null;
  const found = useFound(of, typed);
  const choices = useMemo(() => choicesOf({ ...props, typed, found }), [props, typed, found]);
  const chosen = choices[Math.min(at, choices.length - 1)];
  // As long as nothing else was looked for, the place on the map is the claim's own.
  const meant = typed.trim() !== '' || at > 0 || props.draft.place === null ? chosen : undefined;
  useEffect(() => input.current?.focus(), []);

  const choose = (choice: Choice | undefined) => {
    if (choice) onApply(choice.apply);
  };
  // Who types faster than the search answers meant a known name: it is waited for, and the keys pressed meanwhile come after it.
  const isSearching = of !== null && typed.trim() !== '' && found === null;
  const [isAwaited, setAwaited] = useState(false);
  const meanwhile = useRef<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is what there is when the answer comes
  useEffect(() => {
    if (!isAwaited) return;
    const take = () => {
      setAwaited(false);
      choose(chosen);
      const keys = meanwhile.current.splice(0);
      if (keys.length > 0) setTimeout(() => replay(keys));
    };
    if (!isSearching) return take();
    const timer = setTimeout(take, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isAwaited, isSearching]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const isEmpty = typed === '';
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (isAwaited) {
      done();
      if (key === 'Escape') {
        meanwhile.current = [];
        setAwaited(false);
      } else if (!event.repeat) meanwhile.current.push(key);
    } else if (key === 'Enter' && isSearching && chosen?.key === 'typed') {
      done();
      setAwaited(true);
    } else if (key === 'Escape') {
      done();
      onClose();
    } else if (key === 'Enter') {
      done();
      if (isEmpty && props.isPicking) props.onTakeWords();
      else choose(chosen);
    } else if (isEmpty && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      if (props.onMoveWords(key, event.shiftKey)) done();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      done();
      if (event.shiftKey && isEmpty) props.onMoveWords(key, false);
      else
        setAt(
          Math.max(0, Math.min(choices.length - 1, Math.min(at, choices.length - 1) + (key === 'ArrowDown' ? 1 : -1))),
        );
    } else if (key === 'Backspace' && isEmpty && props.count > 0) {
      done();
      props.onRemoveLast();
    } else if (
      isEmpty &&
      /^[1-9]$/.test(key) &&
      takesDigits(slot) &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      done();
      choose(choices[Number(key) - 1]);
    }
  };
  return (
    <div className="picker">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-busy={isAwaited}
        {...(chosen ? { 'aria-activedescendant': `${id}-${Math.min(at, choices.length - 1)}` } : {})}
        autoComplete="off"
        spellCheck={false}
        placeholder={PLACEHOLDER[slot] ?? 'pick words, or type'}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="choices" role="listbox" id={`${id}-list`} aria-label={label} hidden={choices.length === 0}>
        {choices.map((choice, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the box chooses
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={choice.key}
            role="option"
            id={`${id}-${i}`}
            aria-selected={choice === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {takesDigits(slot) ? <kbd>{i + 1}</kbd> : null}
            <span dir="auto">{choice.words}</span>
            {choice.note ? (
              <span className="soft" dir="auto">
                {choice.note}
              </span>
            ) : null}
          </div>
        ))}
      </div>
      {slot === 'time' ? (
        <DayGrid
          interval={props.draft.time}
          published={props.published}
          onPick={(from, to) => onApply((draft) => withTime(draft, { from, to, precision: 'day' }, null))}
        />
      ) : null}
      {slot === 'place' ? <Where choice={meant} draft={props.draft} typed={typed.trim()} onApply={onApply} /> : null}
    </div>
  );
}

/** Where digits are typed as values they choose nothing. */
const takesDigits = (slot: Offer['slot']): boolean => !['time', 'saidOn', 'harms', 'tally'].includes(slot);

const PLACEHOLDER: Partial<Record<Offer['slot'], string>> = {
  time: '23 oct, 18-24 oct, since 1 aug',
  saidOn: '23 oct',
  harms: '3 killed, at least 5 injured',
  tally: '350 sorties since 1 aug',
  kind: 'type to narrow',
  type: 'type to narrow',
  stance: 'type to narrow',
  hedge: 'type to narrow',
  clause: 'pick the words in the text: ← →, Shift, Enter',
  refersTo: 'number of a claim',
};

const PAUSE_MS = 90;
/** Longer than a search takes; then what was typed is taken as it stands. */
const PATIENCE_MS = 2500;

/** Keys pressed before their turn are heard now, by the page, one after the other. */
function replay([key, ...rest]: readonly string[]): void {
  if (key === undefined) return;
  window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  setTimeout(() => replay(rest));
}

/** What the ledger knows by the typed part of a name, when typing pauses. */
function useFound(of: 'actor' | 'place' | null, typed: string) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const answer = useAnswer<FindAnswer>('/api/find', { of: of ?? 'actor', q: asked }, of !== null && asked.length > 0);
  const isFresh = asked === typed.trim() && !answer.isPlaceholderData;
  return of === null || asked === '' || !isFresh ? null : (answer.data ?? null);
}

interface WhereProps {
  readonly choice: Choice | undefined;
  readonly draft: Claim;
  readonly typed: string;
  readonly onApply: Props['onApply'];
}

/** The disc of the place at hand, which can be moved: the point and the radius are then this claim's own. */
function Where({ choice, draft, typed, onApply }: WhereProps) {
  const [isSetting, setSetting] = useState(false);
  const place = (choice ? choice.apply(draft) : draft).place;
  if (!isSetting)
    return (
      <>
        <Preview place={place} />
        <button type="button" className="quiet place-door" onClick={() => setSetting(true)}>
          {place?.lat == null ? 'Set it on the map…' : 'Move it on the map…'}
        </button>
      </>
    );
  const from = spotOf(place);
  return (
    <Suspense fallback={<p className="waiting">Reading…</p>}>
      <PlaceEditor
        name={place?.name ?? (typed || 'the place')}
        from={from}
        saveWords="Take this point"
        onLeave={() => setSetting(false)}
        onSave={(spot) => onApply((before) => withSpot(choice ? choice.apply(before) : before, spot, typed))}
      />
    </Suspense>
  );
}

function Preview({ place }: { readonly place: Claim['place'] }) {
  const discs = useMemo((): readonly Disc[] => {
    const spot = spotOf(place);
    return spot === null || place === null
      ? []
      : [{ ...spot, key: 'at', name: place.name, isSite: false, family: 'political', n: 0 }];
  }, [place]);
  if (discs.length === 0) return null;
  return (
    <div className="place-preview">
      <Suspense fallback={<div className="map is-waiting" />}>
        <MapView key={`${discs[0]!.lat} ${discs[0]!.lon}`} discs={discs} label={`Map: ${discs[0]!.name}`} />
      </Suspense>
    </div>
  );
}

const spotOf = (place: Claim['place']) =>
  place?.lat == null || place.lon === null
    ? null
    : { lat: place.lat, lon: place.lon, radiusKm: place.radiusKm ?? 0, precision: place.precision };
