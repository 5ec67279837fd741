/** What is pasted or dropped, on its way in: one thing after the other, kept while the server is away. */
import type { IntakeAnswer } from '../../server/api.ts';
import { Asked } from '../api/get.ts';

/** One thing given: a text, an address, or a file. */
export type Given =
  | { readonly text: string; readonly published?: string; readonly source?: string }
  | { readonly url: string; readonly published?: string; readonly source?: string }
  | { readonly file: File };

export interface Coming {
  readonly key: string;
  readonly name: string;
  readonly given: Given;
  /** Given by itself: what comes of it is opened. */
  readonly isAlone: boolean;
  readonly state: 'waiting' | 'reading' | 'away' | 'done' | 'refused';
  /** What became of its reports; of a feed there are many. */
  readonly reports: IntakeAnswer['reports'];
  /** Why it was refused as a whole. */
  readonly fault: string | null;
}

/** A whole address and nothing else. */
export const addressIn = (words: string): string | null =>
  /^https?:\/\/\S+$/i.test(words.trim()) ? words.trim() : null;

export function nameOf(given: Given): string {
  if ('file' in given) return given.file.name;
  if ('url' in given) return given.url;
  const line = given.text.trim().split('\n')[0]!;
  return line.length > 70 ? `${line.slice(0, 68)}…` : line;
}

/** Sends one thing; throws `Asked`. */
export async function sendIn(given: Given): Promise<IntakeAnswer> {
  const isFile = 'file' in given;
  const path = isFile ? `/api/intake?name=${encodeURIComponent(given.file.name)}` : '/api/intake';
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
      body: isFile ? given.file : JSON.stringify(given),
    });
  } catch {
    throw new Asked(
      { code: 'offline', where: path, expected: 'an answer', came: 'none', todo: 'Is `marsad serve` still running?' },
      0,
    );
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new Asked((answer as { error: Asked['fault'] }).error, response.status);
  return answer as IntakeAnswer;
}
