/** The faces of printed editions: which file each is set from, by the signs it has. WOFF files: fontkit cannot subset the composite glyphs of WOFF2. */

export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-bold';

/** Font files below node_modules/@fontsource, by the name they are registered under. */
export const FACE_FILES: Readonly<Record<string, string>> = {
  serif: 'source-serif-4/files/source-serif-4-latin-400-normal.woff',
  'serif-bold': 'source-serif-4/files/source-serif-4-latin-600-normal.woff',
  sans: 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff',
  'sans-bold': 'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff',
  'serif-ext': 'source-serif-4/files/source-serif-4-latin-ext-400-normal.woff',
  'serif-bold-ext': 'source-serif-4/files/source-serif-4-latin-ext-600-normal.woff',
  'sans-ext': 'ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff',
  'sans-bold-ext': 'ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff',
  arabic: 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff',
  'arabic-bold': 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff',
  cyrillic: 'source-serif-4/files/source-serif-4-cyrillic-400-normal.woff',
};

/**
 * A face with this behind its name is the same once more, for brackets that are set as their mirror images: in it each is named as the
 * one that is meant. Readers of a PDF turn a line from right to left round, but not its brackets.
 */
export const MIRRORED = '~';

/** Bytes by name. */
export type Faces = ReadonlyMap<string, Uint8Array>;

export function registerFaces(doc: PDFKit.PDFDocument, fonts: Faces): void {
  for (const name of Object.keys(FACE_FILES)) {
    const bytes = fonts.get(name);
    if (!bytes) continue;
    doc.registerFont(name, Buffer.from(bytes));
    doc.registerFont(`${name}${MIRRORED}`, twin(bytes));
  }
}

/** The same font with another sum over its bytes, which no reader checks: pdfkit would else take both for one. */
function twin(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  const tables = copy.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (copy.toString('latin1', at, at + 4) === 'head') {
      const sum = copy.readUInt32BE(at + 8) + 8;
      copy.writeUInt32BE((copy.readUInt32BE(sum) ^ 1) >>> 0, sum);
    }
  return copy;
}

/** The file that has a sign. */
export function faceFor(sign: string, face: Face): string {
  if (/[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/.test(sign))
    return face.endsWith('bold') ? 'arabic-bold' : 'arabic';
  if (/\p{Script=Cyrillic}/u.test(sign)) return 'cyrillic';
  if (/[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u1e00-\u1e9f\u1ef2-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/u.test(sign))
    return `${face}-ext`;
  return face;
}
