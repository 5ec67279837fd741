/** Figures now against those stored: differences, and which of them are falls beyond what the same program gives on another day. */

export type Figures = Readonly<Record<string, number>>;

export interface Comparison {
  readonly name: string;
  /** Null where only one side has the figure. */
  readonly stored: number | null;
  readonly now: number | null;
  /** Worse by more than the tolerance of its kind. */
  readonly fall: boolean;
}

type Kind = 'size' | 'rate' | 'error' | 'cost' | 'speed';

/** How much worse is still the same: rates and errors by difference, costs and speeds (of one machine, at one hour) by ratio. */
const TOLERANCE: Readonly<Record<Kind, number>> = {
  size: Number.POSITIVE_INFINITY,
  rate: 0.002,
  error: 0.002,
  cost: 0.3,
  speed: 0.3,
};

const LAST = /[^.]+$/;

/** What a figure is, read off its name: what is counted has no better or worse. */
export function kindOf(name: string): Kind {
  const last = LAST.exec(name)?.[0] ?? name;
  if (/^(?:docs|gold|system|total|right|found|claims|reports|events|predicates|sentences|documents|pages)$/.test(last))
    return 'size';
  if (/(?:persecond)$/i.test(last)) return 'speed';
  if (/(?:seconds|milliseconds|ms|mb|bytes)$/i.test(last) || /^(?:ratio|flatness)/.test(name)) return 'cost';
  if (/^(?:mae|spurious|mutatedFall|medianKm)$/.test(last)) return 'error';
  return 'rate';
}

/** The numbers of a bench's figures by path ("byRole.Target"), to four places: more differs from one machine to the next. */
export function flatten(figures: unknown, path = ''): Figures {
  if (typeof figures === 'number') return Number.isFinite(figures) ? { [path]: Number(figures.toFixed(4)) } : {};
  if (typeof figures !== 'object' || figures === null) return {};
  return Object.assign(
    {},
    ...Object.entries(figures).map(([key, value]) => flatten(value, path ? `${path}.${key}` : key)),
  ) as Figures;
}

export function compareFigures(stored: Figures, now: Figures): readonly Comparison[] {
  const names = [...Object.keys(now), ...Object.keys(stored).filter((name) => !(name in now))];
  const hasFallen = (name: string): boolean => {
    const [before, after] = [stored[name], now[name]];
    if (before === undefined || after === undefined || !fell(name, before, after)) return false;
    // Precision given up for recall, or the other way round, is no fall while their mean holds.
    const mean = name.replace(/(?:precision|recall)$/, 'f1');
    return (
      mean === name || stored[mean] === undefined || now[mean] === undefined || fell(mean, stored[mean], now[mean])
    );
  };
  return names.map((name) => {
    const [before, after] = [stored[name] ?? null, now[name] ?? null];
    return { name, stored: before, now: after, fall: hasFallen(name) };
  });
}

function fell(name: string, before: number, after: number): boolean {
  const kind = kindOf(name);
  const worse = kind === 'error' || kind === 'cost' ? after - before : before - after;
  const scale = kind === 'cost' || kind === 'speed' ? Math.abs(before) : 1;
  return worse > TOLERANCE[kind] * scale + 1e-9;
}
