/** The page of an edition as the public would see it if it were frozen now: the policy applied, nothing written. */
import { editionPath, siteFiles } from '../edition/site/site.ts';
import { styleSheet } from '../edition/site/style/sheet.ts';
import { composeAt } from './compose.ts';
import type { Ledger, Snapshot } from './ports.ts';

/** `world` as in `PublishRequest`. Links lead into the published site below `/site/`; the style is in the page. */
export async function previewPage(ledger: Ledger, snapshot: Snapshot, what: string, world: unknown): Promise<string> {
  const { edition, view, shelf, redirects, buried } = await composeAt(ledger, snapshot, what);
  const editions = [edition, ...shelf.filter(({ id }) => id !== edition.id).toReversed()];
  const { files } = siteFiles({ view, editions, world, redirects, buried });
  const file = files.get(editionPath(edition, editions));
  const made = typeof file === 'object' && 'make' in file ? await file.make() : file;
  const page = typeof made === 'string' ? made : Buffer.from(made ?? '').toString('utf8');
  return page
    .replace(
      /<link rel="stylesheet"[^>]*>/,
      `<style>${styleSheet().replaceAll("url('fonts/", "url('/site/fonts/")}</style>`,
    )
    .replaceAll('"../', '"/site/')
    .replace('<title>', '<title>Preview: ');
}
