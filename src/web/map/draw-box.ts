/** Drawing a box on the map by dragging, while the map stands still. */
import type { Map as Plate } from 'maplibre-gl';
import type { Frame } from './disc.ts';

/** Boxes smaller than this are a click. */
const LEAST_PIXELS = 6;

/** Returns how to stop. The box is drawn by one element that follows the pointer; nothing else is laid out anew. */
export function drawBox(map: Plate, onBox: (box: Frame) => void): () => void {
  const canvas = map.getCanvasContainer();
  const shown = document.createElement('div');
  shown.className = 'drawn-box';
  let start: readonly [number, number] | null = null;
  let edges = canvas.getBoundingClientRect();
  const at = (event: PointerEvent): readonly [number, number] => [
    event.clientX - edges.left,
    event.clientY - edges.top,
  ];

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    edges = canvas.getBoundingClientRect();
    start = at(event);
    canvas.setPointerCapture(event.pointerId);
    event.stopPropagation();
  };
  const move = (event: PointerEvent) => {
    if (!start) return;
    const [x, y] = at(event);
    if (!shown.isConnected) canvas.append(shown);
    shown.style.transform = `translate(${Math.min(x, start[0])}px, ${Math.min(y, start[1])}px)`;
    shown.style.width = `${Math.abs(x - start[0])}px`;
    shown.style.height = `${Math.abs(y - start[1])}px`;
  };
  const up = (event: PointerEvent) => {
    if (!start) return;
    const [x, y] = at(event);
    const [from, isDrawn] = [start, Math.abs(x - start[0]) > LEAST_PIXELS && Math.abs(y - start[1]) > LEAST_PIXELS];
    start = null;
    shown.remove();
    if (!isDrawn) return;
    const a = map.unproject([Math.min(x, from[0]), Math.max(y, from[1])]);
    const b = map.unproject([Math.max(x, from[0]), Math.min(y, from[1])]);
    onBox([a.lng, a.lat, b.lng, b.lat]);
  };
  map.dragPan.disable();
  canvas.addEventListener('pointerdown', down, true);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  return () => {
    map.dragPan.enable();
    shown.remove();
    canvas.removeEventListener('pointerdown', down, true);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
  };
}
