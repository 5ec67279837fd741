import { dirname, join, normalize } from 'node:path/posix';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { SAMPLE_CLAIMS, SAMPLE_REQUEST, sampleView } from '../../../test/support/sample-week.ts';
import type { Edition } from '../../model/edition.ts';
import { composeEdition } from '../compose/compose.ts';
import { makePublicView } from '../safety/public-view.ts';
import type { PublicView } from '../view.ts';
import { FONT_FILES, renderSite, type SiteInput, siteFiles } from './site.ts';

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
        if (target === '#' || element.getAttribute('rel') === 'noreferrer') continue;
        expect(target, `${path}: ${target}`).not.toMatch(/^(?:[a-z]+:|\/)/);
        const full = file ? normalize(join(dirname(path), file)) : path;
        expect(there.has(full), `${path} -> ${full}`).toBe(true);
        if (anchor) expect(text(files, full), `${path} -> ${target}`).toContain(`id="${anchor}"`);
      }
    }
    for (const [, url] of text(files, 'style.css').matchAll(/url\('([^']+)'\)/g)) expect(there.has(url!)).toBe(true);
  });

  test('scripts of its own only, a strict policy, one first heading or lede, and a language on every page', () => {
    for (const [path, page] of pages(site())) {
      const scripts = page.match(/<script[^>]*>/g) ?? [];
      for (const script of scripts)
        expect(script, path).toMatch(/^<script (?:type="application\/ld\+json"|src="(?:\.\.\/)*\w+\.js" defer)>$/);
      expect(page, path).not.toMatch(/javascript:|\son\w+=/i);
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
      expect(page, path).not.toMatch(/<img|<script>/);
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
    const files = site({ editions: [newer, edition], buried: new Set([edition.id]) });
    expect(text(files, 'week/2031-W20.html')).toContain('Edition withdrawn');
    for (const path of ['week/2031-W20.html', 'archive.html', 'feed.atom', 'feed.json', 'index.html'])
      expect(text(files, path), path).not.toContain('Marrow');
    expect(files.has('week/2031-W20.md')).toBe(false);
  });

  test('whoever and wherever the events name has a page, and the index finds it under every alias', () => {
    const files = site();
    expect(text(files, 'actor/northern-brigade.html')).toContain('Liwa al-Shamal');
    expect(text(files, 'actors.html')).toContain('href="actor/northern-brigade.html"');
    expect(text(files, 'place/old-quay.html')).toContain('What was reported here');
    expect(text(files, 'search/names.js')).toContain('Liwa al-Shamal');
    expect(text(files, 'search/2031.js')).toContain(edition.events[0]!);
    expect(files.has('actor/harbour-council.html')).toBe(
      view.events.some(({ roles }) => roles.some(({ actor }) => actor === 'harbour-council')),
    );
  });

  test('what no edition carries is on no page and in no file', () => {
    const [hidden, ...rest] = edition.events;
    const files = site({
      editions: [{ ...edition, events: rest, sections: [], lede: { ...edition.lede, references: [] } }],
    });
    expect([...files].filter(([, content]) => String(content).includes(hidden!))).toEqual([]);
  });

  test('an event that an edition told and that is gone keeps its address, which says so', () => {
    const files = site({ editions: [{ ...edition, events: [...edition.events, 'e_away000000000000'] }] });
    expect(text(files, 'event/e_away000000000000.html')).toContain('no longer published');
  });

  test('a site that knows its address has a sitemap of its pages; another has none', () => {
    const files = site({ base: 'https://monitor.example/libya' });
    const map = text(files, 'sitemap.xml');
    const urls = [...map.matchAll(/<loc>https:\/\/monitor\.example\/libya\/([^<]*)<\/loc>/g)].map(([, path]) => path!);
    expect(new Set(urls)).toEqual(new Set(pages(files).map(([path]) => path)));
    expect(site().has('sitemap.xml')).toBe(false);
  });

  test('a chart holds the numbers it was drawn from', () => {
    const { document } = parseHTML(text(site(), 'week/2031-W20.html'));
    const charts = [...document.querySelectorAll('figure.chart')];
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      expect(chart.querySelectorAll('tbody tr').length, chart.querySelector('h3')!.textContent!).toBeGreaterThan(0);
      expect(chart.querySelector('svg')!.getAttribute('aria-label')).not.toBe('');
    }
    const attacks = view.events.filter(
      ({ kind, status, id }) => kind === 'violence' && status !== 'denied' && edition.events.includes(id),
    );
    const byType = charts.find((chart) => chart.querySelector('h3')!.textContent === 'Attacks by type')!;
    const drawn = [...byType.querySelectorAll('tbody td')].reduce((sum, cell) => sum + Number(cell.textContent), 0);
    expect(drawn).toBe(attacks.length);
  });

  test('the front page is light', () => {
    expect(text(site(), 'index.html').length + text(site(), 'style.css').length).toBeLessThan(80_000);
  });

  test('a total stated after a week is on its own page and in no page of that week', () => {
    const [tally] = view.tallies;
    const last = tally!.steps.at(-1)!;
    const later = { ...last, on: '2031-06-02', until: null, value: { ...last.value, min: 777, max: 777, said: '777' } };
    const grown: PublicView = {
      ...view,
      tallies: [{ ...tally!, steps: [...tally!.steps, later] }, ...view.tallies.slice(1)],
    };
    const [path, own] = ['week/2031-W20.html', `tally/${tally!.id}.html`];
    const [before, after] = [site(), site({ view: grown })];
    expect(text(after, path)).toEqual(text(before, path));
    expect(text(after, own)).toContain('777');
    const keyOf = (given: PublicView) => {
      const file = siteFiles({ view: given, editions: [edition], world: null }).files.get(path);
      return typeof file === 'object' && 'key' in file ? JSON.stringify(file.key) : null;
    };
    expect(keyOf(grown)).toBe(keyOf(view));
    expect(keyOf({ ...view, tallies: [] })).not.toBe(keyOf(view));
  });
});
