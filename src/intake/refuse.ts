/** The refusals of intake, in one place so that their codes stand together. */
import type { FaultCode } from '../model/fault-codes.ts';
import { Refusal } from '../model/refusal.ts';

const refusal = (code: FaultCode, todo: string) => (where: string, expected: string, came: string) =>
  new Refusal({ code, where, expected, came: came.slice(0, 300), todo });

export const tooLarge = refusal('intake-too-large', 'Cut it into parts, or take out what is not text.');
export const unknownFormat = refusal(
  'intake-format',
  'Give text, Markdown, HTML, PDF, DOCX, e-mail (.eml), a feed (RSS, Atom, JSON), NDJSON or CSV.',
);
export const badEncoding = refusal('intake-encoding', 'Save it as UTF-8 and give it again.');
export const malformed = refusal(
  'intake-malformed',
  'Open it in the program that made it, save it again, and give the new file.',
);
export const noText = refusal('intake-no-text', 'If it is a scan, give its text instead.');
export const hostile = refusal('intake-hostile', 'Nothing of it was taken in. If you trust it, give its text instead.');
export const unreadable = refusal('intake-unreadable', 'Check the path and the permissions.');
export const unreachable = refusal('intake-unreachable', 'Check the address, or save the page and give the file.');
export const forbidden = refusal(
  'intake-address',
  'Only public http and https addresses are fetched; save the page and give the file.',
);
