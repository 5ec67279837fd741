import { dirname, join, normalize } from 'node:path/posix';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { SAMPLE_CLAIMS, SAMPLE_REQUEST, sampleView } from '../../../test/support/sample-week.ts';
import type { Edition } from '../../model/edition.ts';
import { composeEdition } from '../compose/compose.ts';
import { makePublicView } from '../safety/public-view.ts';
import type { PublicView } from '../view.ts';
import { FONT_FILES, renderSite, type SiteInput } from './site.ts';

const view = makePublicView(sampleView(), [], '2031-05-20');
const edition = composeEdition(view, SAMPLE_REQUEST);
const site = (rest: Partial<SiteInput> = {}) => renderSite({ view, editions: [edition], world: null, ...rest });
const pages = (files: ReturnType<typeof site>) =>
  [...files].filter(([path]) => path.endsWith('.html')) as [string, string][];
const text = (files: ReturnType<typeof site>, path: string) => String(files.get(path));

describe('the published site', () => {
  test('every link inside leads to a file or a place on a page', () => {
    const files = site();
    const there = new Set([...files.keys(), ...FONT_FILES.map(({ to }) => to)]);
    for (const [path, page] of pages(files)) {
      const { document } = parseHTML(page);
      for (const element of document.querySelectorAll('[href],[src]')) {
        const target = element.getAttribute('href') ?? element.getAttribute('src')!;
        const [file, anchor] = target.split('#') as [string, string?];
        if (target === '#') continue;
        expect(target, `${path}: ${target}`).not.toMatch(/^(?:[a-z]+:|\/)/);
        const full = file ? normalize(join(dirname(path), file)) : path;
        expect(there.has(full), `${path} -> ${full}`).toBe(true);
        if (anchor) expect(text(files, full), `${path} -> ${target}`).toContain(`id="${anchor}"`);
      }
    }
    for (const [, url] of text(files, 'style.css').matchAll(/url\('([^']+)'\)/g)) expect(there.has(url!)).toBe(true);
  });

  test('no script, a strict policy, one first heading or lede, and a language on every page', () => {
    for (const [path, page] of pages(site())) {
      expect(page, path).not.toMatch(/<script|javascript:|\son\w+=/i);
      expect(page, path).toContain('default-src &#39;none&#39;; ');
      expect(page, path).toContain('<html lang="en">');
      const { document } = parseHTML(page);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  test('hostile words are text everywhere', () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    const claims = SAMPLE_CLAIMS.map((claim) => ({
      ...claim,
      span: { ...claim.span, quote: `${claim.span.quote} ${evil}` },
      roles: claim.roles.map((role) => ({ ...role, actor: null, name: `${role.name}${evil}` })),
      place: claim.place && { ...claim.place, name: `${claim.place.name}${evil}`, said: null, relation: null },
      speakers: claim.speakers.map((speaker) => ({ ...speaker, actor: null, name: `${speaker.name}${evil}` })),
    }));
    const spoilt: PublicView = { ...makePublicView(sampleView(claims), [], '2031-05-20'), name: `Monitor${evil}` };
    const week = composeEdition(spoilt, { ...SAMPLE_REQUEST, title: evil });
    for (const [path, page] of pages(renderSite({ view: spoilt, editions: [week], world: null }))) {
      expect(page, path).not.toMatch(/<img|<script/);
    }
  });

  test('each sentence of fact has its evidence beside it, with the words it rests on', () => {
    const { document } = parseHTML(text(site(), 'week/2031-W20.html'));
    const told = edition.sections.flatMap(({ sentences }) => sentences);
    const blocks = [...document.querySelectorAll('section:not(#changed):not(#unknown) .said')];
    expect(blocks).toHaveLength(told.length);
    blocks.forEach((block, i) => {
      expect(block.querySelector('p')!.textContent).toContain(told[i]!.text);
      expect(block.querySelectorAll('details cite, summary').length).toBeGreaterThan(0);
    });
    expect(document.querySelectorAll('.voices > div')).toHaveLength(2);
    expect(document.querySelector('figcaption')!.textContent).toContain('Not on the map: 1 of 8 events');
  });

  test('a correction leads from the old page to the new; merged events keep their address', () => {
    const newer: Edition = { ...edition, id: 'w_newer00000000000', corrects: edition.id };
    const gone = { ...edition, events: [...edition.events, 'e_gone000000000000'] };
    const files = site({ editions: [newer, gone], redirects: new Map([['e_gone000000000000', edition.events[0]!]]) });
    expect(text(files, 'week/2031-W20-1.html')).toContain('href="../week/2031-W20.html"');
    expect(text(files, 'corrections.html')).toContain('week/2031-W20-1.html');
    expect(text(files, 'event/e_gone000000000000.html')).toContain(`href="../event/${edition.events[0]}.html"`);
  });

  test('an old edition that tells what is now withheld becomes a tombstone, in the feeds too', () => {
    const newer: Edition = {
      ...edition,
      id: 'w_newer00000000000',
      week: '2031-W21',
      events: [],
      lede: { ...edition.lede, text: 'Nothing new.', references: [] },
      sections: [],
    };
    const files = site({ editions: [newer, edition], withheld: ['Marrow Market'] });
    expect(text(files, 'week/2031-W20.html')).toContain('Edition withdrawn');
    for (const path of ['week/2031-W20.html', 'archive.html', 'feed.atom', 'feed.json', 'index.html'])
      expect(text(files, path), path).not.toContain('Marrow');
    expect(files.has('week/2031-W20.md')).toBe(false);
  });

  test('the front page is light', () => {
    expect(text(site(), 'index.html').length + text(site(), 'style.css').length).toBeLessThan(60_000);
  });
});
