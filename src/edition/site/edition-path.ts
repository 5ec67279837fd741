/** Where an edition's page stands. Weeks by their number; notes and posts by day and first title, for ever. */
import type { Edition } from '../../model/edition.ts';

export type Addressed = Pick<Edition, 'week' | 'id' | 'kind' | 'from' | 'title' | 'draft'>;

const FOLDERS: Readonly<Record<Edition['kind'], string>> = { weekly: 'week', flash: 'note', analysis: 'post' };

/** `all` newest first. What was corrected moves aside and keeps a page; the newest has the plain address. */
export function editionPath(edition: Addressed, all: readonly Addressed[]): string {
  const { week, id, kind, draft } = edition;
  const same = all.filter(
    (other) => other.kind === kind && (kind === 'weekly' ? other.week === week : other.draft === draft),
  );
  const at = same.findIndex((other) => other.id === id);
  const first = same.at(-1) ?? edition;
  // Two of the same day and title are told apart by the draft they come from.
  const name =
    kind === 'weekly'
      ? week
      : `${first.from}-${slugOf(first.title)}${isTaken(first, all) ? `-${draft?.slice(2, 8)}` : ''}`;
  return at <= 0 ? `${FOLDERS[kind]}/${name}.html` : `${FOLDERS[kind]}/${name}-${same.length - at}.html`;
}

const isTaken = ({ kind, from, title, draft }: Addressed, all: readonly Addressed[]): boolean => {
  const other = all.findLast((one) => one.kind === kind && one.from === from && slugOf(one.title) === slugOf(title));
  return other !== undefined && other.draft !== draft;
};

/** Letters and figures of any script, in small letters, with strokes between. */
const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '') || 'untitled';
