/** An edition as Markdown, each sentence with a footnote that quotes its evidence. */
import type { Edition, Sentence } from '../../model/edition.ts';
import { dayWords, spanWords } from '../compose/words/date.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { shownWords } from '../shown-words.ts';
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
    edition.by.length ? `By ${plain(edition.by.join(', '))}` : '',
    line(edition.lede),
    ...edition.sections.flatMap(({ title, sentences }) => [
      `## ${plain(title)}`,
      ...paragraphsOf(sentences).map((paragraph) => paragraph.map(line).join(' ')),
    ]),
    ...(edition.correction ? ['## What this edition puts right', ...correctionLines(edition.correction)] : []),
    ...(edition.kind === 'weekly'
      ? ['## Changed since the last edition', ...(edition.changed.length ? edition.changed.map(line) : ['Nothing.'])]
      : []),
    ...(edition.unknown.length || edition.kind === 'weekly'
      ? ['## What we don’t know', edition.unknown.map((sentence) => `- ${line(sentence)}`).join('\n')]
      : []),
    notes.map((note, i) => `[^${i + 1}]: ${note}`).join('\n'),
    `Edition ${edition.id}, as of decision ${edition.asOf}, chain head ${edition.head}.`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const correctionLines = ({ why, changes }: NonNullable<Edition['correction']>): readonly string[] => [
  plain(why),
  ...changes.map(({ was, now }) =>
    [was && `Was: ${plain(was)}`, now ? `Now: ${plain(now)}` : 'Now taken out.'].filter(Boolean).join('\n'),
  ),
];

function evidence({ claim, report, span }: Sentence['references'][number], view: PublicView): string {
  const card = view.reports.get(report);
  const speakers = view.claims.get(claim)?.speakers.map(({ name }) => plain(name)) ?? [];
  const said = speakers.length ? `${speakers.join(', quoting ')}, in ` : '';
  return `“${plain(shownWords(span.quote))}” (${said}${plain(sourceName(card))}, ${card?.published ? dayWords(card.published) : 'undated'})`;
}

/** Signs that Markdown or HTML would read are taken literally. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, (sign) => `\\${sign}`);
