/** A drawing as PNG, with our own faces and no other: the same drawing gives the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Faces } from './faces.ts';

/** The program is started once; a second time is refused by it. */
let started: Promise<void> | null = null;

export async function pngOf(svg: string, fonts: Faces, modules: string): Promise<Uint8Array> {
  started ??= initWasm(readFileSync(join(modules, '@resvg', 'resvg-wasm', 'index_bg.wasm')));
  await started;
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontBuffers: [...fonts.values()], defaultFontFamily: 'Source Serif 4' } as never,
  });
  try {
    const picture = drawing.render();
    const png = written(picture.pixels, picture.width, picture.height);
    picture.free();
    return png;
  } finally {
    drawing.free();
  }
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Our drawings cover their ground, so that three bytes tell a dot. Written here: zlib of Node takes a third of the time of the drawing program's own. */
function written(dots: Uint8Array, width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let to = 0;
  for (let row = 0, from = 0; row < height; row++) {
    // No filter: even areas are short as they are.
    rows[to++] = 0;
    for (let i = 0; i < width; i++, from += 4) {
      rows[to++] = dots[from]!;
      rows[to++] = dots[from + 1]!;
      rows[to++] = dots[from + 2]!;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, in red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 5 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
