/** Opens a ZIP by counting what really comes out, not what its directory promises: a bomb is refused before it bursts. */
import { Unzip, UnzipInflate } from 'fflate';
import type { Refusal } from '../../model/refusal.ts';
import { MEGABYTE } from '../reader.ts';
import { hostile, malformed } from '../refuse.ts';

const MOST_BYTES = 64 * MEGABYTE;
const MOST_PARTS = 5000;
/** Bytes of ZIP fed at a time: what one feed can blow up to stays small. */
const FEED = 1024;

/** The XML parts by name; pictures are counted but not kept. */
export function unpackSafely(bytes: Uint8Array, where: string): ReadonlyMap<string, Uint8Array> {
  const kept = new Map<string, Uint8Array[]>();
  let total = 0;
  let parts = 0;
  // fflate catches what its callbacks throw, so that a refusal is kept here and thrown after each feed.
  let refused: Refusal | null = null;
  const zip = new Unzip((file) => {
    if (++parts > MOST_PARTS) refused ??= hostile(where, `at most ${MOST_PARTS} parts`, 'more');
    const isXml = /\.(xml|rels)$/i.test(file.name);
    if (isXml) kept.set(file.name, []);
    file.ondata = (error, chunk) => {
      if (error) refused ??= malformed(where, 'a whole ZIP file', error.message);
      if (refused !== null) return;
      total += chunk.length;
      if (total > MOST_BYTES)
        refused = hostile(where, `at most ${MOST_BYTES / MEGABYTE} MB when unpacked`, 'more: a bomb');
      else if (isXml) kept.get(file.name)!.push(chunk.slice());
    };
    file.start();
  });
  zip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += FEED) {
    try {
      zip.push(bytes.subarray(at, at + FEED), at + FEED >= bytes.length);
    } catch (error) {
      refused ??= malformed(where, 'a whole ZIP file', (error as Error).message);
    }
    if (refused !== null) throw refused;
  }
  const whole = new Map([...kept].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
  for (const [name, xml] of whole) {
    // Word never writes a document type; it is where entities that blow up are declared.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.toString('latin1')))
      throw hostile(where, 'XML without a document type', `one in ${name}`);
  }
  return whole;
}
