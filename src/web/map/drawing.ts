/**
 * What is drawn above the map's ground, on one canvas of its own: a changed answer is painted once, in the next frame, and the
 * ground is left as it is. While the map moves it is painted with it, frame by frame.
 */
import type { Map as Plate } from 'maplibre-gl';
import { type Colours, readColours } from './colours.ts';
import { measureWith, paint } from './paint.ts';
import { hitAt, type Scene, type Sketch, sketchOf } from './sketch.ts';
import { type View, viewOf } from './view.ts';

export interface Drawing {
  /** Changes what is drawn; of several changes before the next frame the last holds. */
  readonly show: (part: Partial<Scene>) => void;
  /** Calls once what was shown is painted; returns how not to be called. */
  readonly whenPainted: (told: () => void) => () => void;
  /** The key of what is drawn at a point of the map, or null. */
  readonly hit: (x: number, y: number) => string | null;
  /** The page's colours have changed. */
  readonly recolour: () => Colours;
  readonly close: () => void;
}

const NOTHING: Scene = { discs: [], clusters: [], towns: [], box: null, chosen: null };

export function openDrawing(plate: Plate): Drawing {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-drawing';
  canvas.setAttribute('aria-hidden', 'true');
  plate.getCanvasContainer().append(canvas);
  const pen = canvas.getContext('2d')!;
  let colours = readColours();
  const measure = measureWith(pen, () => colours);
  let scene = NOTHING;
  let sketch: Sketch = { discs: [], sites: [], squares: [], box: null, labels: [] };
  let drawn: View | null = null;
  let asked: number | null = null;
  const waiting = new Set<() => void>();

  const draw = () => {
    const view = viewNow(plate);
    const isBare = isEmpty(sketch);
    sketch = sketchOf(scene, view, measure);
    drawn = view;
    if (isBare && isEmpty(sketch)) return;
    const scale = sized(canvas, view);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, view.width, view.height);
    paint(pen, sketch, colours);
  };
  const drawAsked = () => {
    asked = null;
    draw();
    const told = [...waiting];
    waiting.clear();
    for (const tell of told) tell();
  };
  const ask = () => {
    asked ??= requestAnimationFrame(drawAsked);
  };
  // In the frame in which the ground is drawn, so that both move as one.
  const follow = () => {
    if (drawn === null || !isSame(drawn, viewNow(plate))) draw();
  };
  plate.on('render', follow);
  // Words painted before their face was there are painted again.
  let isOpen = true;
  void document.fonts.ready.then(() => isOpen && !isEmpty(sketch) && ask());
  return {
    show: (part) => {
      scene = { ...scene, ...part };
      ask();
    },
    whenPainted: (told) => {
      waiting.add(told);
      ask();
      return () => waiting.delete(told);
    },
    hit: (x, y) => hitAt(sketch, x, y),
    recolour: () => {
      colours = readColours();
      ask();
      return colours;
    },
    close: () => {
      isOpen = false;
      if (asked !== null) cancelAnimationFrame(asked);
      plate.off('render', follow);
      canvas.remove();
    },
  };
}

function viewNow(plate: Plate): View {
  const { lat, lng } = plate.getCenter();
  const { clientWidth, clientHeight } = plate.getContainer();
  return viewOf(lat, lng, plate.getZoom(), clientWidth, clientHeight);
}

const isSame = (a: View, b: View): boolean =>
  a.x === b.x && a.y === b.y && a.world === b.world && a.width === b.width && a.height === b.height;

const isEmpty = ({ discs, sites, squares, box, labels }: Sketch): boolean =>
  discs.length + sites.length + squares.length + labels.length === 0 && box === null;

/** Gives the canvas the map's size in the screen's own pixels; returns how many of them a pixel of the page is wide. */
function sized(canvas: HTMLCanvasElement, { width, height }: View): number {
  const scale = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  return scale;
}
