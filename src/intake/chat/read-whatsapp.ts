/** WhatsApp exports (`_chat.txt`): each message is a report, by its sender, on its day. */
import type { Read } from '../../desk/ports.ts';
import type { About } from '../reader.ts';
import { malformed } from '../refuse.ts';
import { decode } from '../text/decode.ts';
import { messageReport } from './message-report.ts';

/** `[04/05/2020, 10:12:30] Name: words` (iPhone) or `04/05/2020, 10:12 - Name: words` (Android), with invisible marks. */
const HEAD =
  /^\u200e?\[?(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4}),?\s+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?)\]?\s+(?:-\s+)?([^:\n]{1,100}):\s([\s\S]*)$/i;
/** What a line must look like to begin a message. */
const BEGINS = /^\u200e?\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[:.]\d{2}/;

/** Whether a text is such an export: its first lines begin messages. */
export const looksLikeWhatsapp = (start: string): boolean =>
  start.split('\n', 3).filter((line) => BEGINS.test(line)).length >= 2;

export async function* readWhatsapp(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  const messages: string[] = [];
  for (const line of decode(bytes, about.name).split(/\r?\n/)) {
    if (BEGINS.test(line) || messages.length === 0) messages.push(line);
    else messages[messages.length - 1] += `\n${line}`;
  }
  const heads = messages.map((message) => HEAD.exec(message));
  const order = orderOf(
    heads.flatMap((head) => (head ? [[Number(head[1]), Number(head[2]), Number(head[3])] as const] : [])),
  );
  if (order === null) {
    throw malformed(about.name, 'dates that tell days from months', 'none above 12');
  }
  for (const [i, head] of heads.entries()) {
    // Lines of the service itself (who joined, what is encrypted) have no sender.
    if (head === null) continue;
    const [, a, b, c, time, sender, words] = head;
    if (/^\u200e?<?(?:media omitted|image omitted|video omitted|audio omitted|sticker omitted)>?\s*$/i.test(words!))
      continue;
    const [day, month, year] = order([Number(a), Number(b), Number(c)]);
    const published = `${String(year < 100 ? 2000 + year : year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    yield messageReport({
      service: 'whatsapp',
      sender: sender!,
      published,
      sent: `${published} ${time}`,
      words: words!.trimEnd(),
      where: `${about.name}, message ${i + 1}`,
      url: null,
    });
  }
}

type Figures = readonly [number, number, number];

/** Which figure is the day: what exceeds 12 somewhere in the file decides for all of it. Null when nothing does. */
function orderOf(dates: readonly Figures[]): ((figures: Figures) => Figures) | null {
  if (dates.some(([a]) => a > 31)) return ([year, month, day]) => [day, month, year];
  if (dates.some(([a]) => a > 12)) return (figures) => figures;
  if (dates.some(([, b]) => b > 12)) return ([month, day, year]) => [day, month, year];
  return dates.length === 0 ? (figures) => figures : null;
}
