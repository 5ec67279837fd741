/** Subscribing in a real browser, scripts switched off, with a real mail server: from the form to the letter and back, and out again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/browser.ts';
import { sendAskedLetter } from '../../src/desk/subscribers/letter.ts';
import { followPage } from '../../src/edition/letters/pages.ts';
import { MOTTO } from '../../src/edition/site/frame.ts';
import { styleSheet } from '../../src/edition/site/style/sheet.ts';
import { MailSettings } from '../../src/model/mail.ts';
import { makePost } from '../../src/post/smtp.ts';
import { createServer, type Served } from '../../src/server/serve.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { fillMailing } from '../support/mailing.ts';
import { closeWorkspaces, openWorkspace } from '../support/workspace.ts';

let mail: MailServer;
let served: Served;
let browser: Browser;
/** Does the letters that wait; the newest, read. */
let newest: () => Promise<string>;
const SECTIONS = ['Fighting', 'Diplomacy', 'People on the move'].map((title, n) => ({
  id: `s${n}`,
  title,
  initiators: [],
  involves: [],
  kinds: [],
  otherwise: n === 0,
}));

beforeAll(async () => {
  mail = await openMailServer();
  const workspace = await openWorkspace();
  const { ledger, folder } = workspace;
  const { vault, clock } = await fillMailing(workspace, { port: mail.port, count: 0 });
  const sections = { id: 'sections', value: SECTIONS };
  await ledger.decide({
    by: 'ann',
    act: 'set',
    why: '',
    changes: [{ kind: 'setting', id: 'sections', body: sections }],
  });
  const site = join(folder, 'site');
  mkdirSync(site);
  const frame = { view: { name: 'The Valley Monitor' }, motto: MOTTO, base: null, cards: false };
  writeFileSync(join(site, 'style.css'), styleSheet().replace(/@font-face\s*\{[^}]*\}/g, ''));
  writeFileSync(join(site, 'static.html'), followPage(frame));
  const door = { ledger, clock, vault: async () => vault, pages: null };
  served = await createServer(
    { ledger, name: 'The Valley Monitor', version: 'test' },
    { port: 0, publicPort: 0, publicRoot: site, webRoot: null, door },
  );
  const settings = { host: '127.0.0.1', port: mail.port, tls: 'none', from: 'editions@monitor.example.org' };
  const post = makePost(MailSettings.parse(settings), { password: null, site: served.publicUrl });
  newest = async () => {
    for (let taken = await ledger.queue.take(['letter']); taken; taken = await ledger.queue.take(['letter'])) {
      const asking = Buffer.from(taken.bytes!).toString();
      await taken.done({ said: await sendAskedLetter({ ledger, vault, post, clock }, asking) });
    }
    return (await PostalMime.parse(mail.taken.at(-1)!.raw)).text ?? '';
  };
  browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS] });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await mail?.close();
  await closeWorkspaces();
});

async function open(options: object = {}): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({
    baseURL: served.publicUrl!,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(served.publicUrl!)) troubles.push(`asked ${request.url()}`);
  });
  return { page, troubles };
}
const linkIn = (text: string, name: string): string =>
  new RegExp(`https?://\\S+/subscribe/${name}\\?t=[\\w.-]+`).exec(text)![0];
const pictures = process.env.MARSAD_PICTURES;
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

test('asked, confirmed, chosen anew and left, without scripts', async () => {
  const { page, troubles } = await open();
  await page.goto('/subscribe.html');
  await picture(page, 'form-phone');
  await page.getByLabel('E-mail address').fill('ann@letters.example');
  await page.getByLabel('Diplomacy').check();
  await page.getByRole('button').click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  await picture(page, 'asked-phone');
  await page.goto(linkIn(await newest(), 'confirm'));
  await picture(page, 'confirm-phone');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'You are subscribed' }).waitFor();

  await page.goto('/subscribe.html');
  await page.getByLabel('E-mail address').fill('ann@letters.example');
  await page.getByRole('button').click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  const letter = await newest();
  await page.goto(linkIn(letter, 'choices'));
  expect(await page.getByLabel('Diplomacy').isChecked()).toBe(true);
  expect(await page.getByLabel('Fighting').isChecked()).toBe(false);
  await page.getByLabel('Language of letters').selectOption('ar');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'تم الحفظ' }).waitFor();
  await page.goto(linkIn(letter, 'leave'));
  await picture(page, 'leave-arabic-phone');
  await page.getByRole('button', { name: 'إلغاء الاشتراك' }).click();
  await page.getByRole('heading', { name: 'أُلغي اشتراكك' }).waitFor();
  // Opened again, the page says so and has no button.
  await page.goto(linkIn(letter, 'leave'));
  expect(await page.getByRole('button').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('axe finds nothing, in light and dark, in both languages; nothing is wider than a phone', async () => {
  // Axe is itself a script.
  const { page, troubles } = await open({ javaScriptEnabled: true });
  await page.goto('/subscribe.html');
  await page.getByLabel('E-mail address').fill('bea@letters.example');
  await page.getByRole('button').click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  const confirm = linkIn(await newest(), 'confirm');
  const found: string[] = [];
  for (const path of [
    '/subscribe.html',
    '/subscribe.html?lang=ar',
    '/subscribe/asked?lang=ar',
    confirm,
    '/subscribe/confirm?t=none',
    '/static.html',
  ])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      for (const { id, nodes } of (await new AxeBuilder({ page }).analyze()).violations)
        found.push(`${path}, ${colorScheme}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > 390) found.push(`${path}: ${wide} wide`);
      if (path.startsWith('/subscribe.html'))
        await picture(page, `form${path.includes('ar') ? '-arabic' : ''}-${colorScheme}`);
    }
  expect(found).toEqual([]);
  // The link that is no good is answered by 410, which the console tells.
  expect(troubles.filter((trouble) => !/410/.test(trouble))).toEqual([]);
});

test('the form works beside the desk, too, and names what is wrong with an address', async () => {
  const context = await browser.newContext({ baseURL: served.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/site/subscribe.html');
  await picture(page, 'form-wide');
  await page.getByLabel('E-mail address').fill('ann@localhost');
  await page.getByRole('button').click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('ann@localhost');
  await picture(page, 'wrong-wide');
  await context.close();
});
