/** An edition as a Word document (OOXML): real footnotes, headings, links, right-to-left runs. The same paper gives the same bytes. */

import { strToU8, zipSync } from 'fflate';
import { stretchesOf } from '../direction.ts';
import type { Figure } from './figure.ts';
import { type Block, isRightToLeft, type Note, type Paper, type Run } from './paper.ts';
import type { Pictures } from './pictures.ts';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STYLE_OF: Readonly<Record<Block['kind'], string>> = {
  kicker: 'Kicker',
  title: 'Title',
  byline: 'Kicker',
  lede: 'Subtitle',
  figures: 'Normal',
  heading: 'Heading1',
  subheading: 'Heading2',
  paragraph: 'Normal',
  judgement: 'Quote',
  item: 'ListParagraph',
  figure: 'Caption',
  fine: 'Kicker',
};

/** Figures stand in it as far as there are pictures of them. */
export function wordOf(paper: Paper, pictures: Pictures = new Map()): Uint8Array {
  const links = linksOf(paper);
  const shown = paper.blocks.flatMap(({ figure }) => (figure && pictures.has(figure.id) ? [figure] : []));
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${(
      [
        ['/word/document.xml', 'wordprocessingml.document.main'],
        ['/word/styles.xml', 'wordprocessingml.styles'],
        ['/word/footnotes.xml', 'wordprocessingml.footnotes'],
        ['/word/settings.xml', 'wordprocessingml.settings'],
      ] as const
    )
      .map(
        ([part, type]) =>
          `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
      )
      .join(
        '',
      )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'word/document.xml', false],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
        false,
      ],
    ]),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(paper.title)}</dc:title><dc:creator>${xml(paper.author)}</dc:creator><dc:description>${xml(paper.description)}</dc:description><cp:keywords>${xml(paper.keywords.join(', '))}</cp:keywords>${paper.made ? `<dcterms:created xsi:type="dcterms:W3CDTF">${paper.made.slice(0, 19)}Z</dcterms:created>` : ''}</cp:coreProperties>`,
    'word/document.xml': `${HEAD}<w:document ${NAMES}><w:body>${paper.blocks.map((block) => (block.figure ? figure(block, shown, links.body) : paragraph(block, links.body))).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/footnotes.xml': `${HEAD}<w:footnotes ${NAMES}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${paper.notes.map((note) => footnote(note, links.notes)).join('')}</w:footnotes>`,
    'word/settings.xml': `${HEAD}<w:settings ${NAMES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`,
    'word/styles.xml': STYLES,
    'word/_rels/document.xml.rels': relations([
      [`${OFFICE}/styles`, 'styles.xml', false],
      [`${OFFICE}/footnotes`, 'footnotes.xml', false],
      [`${OFFICE}/settings`, 'settings.xml', false],
      ...links.body.map((link) => [`${OFFICE}/hyperlink`, link, true] as const),
      ...shown.map(({ id }) => [`${OFFICE}/image`, `media/${id}.png`, false] as const),
    ]),
    'word/_rels/footnotes.xml.rels': relations(links.notes.map((link) => [`${OFFICE}/hyperlink`, link, true] as const)),
  };
  // Local time, read back as local time: the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const text = Object.entries(files).map(([path, words]) => [path, [strToU8(words), { mtime, level: 6 }]] as const);
  const images = shown.map(({ id }) => [`word/media/${id}.png`, [pictures.get(id)!, { mtime, level: 0 }]] as const);
  return zipSync(Object.fromEntries([...text, ...images]));
}

interface Links {
  readonly body: readonly string[];
  readonly notes: readonly string[];
}

const linksOf = ({ blocks, notes }: Paper): Links => ({
  body: [...new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ link }) => link ?? [])))],
  notes: [...new Set(notes.flatMap(({ pieces }) => pieces.flatMap(({ link }) => link ?? [])))],
});

/** Parts of the document come first among its relations: styles, footnotes, settings. */
const PARTS = 3;

function paragraph({ kind, runs }: Block, links: readonly string[]): string {
  const rtl = isRightToLeft(runs.map(({ text }) => text).join(''));
  const told = runs.map(({ text, note, link }: Run) => {
    if (note)
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
    return link ? hyperlink(`rId${PARTS + links.indexOf(link) + 1}`, text) : runsOf(text, rtl);
  });
  const sign = kind === 'item' ? run('– ', rtl) : '';
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE_OF[kind]}"/>${rtl ? '<w:bidi/>' : ''}</w:pPr>${sign}${told.join('')}</w:p>`;
}

/** English Metric Units in a point, and the widest a picture may be on the page. */
const [EMU, MAP_WIDE, CHART_WIDE] = [12_700, 462, 330];

/** The title above, the picture with the words that stand for it, the caption below; nothing where there is no picture. */
function figure(block: Block, shown: readonly Figure[], links: readonly string[]): string {
  const at = shown.findIndex(({ id }) => id === block.figure?.id);
  const one = shown[at];
  if (!one) return '';
  const wide = one.ground ? MAP_WIDE : CHART_WIDE;
  const size = `cx="${wide * EMU}" cy="${Math.round(((wide * one.height) / one.width) * EMU)}"`;
  const id = `rId${PARTS + links.length + at + 1}`;
  const named = `id="${at + 1}" name="${xml(one.title ?? 'Map')}" descr="${xml(one.alt)}"`;
  const title = one.title ? paragraph({ kind: 'subheading', runs: [{ text: one.title }] }, links) : '';
  return `${title}<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${paragraph(block, links)}`;
}

const run = (text: string, rtl: boolean, style = ''): string =>
  `<w:r>${style || rtl ? `<w:rPr>${style}${rtl ? '<w:rtl/>' : ''}</w:rPr>` : ''}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** A name in the other direction is a run of its own. */
const runsOf = (text: string, rtl: boolean): string =>
  rtl
    ? run(text, true)
    : stretchesOf(text)
        .map((one) => run(one.text, one.rtl))
        .join('');

const hyperlink = (id: string, text: string): string =>
  `<w:hyperlink r:id="${id}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:hyperlink>`;

const footnote = ({ n, head, pieces }: Note, links: readonly string[]): string =>
  `<w:footnote w:id="${n}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(` ${head}. `, false)}${pieces
    .map(({ quote, cite, link }) => {
      const cited = link ? hyperlink(`rId${links.indexOf(link) + 1}`, cite) : runsOf(cite, false);
      return `${run('“', false)}${run(quote, isRightToLeft(quote))}${run('” ', false)}${cited}${run('. ', false)}`;
    })
    .join('')}</w:p></w:footnote>`;

const relations = (list: readonly (readonly [type: string, target: string, external: boolean])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target, external], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

const style = (id: string, name: string, paragraphs: string, runs: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${type === 'paragraph' && id !== 'Normal' ? '<w:basedOn w:val="Normal"/>' : ''}${paragraphs ? `<w:pPr>${paragraphs}</w:pPr>` : ''}<w:rPr>${runs}</w:rPr></w:style>`;
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="276" w:lineRule="auto"/>`;
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const SERIF = '<w:rFonts w:ascii="Source Serif 4" w:hAnsi="Source Serif 4" w:cs="Noto Naskh Arabic"/>';
const SANS = '<w:rFonts w:ascii="IBM Plex Sans" w:hAnsi="IBM Plex Sans" w:cs="Noto Naskh Arabic"/>';

const STYLES = `${HEAD}<w:styles ${NAMES}>${[
  style('Normal', 'Normal', spacing(0, 140), `${SERIF}${size(22)}<w:lang w:val="en-GB" w:bidi="ar-LY"/>`),
  style('Title', 'Title', spacing(0, 120), `<w:b/>${size(52)}`),
  style('Subtitle', 'Subtitle', spacing(0, 240), size(27)),
  style('Heading1', 'heading 1', `<w:keepNext/>${spacing(360, 120)}<w:outlineLvl w:val="0"/>`, `<w:b/>${size(32)}`),
  style(
    'Heading2',
    'heading 2',
    `<w:keepNext/>${spacing(200, 80)}<w:outlineLvl w:val="1"/>`,
    `${SANS}<w:b/>${size(20)}`,
  ),
  style('Kicker', 'Kicker', spacing(0, 60), `${SANS}<w:color w:val="5C5E63"/>${size(18)}`),
  style('Caption', 'caption', spacing(40, 240), `${SANS}<w:color w:val="5C5E63"/>${size(17)}`),
  style('Quote', 'Quote', `<w:ind w:left="284"/>`, '<w:color w:val="5C5E63"/>'),
  style('ListParagraph', 'List Paragraph', `<w:ind w:left="284" w:hanging="284"/>`, ''),
  style('FootnoteText', 'footnote text', spacing(0, 40), `${SANS}${size(17)}`),
  style('FootnoteReference', 'footnote reference', '', '<w:vertAlign w:val="superscript"/>', 'character'),
  style('Hyperlink', 'Hyperlink', '', '<w:color w:val="0E5A64"/><w:u w:val="single"/>', 'character'),
].join('')}</w:styles>`;

/** Escaped, and without the signs that XML 1.0 has no way to write. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
