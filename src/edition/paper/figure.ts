/** A drawing of the site for paper: the same shapes as a list of strokes, fills and words in the colours of print, for PDF and for pictures. */

/** A shape; its path is moved by `x`, `y` and scaled. */
export interface Shape {
  readonly kind: 'shape';
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly fill: string | null;
  readonly opacity: number;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: readonly number[];
}

export interface Words {
  readonly kind: 'words';
  readonly runs: readonly { readonly text: string; readonly fill: string }[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly face: 'serif' | 'sans';
  /** Colour of the rim that keeps it legible on lines. */
  readonly rim: string | null;
}

/** From here to `end` only what lies in the box is drawn. */
export interface Clip {
  readonly kind: 'clip';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Mark = Shape | Words | Clip | { readonly kind: 'end' };

export interface Figure {
  readonly id: string;
  readonly title: string | null;
  /** What is seen, for who does not see it. */
  readonly alt: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly ground: string | null;
  readonly marks: readonly Mark[];
}

const [INK, SOFT, RULE, LAND, COAST, SEA, ACCENT] = [
  '#1A1B1E',
  '#5C5E63',
  '#D5D0C4',
  '#F4F2EA',
  '#A9AFA9',
  '#E8EEEF',
  '#0E5A64',
];
const CLASSES: Readonly<Record<string, string>> = {
  battles: '#D55E00',
  explosions: '#E69F00',
  civilians: '#CC79A7',
  protests: '#56B4E9',
  riots: '#0072B2',
  strategic: '#009E73',
  political: '#7A7F87',
  plain: SOFT,
};

interface Ink {
  readonly fill: string | null;
  readonly opacity?: number;
  readonly stroke: string | null;
  readonly width?: number;
  readonly dash?: readonly number[];
}
const STROKES: Readonly<Record<string, Ink>> = {
  land: { fill: LAND, stroke: COAST, width: 0.8 },
  rule: { fill: null, stroke: RULE, width: 1 },
  whisker: { fill: null, stroke: INK, width: 2.5 },
  open: { fill: INK, stroke: null },
  line: { fill: null, stroke: ACCENT, width: 1.5 },
  point: { fill: ACCENT, stroke: null },
  lead: { fill: null, stroke: COAST, width: 0.8 },
  inset: { fill: null, stroke: INK, width: 1 },
  scale: { fill: null, stroke: INK, width: 1 },
};

/** As the style sheet of the site has it, in the light. */
function inkOf(classes: readonly string[], isMap: boolean): Ink {
  const colour = classes.map((one) => CLASSES[one]).find((one) => one !== undefined) ?? SEA;
  if (classes.includes('disc')) return { fill: colour, opacity: 0.14, stroke: colour, width: 1.2, dash: [4, 3] };
  if (classes.includes('dot')) return { fill: colour, stroke: INK, width: 0.8 };
  const known = classes.map((one) => STROKES[one]).find((one) => one !== undefined);
  if (known) return classes.includes('unsure') ? { ...known, dash: [5, 3] } : known;
  if (classes.includes('plain')) return { fill: SOFT, stroke: null };
  if (classes.length === 0) return { fill: isMap ? SEA : null, stroke: null };
  return { fill: colour, stroke: INK, width: classes.includes('glyph') ? 0.7 : 0.6 };
}

const TAG = /<(\/?)([a-z]+)((?:\s[^<>]*)?)>|([^<>]+)/gi;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => SIGNS[name]!);

/** The words of markup that we made, without it. */
export const wordsIn = (markup: string): string =>
  plain(markup.replace(/<details[\s\S]*?<\/details>/g, '').replace(/<[^<>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** Faces for paper have no such signs. */
const SIGN_WORDS: Readonly<Record<string, string>> = { '≥': 'at least', '≤': 'up to', '≈': 'about' };
const signsAsWords = (text: string): string => text.replace(/[≥≤≈]/g, (sign) => SIGN_WORDS[sign]!);

interface Frame {
  readonly tag: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly hidden: boolean;
  readonly clips: boolean;
}

const numberOf = (value: string | undefined): number => Number(value ?? 0) || 0;

/** `svg` = a drawing that the site made: its elements and no others are understood. */
export function figureOf(svg: string, about: Pick<Figure, 'id' | 'title' | 'alt' | 'caption'>, isMap = false): Figure {
  const marks: Mark[] = [];
  const stack: Frame[] = [];
  let [width, height] = [0, 0];
  let words: { mark: Omit<Words, 'runs'>; fill: string; runs: { text: string; fill: string }[] } | null = null;
  for (const [, closing, name, rest = '', text] of svg.matchAll(TAG)) {
    const at = stack.at(-1) ?? { tag: '', x: 0, y: 0, scale: 1, hidden: false, clips: false };
    if (text !== undefined) {
      if (words && !at.hidden)
        words.runs.push({ text: signsAsWords(plain(text)), fill: at.tag === 'tspan' ? SOFT : words.fill });
      continue;
    }
    const tag = name!.toLowerCase();
    if (closing) {
      if (at.clips) marks.push({ kind: 'end' });
      if (tag === 'text' && words) {
        if (words.runs.some((run) => run.text.trim())) marks.push({ ...words.mark, runs: words.runs });
        words = null;
      }
      stack.pop();
      continue;
    }
    const given: Record<string, string> = {};
    for (const [, key, value] of rest.matchAll(ATTRIBUTE)) given[key!] = plain(value!);
    const classes = (given.class ?? '').split(' ').filter(Boolean);
    const moved = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(given.transform ?? '');
    const scale = at.scale * (Number(/scale\(([\d.]+)\)/.exec(given.transform ?? '')?.[1]) || 1);
    let [x, y] = [at.x + at.scale * numberOf(moved?.[1]), at.y + at.scale * numberOf(moved?.[2])];
    let clips = false;
    const hidden = at.hidden || tag === 'title' || classes.includes('late');
    if (tag === 'svg' && stack.length === 0)
      [width, height] = (given.viewBox ?? '').split(' ').slice(2).map(Number) as [number, number];
    else if (tag === 'svg') {
      [x, y, clips] = [x + numberOf(given.x), y + numberOf(given.y), true];
      marks.push({ kind: 'clip', x, y, width: numberOf(given.width), height: numberOf(given.height) });
    }
    const isClosed = rest.endsWith('/');
    const d = pathOf(tag, given);
    if (d && !hidden) {
      const ink = inkOf(classes, isMap);
      if (ink.fill !== null || ink.stroke !== null)
        marks.push({ kind: 'shape', d, x, y, scale, opacity: 1, width: 1, dash: [], ...ink });
    }
    if (tag === 'text' && !hidden) {
      const isCountry = classes.includes('country');
      const fill = isCountry || classes.includes('n') || classes.includes('count') ? SOFT : INK;
      words = {
        mark: {
          kind: 'words',
          x: x + numberOf(given.x),
          y: y + numberOf(given.y),
          anchor: isCountry ? 'middle' : ((given['text-anchor'] ?? 'start') as Words['anchor']),
          size: isCountry ? 15 : 13,
          face: isCountry ? 'serif' : 'sans',
          rim: isMap ? LAND : null,
        },
        fill,
        runs: [],
      };
    }
    if (!isClosed) stack.push({ tag, x, y, scale, hidden, clips });
  }
  return { ...about, width, height, ground: isMap ? SEA : null, marks };
}

function pathOf(tag: string, given: Readonly<Record<string, string>>): string | null {
  if (tag === 'path') return given.d || null;
  const [x, y] = [numberOf(given.x), numberOf(given.y)];
  if (tag === 'rect') return `M${x} ${y}h${numberOf(given.width)}v${numberOf(given.height)}h${-numberOf(given.width)}z`;
  if (tag !== 'circle') return null;
  const [cx, cy, r] = [numberOf(given.cx), numberOf(given.cy), numberOf(given.r)];
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}
