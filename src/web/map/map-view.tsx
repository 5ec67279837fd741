/** A map of discs: as large as the place is uncertain, never a false point. Works offline on the ground it carries. */
import type { Map as Plate } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { PlacesAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Cluster } from './cluster.ts';
import { onColours } from './colours.ts';
import { boundsOf, type Disc, type Frame } from './disc.ts';
import { drawBox } from './draw-box.ts';
import { type Drawing, openDrawing } from './drawing.ts';
import { recolourGround } from './ground-style.ts';
import { FIT, openPlate } from './plate.ts';

/** What a map shows just now. */
export interface Look {
  readonly frame: Frame;
  readonly zoom: number;
}

interface Props {
  readonly discs: readonly Disc[];
  readonly clusters?: readonly Cluster[];
  readonly label: string;
  /** What is drawn is the answer to this: told on the map when it is drawn. */
  readonly of?: string | undefined;
  /** Where the map opens; without it, around the discs. */
  readonly opensAt?: Frame | null;
  /** Where it goes when this changes. */
  readonly goesTo?: Frame | null;
  readonly box?: Frame | null;
  readonly chosen?: string | null;
  readonly onChoose?: (key: string | null) => void;
  /** Called when the map stands, first and after each move. */
  readonly onLook?: (look: Look) => void;
  /** While it is given, dragging draws a box instead of moving the map. */
  readonly onBox?: ((box: Frame) => void) | null;
}

const NONE: readonly never[] = [];

export function MapView({
  discs,
  clusters = NONE,
  label,
  of,
  opensAt = null,
  goesTo = null,
  box = null,
  chosen = null,
  onChoose,
  onLook,
  onBox = null,
}: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<{ readonly plate: Plate; readonly drawing: Drawing } | null>(null);
  const towns = useAnswer<PlacesAnswer>('/api/places', {}, map !== null);
  const calls = useRef({ onChoose, onLook, discs, opensAt });
  calls.current = { onChoose, onLook, discs, opensAt };

  useEffect(() => {
    const here = frame.current!;
    const bounds = calls.current.opensAt ?? boundsOf(calls.current.discs);
    const plate = openPlate(here, label, bounds, () => here.setAttribute('data-idle', ''));
    const drawing = openDrawing(plate);
    const look = () => calls.current.onLook?.(lookOf(plate));
    look();
    plate.on('moveend', look);
    plate.on('click', ({ point }) => calls.current.onChoose?.(drawing.hit(point.x, point.y)));
    plate.on('mousemove', ({ point }) => {
      const cursor = drawing.hit(point.x, point.y) === null ? '' : 'pointer';
      const { style } = plate.getCanvas();
      if (style.cursor !== cursor) style.cursor = cursor;
    });
    setMap({ plate, drawing });
    const stop = onColours(() => recolourGround(plate, drawing.recolour()));
    return () => {
      stop();
      setMap(null);
      drawing.close();
      plate.remove();
    };
  }, [label]);

  useEffect(() => map?.drawing.show({ box, chosen }), [map, box, chosen]);

  useEffect(() => {
    if (map === null) return;
    map.drawing.show({ discs, clusters });
    const here = frame.current!;
    return map.drawing.whenPainted(() => {
      if (of !== undefined) here.dataset.of = of;
    });
  }, [map, discs, clusters, of]);

  useEffect(() => {
    if (goesTo) map?.plate.fitBounds([...goesTo] as [number, number, number, number], { ...FIT, duration: 0 });
  }, [map, goesTo]);

  useEffect(() => {
    if (map === null || !onBox) return;
    return drawBox(map.plate, onBox);
  }, [map, onBox]);

  useEffect(() => {
    if (map === null || !towns.data) return;
    const rank = ({ place }: PlacesAnswer['places'][number]) => (place.kind === 'city' ? -(place.population ?? 1) : 1);
    map.drawing.show({
      towns: towns.data.places
        .filter(({ place }) => place.kind === 'city' || place.kind === 'town')
        .toSorted((a, b) => rank(a) - rank(b))
        .map(({ place: { name, lat, lon } }) => ({ name, lat, lon })),
    });
  }, [map, towns.data]);

  return <div className={onBox ? 'map is-drawing' : 'map'} ref={frame} />;
}

function lookOf(plate: Plate): Look {
  const b = plate.getBounds();
  return { frame: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()], zoom: plate.getZoom() };
}
