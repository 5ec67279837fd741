/** changes.atom and changes.json: one entry for each change of an event between editions, newest first. */
import type { Change } from './changes.ts';
import { type FeedItem, feedOf, jsonFeedOf } from './feeds.ts';

const ENTRIES = 200;

const WORDS: Readonly<Record<Change['change'], string>> = {
  added: 'New',
  changed: 'Changed',
  merged: 'Merged',
  withdrawn: 'No longer published',
};

function itemOf({ event, edition, week, at, change, fields, into }: Change, title: string | undefined): FeedItem {
  const what = fields ? `: ${fields.join(', ')}` : into ? ` into ${into}` : '';
  return {
    id: `${event}:${edition}`,
    path: `event/${event}.html`,
    title: `${WORDS[change]}${title ? ` – ${title}` : ''}`,
    summary: `${WORDS[change]}${what} (edition of ${week}).`,
    at,
    tags: [change],
  };
}

export function changeFeeds(
  changes: readonly Change[],
  name: string,
  titleOf: (event: string) => string | undefined,
  base: string | null,
): { readonly atom: string; readonly json: string } {
  const items = changes
    .toReversed()
    .slice(0, ENTRIES)
    .map((change) => itemOf(change, change.change === 'withdrawn' ? undefined : titleOf(change.into ?? change.event)));
  const feed = { name: `${name}: changes of events`, key: `changes:${name}`, file: 'changes', items };
  return { atom: feedOf(feed, base), json: jsonFeedOf(feed, base) };
}
