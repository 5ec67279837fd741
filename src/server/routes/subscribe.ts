/** Pages open to everybody: ask for letters, confirm, choose, leave. They tell nobody whether an address is known. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock, Ledger } from '../../desk/ports.ts';
import { readSettings } from '../../desk/settings.ts';
import { askToSubscribe } from '../../desk/subscribers/ask.ts';
import { choose, confirm, holder, type Links, leave, readAsking } from '../../desk/subscribers/confirm.ts';
import type { Vault } from '../../desk/subscribers/ports.ts';
import { ASKING_HOURS } from '../../desk/subscribers/tokens.ts';
import {
  choicesPage,
  confirmPage,
  leavePage,
  type Said,
  type SectionChoice,
  saidPage,
  subscribePage,
  TRAP_FIELD,
} from '../../edition/letters/pages.ts';
import { MOTTO } from '../../edition/site/frame.ts';
import type { PageFrame } from '../../edition/site/page.ts';
import { type Choices, LETTER_LANGUAGES, type LetterLanguage } from '../../model/subscriber.ts';
import { isLoopback } from '../guard.ts';
import { FORM_POLICY } from '../headers.ts';
import { answerFault } from '../refuse.ts';

/** What lets readers in: where mail is set up, and the key is at hand. */
export interface SubscribeDoor {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly vault: () => Promise<Vault>;
  /** Address where readers reach these pages. */
  readonly pages: string | null;
}

const MOST_BYTES = 16_384;

/** To be mounted where the published site stands. */
export function subscribeRoutes({ ledger, clock, vault, pages }: SubscribeDoor): Hono {
  const app = new Hono();
  const links = async (): Promise<Links> => ({ store: ledger.subscribers, vault: await vault(), clock });
  const about = async (): Promise<{ frame: PageFrame; sections: readonly SectionChoice[] }> => {
    const { name, sections } = await readSettings(await ledger.read());
    return { frame: { view: { name }, motto: MOTTO, base: pages, cards: false }, sections };
  };
  const show = (c: Context, page: string, status: 200 | 400 | 410 | 429 = 200): Response => {
    c.header('content-security-policy', FORM_POLICY);
    // The form names its origin; elsewhere the address of a page, with the token in it, is told to nobody.
    c.header('referrer-policy', 'same-origin');
    c.header('cache-control', 'no-store');
    return c.html(page, status);
  };
  const say = async (c: Context, said: Said, lang: LetterLanguage): Promise<Response> =>
    show(c, saidPage((await about()).frame, said, lang, ASKING_HOURS), said === 'stale' ? 410 : 200);
  const token = (c: Context): string => c.req.query('t') ?? '';

  app.use(
    '*',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) =>
        answerFault(c, 413, {
          code: 'intake-too-large',
          where: c.req.path,
          expected: 'a short form',
          came: `more than ${MOST_BYTES} bytes`,
          todo: 'Use the form of the page.',
        }),
    }),
  );

  app.get('/subscribe.html', async (c) => {
    const { frame, sections } = await about();
    return show(c, subscribePage(frame, { lang: languageOf(c.req.query('lang')), sections }));
  });
  app.post('/subscribe.html', async (c) => {
    const { frame, sections } = await about();
    const form = await c.req.formData();
    const choices = choicesOf(form, sections);
    const address = textOf(form, 'address');
    const outcome = await askToSubscribe(
      { ...(await links()), queue: ledger.queue },
      { address, choices, network: networkOf(c), trap: textOf(form, TRAP_FIELD) },
    );
    if (outcome === 'asked') return c.redirect(`subscribe/asked?lang=${choices.lang}`, 303);
    const problem = outcome === 'too-many' ? 'tooMany' : 'wrongAddress';
    const state = { lang: choices.lang, sections, choices, address, problem } as const;
    return show(c, subscribePage(frame, state), outcome === 'too-many' ? 429 : 400);
  });
  app.get('/subscribe/asked', (c) => say(c, 'asked', languageOf(c.req.query('lang'))));

  app.get('/subscribe/confirm', async (c) => {
    const asking = readAsking(await links(), token(c));
    if (asking === null) return say(c, 'stale', 'en');
    return show(c, confirmPage((await about()).frame, token(c), asking.choices.lang));
  });
  app.post('/subscribe/confirm', async (c) => {
    const lang = await confirm(await links(), token(c));
    return lang === null ? say(c, 'stale', 'en') : say(c, 'confirmed', lang);
  });

  app.get('/subscribe/leave', async (c) => {
    const subscriber = await holder(await links(), token(c));
    if (subscriber === null) return say(c, 'stale', 'en');
    if (subscriber.state === 'unsubscribed') return say(c, 'left', subscriber.lang);
    return show(c, leavePage((await about()).frame, token(c), subscriber.lang));
  });
  // By the button, or by a mail program's one click: without cookie, sign-in or origin. The token is what lets it.
  app.post('/subscribe/leave', async (c) => {
    const { lang = 'en' } = (await holder(await links(), token(c))) ?? {};
    return say(c, (await leave(await links(), token(c))) ? 'left' : 'stale', lang);
  });

  app.get('/subscribe/choices', async (c) => {
    const subscriber = await holder(await links(), token(c));
    if (subscriber === null || subscriber.state === 'unsubscribed') return say(c, 'stale', subscriber?.lang ?? 'en');
    const { frame, sections } = await about();
    return show(c, choicesPage(frame, token(c), { choices: subscriber, sections }));
  });
  app.post('/subscribe/choices', async (c) => {
    const choices = choicesOf(await c.req.formData(), (await about()).sections);
    return say(c, (await choose(await links(), token(c), choices)) ? 'saved' : 'stale', choices.lang);
  });
  return app;
}

function choicesOf(form: FormData, sections: readonly SectionChoice[]): Choices {
  const wanted = form.getAll('section').map(String);
  const chosen = sections.map(({ id }) => id).filter((id) => wanted.includes(id));
  // All of them is none in particular: a section that comes later is theirs, too.
  return { sections: chosen.length === sections.length ? [] : chosen, lang: languageOf(textOf(form, 'lang')) };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const languageOf = (given: string | undefined): LetterLanguage =>
  LETTER_LANGUAGES.find((lang) => lang === given) ?? 'en';

/** Who asks: the other end of the connection, or, behind a proxy on this machine, whom the proxy names last. */
function networkOf(c: Context): string {
  let address = '';
  try {
    address = getConnInfo(c).remote.address ?? '';
  } catch {
    // Asked without a connection.
  }
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const bare = address.replace(/^::ffff:/, '');
  return named && (bare === '' || isLoopback(bare.includes(':') ? `[${bare}]` : bare)) ? named : bare;
}
