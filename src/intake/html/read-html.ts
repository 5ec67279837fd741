/** HTML: the article of a page, without the navigation around it. Pages saved from a browser say where they came from. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Read } from '../../desk/ports.ts';
import type { About } from '../reader.ts';
import { hostile, noText } from '../refuse.ts';
import { clean, cleanField, decode } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';
import { charsetOf } from '../text/read-text.ts';
import { domText } from './dom-text.ts';
import { pageFacts } from './page-facts.ts';

/** More tags than this is no page that anyone reads; Readability's cost grows faster than their number. */
const MOST_TAGS = 60_000;
/** Parsers recurse: deeper than any layout, shallower than any call stack. */
const DEEPEST = 600;
/** What is around the text where Readability finds no article. */
const AROUND =
  'nav,header,footer,aside,form,dialog,[role=navigation],[role=banner],[role=contentinfo],[aria-hidden=true],[hidden]';

export async function* readHtml(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  const html = decode(bytes, about.name, charsetOf(about.media) ?? declaredCharset(bytes));
  checkShape(html, about.name);
  const { document } = parseHTML(html);
  const facts = pageFacts(document, html);
  const { text, notes } = clean(articleText(html, document));
  if (text.trim() === '') throw noText(about.name, 'a page with text', 'none that can be read without its scripts');
  yield {
    report: {
      bytes,
      media: 'text/html',
      url: about.url ?? facts.url,
      title: facts.title,
      published: facts.published,
      lang: facts.lang ?? languageOf(text),
      source: facts.site,
      text,
      extractor: 'html/1',
      notes,
    },
  };
}

/** Text of a piece of HTML, such as the content of a feed's entry. */
export function fragmentText(html: string, where: string): string {
  checkShape(html, where);
  if (!/[<&]/.test(html)) return html.trim();
  return domText(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body);
}

function articleText(html: string, document: ReturnType<typeof parseHTML>['document']): string {
  // Readability takes the tree apart, so that it gets one of its own.
  const own = parseHTML(html).document;
  if (isProbablyReaderable(own as never, { minContentLength: 60, minScore: 5 })) {
    const article = new Readability(own as never, {
      charThreshold: 200,
      maxElemsToParse: MOST_TAGS,
    }).parse();
    const text = fragmentText(article?.content ?? '', 'the article');
    if (text !== '') return withoutRepeatedTitle(text, cleanField(article?.title));
  }
  for (const element of document.querySelectorAll(AROUND)) element.remove();
  return domText(document.querySelector('main,article') ?? document);
}

/** The title is a field of its own. */
const withoutRepeatedTitle = (text: string, title: string | null): string =>
  title !== null && text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;

/** The charset of `<meta charset>` or `<meta http-equiv>` in the first 2 KB, or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1] ?? null;
}

/** Refuses by counting tags, before a parser builds a tree of them. */
function checkShape(html: string, where: string): void {
  let tags = 0;
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1) | 32;
    if (next === 47) depth = Math.max(0, depth - 1);
    else if (next >= 97 && next <= 122) {
      tags++;
      if (!isShallow(html, at + 1)) depth++;
      if (depth > DEEPEST) throw hostile(where, `at most ${DEEPEST} elements inside each other`, 'more');
      if (tags > MOST_TAGS) throw hostile(where, `at most ${MOST_TAGS} elements`, 'more');
    }
  }
}

/** Elements that end by themselves: they never stand inside each other. */
const SHALLOW =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|t[dhr]|tbody|track|wbr)\b/i;
const isShallow = (html: string, at: number): boolean => SHALLOW.test(html.slice(at, at + 8));
