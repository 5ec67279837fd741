/** An error list as every bench writes it: `## cause (how many)`, the commonest cause first, its cases below. */

/** `most` cuts the cases shown of one cause; how many there are stands in its head. */
export function errorsByCause(causes: ReadonlyMap<string, readonly string[]>, most = Number.POSITIVE_INFINITY): string {
  return [...causes]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(
      ([cause, cases]) =>
        `## ${cause} (${cases.length})\n${cases
          .slice(0, most)
          .map((one) => `${one}\n`)
          .join('')}`,
    )
    .join('\n');
}

/** Adds a case to its cause. */
export function blame(causes: Map<string, string[]>, cause: string, one: string): void {
  const cases = causes.get(cause);
  if (cases) cases.push(one);
  else causes.set(cause, [one]);
}
