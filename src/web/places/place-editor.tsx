/**
 * Where a place is, set on a map: click or drag its middle, drag its rim, or arrows and + −; or as numbers. Each step can be
 * taken back before anything is written. What is written, and why, is the caller's.
 */
import {
  type KeyboardEvent,
  lazy,
  type PointerEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PlacePrecision } from '../../model/vocabulary.ts';
import type { Disc, Frame } from '../map/disc.ts';
import type { Look } from '../map/map-view.tsx';
import {
  kmApart,
  movedWords,
  type Point,
  pixelOf,
  pointAt,
  rimOf,
  rounded,
  type Size,
  saidRadius,
  stepped,
} from './on-map.ts';
import './places.css';

const MapView = lazy(() => import('../map/map-view.tsx').then(({ MapView: View }) => ({ default: View })));

/** A point, how far it may be off, and what kind of a place that makes it. */
export interface Spot extends Point {
  readonly radiusKm: number;
  readonly precision: PlacePrecision;
}

interface Props {
  readonly name: string;
  /** Null where nobody has said yet where it is: the first click says it. */
  readonly from: Spot | null;
  /** Where the map opens when there is no spot. */
  readonly opensAt?: Frame | null;
  /** What stands between the numbers and the buttons: a reason, if one is asked for. */
  readonly children?: ReactNode;
  readonly saveWords: string;
  readonly isStill?: boolean;
  readonly onSave: (spot: Spot) => void;
  readonly onLeave: () => void;
}

const PRECISIONS: Readonly<Record<PlacePrecision, string>> = {
  site: 'a site: a building, a post',
  district: 'a district of a town',
  town: 'a town or village',
  area: 'an area around or between',
  route: 'a road or a coast',
  region: 'a region or province',
  country: 'a country',
};

