/** What bytes of a format that is not read look like, so that the refusal can say it and who gave them knows what to do. */

const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf\x11\xe0/, 'an old Word, Excel or Outlook file (.doc, .xls, .msg): save it as .docx, .csv or .eml'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*)/s, 'a picture'],
  [/^(?:MZ|\x7fELF|\xca\xfe\xba\xbe)/, 'a program'],
  [/^(?:\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!)/, 'a packed file: unpack it first'],
  [/^(?:.{4}ftyp|\x1a\x45\xdf\xa3|ID3|OggS|RIFF....(?:AVI|WAVE))/s, 'a film or a recording'],
  [/^\{\\rtf/, 'rich text (.rtf): save it as .docx'],
  [/^SQLite format 3/, 'a database'],
];

export function lookOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return (
    LOOKS.find(([looks]) => looks.test(start))?.[1] ??
    (start.includes('\0') ? 'bytes that are no text' : 'an unknown one')
  );
}
