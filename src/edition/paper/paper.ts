/** An edition as one long text with numbered notes: what PDF, Word and e-mail are made from. Made from the public view only. */
import type { Edition, Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import { dayWords, spanWords } from '../compose/words/date.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { shownWords } from '../shown-words.ts';
import { type PublicView, sourceName } from '../view.ts';
import type { Figure } from './figure.ts';

export interface Run {
  readonly text: string;
  /** Number of the note that the words before rest on. */
  readonly note?: number;
  readonly link?: string;
}

export interface Block {
  readonly kind:
    | 'kicker'
    | 'title'
    | 'byline'
    | 'lede'
    | 'figures'
    | 'heading'
    | 'subheading'
    | 'paragraph'
    | 'judgement'
    | 'item'
    | 'figure'
    | 'fine';
  /** Of a figure: its caption. */
  readonly runs: readonly Run[];
  readonly figure?: Figure;
}

/** Drawn by the site. */
export interface PaperFigures {
  readonly map: Figure | null;
  readonly charts: readonly Figure[];
}
const NONE: PaperFigures = { map: null, charts: [] };

export interface Note {
  readonly n: number;
  /** Status of the event in words, or what kind of sentence it is. */
  readonly head: string;
  readonly pieces: readonly { readonly quote: string; readonly cite: string; readonly link: string | null }[];
}

export interface Paper {
  readonly id: string;
  readonly title: string;
  /** Of its words; default `en`. */
  readonly lang?: string;
  readonly description: string;
  /** Who wrote it: by-lines, else the monitor. */
  readonly author: string;
  readonly publisher: string;
  readonly keywords: readonly string[];
  readonly made: string | null;
  /** Address of the page, where the site knows its own. */
  readonly address: string | null;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

const STATUS: Readonly<Record<Event['status'], string>> = {
  'single-source': 'single source',
  corroborated: 'corroborated',
  contested: 'contested',
  denied: 'denied',
  admitted: 'admitted',
};

/** `events` by id, where they are at hand sorted so. */
export function paperOf(
  edition: Edition,
  view: PublicView,
  address: string | null = null,
  events: ReadonlyMap<string, Event> = new Map(view.events.map((event) => [event.id, event])),
  { map, charts }: PaperFigures = NONE,
): Paper {
  const notes: Note[] = [];
  const runs = (sentence: Sentence): readonly Run[] => {
    if (!sentence.references.length) return [{ text: sentence.text }];
    const event = sentence.event ? events.get(sentence.event) : undefined;
    const head = event
      ? STATUS[event.status]
      : sentence.kind === 'tally'
        ? 'running total'
        : sentence.kind === 'assessment'
          ? 'a judgement'
          : 'reported';
    notes.push({ n: notes.length + 1, head, pieces: piecesOf(sentence, view) });
    return [{ text: sentence.text }, { text: '', note: notes.length }];
  };
  const block = (kind: Block['kind'], text: string): Block => ({ kind, runs: [{ text }] });
  const told = (...sentences: readonly Sentence[]): Block => ({
    kind: isJudged(sentences) ? 'judgement' : 'paragraph',
    runs: sentences.flatMap((sentence, i) => [...(i ? [{ text: ' ' }] : []), ...runs(sentence)]),
  });
  const span = spanWords(edition.from, edition.to);
  const own = edition.title.startsWith(view.name)
    ? edition.title.slice(view.name.length).replace(/^[\s,:–-]+/, '')
    : edition.title;
  const blocks: Block[] = [
    block('kicker', view.name),
    block('title', own || span),
    ...(edition.by.length ? [block('byline', `By ${edition.by.join(', ')}`)] : []),
    { kind: 'lede', runs: runs(edition.lede) },
    ...(map ? [drawn(map)] : []),
    ...edition.sections.flatMap(({ title, sentences }): readonly Block[] => [
      block('heading', title),
      ...paragraphsOf(sentences).flatMap((paragraph, i, all) => [
        ...(edition.kind !== 'analysis' && isJudged(paragraph) && !isJudged(all[i - 1] ?? [])
          ? [block('subheading', 'Judgements, not facts')]
          : []),
        told(...paragraph),
      ]),
    ]),
    ...(charts.length ? [block('heading', 'In numbers'), ...charts.map(drawn)] : []),
    ...(edition.correction ? correctionBlocks(edition.correction) : []),
    ...(edition.kind === 'weekly' ? [block('heading', 'Changed since the last edition')] : []),
    ...(edition.changed.length
      ? edition.changed.map((one) => told(one))
      : edition.kind === 'weekly'
        ? [block('paragraph', 'Nothing that an earlier edition told has changed.')]
        : []),
    ...(edition.unknown.length
      ? [
          block('heading', 'What we don’t know'),
          ...edition.unknown.map((sentence): Block => ({ kind: 'item', runs: runs(sentence) })),
        ]
      : []),
  ];
  const fine: Block[] = [
    ...(address
      ? [
          {
            kind: 'fine',
            runs: [
              { text: map ? 'On the web: ' : 'On the web, with map and charts: ' },
              { text: address, link: address },
            ],
          } as const,
        ]
      : []),
    block(
      'fine',
      `Edition ${edition.id}, made from the ledger as of decision ${edition.asOf}${edition.made ? ` (${edition.made.slice(0, 16).replace('T', ' ')} UTC)` : ''}, chain head ${edition.head}. Every sentence of fact leads to the words it rests on. Events are what reports say, not what we saw.`,
    ),
  ];
  return {
    id: edition.id,
    title: edition.title,
    description: edition.lede.text,
    author: edition.by.join(', ') || view.name,
    publisher: view.name,
    keywords: edition.tags,
    made: edition.made,
    address,
    blocks: [...blocks, ...fine],
    notes,
  };
}

const drawn = (figure: Figure): Block => ({ kind: 'figure', runs: [{ text: figure.caption }], figure });

const isJudged = ([one]: readonly Sentence[]): boolean => one?.kind === 'assessment';

const correctionBlocks = ({ why, changes }: NonNullable<Edition['correction']>): readonly Block[] =>
  [
    ['heading', 'What this edition puts right'] as const,
    ['paragraph', why] as const,
    ...changes.flatMap(({ was, now }) => [
      ...(was === null ? [] : [['item', `Was: ${was}`] as const]),
      ['item', now === null ? 'Now taken out.' : `${was === null ? 'Added' : 'Now'}: ${now}`] as const,
    ]),
  ].map(([kind, text]) => ({ kind, runs: [{ text }] }));

function piecesOf({ references }: Sentence, view: PublicView): Note['pieces'] {
  const pieces = references.map(({ claim, report, span }) => {
    const card = view.reports.get(report);
    const speakers = view.claims.get(claim)?.speakers.map(({ name }) => name) ?? [];
    const said = speakers.length ? `${speakers.toReversed().join(', quoted by ')}, in ` : '';
    return {
      quote: shownWords(span.quote),
      cite: `${said}${sourceName(card)}, ${card?.published ? dayWords(card.published) : 'undated'}`,
      link: card?.url ?? null,
    };
  });
  return [...new Map(pieces.map((piece) => [`${piece.quote} ${piece.cite}`, piece])).values()];
}

export { isRightToLeft } from '../direction.ts';
