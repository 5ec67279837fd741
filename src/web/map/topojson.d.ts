/** The one function used of topojson-client, which comes without types. */
declare module 'topojson-client' {
  export function feature(topology: unknown, object: unknown): unknown;
}
