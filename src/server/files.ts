/** Serves files of one folder: the built desk, or the published site. Never anything outside it, never a hidden file. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.pdf': 'application/pdf',
  '.webmanifest': 'application/manifest+json',
};

/** The file of `root` at the decoded `path` (a folder gives its index.html), or null. */
export async function fileAt(root: string, path: string): Promise<string | null> {
  if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) return null;
  try {
    const base = await realpath(root);
    let real = await realpath(join(base, path));
    if ((await stat(real)).isDirectory()) real = await realpath(join(real, 'index.html'));
    return real.startsWith(base + sep) && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** Answers with a file; `immutable` for names that carry a hash of their content. */
export async function answerFile(c: Context, file: string, immutable = false): Promise<Response> {
  const { size, mtimeMs } = await stat(file);
  const tag = `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  c.header('etag', tag);
  c.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  c.header('content-type', MEDIA[extname(file).toLowerCase()] ?? 'application/octet-stream');
  c.header('content-length', String(size));
  if (c.req.method === 'HEAD') return c.body(null);
  return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream);
}
