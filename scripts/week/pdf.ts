/** A one-page PDF from paragraphs, with real text in it (Times, WinAnsi). The same text gives the same bytes. */

const PAGE = { width: 595, height: 842, margin: 72 } as const;
/** Times is set at about 0.42 em a character on average; wrapping by count is near enough for one page. */
const EM_PER_CHARACTER = 0.44;

const escapeString = (text: string) => text.replace(/[\\()]/g, '\\$&');

function wrap(text: string, size: number): string[] {
  const most = Math.floor((PAGE.width - 2 * PAGE.margin) / (size * EM_PER_CHARACTER));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

/** The drawing of a page: the first paragraph large, the second small, the rest as body text. */
function draw(paragraphs: readonly string[]): string {
  const out: string[] = ['BT'];
  let y = PAGE.height - PAGE.margin;
  paragraphs.forEach((text, i) => {
    const size = i === 0 ? 20 : i === 1 ? 10 : 12;
    const leading = size * 1.4;
    for (const line of wrap(text, size)) {
      y -= leading;
      out.push(`/F${i === 0 ? 2 : 1} ${size} Tf 1 0 0 1 ${PAGE.margin} ${y.toFixed(1)} Tm (${escapeString(line)}) Tj`);
    }
    y -= i < 2 ? 10 : 8;
  });
  return [...out, 'ET'].join('\n');
}

/** The bytes of the PDF. Only Latin-1 characters can be set; others are refused rather than lost. */
export function makePdf(paragraphs: readonly string[], title: string): Uint8Array {
  const odd = /[^\n -~\u00a0-\u00ff]/.exec(paragraphs.join('\n'));
  if (odd) throw new RangeError(`makePdf sets Latin-1 only; came ${JSON.stringify(odd[0])}`);
  const drawing = draw(paragraphs);
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    font('Times-Roman'),
    font('Times-Bold'),
    `<< /Title (${escapeString(title)}) /CreationDate (D:20161025080000Z) >>`,
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (character) => character.charCodeAt(0));
}
