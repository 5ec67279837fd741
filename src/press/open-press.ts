/** The press: what it sets editions with, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Press } from '../edition/site/site.ts';
import { FACE_FILES } from './faces.ts';
import { pdfOf } from './pdf.ts';
import { pngOf } from './png.ts';
import { keptWidths } from './set-lines.ts';
import { unpackWoff } from './unpack-woff.ts';

/** `modules` = the folder of installed packages, which hold the fonts. */
export function openPress(modules: string): Press {
  const fonts = new Map(
    Object.entries(FACE_FILES).map(
      ([name, file]) => [name, unpackWoff(readFileSync(join(modules, '@fontsource', file)))] as const,
    ),
  );
  const widths = keptWidths();
  return { pdf: (paper) => pdfOf(paper, fonts, widths), png: (svg) => pngOf(svg, fonts, modules) };
}
