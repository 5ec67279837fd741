/** Figures as pictures, for papers that cannot hold a drawing: Word and e-mail. */
import { html } from '../site/html.ts';
import type { Figure, Mark } from './figure.ts';
import type { Paper } from './paper.ts';

/** PNG by id of the figure. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Dots for each unit of the drawing: sharp on a good screen, and small to send. */
const DOTS = 1.5;

export async function picturesOf(
  { blocks }: Pick<Paper, 'blocks'>,
  png: (svg: string) => Promise<Uint8Array>,
): Promise<Pictures> {
  const pictures = new Map<string, Uint8Array>();
  for (const { figure } of blocks) if (figure) pictures.set(figure.id, await png(svgOf(figure)));
  return pictures;
}

/** Complete in itself: no style sheet, nothing from elsewhere. */
export function svgOf({ width, height, ground, marks }: Figure): string {
  let clips = 0;
  const drawn = (mark: Mark): string => {
    switch (mark.kind) {
      case 'clip': {
        clips++;
        const { x, y, width, height } = mark;
        return `<clipPath id="c${clips}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#c${clips})">`;
      }
      case 'end':
        return '</g>';
      case 'shape': {
        const { d, x, y, scale, fill, opacity, stroke, width, dash } = mark;
        return html`<path d="${d}" transform="translate(${x} ${y}) scale(${scale})" fill="${fill ?? 'none'}" fill-opacity="${opacity}" stroke="${stroke ?? 'none'}" stroke-width="${width}" stroke-dasharray="${dash.join(' ') || 'none'}" stroke-linejoin="round" fill-rule="evenodd"/>`
          .text;
      }
      case 'words': {
        const { runs, x, y, anchor, size, face, rim } = mark;
        const family = face === 'serif' ? 'Source Serif 4' : 'IBM Plex Sans, IBM Plex Sans Arabic';
        const line = (more: ReturnType<typeof html>) =>
          html`<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="${family}" font-size="${size}"${more}>${runs.map(({ text, fill }) => html`<tspan fill="${fill}">${text}</tspan>`)}</text>`;
        return line(rim ? html` paint-order="stroke" stroke="${rim}" stroke-width="3" stroke-linejoin="round"` : html``)
          .text;
      }
    }
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * DOTS}" height="${height * DOTS}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground ?? '#FFFFFF'}"/>${marks.map(drawn).join('')}</svg>`;
}
