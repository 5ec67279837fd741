/** A drawing as PNG, with our own faces and no other: the same drawing gives the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const png = picture.asPng();
    picture.free();
    return png;
  } finally {
    drawing.free();
  }
}
