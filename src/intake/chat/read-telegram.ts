/** Telegram exports (`result.json`): each message with words is a report, by its channel or sender, on its day. */
import type { Read } from '../../desk/ports.ts';
import { messageReport } from './message-report.ts';

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether parsed JSON is an export of one chat or channel. */
export const isTelegram = (tree: unknown): tree is Tree =>
  isTree(tree) && Array.isArray(tree.messages) && (typeof tree.type === 'string' || typeof tree.name === 'string');

export function* readTelegram(tree: Tree, name: string): Generator<Read> {
  const channel = typeof tree.name === 'string' ? tree.name : null;
  for (const [i, message] of (tree.messages as readonly unknown[]).entries()) {
    if (!isTree(message) || message.type !== 'message') continue;
    const words = wordsOf(message.text);
    // Pictures without words are not reports.
    if (words.trim() === '') continue;
    const date = typeof message.date === 'string' ? message.date : '';
    // A forwarded message is its first publisher's.
    const sender = [message.forwarded_from, channel, message.from].find((one) => typeof one === 'string') as
      | string
      | undefined;
    yield messageReport({
      service: 'telegram',
      sender: sender ?? null,
      published: date,
      sent: date,
      words,
      where: `${name}, message ${i + 1}`,
      url: null,
    });
  }
}

/** Text is a string, or a list of strings and of pieces with a `text` (links, bold). */
function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((piece) =>
      typeof piece === 'string' ? piece : isTree(piece) && typeof piece.text === 'string' ? piece.text : '',
    )
    .join('');
}
