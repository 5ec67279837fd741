/** Changes of the filter as a reader makes them, and the time until table, map and timeline show the new answer. */
import type { Page } from 'playwright-core';

export interface Change {
  readonly label: 'Kind' | 'Status' | 'From' | 'To';
  readonly value: string;
}

export const CHANGES: readonly Change[] = [
  { label: 'Kind', value: 'territory' },
  { label: 'Kind', value: 'violence' },
  { label: 'Status', value: 'contested' },
  { label: 'From', value: '2014-01-01' },
  { label: 'Kind', value: '' },
  { label: 'To', value: '2018-06-30' },
  { label: 'Status', value: '' },
  { label: 'From', value: '2012-03-05' },
  { label: 'Kind', value: 'political' },
  { label: 'Status', value: 'corroborated' },
  { label: 'To', value: '2012-04-30' },
  { label: 'Kind', value: '' },
  { label: 'Status', value: '' },
  { label: 'From', value: '' },
  { label: 'To', value: '' },
];

/** Milliseconds from the input to the frame that shows the answer everywhere; all measured inside the page. */
export async function untilDrawn(page: Page, { label, value }: Change): Promise<number> {
  const ms = await page.evaluate<number>(`new Promise((resolve, reject) => {
    const label = [...document.querySelectorAll('form.filter label')].find((one) => one.querySelector('span').textContent === '${label}');
    const box = label.querySelector('select, input');
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value').set;
    const before = location.search;
    const started = performance.now();
    set.call(box, '${value}');
    box.dispatchEvent(new Event(box.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    const named = (search) => search === undefined ? null : [...new URLSearchParams(search)].sort().join('&');
    const look = () => {
      const now = performance.now();
      const of = named(location.search);
      const parts = ['.listing', '.map', '.timeline'].map((part) => named(document.querySelector(part)?.dataset.of));
      if (location.search !== before && parts.every((part) => part === of)) resolve(now - started);
      else if (now - started > 20000) reject(new Error('not drawn: ' + of + ' but ' + parts.join(' | ')));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`);
  await page.waitForTimeout(400);
  return ms;
}
