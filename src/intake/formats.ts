/** The formats intake reads: how each is known, how much of it is taken, and its reader, loaded when first needed. */
import { MEGABYTE, type ReadBytes } from './reader.ts';

export interface Format {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly medias: readonly string[];
  /** By the first bytes, as Latin-1. */
  readonly looksLike: RegExp | null;
  readonly mostBytes: number;
  /** Whether its parser is to run where it can be stopped. */
  readonly guarded: boolean;
  readonly load: () => Promise<ReadBytes>;
}

/** In the order in which first bytes are looked at: what is sure comes first. */
export const FORMATS: readonly Format[] = [
  {
    name: 'pdf',
    extensions: ['pdf'],
    medias: ['application/pdf'],
    looksLike: /^%PDF-/,
    mostBytes: 64 * MEGABYTE,
    guarded: true,
    load: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  },
  {
    name: 'docx',
    extensions: ['docx'],
    medias: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    looksLike: /^PK\x03\x04/,
    mostBytes: 32 * MEGABYTE,
    guarded: true,
    load: async () => (await import('./docx/read-docx.ts')).readDocx,
  },
  {
    name: 'feed',
    extensions: ['rss', 'atom', 'rdf', 'xml'],
    medias: [
      'application/rss+xml',
      'application/atom+xml',
      'application/rdf+xml',
      'application/feed+json',
      'application/xml',
      'text/xml',
    ],
    // XML that declares a type of its own is no page: its reader refuses it for what it declares.
    looksLike:
      /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)*(?:<(?:rss|feed|rdf:RDF)\b|<!DOCTYPE\s+(?!html\b)\w|\{\s*"version"\s*:\s*"https:\/\/jsonfeed)/i,
    mostBytes: 16 * MEGABYTE,
    guarded: true,
    load: async () => (await import('./feed/read-feed.ts')).readFeed,
  },
  {
    name: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    medias: ['text/html', 'application/xhtml+xml'],
    looksLike: /^(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body)\b/i,
    mostBytes: 8 * MEGABYTE,
    guarded: true,
    load: async () => (await import('./html/read-html.ts')).readHtml,
  },
  {
    name: 'mbox',
    extensions: ['mbox', 'mbx'],
    medias: ['application/mbox'],
    looksLike: /^From [^\n]{1,300}\r?\n[\w-]{1,80}:/,
    mostBytes: 128 * MEGABYTE,
    guarded: true,
    load: async () => (await import('./mail/read-mbox.ts')).readMbox,
  },
  {
    name: 'mail',
    extensions: ['eml'],
    medias: ['message/rfc822'],
    looksLike: /^(?:(?:Return-Path|Delivered-To|Received|MIME-Version|Message-ID): )/i,
    mostBytes: 32 * MEGABYTE,
    guarded: true,
    load: async () => (await import('./mail/read-mail.ts')).readMail,
  },
  {
    name: 'ndjson',
    extensions: ['ndjson', 'jsonl'],
    medias: ['application/x-ndjson', 'application/jsonl'],
    looksLike: /^(?:\xef\xbb\xbf)?\s*\{/,
    mostBytes: 512 * MEGABYTE,
    guarded: false,
    load: async () => (await import('./ndjson/read-ndjson.ts')).readNdjson,
  },
  {
    name: 'json',
    extensions: ['json'],
    medias: ['application/json'],
    looksLike: null,
    mostBytes: 256 * MEGABYTE,
    guarded: true,
    load: async () => (await import('./json/read-json.ts')).readJson,
  },
  {
    name: 'csv',
    extensions: ['csv', 'tsv'],
    medias: ['text/csv', 'text/tab-separated-values'],
    looksLike: null,
    mostBytes: 64 * MEGABYTE,
    guarded: false,
    load: async () => (await import('./csv/read-csv.ts')).readCsv,
  },
  {
    name: 'text',
    extensions: ['txt', 'text', 'md', 'markdown'],
    medias: ['text/plain', 'text/markdown'],
    looksLike: null,
    mostBytes: 16 * MEGABYTE,
    guarded: false,
    load: async () => (await import('./text/read-text.ts')).readText,
  },
];

/**
 * The name tells first, since people name files by what they are; then the media type; then the first bytes. A file named
 * .xml or .json that is a page or a feed is what its bytes say. Null = unknown.
 */
export function formatOf(bytes: Uint8Array, name: string, media: string | undefined): Format | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const looks = FORMATS.find(({ looksLike }) => looksLike?.test(start) ?? false);
  const named = FORMATS.find(({ extensions }) => extensions.includes(extension));
  const typed = FORMATS.find(({ medias }) => medias.includes((media ?? '').split(';', 1)[0]!.trim().toLowerCase()));
  if (looks !== undefined && looks.name !== 'ndjson' && (named ?? typed)?.name !== 'text') return looks;
  return (
    named ??
    typed ??
    looks ??
    (extension === '' && !start.includes('\0') ? FORMATS.find(({ name }) => name === 'text')! : null)
  );
}
