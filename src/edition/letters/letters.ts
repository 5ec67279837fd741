/** Letters to subscribers: an edition as they chose it, the letter that asks to confirm, and the one for who is known already. */
import type { Edition } from '../../model/edition.ts';
import type { Choices, LetterLanguage } from '../../model/subscriber.ts';
import { emailOf } from '../paper/email.ts';
import { type Block, type Paper, paperOf } from '../paper/paper.ts';
import type { PublicView } from '../view.ts';
import { LETTER_WORDS } from './words.ts';

/** Whose letter it is, and where its links lead. */
export interface Addressed {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly lang: LetterLanguage;
  readonly date: string;
  /** Address of the page to choose and, by one POST, of the page to leave (RFC 8058). */
  readonly change: string;
  readonly leave: string;
}

/** The sections somebody chose; whole where they chose none. Null when nothing was told in them. */
export function chosenPart(edition: Edition, { sections }: Pick<Choices, 'sections'>): Edition | null {
  if (sections.length === 0) return edition;
  const chosen = edition.sections.filter(({ id }) => sections.includes(id));
  return chosen.some(({ sentences }) => sentences.length > 0) ? { ...edition, sections: chosen } : null;
}

/** An edition as one letter. The paper is made once for all who chose alike. */
export const editionPaper = (edition: Edition, view: PublicView, address: string | null): Paper =>
  paperOf(edition, view, address);

export function editionLetter(paper: Paper, addressed: Addressed): string {
  const words = LETTER_WORDS[addressed.lang];
  const foot: Block = {
    kind: 'fine',
    runs: [
      { text: `${words.why(paper.publisher)} ` },
      { text: words.change, link: addressed.change },
      { text: ' · ' },
      { text: words.leave, link: addressed.leave },
    ],
  };
  return emailOf({ ...paper, blocks: [...paper.blocks, foot] }, undefined, {
    from: addressed.from,
    to: addressed.to,
    messageId: addressed.messageId,
    date: addressed.date,
    more: [
      `List-Id: <editions.${hostOf(addressed.from)}>`,
      `List-Unsubscribe: <${addressed.leave}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      // No automatic answers, please.
      'Auto-Submitted: auto-generated',
      'Precedence: bulk',
    ],
  });
}

export interface Note {
  readonly name: string;
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly lang: LetterLanguage;
  readonly made: string;
}

/** Asks whether it was them; `link` leads to the page with the button. */
export function confirmLetter(note: Note, link: string, hours: number): string {
  const words = LETTER_WORDS[note.lang];
  return plainLetter(note, words.confirmTitle(note.name), [
    { kind: 'paragraph', runs: [{ text: words.confirmAsk(note.name) }] },
    { kind: 'paragraph', runs: [{ text: words.confirmLink, link }] },
    { kind: 'fine', runs: [{ text: words.confirmNot(hours) }] },
  ]);
}

/** For somebody who asked again: a page would tell everybody whether an address is known, a letter tells only them. */
export function knownLetter(note: Note, change: string, leave: string): string {
  const words = LETTER_WORDS[note.lang];
  return plainLetter(note, words.knownTitle(note.name), [
    { kind: 'paragraph', runs: [{ text: words.known(note.name) }] },
    {
      kind: 'paragraph',
      runs: [{ text: words.change, link: change }, { text: ' · ' }, { text: words.leave, link: leave }],
    },
  ]);
}

function plainLetter(note: Note, title: string, blocks: readonly Block[]): string {
  const { name, to, from, messageId, lang, made } = note;
  const paper: Paper = {
    id: messageId.split('@')[0]!,
    title,
    lang,
    description: title,
    author: name,
    publisher: name,
    keywords: [],
    made,
    address: null,
    blocks: [{ kind: 'kicker', runs: [{ text: name }] }, { kind: 'title', runs: [{ text: title }] }, ...blocks],
    notes: [],
  };
  return emailOf(paper, undefined, { from, to, messageId, more: ['Auto-Submitted: auto-generated'] });
}

export const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
