/** Frame times in a page: from one requestAnimationFrame to the next, while something is done in it. */
import type { Page } from 'playwright-core';

/** Starts counting; what was counted before is let go. */
export const startFrames = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    const run = { times: [], on: true };
    window.benchFrames = run;
    let last = performance.now();
    const tick = (now) => {
      if (!run.on) return;
      run.times.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
  })()`);

/** Milliseconds of each frame since. */
export const stopFrames = (page: Page): Promise<readonly number[]> =>
  page.evaluate(`(() => { window.benchFrames.on = false; return window.benchFrames.times; })()`);

export const percentile = (all: readonly number[], q: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(q * all.length))] ?? 0;
