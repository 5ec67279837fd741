/** Word documents (.docx): the paragraphs of the body, checked first to be no bomb. */
import mammoth from 'mammoth';
import type { Read } from '../../desk/ports.ts';
import type { About } from '../reader.ts';
import { hostile, malformed, noText } from '../refuse.ts';
import { clean, cleanField } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';
import { unpackSafely } from './unpack-safely.ts';

export async function* readDocx(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  const parts = unpackSafely(bytes, about.name);
  if (!parts.has('word/document.xml')) throw malformed(about.name, 'a Word document', 'a ZIP file without one');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch((error: Error) => {
    // Its parser goes down one step for each thing within a thing.
    if (error instanceof RangeError)
      throw hostile(about.name, 'tables and frames within each other some hundred deep', 'deeper');
    throw malformed(about.name, 'a Word document that can be opened', error.message);
  });
  const { text, notes } = clean(value.replace(/\n{3,}/g, '\n\n').trim());
  if (text === '') throw noText(about.name, 'a Word document with text', 'none');
  const core = new TextDecoder().decode(parts.get('docProps/core.xml') ?? new Uint8Array());
  yield {
    report: {
      bytes,
      media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      url: about.url ?? null,
      title: cleanField(/<dc:title>([^<]{1,2000})<\/dc:title>/.exec(core)?.[1]?.replaceAll('&amp;', '&')),
      // The day a document was made is not the day it was published.
      published: null,
      lang: languageOf(text),
      source: null,
      text,
      extractor: 'docx/1',
      notes,
    },
  };
}
