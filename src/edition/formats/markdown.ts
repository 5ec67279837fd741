/** An edition as Markdown, each sentence with a footnote that quotes its evidence. */
import type { Edition, Sentence } from '../../model/edition.ts';
import { dayWords, spanWords } from '../compose/words/date.ts';
import { type PublicView, sourceName } from '../view.ts';

export function editionMarkdown(edition: Edition, view: PublicView): string {
  const notes: string[] = [];
  const line = (sentence: Sentence): string => {
    if (!sentence.references.length) return plain(sentence.text);
    notes.push(sentence.references.map((reference) => evidence(reference, view)).join(' '));
    return `${plain(sentence.text)}[^${notes.length}]`;
  };
  const parts = [
    `# ${plain(edition.title)}`,
    `*${spanWords(edition.from, edition.to)}*`,
    line(edition.lede),
    ...edition.sections.flatMap(({ title, sentences }) => [`## ${plain(title)}`, ...sentences.map(line)]),
    '## Changed since the last edition',
    ...(edition.changed.length ? edition.changed.map(line) : ['Nothing.']),
    '## What we don’t know',
    edition.unknown.map((sentence) => `- ${line(sentence)}`).join('\n'),
    notes.map((note, i) => `[^${i + 1}]: ${note}`).join('\n'),
    `Edition ${edition.id}, as of decision ${edition.asOf}, chain head ${edition.head}.`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function evidence({ claim, report, span }: Sentence['references'][number], view: PublicView): string {
  const card = view.reports.get(report);
  const speakers = view.claims.get(claim)?.speakers.map(({ name }) => plain(name)) ?? [];
  const said = speakers.length ? `${speakers.join(', quoting ')}, in ` : '';
  return `“${plain(span.quote.replace(/\s+/g, ' ').trim())}” (${said}${plain(sourceName(card))}, ${card?.published ? dayWords(card.published) : 'undated'})`;
}

/** Signs that Markdown or HTML would read are taken literally. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, (sign) => `\\${sign}`);
