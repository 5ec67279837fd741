/** What a page says of itself: title, day of publication, language, site, address. Null where it says nothing. */

import { dayOf } from '../day-of.ts';
import { cleanField } from '../text/decode.ts';
import { dayInAddress, writtenDay } from './written-day.ts';

interface Queried {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
}

export interface PageFacts {
  readonly title: string | null;
  readonly published: string | null;
  readonly lang: string | null;
  readonly site: string | null;
  readonly url: string | null;
}

/** Best first: what publishers set for others, then what pages show. */
const DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="dc.date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['meta[name="publish-date"]', 'content'],
  ['meta[name="parsely-pub-date"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['time[pubdate][datetime]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
] as const;

export function pageFacts(document: Queried, html: string): PageFacts {
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null;
  const dates = DATES.map(([selector, name]) => dayOf(attribute(selector, name)));
  const url = addressOf(
    /<!-- saved from url=\(\d+\)(\S{1,2000}) -->/.exec(html.slice(0, 4000))?.[1] ??
      attribute('link[rel="canonical"]', 'href') ??
      attribute('meta[property="og:url"]', 'content'),
  );
  return {
    url,
    title: cleanField(
      attribute('meta[property="og:title"]', 'content') ??
        document.querySelector('h1')?.textContent ??
        document.querySelector('title')?.textContent,
    ),
    published:
      dates.slice(0, 2).find(Boolean) ??
      dayOf(linkedDate(document)) ??
      dates.find(Boolean) ??
      shownDay(document) ??
      dayInAddress(url),
    lang: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.exec(attribute('html', 'lang')?.trim() ?? '')?.[0] ?? null,
    site: cleanField(attribute('meta[property="og:site_name"]', 'content')),
  };
}

/** Where pages show their day: a short line in an element named for it. */
const SHOWN = '[class*=date],[class*=publish],[class*=posted],[class*=byline],[class*=timestamp],[id*=date]';

function shownDay(document: Queried): string | null {
  let looked = 0;
  for (const { textContent } of document.querySelectorAll(SHOWN)) {
    if (++looked > 20) return null;
    const words = (textContent ?? '').trim();
    const day = words.length <= 120 ? writtenDay(words) : null;
    if (day !== null) return day;
  }
  return null;
}

/** `datePublished` of the first JSON-LD block that has one. */
function linkedDate(document: Queried): string | null {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{1,40})"/.exec((textContent ?? '').slice(0, 200_000));
    if (found) return found[1]!;
  }
  return null;
}

function addressOf(written: string | null | undefined): string | null {
  if (!written || !URL.canParse(written)) return null;
  const { protocol, href } = new URL(written);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
