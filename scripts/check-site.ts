/**
 * The link and size checker: `node scripts/check-site.ts DIR` crawls a published site from its home page, as files. It tells links that
 * lead nowhere, anchors that are not there, pages that no link leads to, anything asked from elsewhere, and what the home page weighs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

export interface SiteCheck {
  readonly pages: number;
  /** `page -> target: what is wrong`. */
  readonly faults: readonly string[];
  /** Bytes of the home page and all it loads, zipped, without its map. */
  readonly homeBytes: number;
}

const LEAST_FOR_A_PAGE = 200_000;

export function checkSite(folder: string): SiteCheck {
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')),
  );
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const ids = new Map<string, ReadonlySet<string>>();
  const faults: string[] = [];
  const seen = new Set(['index.html']);
  for (const path of seen) {
    if (!path.endsWith('.html')) continue;
    const { document } = parseHTML(text(path));
    ids.set(path, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)));
    for (const element of document.querySelectorAll('[href],[src]')) {
      const target = element.getAttribute('href') ?? element.getAttribute('src')!;
      const loaded =
        element.localName === 'script' ||
        (element.localName === 'link' && element.getAttribute('rel') === 'stylesheet') ||
        element.hasAttribute('src');
      if (/^[a-z]+:/i.test(target)) {
        if (loaded) faults.push(`${path} -> ${target}: asked from elsewhere`);
        else if (element.localName === 'a' && element.getAttribute('rel') !== 'noreferrer')
          faults.push(`${path} -> ${target}: tells where it is read`);
        continue;
      }
      if (target.startsWith('/')) faults.push(`${path} -> ${target}: does not work under a path`);
      const file = normalize(join(dirname(path), target.split('#')[0] || path.split('/').at(-1)!));
      if (!files.has(file)) faults.push(`${path} -> ${target}: leads nowhere`);
      else seen.add(file);
    }
  }
  for (const path of ids.keys())
    for (const link of parseHTML(text(path)).document.querySelectorAll('a[href*="#"]')) {
      const [file, anchor] = link.getAttribute('href')!.split('#') as [string, string];
      if (/^[a-z]+:/i.test(file)) continue;
      const full = file ? normalize(join(dirname(path), file)) : path;
      if (anchor && !ids.get(full)?.has(anchor)) faults.push(`${path} -> ${file}#${anchor}: no such place on the page`);
    }
  for (const file of files) if (file.endsWith('.html') && !seen.has(file)) faults.push(`${file}: no link leads there`);
  const homeBytes = weightOf(folder, files);
  if (homeBytes > LEAST_FOR_A_PAGE) faults.push(`index.html: ${homeBytes} bytes zipped, more than ${LEAST_FOR_A_PAGE}`);
  return { pages: ids.size, faults, homeBytes };
}

/** The home page without its map, its style and scripts, and the faces that its letters need. */
function weightOf(folder: string, files: ReadonlySet<string>): number {
  const { document } = parseHTML(readFileSync(join(folder, 'index.html'), 'utf8'));
  for (const map of document.querySelectorAll('figure.map')) map.remove();
  const zipped = (bytes: string | Uint8Array): number => gzipSync(bytes).length;
  const loaded = [...document.querySelectorAll('link[rel=stylesheet],script[src]')].map(
    (one) => one.getAttribute('href') ?? one.getAttribute('src')!,
  );
  const letters = document.body.textContent ?? '';
  const bold = [...document.querySelectorAll('b,strong,h2,h3,dt,th')].map((one) => one.textContent ?? '').join('');
  const faces = [...files].filter(
    (file) =>
      file.startsWith('fonts/') &&
      (/-latin-(?:400|600|opsz)/.test(file)
        ? !/italic/.test(file)
        : /arabic/.test(file)
          ? /\p{Script=Arabic}/u.test(file.includes('-600-') ? bold : letters)
          : /latin-ext/.test(file) && /[\u0100-\u024f]/.test(letters)),
  );
  return (
    zipped(document.toString()) +
    loaded.reduce((sum, file) => sum + zipped(readFileSync(join(folder, file))), 0) +
    faces.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? 'site');
  const { pages, faults, homeBytes } = checkSite(folder);
  for (const fault of faults) console.log(fault);
  console.log(
    `${pages} pages, ${faults.length} faults; the home page weighs ${(homeBytes / 1000).toFixed(0)} kB zipped, without its map`,
  );
  process.exitCode = faults.length ? 1 : 0;
}
