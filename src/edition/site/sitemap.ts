/** sitemap.xml (sitemaps.org) and robots.txt: only for a site that knows its address, since the format has no relative ones. */
const MOST = 50_000;

/** One file, or an index and its parts where one would be too long for the format. */
export function sitemapFiles(paths: readonly string[], base: string): readonly (readonly [string, string])[] {
  const file = (list: readonly string[]): string =>
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${list.map((path) => `<url><loc>${xml(base + path)}</loc></url>`).join('\n')}\n</urlset>\n`;
  const parts = Array.from({ length: Math.max(1, Math.ceil(paths.length / MOST)) }, (_, i) =>
    paths.slice(i * MOST, (i + 1) * MOST),
  );
  const robots = ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n`] as const;
  if (parts.length === 1) return [['sitemap.xml', file(paths)], robots];
  const names = parts.map((_, i) => `sitemap-${i + 1}.xml`);
  const index = `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${names.map((name) => `<sitemap><loc>${xml(base + name)}</loc></sitemap>`).join('\n')}\n</sitemapindex>\n`;
  return [['sitemap.xml', index], ...parts.map((part, i) => [names[i]!, file(part)] as const), robots];
}

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
