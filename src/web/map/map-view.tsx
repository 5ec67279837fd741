/** A map of discs: as large as the place is uncertain, never a false point. Works offline on the ground it carries. */
import 'maplibre-gl/dist/maplibre-gl.css';
import groundUrl from 'virtual:ground';
import { type GeoJSONSource, NavigationControl, Map as Plate, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import type { PlacesAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Cluster } from './cluster.ts';
import { onColours, readColours } from './colours.ts';
import { boundsOf, type Disc, type Frame } from './disc.ts';
import { drawBox } from './draw-box.ts';
import { boxFeatures, eventFeatures, styleOf } from './layers.ts';

setWorkerUrl(workerUrl);

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
const HITS = ['cluster-names', 'cluster-fill', 'disc-names', 'sites', 'disc-fill'];

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
  const plate = useRef<Plate | null>(null);
  const [isReady, setReady] = useState(false);
  /** Nothing is drawn: nothing need be taken away. */
  const isBare = useRef(true);
  const isBoxed = useRef(false);
  const isMarked = useRef(false);
  const towns = useAnswer<PlacesAnswer>('/api/places');
  const calls = useRef({ onChoose, onLook, discs, opensAt });
  calls.current = { onChoose, onLook, discs, opensAt };

  useEffect(() => {
    const bounds = calls.current.opensAt ?? boundsOf(calls.current.discs);
    const map = new Plate({
      container: frame.current!,
      style: styleOf(readColours()),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      boxZoom: false,
      fadeDuration: 0,
      maxZoom: 14,
      // The wheel moves the page; with Ctrl or two fingers, the map.
      cooperativeGestures: true,
      ...(bounds
        ? { bounds: bounds as [number, number, number, number], fitBoundsOptions: FIT }
        : { center: [17, 28], zoom: 3.6 }),
    });
    const look = () => calls.current.onLook?.(lookOf(map));
    let isGrounded = false;
    map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
    map.touchZoomRotate.disableRotation();
    look();
    map.on('load', () => {
      setReady(true);
      // The map's worker reads it: the page neither parses nor copies a world.
      (map.getSource('ground') as GeoJSONSource).setData(new URL(groundUrl, location.href).href);
      isGrounded = true;
    });
    map.on('idle', () => isGrounded && frame.current?.setAttribute('data-idle', ''));
    map.on('click', ({ point }) => {
      const [hit] = map.queryRenderedFeatures(point, { layers: HITS });
      calls.current.onChoose?.((hit?.properties.key as string | undefined) ?? null);
    });
    map.on('moveend', look);
    // Where the pointer is is asked once a frame, and not while the map is being moved.
    let asked: number | null = null;
    map.on('mousemove', ({ point }) => {
      if (asked !== null || map.isMoving()) return;
      asked = requestAnimationFrame(() => {
        asked = null;
        if (!plate.current) return;
        map.getCanvas().style.cursor = map.queryRenderedFeatures(point, { layers: HITS }).length > 0 ? 'pointer' : '';
      });
    });
    map.getCanvas().setAttribute('aria-label', label);
    plate.current = map;
    return () => {
      plate.current = null;
      isBare.current = true;
      isBoxed.current = false;
      setReady(false);
      map.remove();
    };
  }, [label]);

  useEffect(() => {
    const map = plate.current;
    if (!map || !isReady) return;
    const here = frame.current!;
    here.removeAttribute('data-idle');
    const features = eventFeatures(discs, clusters, map.getZoom());
    // Nothing after nothing is drawn already.
    if (features.features.length > 0 || !isBare.current) (map.getSource('events') as GeoJSONSource).setData(features);
    isBare.current = features.features.length === 0;
    const told = () => {
      if (of !== undefined) here.dataset.of = of;
    };
    // A map that has nothing to draw anew does not say so.
    if (map.loaded() && !map.isMoving() && isBare.current) told();
    map.once('idle', told);
    return () => void map.off('idle', told);
  }, [discs, clusters, isReady, of]);

  useEffect(() => {
    const map = plate.current;
    if (map && isReady && (box !== null || isBoxed.current))
      (map.getSource('box') as GeoJSONSource).setData(boxFeatures(box));
    isBoxed.current = box !== null;
  }, [box, isReady]);

  useEffect(() => {
    if (goesTo) plate.current?.fitBounds(goesTo as [number, number, number, number], { ...FIT, duration: 0 });
  }, [goesTo]);

  useEffect(() => {
    const map = plate.current;
    if (!map || !onBox) return;
    return drawBox(map, onBox);
  }, [onBox]);

  useEffect(() => {
    const map = plate.current;
    if (!map || !isReady || !towns.data) return;
    const shown = towns.data.places.filter(({ place }) => place.kind === 'city' || place.kind === 'town');
    (map.getSource('towns') as GeoJSONSource).setData({
      type: 'FeatureCollection',
      features: shown.map(({ place }) => ({
        type: 'Feature',
        properties: { name: place.name, rank: place.kind === 'city' ? -(place.population ?? 1) : 1 },
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      })),
    });
  }, [towns.data, isReady]);

  useEffect(() => {
    const map = plate.current;
    if (!map || !isReady) return;
    if (chosen === null && !isMarked.current) return;
    map.removeFeatureState({ source: 'events' });
    const id = [...discs, ...clusters].findIndex(({ key }) => key === chosen);
    if (id !== -1) map.setFeatureState({ source: 'events', id }, { chosen: true });
    isMarked.current = id !== -1;
  }, [chosen, discs, clusters, isReady]);

  useEffect(
    () =>
      onColours(() => {
        const map = plate.current;
        if (!map) return;
        // A new style with the old data: the sources' content is carried over.
        map.setStyle(styleOf(readColours()), {
          transformStyle: (before, after) => ({ ...after, sources: before?.sources ?? after.sources }),
        });
      }),
    [],
  );

  return <div className={onBox ? 'map is-drawing' : 'map'} ref={frame} />;
}

const FIT = { padding: 36, maxZoom: 9 };

function lookOf(map: Plate): Look {
  const b = map.getBounds();
  return { frame: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()], zoom: map.getZoom() };
}
