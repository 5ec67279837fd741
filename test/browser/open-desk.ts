/** The sample desk in a real Chromium: built by the command line on a real PostgreSQL, served, opened. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/browser.ts';
import { buildSample, serveSample } from '../../scripts/sample-desk.ts';
import { HOME } from '../support/imports.ts';
import { openWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { SLOW, slowDoor, slowDown } from './slow-down.ts';

/** Building the sample takes seconds, on a busy machine a minute. */
export const BUILD_MS = 300_000;

export interface OpenDesk {
  readonly url: string;
  /** Folder of the workspace; the published site is in its `site`. */
  readonly folder: string;
  readonly browser: Browser;
  /** A fresh page, wide, light, without motion, closed when the test ends; `troubles` collects what went wrong in it. */
  readonly open: (path: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Watched>;
  readonly get: <Answer>(path: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface Watched {
  readonly page: Page;
  /** Errors in the console, thrown errors, refused loads, requests to anywhere else. */
  readonly troubles: readonly string[];
}

/** Builds, serves and opens. The workspace's database is dropped by `closeWorkspaces`. */
export async function openDesk(): Promise<OpenDesk> {
  if (!existsSync(join(HOME, 'dist', 'web', 'index.html')))
    spawnSync(process.execPath, [join(HOME, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn'], {
      cwd: HOME,
    });
  const workspace: TestWorkspace = await openWorkspace();
  const env = { DATABASE_URL: workspace.url };
  await buildSample(workspace.folder, env);
  const served = await serveSample(workspace.folder, env);
  const door = SLOW > 1 ? await slowDoor(served.url) : null;
  const url = door?.url ?? served.url;
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS] });
  const open: OpenDesk['open'] = async (path, options = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    // A page left open goes on working: it would slow those of the tests that follow.
    onTestFinished(() => context.close());
    const page = await context.newPage();
    if (SLOW > 1) await slowDown(page);
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !/^(data|blob):/.test(address)) troubles.push(`asked ${address}`);
    });
    await page.goto(path);
    await settle(page);
    return { page, troubles };
  };
  return {
    url,
    folder: workspace.folder,
    browser,
    open,
    get: async <Answer>(path: string) => (await (await fetch(`${served.url}${path}`)).json()) as Answer,
    close: async () => {
      await browser.close();
      await door?.close();
      await served.stop();
    },
  };
}

/** Waits until the page's answers are there; on a slow machine the network rests also before the first is asked for. */
export async function settle(page: Page): Promise<void> {
  // The browser at times never says that a map's worker has loaded; what is on the page tells then.
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // Several parts of a page may wait at a time.
  await expect.poll(() => page.locator('.waiting').count()).toBe(0);
}
