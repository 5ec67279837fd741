/** Scripts for a page: what it tells of itself while it opens, in the terms of Lighthouse. */

/** Run before anything of the page. */
export const WATCH = `(() => {
  const seen = { fcp: 0, lcp: 0, tasks: [], shifts: [] };
  window.benchVitals = seen;
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime; });
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  watch('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shifts.push([entry.startTime, entry.value]); });
})()`;

/** Blocking: what of each long task is beyond 50 ms, from the first paint on. Shift: the worst window of at most 5 s without a second's rest. */
export const READ = `(() => {
  const { fcp, lcp, tasks, shifts } = window.benchVitals;
  const tbt = tasks.reduce((sum, [at, length]) => sum + (at + length > fcp ? Math.max(0, Math.min(length, at + length - fcp) - 50) : 0), 0);
  let [cls, sum, first, last] = [0, 0, -1e9, -1e9];
  for (const [at, value] of shifts) {
    if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at];
    sum += value;
    last = at;
    cls = Math.max(cls, sum);
  }
  return { fcp, lcp, tbt, cls };
})()`;
