/** Plain text and Markdown: the text is the bytes, as they stand; a first line that stands alone is the title. */
import type { Read } from '../../desk/ports.ts';
import { looksLikeWhatsapp, readWhatsapp } from '../chat/read-whatsapp.ts';
import type { About } from '../reader.ts';
import { noText } from '../refuse.ts';
import { clean, cleanField, decode } from './decode.ts';
import { languageOf } from './language.ts';

export async function* readText(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  if (looksLikeWhatsapp(start)) {
    yield* readWhatsapp(bytes, about);
    return;
  }
  const { text, notes } = clean(decode(bytes, about.name, charsetOf(about.media)));
  if (text.trim() === '') throw noText(about.name, 'a text', 'white space only');
  yield {
    report: {
      bytes,
      media: /\.(md|markdown)$/i.test(about.name) ? 'text/markdown' : 'text/plain',
      url: about.url ?? null,
      title: titleOf(text),
      published: null,
      lang: languageOf(text),
      source: null,
      text,
      extractor: 'text/1',
      notes,
    },
  };
}

/** The charset parameter of a media type, or null. */
export const charsetOf = (media: string | undefined): string | null =>
  /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(media ?? '')?.[1] ?? null;

/** A short first line with an empty line after it, without Markdown's marks; a sentence is none. */
function titleOf(text: string): string | null {
  const [first = '', second = ''] = text.slice(0, 1000).split(/\r?\n/, 2);
  const heading = /^#{1,6}\s+(.{1,200})$/.exec(first)?.[1];
  if (heading !== undefined) return cleanField(heading.replace(/\s#+\s*$/, ''));
  const alone = second.trim() === '' && text.trim() !== first.trim();
  return alone && first.length <= 120 && !/[.!?:;,]\s*$/.test(first) ? cleanField(first) : null;
}
