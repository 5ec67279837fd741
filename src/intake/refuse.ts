/** The refusals of intake, in one place so that their codes stand together. */
import type { FaultCode } from '../model/fault-codes.ts';
import { Refusal } from '../model/refusal.ts';

const refusal = (code: FaultCode, todo: string) => (where: string, expected: string, came: string) =>
  // Parsers end their words as they like; the sentence around them has its own stop.
  new Refusal({ code, where, expected, came: came.slice(0, 300).replace(/[.\s]+$/, ''), todo });

export const tooLarge = refusal('intake-too-large', 'Cut it into parts, or take out what is not text.');
export const unknownFormat = refusal(
  'intake-format',
  'Give text, Markdown, HTML, PDF, DOCX, e-mail (.eml, .mbox), a feed (RSS, Atom, JSON), NDJSON or CSV.',
);
export const badEncoding = refusal(
  'intake-encoding',
  'Save it as UTF-8 (a web page may say its own encoding in <meta charset>) and give it again.',
);
export const malformed = refusal(
  'intake-malformed',
  'Open it in the program that made it, save it again, and give the new file.',
);
export const noText = refusal('intake-no-text', 'If it is a scan, give its text instead.');
/** Rows that have no text where one is looked for: the remedy is in their heading. */
export const noColumn = refusal(
  'intake-no-text',
  'Name the column or field of the words `text`, or that of their address `url`.',
);
export const hostile = refusal('intake-hostile', 'Nothing of it was taken in. If you trust it, give its text instead.');
export const unreadable = refusal('intake-unreadable', 'Check the path and the permissions.');
/** What the system said when a path could not be read, in words. */
export const unreadableFor = (path: string, expected: string, error: NodeJS.ErrnoException): Refusal => {
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'nothing of that name',
    EACCES: 'one that may not be read',
    EPERM: 'one that may not be read',
    EISDIR: 'a folder',
    ENOTDIR: 'a path through a file',
    ELOOP: 'links that lead in a circle',
  };
  return unreadable(path, expected, words[error.code ?? ''] ?? error.message);
};
export const unreachable = refusal('intake-unreachable', 'Check the address, or save the page and give the file.');
export const forbidden = refusal(
  'intake-address',
  'Only public http and https addresses are fetched; save the page and give the file.',
);

/** `robots.txt` says no. What a person opens by hand it does not speak of. */
export const closedToPrograms = (address: string): Refusal =>
  new Refusal({
    code: 'intake-address',
    where: address,
    expected: 'a site whose robots.txt lets programs read this',
    came: 'one that does not',
    todo: 'Open it in a browser, save the page, and give the file; or give its address by itself.',
  });
