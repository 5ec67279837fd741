/** A message of a chat or channel as a report: its bytes are its own words with who sent them and when. */
import type { Read } from '../../desk/ports.ts';
import { dayOf } from '../day-of.ts';
import { noText } from '../refuse.ts';
import { clean, cleanField } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';

export interface Message {
  readonly service: 'telegram' | 'whatsapp';
  readonly sender: string | null;
  /** The day, as the export's own clock showed it. */
  readonly published: string | null;
  /** The whole time as written. */
  readonly sent: string;
  readonly words: string;
  readonly where: string;
  readonly url: string | null;
}

export function messageReport({ service, sender, published, sent, words, where, url }: Message): Read {
  const { text, notes } = clean(words);
  if (text.trim() === '') return { fault: noText(where, 'a message with words', 'none').fault };
  return {
    report: {
      bytes: Buffer.from(JSON.stringify({ service, sender, sent, words: text, url })),
      media: 'application/json',
      url,
      title: null,
      published: dayOf(published),
      lang: languageOf(text),
      source: cleanField(sender),
      text,
      extractor: `${service}/1`,
      notes,
    },
  };
}
