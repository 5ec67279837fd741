/** E-mail (.eml): the words of the mail; the plain part where there is one, else the HTML part. Attachments stay in the bytes. */
import type { Read } from '../../desk/ports.ts';
import { publishedDay } from '../feed/read-feed.ts';
import { fragmentText } from '../html/read-html.ts';
import type { About } from '../reader.ts';
import { noText } from '../refuse.ts';
import { clean, cleanField, decode } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';
import { headersOf, headerWords, partsOf } from './mime.ts';

export async function* readMail(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  const parts = partsOf(bytes, about.name).filter(({ attached }) => !attached);
  const part = parts.find(({ media }) => media === 'text/plain') ?? parts.find(({ media }) => media === 'text/html');
  if (part === undefined) throw noText(about.name, 'an e-mail with a text', 'attachments only');
  const written = decode(part.body, about.name, part.charset);
  const { text, notes } = clean(part.media === 'text/html' ? fragmentText(written, about.name) : written);
  if (text.trim() === '') throw noText(about.name, 'an e-mail with a text', 'an empty one');
  const headers = headersOf(bytes);
  const attached = partsOf(bytes, about.name).filter((other) => other.attached).length;
  yield {
    report: {
      bytes,
      media: 'message/rfc822',
      url: about.url ?? null,
      title: cleanField(headerWords(headers.get('subject') ?? '')),
      published: publishedDay(headers.get('date') ?? null),
      lang: languageOf(text),
      source: cleanField(headerWords(headers.get('from') ?? '').replace(/\s*<[^>]*>\s*$/, '')),
      text,
      extractor: 'mail/1',
      notes: attached === 0 ? notes : [...notes, `${attached} attachments are in the bytes and were not read`],
    },
  };
}
