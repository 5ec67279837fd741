/** A map of discs: as large as the place is uncertain, never a false point. Works offline on the ground it carries. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { type GeoJSONSource, NavigationControl, Map as Plate, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import type { PlacesAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { onColours, readColours } from './colours.ts';
import { boundsOf, type Disc } from './disc.ts';
import { loadGround } from './ground.ts';
import { centreFeatures, discFeatures, styleOf } from './layers.ts';

setWorkerUrl(workerUrl);

interface Props {
  readonly discs: readonly Disc[];
  readonly label: string;
  readonly chosen?: string | null;
  readonly onChoose?: (disc: Disc | null) => void;
  /** Called with west, south, east, north when the reader has moved the map. */
  readonly onMoved?: (bbox: readonly [number, number, number, number]) => void;
}

export function MapView({ discs, label, chosen = null, onChoose, onMoved }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const plate = useRef<Plate | null>(null);
  const [isReady, setReady] = useState(false);
  const towns = useAnswer<PlacesAnswer>('/api/places');
  const calls = useRef({ onChoose, onMoved, discs });
  calls.current = { onChoose, onMoved, discs };

  useEffect(() => {
    const bounds = boundsOf(calls.current.discs);
    const map = new Plate({
      container: frame.current!,
      style: styleOf(readColours()),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      maxZoom: 14,
      // The wheel moves the page; with Ctrl or two fingers, the map.
      cooperativeGestures: true,
      ...(bounds
        ? { bounds: bounds as [number, number, number, number], fitBoundsOptions: { padding: 36, maxZoom: 9 } }
        : { center: [17, 28], zoom: 3.6 }),
    });
    let isGrounded = false;
    map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
    map.touchZoomRotate.disableRotation();
    map.on('load', () => {
      setReady(true);
      void loadGround().then((ground) => {
        (map.getSource('ground') as GeoJSONSource | undefined)?.setData(ground);
        isGrounded = true;
      });
    });
    map.on('idle', () => isGrounded && frame.current?.setAttribute('data-idle', ''));
    map.on('click', ({ point }) => {
      const [hit] = map.queryRenderedFeatures(point, { layers: ['disc-names', 'sites', 'disc-fill'] });
      calls.current.onChoose?.(calls.current.discs.find(({ key }) => key === hit?.properties.key) ?? null);
    });
    map.on('moveend', (event) => {
      if (!('originalEvent' in event) || !event.originalEvent) return;
      const b = map.getBounds();
      calls.current.onMoved?.([b.getWest(), b.getSouth(), b.getEast(), b.getNorth()]);
    });
    map.on('mousemove', ({ point }) => {
      const over = map.queryRenderedFeatures(point, { layers: ['disc-fill', 'disc-names'] }).length > 0;
      map.getCanvas().style.cursor = over ? 'pointer' : '';
    });
    map.getCanvas().setAttribute('aria-label', label);
    plate.current = map;
    return () => {
      plate.current = null;
      setReady(false);
      map.remove();
    };
  }, [label]);

  useEffect(() => {
    const map = plate.current;
    if (!map || !isReady) return;
    frame.current?.removeAttribute('data-idle');
    (map.getSource('discs') as GeoJSONSource).setData(discFeatures(discs));
    (map.getSource('centres') as GeoJSONSource).setData(centreFeatures(discs));
  }, [discs, isReady]);

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
    map.removeFeatureState({ source: 'discs' });
    const at = discs.findIndex(({ key }) => key === chosen);
    if (at !== -1) map.setFeatureState({ source: 'discs', id: at }, { chosen: true });
  }, [chosen, discs, isReady]);

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

  return <div className="map" ref={frame} />;
}
