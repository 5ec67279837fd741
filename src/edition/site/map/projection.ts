/** From longitude and latitude to a drawing: equirectangular, true to scale along the middle parallel of what is shown. */

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  /** Pixels of one kilometre. */
  readonly perKm: number;
  /** West, south, east, north of the drawing. */
  readonly box: readonly [number, number, number, number];
}

const KM_PER_DEGREE = 111.195;

/** Shows at least `box`, widened to the shape of the drawing and to at least `leastKm` across. */
export function projectionOf(
  [west, south, east, north]: readonly [number, number, number, number],
  width: number,
  height: number,
  leastKm: number,
): Projection {
  const middle = (south + north) / 2;
  const squeeze = Math.max(0.1, Math.cos((middle * Math.PI) / 180));
  const kmWide = Math.max(
    (east - west) * KM_PER_DEGREE * squeeze,
    leastKm,
    ((north - south) * KM_PER_DEGREE * width) / height,
  );
  const perKm = width / kmWide;
  const degreeX = perKm * KM_PER_DEGREE * squeeze;
  const degreeY = perKm * KM_PER_DEGREE;
  const centre = (west + east) / 2;
  const x = (lon: number): number => width / 2 + (lon - centre) * degreeX;
  const y = (lat: number): number => height / 2 - (lat - middle) * degreeY;
  const [halfLon, halfLat] = [width / 2 / degreeX, height / 2 / degreeY];
  return { width, height, x, y, perKm, box: [centre - halfLon, middle - halfLat, centre + halfLon, middle + halfLat] };
}
