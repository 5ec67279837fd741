/** The text room: from a text as published to tokens and sentences whose offsets hold for ever. */
export type { Document, Pos, Sentence, Token } from './document.ts';
export { type DocumentAbout, type DocumentReader, makeDocumentReader } from './read-document.ts';
