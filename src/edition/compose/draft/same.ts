/** Whether two values say the same, whatever the order of their fields: a database keeps none. */
export const same = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

export const stable = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  ) ?? '';
