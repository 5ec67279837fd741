/** The web's map: the world as a square of side 1 with its corner in the north-west, cut off near the poles. Pure. */

/** The square ends at these latitudes. */
const END_LAT = 85.05;

/** 0 at 180° west, 1 at 180° east. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;

/** 0 in the north, 1 in the south. */
export function mercatorY(lat: number): number {
  const angle = (Math.max(-END_LAT, Math.min(END_LAT, lat)) * Math.PI) / 180;
  return (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2;
}
