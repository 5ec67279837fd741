/** The image that stands for an edition where its address is shared: name, week, lede. Drawn as SVG; the press makes a picture of it. */
import type { Edition } from '../../model/edition.ts';
import { spanWords } from '../compose/words/date.ts';
import type { PublicView } from '../view.ts';
import { html } from './html.ts';

const [WIDTH, HEIGHT, LEFT, LINES] = [1200, 630, 72, 7];
/** Letters that fit into a line at its size, on the safe side. */
const [LETTERS, LEDE_SIZE, LEADING] = [54, 38, 53];

export function cardSvg(edition: Edition, view: Pick<PublicView, 'name'>): string {
  const lines = wrapped(edition.lede.text, LETTERS);
  const shown =
    lines.length > LINES ? [...lines.slice(0, LINES - 1), `${lines[LINES - 1]!.slice(0, LETTERS - 2)} …`] : lines;
  const text = (x: number, y: number, size: number, weight: number, family: string, fill: string, words: string) =>
    html`<text x="${x}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}">${words}</text>`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#FBFAF6"/><rect width="${WIDTH}" height="14" fill="#1A1B1E"/>${text(LEFT, 92, 40, 600, 'Source Serif 4 SemiBold, Source Serif 4', '#1A1B1E', view.name)}<rect x="${LEFT}" y="118" width="${WIDTH - 2 * LEFT}" height="1.5" fill="#1A1B1E"/>${text(LEFT, 170, 27, 600, 'IBM Plex Sans SemiBold, IBM Plex Sans', '#0E5A64', spanWords(edition.from, edition.to))}${shown.map((line, i) => text(LEFT, 236 + i * LEADING, LEDE_SIZE, 400, 'Source Serif 4', '#1A1B1E', line))}</svg>`
    .text;
}

function wrapped(words: string, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of words.split(/\s+/)) {
    if (lines.at(-1) && lines.at(-1)!.length + word.length + 1 > most) lines.push('');
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines;
}
