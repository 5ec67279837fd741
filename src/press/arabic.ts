/**
 * Arabic that can be read back. A sign that stands for several letters is written into the PDF with those letters; readers that turn a
 * line from right to left turn them round within the sign, too, and "في" comes out as "يف". So joined signs are left out of words that
 * can do without them; lam-alef, which no hand writes apart, is named by the one letter Unicode has for it.
 */

import { MIRRORED } from './faces.ts';
import { mirrorOf } from './mirror.ts';

const LAM_ALEF = /\u0644[\u0622\u0623\u0625\u0627]/;

/** Typographic features as pdfkit takes them; made anew each time, because the shaper writes into what it is given. */
export const featuresOf = (face: string, text: string): PDFKit.Mixins.TextOptions =>
  face.startsWith('arabic') && !LAM_ALEF.test(text) ? { features: { rlig: false } as never } : {};

/** Two letters to the one that stands for both, where Unicode has it: the isolated form, which every reader takes apart again (NFKC). */
function pairs(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [first, last] of [
    [0xfc00, 0xfc5d],
    [0xfef5, 0xfefc],
  ] as const)
    for (let code = first; code <= last; code++) {
      const apart = String.fromCharCode(code).normalize('NFKC');
      if (apart.length === 2 && !found.has(apart)) found.set(apart, code);
    }
  return found;
}

interface Embedded {
  /** Letters by number of the sign in the embedded part of the font. */
  readonly unicode?: (readonly number[] | undefined)[];
}

/** To be called when everything is set: names the joined signs, and the mirrored ones, in what pdfkit is about to write. */
export function nameSigns(doc: PDFKit.PDFDocument): void {
  const joined = pairs();
  const { _fontFamilies } = doc as unknown as { readonly _fontFamilies: Readonly<Record<string, Embedded>> };
  for (const [face, { unicode }] of Object.entries(_fontFamilies))
    unicode?.forEach((letters, sign) => {
      const [letter] = face.endsWith(MIRRORED) && letters?.length === 1 ? letters : [];
      const meant = letter === undefined ? null : mirrorOf(String.fromCodePoint(letter));
      if (meant) unicode[sign] = [meant.codePointAt(0)!];
      const whole = letters?.length === 2 ? joined.get(String.fromCodePoint(...letters)) : undefined;
      if (whole !== undefined) unicode[sign] = [whole];
    });
}
