/** Waits until the user or the system asks the program to stop. */

/** Resolves at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once, as usual. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
