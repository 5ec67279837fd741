/** The ground that can be moved: MapLibre over the desk's own ground, offline, upright, and not taking the wheel from the page. */
import 'maplibre-gl/dist/maplibre-gl.css';
import groundUrl from 'virtual:ground';
import { type GeoJSONSource, NavigationControl, Map as Plate, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { readColours } from './colours.ts';
import type { Frame } from './disc.ts';
import { groundStyle } from './ground-style.ts';

setWorkerUrl(workerUrl);

export const FIT = { padding: 36, maxZoom: 9 };
/** Where a map opens that has nothing to show. */
const ANYWHERE = { center: [17, 28] as [number, number], zoom: 3.6 };

/** `onGround` is called whenever the ground stands drawn. */
export function openPlate(container: HTMLElement, label: string, bounds: Frame | null, onGround: () => void): Plate {
  const plate = new Plate({
    container,
    style: groundStyle(readColours()),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    fadeDuration: 0,
    maxZoom: 14,
    // The wheel moves the page; with Ctrl or two fingers, the map.
    cooperativeGestures: true,
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number], fitBoundsOptions: FIT } : ANYWHERE),
  });
  plate.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  plate.touchZoomRotate.disableRotation();
  let isGrounded = false;
  plate.on('load', () => {
    // The map's worker reads it: the page neither parses nor copies a world.
    (plate.getSource('ground') as GeoJSONSource).setData(new URL(groundUrl, location.href).href);
    isGrounded = true;
  });
  plate.on('idle', () => isGrounded && onGround());
  plate.getCanvas().setAttribute('aria-label', label);
  return plate;
}