/** Closer together than this, pressing and letting go is a click and no dragging. */
const CLICK_PX = 5;
const FIRST_RADIUS_KM = 5;
const ARROWS: Readonly<Record<string, readonly [north: number, east: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

export function PlaceEditor({
  name,
  from,
  opensAt = null,
  children,
  saveWords,
  isStill = false,
  onSave,
  onLeave,
}: Props) {
  const [steps, setSteps] = useState<readonly (Spot | null)[]>([from]);
  const spot = steps.at(-1) ?? null;
  const [frame, setFrame] = useState<Frame | null>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const box = useRef<HTMLDivElement>(null);
  const middle = useRef<HTMLButtonElement>(null);
  const pressed = useRef<readonly [number, number] | null>(null);
  /** The step that dragging, or holding a key, goes on changing. */
  const isOneStep = useRef(false);
  const onLook = useCallback((look: Look) => setFrame(look.frame), []);

  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const put = (next: Spot, goesOn = false) => {
    setSteps((all) => [...(goesOn && all.length > 1 ? all.slice(0, -1) : all), next]);
  };
  const change = (part: Partial<Spot>, goesOn = false) => {
    if (spot) put({ ...spot, ...part }, goesOn);
    else if (frame) put({ ...middleOf(frame), radiusKm: FIRST_RADIUS_KM, precision: 'area', ...part });
  };
  const stepBack = () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all));
  const pointOf = (event: PointerEvent): Point | null => {
    const at = box.current?.getBoundingClientRect();
    return at && frame ? pointAt(frame, size, event.clientX - at.left, event.clientY - at.top) : null;
  };

  const drag = (take: (point: Point) => Partial<Spot>) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      isOneStep.current = false;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const point = pointOf(event);
      if (!point) return;
      change(take(point), isOneStep.current);
      isOneStep.current = true;
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const near = event.shiftKey ? 0.1 : 1;
    const larger = { '+': 1.1, '=': 1.1, '-': 1 / 1.1, '−': 1 / 1.1 }[event.key];
    if (arrow && (spot || frame)) {
      const at = spot ?? middleOf(frame!);
      change(stepped(at, arrow[0] * near, arrow[1] * near), event.repeat);
    } else if (larger !== undefined && spot) {
      // A tenth, and at least a metre's worth of saying it otherwise.
      const radiusKm = saidRadius(spot.radiusKm * larger);
      change(
        { radiusKm: radiusKm === spot.radiusKm ? Math.max(0, radiusKm + (larger > 1 ? 0.1 : -0.1)) : radiusKm },
        event.repeat,
      );
    } else if (event.key === 'Backspace') stepBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const keysId = useId();
  const isUnready = isStill || spot === null || steps.length === 1;
  const save = () => {
    if (!isUnready) onSave(spot);
  };
  const discs = useMemo(
    (): readonly Disc[] =>
      spot === null
        ? []
        : [{ ...spot, key: 'spot', name, isSite: spot.precision === 'site', family: 'political', n: 0 }],
    [spot, name],
  );
  const [opens] = useState(() => (from ? null : opensAt));
  const place = spot && frame && size.width > 0 ? pixelOf(frame, size, spot) : null;
  const rim = spot && place && frame ? pixelOf(frame, size, rimOf(spot, spot.radiusKm)) : null;
  const moved = from && spot ? movedWords(from, spot) : null;

  return (
    <section
      className="place-editor"
      data-keys="own"
      aria-label={`Where ${name} is`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        // In a box of the editor: what stands around it is not sent.
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the middle is a button, and the numbers are below */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className="place-map"
        ref={box}
        onPointerDown={({ clientX, clientY }) => {
          pressed.current = [clientX, clientY];
        }}
        onClick={(event) => {
          const from = pressed.current;
          if ((event.target as Element).closest('.maplibregl-ctrl, button') || !from) return;
          if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) > CLICK_PX) return;
          const at = box.current!.getBoundingClientRect();
          if (frame) change(pointAt(frame, size, event.clientX - at.left, event.clientY - at.top));
          middle.current?.focus({ preventScroll: true });
        }}
      >
        <Suspense fallback={<div className="map is-waiting" />}>
          <MapView discs={discs} label={`Map: ${name}`} opensAt={opens} onLook={onLook} />
        </Suspense>
        <button
          ref={middle}
          type="button"
          className={spot ? 'place-middle' : 'place-middle is-nowhere'}
          hidden={spot !== null && place === null}
          style={place ? { transform: `translate(${place[0]}px, ${place[1]}px)` } : undefined}
          aria-label={`Middle of ${name}`}
          aria-describedby={keysId}
          onKeyDown={onKeyDown}
          {...drag((point) => point)}
        >
          {spot ? null : 'Click where it is, or press an arrow'}
        </button>
        {rim && spot ? (
          <span
            className="place-rim"
            aria-hidden="true"
            style={{ transform: `translate(${rim[0]}px, ${rim[1]}px)` }}
            {...drag((point) => ({ radiusKm: saidRadius(kmApart(spot, point)) }))}
          />
        ) : null}
      </div>
      <div className="place-numbers">
        <NumberField
          label="Latitude"
          value={spot?.lat}
          most={90}
          onChange={(lat) => change(rounded({ lat, lon: spot?.lon ?? 0 }))}
        />
        <NumberField
          label="Longitude"
          value={spot?.lon}
          most={180}
          onChange={(lon) => change(rounded({ lat: spot?.lat ?? 0, lon }))}
        />
        <NumberField
          label="Within, km"
          value={spot?.radiusKm}
          least={0}
          most={5000}
          onChange={(radiusKm) => change({ radiusKm })}
        />
        <label>
          <span>It is</span>
          <select
            value={spot?.precision ?? 'area'}
            onChange={({ target }) => change({ precision: target.value as PlacePrecision })}
          >
            {Object.entries(PRECISIONS).map(([precision, words]) => (
              <option key={precision} value={precision}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
      {children}
      <p className="place-acts">
        <button type="button" disabled={isUnready} onClick={save}>
          {saveWords}
        </button>
        <button type="button" className="quiet" disabled={steps.length < 2} onClick={stepBack}>
          Step back
        </button>
        <button type="button" className="quiet" onClick={onLeave}>
          Leave it
        </button>
        <span className="soft" role="status">
          {moved ?? (from === null && spot === null ? 'Not on the map yet' : '')}
        </span>
      </p>
      <p className="soft place-keys" id={keysId}>
        Click or drag to move it, drag the rim for its reach. By keys, from its middle: arrows move it by 1 km, with{' '}
        <kbd>Shift</kbd> by 100 m; <kbd>+</kbd> <kbd>−</kbd> change the reach; <kbd>Backspace</kbd> takes a step back.
      </p>
    </section>
  );
}

const middleOf = ([w, s, e, n]: Frame): Point => rounded({ lat: (s + n) / 2, lon: (w + e) / 2 });

interface FieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly least?: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** Takes what is a number in its range, while it is being typed; what is half typed stays in the box. */
function NumberField({ label, value, most, least = -most, onChange }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === undefined ? '' : String(value));
  return (
    <label>
      <span>{label}</span>
      <input
        inputMode="decimal"
        className="figure"
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          const number = Number(target.value.replace(',', '.').replace('−', '-'));
          if (target.value.trim() !== '' && number >= least && number <= most) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
