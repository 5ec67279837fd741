/** PDF with real text: lines put together from the placed words, paragraphs from the gaps between lines. */
import { getDocumentProxy } from 'unpdf';
import type { Read } from '../../desk/ports.ts';
import type { About } from '../reader.ts';
import { hostile, malformed, noText } from '../refuse.ts';
import { clean, cleanField } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';
import { layOut, type PlacedText } from './lay-out.ts';

const MOST_PAGES = 1000;

export async function* readPdf(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  // pdf.js takes the buffer it is given.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: Error) => {
    throw malformed(about.name, 'a PDF that can be opened', error.message);
  });
  try {
    if (pdf.numPages > MOST_PAGES) throw hostile(about.name, `at most ${MOST_PAGES} pages`, String(pdf.numPages));
    const pages: PlacedText[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) =>
          'str' in item
            ? [
                {
                  text: item.str,
                  x: item.transform[4],
                  y: item.transform[5],
                  width: item.width,
                  height: item.height || Math.abs(item.transform[3]),
                  ends: item.hasEOL,
                },
              ]
            : [],
        ),
      );
      page.cleanup();
    }
    const { text, notes } = clean(layOut(pages));
    if (text.trim() === '') throw noText(about.name, 'a PDF with text in it', `${pdf.numPages} pages of pictures`);
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as {
      info: { Title?: unknown; CreationDate?: unknown };
    };
    yield {
      report: {
        bytes,
        media: 'application/pdf',
        url: about.url ?? null,
        title: typeof info.Title === 'string' ? cleanField(info.Title) : null,
        // The day a file was made is not the day it was published.
        published: null,
        lang: languageOf(text),
        source: null,
        text,
        extractor: 'pdf/1',
        notes: [...notes, ...madeOn(info.CreationDate)],
      },
    };
  } finally {
    await pdf.destroy();
  }
}

function madeOn(written: unknown): readonly string[] {
  const [, year, month, day] = (typeof written === 'string' && /^D:(\d{4})(\d{2})(\d{2})/.exec(written)) || [];
  return year === undefined ? [] : [`the file says it was made on ${year}-${month}-${day}`];
}
