/**
 * Feeds (RSS, Atom, RDF, JSON Feed): each entry is a report. Its bytes are the entry's own words as a JSON Feed item, so that
 * an entry met again tomorrow, among others or with another count of comments, is the same report.
 */
import { parseFeed } from 'feedsmith';
import type { Read, ReadReport } from '../../desk/ports.ts';
import { monthNumber } from '../../model/day.ts';
import { Refusal } from '../../model/refusal.ts';
import { dayOf } from '../day-of.ts';
import { fragmentText } from '../html/read-html.ts';
import type { About, Follow } from '../reader.ts';
import { hostile, malformed, noText } from '../refuse.ts';
import { clean, cleanField, decode } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';
import { charsetOf } from '../text/read-text.ts';
import { type Entry, entriesOf } from './entries.ts';

const MOST_ENTRIES = 20_000;

export async function* readFeed(bytes: Uint8Array, about: About): AsyncGenerator<Read | Follow> {
  const xml = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const written = decode(
    bytes,
    about.name,
    charsetOf(about.media) ?? /<\?xml[^>]{0,150}encoding=["']([\w.:-]{1,40})/.exec(xml)?.[1] ?? null,
  );
  // Only hostile feeds declare entities: they can stand for each other, a thousand million times.
  if (/<!ENTITY/i.test(written)) throw hostile(about.name, 'a feed without entity declarations', 'one with');
  let feed: ReturnType<typeof parseFeed>;
  try {
    feed = parseFeed(written);
  } catch (error) {
    throw malformed(about.name, 'a feed: RSS, Atom, RDF or JSON Feed', (error as Error).message);
  }
  const { entries, title, lang } = entriesOf(feed);
  if (entries.length > MOST_ENTRIES)
    throw hostile(about.name, `at most ${MOST_ENTRIES} entries`, String(entries.length));
  for (const [index, entry] of entries.entries()) {
    const where = `${about.name}, entry ${index + 1}`;
    try {
      yield readEntry(entry, { where, title, lang });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { fault: error.fault };
    }
  }
}

/** An entry that is a title only leads to its page. */
function readEntry(
  entry: Entry,
  feed: { readonly where: string; readonly title: string | null; readonly lang: string | null },
): Read | Follow {
  const content = entry.content ?? entry.summary ?? '';
  const { text, notes } = clean(fragmentText(content, feed.where));
  const url = entry.link !== null && URL.canParse(entry.link) && /^https?:/.test(entry.link) ? entry.link : null;
  const known = {
    title: cleanField(entry.title === null ? null : fragmentText(entry.title, feed.where)),
    published: publishedDay(entry.published),
    source: cleanField(feed.title),
  };
  if (text.trim() === '') {
    if (url === null) throw noText(feed.where, 'an entry with text, or the address of its page', 'a title only');
    return { follow: url, where: feed.where, known: { ...known, lang: feed.lang } };
  }
  const own = {
    id: entry.id,
    url,
    title: entry.title,
    content_html: content,
    date_published: entry.published,
    author: entry.author,
  };
  const report: ReadReport = {
    bytes: Buffer.from(JSON.stringify(own)),
    media: 'application/feed+json',
    url,
    ...known,
    lang: feed.lang ?? languageOf(text),
    text,
    extractor: 'feed/1',
    notes,
  };
  return { report };
}

/** The day an ISO or RFC 822 date shows on its own clock: "Tue, 25 Oct 2016 23:40:00 -0500" is the 25th. */
export function publishedDay(written: string | null): string | null {
  const iso = dayOf(written);
  if (iso !== null || written === null) return iso;
  const [, day, month, year] = /(?:^|,)\s*(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})\b/.exec(written) ?? [];
  const number = monthNumber(month ?? '');
  return number === 0 ? null : dayOf(`${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`);
}
