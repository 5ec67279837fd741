/** An edition as an e-mail (RFC 5322, MIME): the same words as text and as HTML that asks nothing of anybody's server. */

import { strToU8 } from 'fflate';
import { escaped } from '../site/html.ts';
import { isolated } from '../site/isolated.ts';
import { type Block, isRightToLeft, type Note, type Paper, type Run } from './paper.ts';
import type { Pictures } from './pictures.ts';

export interface EmailHead {
  /** `name@host`; a file for sending by hand has none of its own. */
  readonly from?: string;
  readonly to?: string;
  /** Without the brackets; a file for sending by hand is named for its edition. */
  readonly messageId?: string;
  /** When it is sent; default: when the edition was made. */
  readonly date?: string;
  /** More header lines, `Name: value`. */
  readonly more?: readonly string[];
}

/** A whole message, lines ended by CRLF, ASCII only; figures travel in it as far as there are pictures of them. The same paper gives the same bytes. */
export function emailOf(paper: Paper, pictures: Pictures = new Map(), head: EmailHead = {}): string {
  const boundary = `=_${paper.id}`;
  const host = paper.address ? hostOf(paper.address) : 'marsad.invalid';
  const part = (type: string, text: string, mark = boundary): readonly string[] => [
    `--${mark}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...linesOf(base64(text)),
  ];
  const shown = paper.blocks.flatMap(({ figure }) => (figure && pictures.has(figure.id) ? [figure] : []));
  const within = `=_${paper.id}_with`;
  const page = emailHtml(paper, new Set(shown.map(({ id }) => id)));
  const pictured = (): readonly string[] => [
    `--${boundary}`,
    `Content-Type: multipart/related; type="text/html"; boundary="${within}"`,
    '',
    ...part('text/html', page, within),
    ...shown.flatMap(({ id }) => [
      `--${within}`,
      `Content-Type: image/png; name="${id}.png"`,
      'Content-Transfer-Encoding: base64',
      `Content-ID: <${cidOf(paper, id)}>`,
      `Content-Disposition: inline; filename="${id}.png"`,
      '',
      ...linesOf(base64Of(pictures.get(id)!)),
    ]),
    `--${within}--`,
  ];
  return [
    `From: ${phrase(paper.publisher)} <${head.from ?? `edition@${host}`}>`,
    ...(head.to ? [`To: ${head.to}`] : []),
    `Subject: ${encodedWords(paper.title)}`,
    `Date: ${dateLine(head.date ?? paper.made ?? '1970-01-01T00:00:00Z')}`,
    `Message-ID: <${head.messageId ?? `${paper.id}@${host}`}>`,
    ...(head.more ?? []),
    // Mail programs open a file so marked for sending.
    ...(head.to ? [] : ['X-Unsent: 1']),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', emailText(paper)),
    ...(shown.length ? pictured() : part('text/html', page)),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

const linesOf = (text: string): readonly string[] => text.match(/.{1,76}/g) ?? [''];
const cidOf = ({ id }: Pick<Paper, 'id'>, figure: string): string => `${figure}.${id}@marsad.invalid`;

export function emailText({ blocks, notes }: Paper): string {
  const line = ({ kind, runs, figure }: Block): string => {
    if (figure) return `[${figure.alt} ${figure.caption}]`;
    const text = runs
      // A link that its words do not tell is told.
      .map(({ text, note, link }) => (note ? ` [${note}]` : link && link !== text ? `${text} <${link}>` : text))
      .join('');
    if (kind === 'title' || kind === 'heading') return `${text}\n${'='.repeat(Math.min(70, text.length))}`;
    if (kind === 'subheading') return `${text}:`;
    return kind === 'item' ? `- ${text}` : kind === 'judgement' ? `| ${text}` : text;
  };
  const told = notes.map(
    ({ n, head, pieces }) =>
      `[${n}] ${head}\n${pieces.map(({ quote, cite, link }) => `    "${quote}"\n    ${cite}${link ? ` <${link}>` : ''}`).join('\n')}`,
  );
  const evidence = told.length ? ['Evidence\n========', ...told] : [];
  return `${[...blocks.map(line), ...evidence].join('\n\n')}\n`;
}

const STYLE: Readonly<Record<Block['kind'], string>> = {
  kicker: 'font:600 14px/1.5 Helvetica,Arial,sans-serif;color:#0e5a64;margin:0',
  title: 'font:600 28px/1.2 Georgia,serif;margin:2px 0 12px',
  byline: 'font:400 14px/1.5 Helvetica,Arial,sans-serif;color:#5c5e63;margin:0 0 12px',
  lede: 'font:400 19px/1.45 Georgia,serif;margin:0 0 20px',
  figures: 'margin:0 0 12px',
  heading: 'font:600 21px/1.3 Georgia,serif;border-top:1px solid #1a1b1e;padding-top:10px;margin:30px 0 10px',
  subheading: 'font:600 13px/1.4 Helvetica,Arial,sans-serif;color:#5c5e63;margin:14px 0 6px',
  paragraph: 'font:400 17px/1.5 Georgia,serif;margin:0 0 12px',
  judgement:
    'font:400 17px/1.5 Georgia,serif;margin:0 0 12px;border-left:3px double #5c5e63;padding-left:12px;color:#5c5e63',
  item: 'font:400 17px/1.5 Georgia,serif;margin:0 0 8px',
  figure: 'font:400 13px/1.5 Helvetica,Arial,sans-serif;color:#5c5e63;margin:4px 0 22px',
  fine: 'font:400 13px/1.5 Helvetica,Arial,sans-serif;color:#5c5e63;margin:26px 0 0',
};
const TAGS: Partial<Readonly<Record<Block['kind'], string>>> = { title: 'h1', heading: 'h2', subheading: 'h3' };

/** `shown` = figures that travel with it. */
export function emailHtml(paper: Paper, shown: ReadonlySet<string> = new Set()): string {
  const { title, lang = 'en', blocks, notes } = paper;
  const run = ({ text, note, link }: Run): string =>
    note
      ? `<sup style="font:12px Helvetica,Arial,sans-serif"><a style="color:#0e5a64;text-decoration:none" href="#n${note}" id="s${note}">${note}</a></sup>`
      : link
        ? `<a style="color:#0e5a64" href="${escaped(link)}">${escaped(text)}</a>`
        : isolated(text).text;
  const block = ({ kind, runs, figure }: Block): string => {
    if (figure && !shown.has(figure.id)) return '';
    const tag = TAGS[kind] ?? 'p';
    const sign = kind === 'item' ? '– ' : '';
    const rtl = isRightToLeft(runs.map(({ text }) => text).join('')) ? ' dir="rtl"' : '';
    const wide = Math.min(572, figure?.width ?? 0);
    const above = figure
      ? `${figure.title ? `<h3 style="${STYLE.subheading}">${escaped(figure.title)}</h3>` : ''}<img src="cid:${cidOf(paper, figure.id)}" alt="${escaped(figure.alt)}" width="${wide}" style="display:block;max-width:100%;height:auto">`
      : '';
    return `${above}<${tag}${rtl} style="${STYLE[kind]}">${sign}${runs.map(run).join('')}</${tag}>`;
  };
  const note = ({ n, head, pieces }: Note): string =>
    `<p style="${STYLE.fine};margin:0 0 10px" id="n${n}"><a style="color:#0e5a64;text-decoration:none" href="#s${n}">${n}</a> ${escaped(head)}${pieces.map(({ quote, cite, link }) => `<br>“<span dir="auto">${escaped(quote)}</span>” ${link ? `<a style="color:#5c5e63" href="${escaped(link)}">${isolated(cite, 'ltr').text}</a>` : isolated(cite, 'ltr').text}`).join('')}</p>`;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="margin:0;background:#fbfaf6;color:#1a1b1e"><div style="max-width:620px;margin:0 auto;padding:24px">
${blocks.map(block).join('\n')}
${notes.length ? `<h2 style="${STYLE.heading}">Evidence</h2>\n${notes.map(note).join('\n')}\n` : ''}</div></body></html>
`;
}

const hostOf = (address: string): string => /^https?:\/\/([^/:?#]+)/.exec(address)?.[1] ?? 'marsad.invalid';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function dateLine(instant: string): string {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${DAYS[at.getUTCDay()]}, ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
}

/** A header's words: plain where they are plain ASCII, else in encoded words (RFC 2047) that fit the line. No way to end the line. */
function encodedWords(text: string): string {
  const clean = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  if (clean.length < 60 && /^[\w ,.:;'()!?/-]*$/.test(clean)) return clean;
  const words: string[] = [];
  let held = '';
  for (const sign of clean) {
    if (strToU8(held + sign).length > 42) {
      words.push(held);
      held = '';
    }
    held += sign;
  }
  return [...words, held].map((word) => `=?utf-8?B?${base64(word)}?=`).join('\r\n ');
}

/** Before an address only bare words may stand without quotation marks. */
const phrase = (text: string): string =>
  /^[\w ]*$/.test(text) ? text : /^[\w ,.:;'()!?/-]{1,59}$/.test(text) ? `"${text}"` : encodedWords(text);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Of the bytes of UTF-8; a lone surrogate becomes the sign for what cannot be written. */
export const base64 = (text: string): string => base64Of(strToU8(text.toWellFormed()));

function base64Of(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    const n = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += ALPHABET[n >> 18]! + ALPHABET[(n >> 12) & 63]!;
    out += (b === undefined ? '=' : ALPHABET[(n >> 6) & 63]!) + (c === undefined ? '=' : ALPHABET[n & 63]!);
  }
  return out;
}
