/** An archived post as a report; one without words is read where it stood, and keeps what its archive says of it. */
import type { Read } from '../../desk/ports.ts';
import type { Follow } from '../reader.ts';
import { noText } from '../refuse.ts';
import { clean } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';
import type { Archived } from './archived.ts';

export function readArchived(
  { url, title, published, text: written, notes: kept }: Archived,
  { bytes, media, where }: { readonly bytes: Uint8Array; readonly media: string; readonly where: string },
): Read | Follow {
  const { text, notes } = clean(written);
  if (text.trim() !== '') {
    const lang = languageOf(text);
    return {
      report: {
        bytes,
        media,
        url,
        title,
        published,
        lang,
        source: null,
        text,
        extractor: 'auto-archiver/1',
        notes: [...notes, ...kept],
      },
    };
  }
  if (url !== null && /^https?:/i.test(url))
    return { follow: url, where, known: { title, published, source: null, lang: null, notes: kept } };
  throw noText(where, 'the words of a post, or its address', 'neither');
}
