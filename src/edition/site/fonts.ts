/** The fonts of the site, from @fontsource packages; the publish use case copies them, so that no page asks a third party. */

export interface FontFile {
  /** Path below node_modules. */
  readonly from: string;
  /** Path in the site. */
  readonly to: string;
  readonly family: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly range: string;
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF';
const ARABIC =
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource/ibm-plex-sans/files/ibm-plex-sans';
const naskh = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic';

const file = (
  family: string,
  base: string,
  subset: string,
  cut: string,
  weight: string,
  range: string,
  style: FontFile['style'] = 'normal',
): FontFile => ({
  from: `${base}-${subset}-${cut}-${style}.woff2`,
  to: `fonts/${base.split('/').at(-1)}-${subset}-${cut}-${style}.woff2`,
  family,
  weight,
  style,
  range,
});

export const FONT_FILES: readonly FontFile[] = [
  file('Source Serif 4', serif, 'latin', 'opsz', '200 900', LATIN),
  file('Source Serif 4', serif, 'latin', 'opsz', '200 900', LATIN, 'italic'),
  file('Source Serif 4', serif, 'latin-ext', 'opsz', '200 900', LATIN_EXT),
  file('IBM Plex Sans', sans, 'latin', '400', '400', LATIN),
  file('IBM Plex Sans', sans, 'latin', '600', '600', LATIN),
  file('IBM Plex Sans', sans, 'latin-ext', '400', '400', LATIN_EXT),
  file('Noto Naskh Arabic', naskh, 'arabic', '400', '400', ARABIC),
  file('Noto Naskh Arabic', naskh, 'arabic', '600', '600', ARABIC),
];

/** @font-face rules; `up` is the way from the style sheet to the root of the site. */
export const fontFaces = (up = ''): string =>
  FONT_FILES.map(
    ({ to, family, weight, style, range }) =>
      `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;src:url('${up}${to}') format('woff2');unicode-range:${range}}`,
  ).join('\n');
