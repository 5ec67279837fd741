/** What is done on the events page: the same on a workspace with events and on one without. */
import type { Page } from 'playwright-core';

export interface Act {
  readonly name: string;
  /** `turn` counts the runs. */
  readonly run: (page: Page, turn: number) => Promise<void>;
}

const KINDS = ['violence', 'territory', 'political', 'capture', 'humanitarian', 'diplomacy'];
const STATUSES = ['contested', 'corroborated', 'denied', 'single-source'];

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page`);
  return box;
};

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
  steps: number,
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps);
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
}

/** Where there is no event, a plain list of as many lines, as high and in as large a window, is put in the table's place: scrolled by the browser alone. */
const PLAIN_LIST = `(() => {
  const place = document.querySelector('.listing');
  if (document.querySelector('.long-table, .plain-list')) return;
  const list = document.createElement('div');
  list.className = 'plain-list';
  list.style.cssText = 'block-size: 70vh; overflow: auto; contain: strict';
  for (let line = 1; line <= 1000; line++) {
    const one = document.createElement('p');
    one.style.cssText = 'block-size: 40px; margin: 0; border-block-end: 1px solid';
    one.textContent = 'line ' + line;
    list.append(one);
  }
  place.replaceChildren(list);
})()`;

export const ACTS: readonly Act[] = [
  {
    name: 'filter',
    run: async (page, turn) => {
      await page.getByLabel('Kind').selectOption(KINDS[turn % KINDS.length]!);
      await page.waitForTimeout(450);
      await page.getByLabel('Status').selectOption(STATUSES[turn % STATUSES.length]!);
      await page.waitForTimeout(450);
    },
  },
  {
    name: 'brush',
    run: async (page, turn) => {
      const before = page.url();
      const { x, y, width } = await boxOf(page, '.timeline');
      const from = 0.2 + (turn % 4) * 0.1;
      await drag(page, [x + width * from, y + 40], [x + width * (from + 0.3), y + 40], 30);
      await page.waitForTimeout(450);
      if (page.url() !== before) await page.goBack();
      await page.waitForTimeout(450);
    },
  },
  {
    name: 'pan',
    run: async (page, turn) => {
      const { x, y, width, height } = await boxOf(page, '.map');
      const middle = [x + width / 2, y + height / 2] as const;
      const by = turn % 2 === 0 ? 220 : -220;
      await drag(page, middle, [middle[0] + by, middle[1] + by / 4], 30);
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'zoom',
    run: async (page, turn) => {
      await page.locator(turn % 2 === 0 ? '.maplibregl-ctrl-zoom-in' : '.maplibregl-ctrl-zoom-out').click();
      await page.waitForTimeout(700);
    },
  },
  {
    name: 'scroll',
    run: async (page) => {
      await page.evaluate(PLAIN_LIST);
      const table = page.locator('.long-table, .plain-list').first();
      await table.hover();
      for (let step = 0; step < 20; step++) {
        await page.mouse.wheel(0, 240);
        await page.waitForTimeout(16);
      }
      await page.waitForTimeout(400);
    },
  },
];
