/** A ring cut to a rectangle (Sutherland and Hodgman 1974), so that a drawing holds only what is seen. */

type Point = readonly [number, number];
/** West, south, east, north. */
type Box = readonly [number, number, number, number];

/** Empty when nothing of the ring lies in the box. */
export function clipRing(ring: readonly Point[], [west, south, east, north]: Box): readonly Point[] {
  const edges: readonly (readonly [inside: (p: Point) => boolean, cut: (a: Point, b: Point) => Point])[] = [
    [([x]) => x >= west, (a, b) => atX(a, b, west)],
    [([x]) => x <= east, (a, b) => atX(a, b, east)],
    [([, y]) => y >= south, (a, b) => atY(a, b, south)],
    [([, y]) => y <= north, (a, b) => atY(a, b, north)],
  ];
  let points = ring;
  for (const [inside, cut] of edges) {
    const kept: Point[] = [];
    for (let i = 0; i < points.length; i++) {
      const [from, to] = [points[(i || points.length) - 1]!, points[i]!];
      if (inside(to)) {
        if (!inside(from)) kept.push(cut(from, to));
        kept.push(to);
      } else if (inside(from)) kept.push(cut(from, to));
    }
    points = kept;
    if (!points.length) break;
  }
  return points;
}

const atX = ([ax, ay]: Point, [bx, by]: Point, x: number): Point => [x, ay + ((by - ay) * (x - ax)) / (bx - ax)];
const atY = ([ax, ay]: Point, [bx, by]: Point, y: number): Point => [ax + ((bx - ax) * (y - ay)) / (by - ay), y];
