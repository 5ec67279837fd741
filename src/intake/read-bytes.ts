/** Reads bytes of any known format, within its limits; parsers of hostile formats run where they can be stopped. */
import type { Read } from '../desk/ports.ts';
import { Refusal } from '../model/refusal.ts';
import { type Format, formatOf } from './formats.ts';
import { lookOf } from './look-of.ts';
import { type About, type Follow, MEGABYTE } from './reader.ts';
import { tooLarge, unknownFormat } from './refuse.ts';
import { readGuarded } from './worker/read-guarded.ts';

/** Never throws for what it is given: what can't be read is a fault. */
export async function* readBytes(bytes: Uint8Array, about: About): AsyncGenerator<Read | Follow> {
  try {
    const format = formatOf(bytes, about.name, about.media);
    if (format === null) throw unknownFormat(about.name, 'a format that intake reads', about.media || lookOf(bytes));
    checkSize(bytes.length, format, about.name);
    if (format.guarded) yield* await readGuarded(format.name, bytes, about);
    else yield* (await format.load())(bytes, about);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { fault: error.fault };
  }
}

export function checkSize(length: number, { name, mostBytes }: Format, where: string): void {
  if (length > mostBytes)
    throw tooLarge(where, `at most ${mostBytes / MEGABYTE} MB of ${name}`, `${Math.ceil(length / MEGABYTE)} MB`);
}
